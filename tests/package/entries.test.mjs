// Every entry of the installed package in the browser, under the strictest policy it is meant for.
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launchChromium } from "../browser/chromium.mjs";
import { installInto } from "./install.mjs";
import { open, serve, settled, strictPolicy } from "./pages.mjs";

const sample = JSON.parse(
  await readFile(new URL("../../examples/accounts/jd-password-changed.json", import.meta.url), "utf8"),
);
const nothingFetched = strictPolicy.replace("connect-src 'self'", "connect-src 'none'");

let browser;
let project;
before(async () => {
  ({ project } = await installInto("browser"));
  browser = await launchChromium();
});
after(() => browser?.close());

const html = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}`;
const widget = (tag = "cancellation-precheck") => `<${tag} policy="jd-cloud/account-cancellation" lang="en"></${tag}>`;
const supply = (tag = "cancellation-precheck") =>
  `for (const widget of document.querySelectorAll("${tag}")) {
     widget.at = "${sample.at}";
     widget.account = ${JSON.stringify(sample.account)};
   }`;

async function served({ script, body = widget(), policy = strictPolicy }, widgets) {
  const server = await serve({
    folders: {
      "/precheck/": new URL("node_modules/cancellation-precheck/", project),
      "/other/": new URL("other/", project),
    },
    pages: { "/": html(`${body}<script type="module" src="/page.js"></script>`), "/page.js": script },
    headers: { "content-security-policy": policy },
  });
  const opened = await open(browser, `${server.origin}/`, widgets);
  opened.reports = await settled(opened.page, widgets);
  opened.paths = opened.requests.map((url) => url.replace(server.origin, ""));
  opened.close = async () => {
    await opened.page.close();
    server.close();
  };
  return opened;
}

/** A check and a look at another day ask for nothing more. */
async function quietFromNowOn({ page, requests }, widgets = "cancellation-precheck") {
  const before = requests.length;
  await page.evaluate(async (selector) => {
    for (const one of document.querySelectorAll(selector)) {
      one.at = "2026-12-02T10:00:00+08:00";
      await one.check();
    }
  }, widgets);
  assert.deepEqual(requests.slice(before), []);
}

test("/define: the one agreement asked for is fetched and no other, then nothing, and the policy is never violated", async () => {
  const opened = await served({ script: `import "/precheck/define.js"; ${supply()}` });
  assert.equal(opened.reports[0].verdict, "blocked");
  assert.deepEqual(opened.reports[0].assumptions, []);
  assert.deepEqual(opened.paths.filter((path) => /\/(policies|calendars)\/|wasm$/.test(path)).sort(), [
    "/precheck/calendars/cn.js",
    "/precheck/policies/jd-cloud/account-cancellation.js",
    "/precheck/precheck.wasm",
  ]);
  assert.ok(!opened.paths.some((path) => path.includes("fallback")));
  await quietFromNowOn(opened);
  assert.deepEqual(await opened.problems(), []);
  await opened.close();
});

test("/inline: one file is all that is asked for, where a page may fetch nothing", async () => {
  const opened = await served({ script: `import "/precheck/inline.js"; ${supply()}`, policy: nothingFetched });
  assert.equal(opened.reports[0].verdict, "blocked");
  assert.deepEqual(opened.reports[0].assumptions, []);
  assert.deepEqual(opened.paths, ["/", "/page.js", "/precheck/inline.js"]);
  await quietFromNowOn(opened);
  assert.deepEqual(await opened.problems(), []);
  await opened.close();
});

test("/classic: a page opened from disk needs this one script, and may name the element itself", async () => {
  const script = "node_modules/cancellation-precheck/classic.js";
  for (const [tag, attribute] of [
    ["cancellation-precheck", ""],
    ["acme-precheck", ' data-tag="acme-precheck"'],
  ]) {
    const file = new URL(`${tag}.html`, project);
    await writeFile(
      file,
      html(`<script src="${script}"${attribute}></script>${widget(tag)}<script>${supply(tag)}</script>`),
    );
    const opened = await open(browser, file.href, tag);
    const [report] = await settled(opened.page, tag);
    assert.equal(report.verdict, "blocked");
    assert.deepEqual(opened.requests, [file.href, new URL(script, project).href]);
    await quietFromNowOn(opened, tag);
    assert.equal(await opened.page.evaluate(() => typeof cancellationPrecheck.loadPrecheck), "function");
    assert.deepEqual(await opened.problems(), []);
    await opened.page.close();
  }
});

test("the main entry registers nothing, and any name on request", async () => {
  const opened = await served(
    {
      script: `import { defineCancellationPrecheck } from "/precheck/index.js";
        globalThis.registeredByImport = customElements.get("cancellation-precheck") !== undefined;
        defineCancellationPrecheck("acme-precheck");
        defineCancellationPrecheck("acme-precheck");
        ${supply("acme-precheck")}`,
      body: widget("acme-precheck"),
    },
    "acme-precheck",
  );
  assert.equal(await opened.page.evaluate(() => globalThis.registeredByImport), false);
  assert.equal(opened.reports[0].verdict, "blocked");
  assert.deepEqual(await opened.problems(), []);
  await opened.close();
});

test("two versions on one page, and one of them twice: the first serves the name, the other a name of its own", async () => {
  const other = new URL("other/", project);
  await cp(new URL("node_modules/cancellation-precheck/", project), other, { recursive: true });
  const { version } = JSON.parse(await readFile(new URL("package.json", other), "utf8"));
  for (const file of ["define.js", "index.js", "inline.js"]) {
    const text = await readFile(new URL(file, other), "utf8");
    await writeFile(new URL(file, other), text.replaceAll(`"${version}"`, '"99.0.0"'));
  }
  const opened = await served(
    {
      script: `import "/precheck/define.js";
        import "/precheck/inline.js";
        import * as other from "/other/inline.js";
        other.defineCancellationPrecheck("newer-precheck");
        ${supply("cancellation-precheck, newer-precheck")}`,
      body: widget() + widget("newer-precheck"),
    },
    "cancellation-precheck, newer-precheck",
  );
  assert.deepEqual(
    opened.reports.map(({ verdict }) => verdict),
    ["blocked", "blocked"],
  );
  const versions = await opened.page.evaluate(() =>
    ["cancellation-precheck", "newer-precheck"].map((tag) => customElements.get(tag).version),
  );
  assert.deepEqual(versions, [version, "99.0.0"]);
  assert.deepEqual(await opened.problems(), []);
  await opened.close();
});
