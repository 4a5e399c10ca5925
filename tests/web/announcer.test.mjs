import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { Announcer } = await load("element/announcer.ts");

/** An announcer under a clock of its own, with all it ever said. */
function listenTo(t) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const heard = [];
  const announcer = new Announcer(() => heard.push(announcer.said));
  return { announcer, heard, wait: (milliseconds) => t.mock.timers.tick(milliseconds) };
}

test("whoever types or ticks quickly hears where it ended, not every step", (t) => {
  const { announcer, heard, wait } = listenTo(t);
  for (const count of [12, 5, 1]) {
    announcer.say("search", `${count} found`);
    wait(200);
  }
  assert.deepEqual(heard, []);
  wait(400);
  assert.deepEqual(heard, ["1 found"]);
});

test("what happens at once is said at once: how it stands first, then what changed", (t) => {
  const { announcer, heard, wait } = listenTo(t);
  announcer.say("outcome", "You cannot go yet");
  announcer.say("change", "1 dealt with");
  announcer.say("outcome", "You can go");
  wait(1000);
  assert.deepEqual(heard, ["You can go\n1 dealt with"]);
});

test("what was said is gone from the page after a while, so that nobody reads it again", (t) => {
  const { announcer, heard, wait } = listenTo(t);
  announcer.say("outcome", "You can go");
  wait(400);
  wait(9_999);
  assert.deepEqual(heard, ["You can go"]);
  wait(1);
  assert.deepEqual(heard, ["You can go", ""]);
  announcer.say("outcome", "You cannot go yet");
  wait(400);
  assert.equal(heard.at(-1), "You cannot go yet");
});

test("nothing is said after the element has left", (t) => {
  const { announcer, heard, wait } = listenTo(t);
  announcer.say("outcome", "You can go");
  announcer.stop();
  wait(1000);
  assert.deepEqual(heard, []);
});
