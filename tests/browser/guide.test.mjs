// The guide in core/policies/README.md, followed to the letter in a copy of the project: its files written where it says,
// its commands run, and the agreement seen in the offline demo.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { chromiumOptions } from "./drivers/puppeteer.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(root, "core/policies/README.md"), "utf8");
const guide = readme.slice(readme.indexOf("## From an agreement"), readme.indexOf("## What to mind"));
const blocks = [...guide.matchAll(/^```(json|console) ?(\S*)\n([\s\S]*?)^```$/gm)];
const copy = mkdtempSync(join(tmpdir(), "precheck-guide-"));
after(() => rmSync(copy, { recursive: true, force: true }));

/** A copy of what is in the repository, with what was built from it. */
function copyProject() {
  const files = execFileSync("git", ["ls-files", "LICENSE", "core", "examples", "wasm", "web"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of files.trim().split("\n")) cpSync(join(root, file), join(copy, file), { recursive: true });
  mkdirSync(join(copy, "build"));
  symlinkSync(join(root, "web/node_modules"), join(copy, "web/node_modules"));
  for (const built of ["release", "wasm"]) symlinkSync(join(root, "build", built), join(copy, "build", built));
}

// What `./run build` and `./run demo` do beyond what stands there already.
const steps = {
  "./run build": () => {},
  "./run demo": () => execFileSync("node", ["web/build.mjs"], { cwd: copy }),
};

test("followed to the letter, the guide gives a policy that lints, tests and shows in the demo", async () => {
  copyProject();
  const done = { files: 0, commands: 0 };
  for (const [, kind, name, text] of blocks) {
    if (kind === "json") {
      mkdirSync(dirname(join(copy, name)), { recursive: true });
      writeFileSync(join(copy, name), text);
      done.files += 1;
      continue;
    }
    const command = text.trim().replace(/^\$ /, "");
    done.commands += 1;
    if (steps[command]) {
      steps[command]();
      continue;
    }
    const [program, ...words] = command.split(" ");
    const { status, stdout, stderr } = spawnSync(join(copy, program), words, { cwd: copy, encoding: "utf8" });
    assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
    if (words[0] === "lint") assert.equal(stdout, "");
  }
  assert.deepEqual(done, { files: 3, commands: 4 });

  const browser = await puppeteer.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(copy, "build/offline-demo/index.html")).href);
    await page.select('select[name="policy"]', "acme-cloud/account-cancellation");
    await page.waitForFunction(
      () => document.querySelector("cancellation-precheck").report?.policy.id === "acme-cloud/account-cancellation",
    );
    const verdict = await page.evaluate(() => document.querySelector("cancellation-precheck").report.verdict);
    assert.equal(verdict, "blocked");
  } finally {
    await browser.close();
  }
});
