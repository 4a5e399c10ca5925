// Goes the whole trip in Chromium and records it:   node tests/browser/trip/record.mjs
import { mkdir, rm, writeFile } from "node:fs/promises";
import { launch } from "../drivers/index.mjs";
import { page as file, folder, storyOf } from "./story.mjs";
import { walk } from "./walk.mjs";

const repository = new URL("../../../", import.meta.url);
const pictures = new URL(`${folder}/`, repository);
await rm(pictures, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });

const usual = { width: 1180, height: 860 };
const browser = await launch("chromium");
const servers = [];
const trip = await walk({
  open: () => browser.open(usual),
  keep: async (opening) => {
    servers.push(await opening);
    return servers.at(-1);
  },
  picture: async (page, name, size) => {
    if (size) await page.resize({ ...usual, ...size });
    await page.evaluate(() => document.querySelector("#drawer").open || scrollTo({ top: 0, behavior: "instant" }));
    await writeFile(new URL(`${name}.webp`, pictures), await page.screenshot({ type: "webp", quality: 60 }));
    if (size) await page.resize(usual);
  },
});
await writeFile(new URL(file, repository), storyOf(trip));
for (const server of servers) server.close();
await browser.close();
console.log(`The trip is in ${file}`);
