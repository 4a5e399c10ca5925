// The package as a console page embeds it: over HTTP and under a strict policy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launchChromium } from "./chromium.mjs";
import { servePages } from "./server.mjs";

const repository = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository), "utf8");
const account = JSON.stringify(JSON.parse(read("examples/accounts/jd-password-changed.json")).account);

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

async function open(pages, headers) {
  const server = await servePages({ "/favicon.ico": "", "/api/account-summary": account, ...pages }, headers);
  const page = await browser.newPage();
  const problems = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(`${server.origin}/`);
  await page.waitForFunction(() =>
    document.querySelector("cancellation-precheck")?.shadowRoot?.querySelector("[data-verdict], [data-error]"),
  );
  const report = await page.evaluate(() => document.querySelector("cancellation-precheck").report);
  return { page, report, problems, server };
}

test("under the strictest policy an id alone finds agreement and calendar, and nothing is asked for afterwards", async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
    "require-trusted-types-for 'script'";
  const script = `import "/precheck/define.js";
    const widget = document.querySelector("cancellation-precheck");
    widget.at = "2026-11-21T10:00:00+08:00";
    widget.account = await (await fetch("/api/account-summary")).json();`;
  const { page, report, problems, server } = await open(
    {
      "/": `<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>
        <cancellation-precheck policy="jd-cloud/account-cancellation" lang="en"></cancellation-precheck>`,
      "/page.js": script,
    },
    { "content-security-policy": policy },
  );
  assert.equal(report.verdict, "blocked");
  assert.equal(report.stages[0].ends, "2026-11-25");
  assert.deepEqual(report.assumptions, [], "the calendar came along");
  const background = await page.evaluate(
    () => document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("[data-limit]").length,
  );
  assert.equal(background, report.stages.flatMap(({ legal }) => legal).length, "and so did the law's limits");
  const afterLoad = server.requests.length;
  await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    widget.at = "2026-12-02T10:00:00+08:00";
    await widget.check();
  });
  assert.equal(server.requests.length, afterLoad);
  assert.deepEqual(problems, []);
  await page.close();
  server.close();
});

test("an id that neither the page nor the package knows is an error, not an empty box", async () => {
  const { page, report, server } = await open({
    "/": `<!doctype html><meta charset="utf-8"><script type="module">
        import "/precheck/define.js";
        document.querySelector("cancellation-precheck").account = {};
      </script><cancellation-precheck policy="no-such/policy" lang="en"></cancellation-precheck>`,
  });
  assert.equal(report, null);
  const shown = await page.evaluate(() => document.querySelector("cancellation-precheck").shadowRoot.textContent);
  assert.match(shown, /\S/);
  assert.doesNotMatch(shown, /You can go/);
  await page.close();
  server.close();
});
