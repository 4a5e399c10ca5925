// Takes every picture anew:   node tests/browser/screenshots/record.mjs   (./run screenshots builds first)
import { mkdir, rm, writeFile } from "node:fs/promises";
import { indexPage } from "./index-page.mjs";
import { folder, imageFile, recordedWithFile, structureFile } from "./kept.mjs";
import { states } from "./states.mjs";
import { openStudio } from "./studio.mjs";
import { picturesOf } from "./views.mjs";

const pictures = picturesOf(states);
await rm(folder, { recursive: true, force: true });
await mkdir(new URL("structure/", folder), { recursive: true });
const studio = await openStudio();
let bytes = 0;
for (const picture of pictures) {
  const { image, structure } = await studio.take(picture);
  bytes += image.length;
  await writeFile(imageFile(picture), image);
  await writeFile(structureFile(picture), structure);
}
await writeFile(recordedWithFile, `${JSON.stringify(studio.recordedWith, null, 2)}\n`);
await writeFile(new URL("README.md", folder), indexPage(states, pictures));
await studio.close();
console.log(`${pictures.length} pictures, ${Math.round(bytes / 1024)} KB, in web/screenshots`);
