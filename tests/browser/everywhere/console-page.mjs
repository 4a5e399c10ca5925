// The console's settings page of the examples, under the console's own headers, with the server that checks again.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { page as file, folder, masked, pictureNames, storyOf } from "../trip/story.mjs";
import { walk } from "../trip/walk.mjs";

const repository = new URL("../../../", import.meta.url);

export const consolePage = {
  "the whole trip, and once more with a fact changed on the server, is what TRIP.md says": async (stage) => {
    const trip = await walk({ open: () => stage.open(), keep: stage.keep });
    assert.equal(masked(storyOf(trip)), masked(readFileSync(new URL(file, repository), "utf8")));
    const files = ({ requests }) => requests.filter((line) => !line.includes(" /api/")).sort();
    assert.deepEqual(files(trip.refused), files(trip.accepted));
    assert.equal(new Set(files(trip.accepted)).size, files(trip.accepted).length, "each file is asked for once");
    for (const name of pictureNames) assert.ok(existsSync(new URL(`${folder}/${name}.webp`, repository)), name);
  },
};
