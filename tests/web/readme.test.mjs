// The examples of web/README.md, run one after the other as they stand there.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

test("the headless examples work as they stand there", async () => {
  const examples = [...(await read("web/README.md")).matchAll(/```js\n([^`]*)```/g)].map(([, text]) => text);
  assert.ok(examples.length >= 2);
  const built = new URL("../../build/web/index.js", import.meta.url).href;
  const inputs = {
    agreement: await read("core/policies/tencent-cloud/account-cancellation.json"),
    calendar: await read("core/calendars/cn.json"),
    account: JSON.parse(await read("examples/accounts/tencent-running-server.json")).account,
  };
  const given = Object.entries(inputs).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  const module = [...given, ...examples, "export { report, changes };"].join("\n");
  const folder = await mkdtemp(join(tmpdir(), "readme-"));
  try {
    const file = join(folder, "example.mjs");
    await writeFile(file, module.replaceAll('"cancellation-precheck"', JSON.stringify(built)));
    const { report, changes } = await import(pathToFileURL(file));
    assert.equal(report.verdict, "blocked");
    assert.ok(changes.counts.settled > 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
