// Every link into the offline demo that stands in the documentation lands where it says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { demoUrl, goToView, launchChromium } from "./chromium.mjs";

const repository = new URL("../../", import.meta.url);
const documents = execFileSync("git", ["ls-files", "*.md"], { cwd: fileURLToPath(repository), encoding: "utf8" })
  .trim()
  .split("\n");
const links = documents.flatMap((file) =>
  Array.from(readFileSync(new URL(file, repository), "utf8").matchAll(/#(?:policy|view|with)=[^\s`)"]+/g), ([link]) => [
    file,
    link,
  ]),
);

let browser;
let page;
before(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
});
after(() => browser?.close());

/** Opens the demo at a link, and says what is there once it has come to rest. */
async function land(link) {
  await page.goto("about:blank");
  await page.goto(demoUrl + link);
  await page.waitForFunction(() =>
    document.querySelector(".view-compare")
      ? Array.from(document.querySelectorAll("[data-fact='verdict'] td")).every((cell) =>
          cell.querySelector(".fact-verdict"),
        )
      : document.querySelector("cancellation-precheck")?.report,
  );
  return page.evaluate(() => {
    const widget = document.querySelector("cancellation-precheck");
    const values = (names) => Array.from(document.querySelectorAll(`[name^="${names}-"]`), ({ value }) => value);
    return {
      view: document.querySelector("main").className.replace("view view-", ""),
      policy: widget?.report.policy.id ?? null,
      account: document.querySelector('[name="account-of-list"]')?.value ?? null,
      with: values("policy").map((policy, place) => `${policy}:${values("account")[place]}`),
    };
  });
}

test("the documentation leads into every page of the demo", () => {
  const led = new Set(links.map(([, link]) => new URLSearchParams(link.slice(1)).get("view") ?? "check"));
  assert.deepEqual([...led].sort(), ["account", "check", "compare", "policy"]);
  for (const file of ["README.md", "web/README.md", "core/policies/README.md", "examples/offline-demo/README.md"]) {
    assert.ok(
      links.some(([from]) => from === file),
      file,
    );
  }
});

for (const [file, link] of links) {
  test(`${file}: ${link}`, async () => {
    const asked = new URLSearchParams(link.slice(1));
    const there = await land(link);
    assert.equal(there.view, asked.get("view") ?? "check");
    if (asked.has("policy")) assert.equal(there.policy, asked.get("policy"));
    if (asked.has("account")) assert.equal(there.account, asked.get("account"));
    assert.deepEqual(there.with, asked.getAll("with"));
    assert.equal(await page.evaluate(() => location.hash.includes("view=")), true);
  });
}

test("the address follows what is chosen, and leads back to it", async () => {
  await land("#policy=jd-cloud/account-cancellation&account=jd-clean");
  await goToView(page, "account");
  const hash = await page.evaluate(() => location.hash);
  const there = await land(hash);
  assert.deepEqual([there.view, there.policy, there.account], ["account", "jd-cloud/account-cancellation", "jd-clean"]);
});

test("a link that names what is not there is no error", async () => {
  for (const link of [
    "#view=nowhere",
    "#policy=nobody/nothing&account=nobody",
    "#with=a:b&with=c&view=compare",
    "#%E0%A4%A",
    "#lang=fr",
  ]) {
    const there = await land(link);
    assert.ok(["check", "compare"].includes(there.view), link);
  }
});
