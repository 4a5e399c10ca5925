// The pictures kept in web/screenshots are what the widget shows. After a change that is meant: ./run screenshots
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { folder, imageFile, recordedWithFile, structureFile } from "./screenshots/kept.mjs";
import { states } from "./screenshots/states.mjs";
import { openStudio } from "./screenshots/studio.mjs";
import { picturesOf } from "./screenshots/views.mjs";

const pictures = picturesOf(states);
const differences = new URL("../../build/screenshots-differ/", import.meta.url);
const again = "if this is meant, run ./run screenshots and look at the pictures";
/** Of all pixels: less than a letter. */
const tolerance = 0.0002;

let studio;
let sameMachine;
before(async () => {
  studio = await openStudio();
  const recordedWith = JSON.parse(await readFile(recordedWithFile, "utf8"));
  // Another version of the browser or of a font draws other pixels of the same page.
  sameMachine = JSON.stringify(recordedWith) === JSON.stringify(studio.recordedWith);
});
after(() => studio?.close());

for (const state of states) {
  test(`${state.name} looks as in its pictures`, async (context) => {
    const own = pictures.filter((picture) => picture.state === state);
    for (const picture of own) {
      const { image, structure } = await studio.take(picture);
      const kept = await readFile(structureFile(picture), "utf8");
      assert.equal(structure, kept, `${picture.name}: ${again}`);
      if (sameMachine) await comparePixels(picture, image);
    }
    const compared = sameMachine ? "pixels and structure" : "structure only: another browser or other fonts";
    context.diagnostic(`${own.length} pictures, ${compared}`);
  });
}

async function comparePixels(picture, image) {
  const kept = await readFile(imageFile(picture));
  if (kept.equals(image)) return;
  const [before, now] = [await studio.decode(kept), await studio.decode(image)];
  assert.deepEqual([now.width, now.height], [before.width, before.height], `${picture.name}: size; ${again}`);
  const { width, height } = now;
  const drawn = new PNG({ width, height });
  const differing = pixelmatch(before.data, now.data, drawn.data, width, height, { threshold: 0.1 });
  if (differing <= tolerance * width * height) return;
  await mkdir(differences, { recursive: true });
  const file = new URL(`${picture.name}.png`, differences);
  await writeFile(file, PNG.sync.write(drawn));
  assert.fail(`${picture.name}: ${differing} pixels differ, see ${fileURLToPath(file)}; ${again}`);
}

test("what is compared everywhere does not depend on the fonts", async () => {
  for (const picture of pictures.filter(
    ({ view, name }) => ["desktop", "phone"].includes(view) && /^(at-risk|ready)-/.test(name),
  )) {
    const { structure } = await studio.take(picture, { font: '"DejaVu Serif", serif' });
    assert.equal(structure, await readFile(structureFile(picture), "utf8"), picture.name);
  }
});

test("no picture is kept of what is no state any more, and all of them are small enough to keep", async () => {
  const files = await readdir(folder, { recursive: true });
  const wanted = pictures.flatMap((picture) =>
    [imageFile(picture), structureFile(picture)].map(({ pathname }) => pathname),
  );
  const extra = files
    .filter((file) => /\.(webp|txt)$/.test(file))
    .filter((file) => !wanted.includes(new URL(file, folder).pathname));
  assert.deepEqual(extra, []);
  const images = await Promise.all(pictures.map((picture) => readFile(imageFile(picture))));
  const bytes = images.reduce((sum, { length }) => sum + length, 0);
  assert.ok(bytes < 6 * 1024 * 1024, `${bytes} bytes`);
});
