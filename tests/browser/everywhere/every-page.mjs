// One table: every page of the examples, in every browser, under every condition. Whatever the page, the report is there,
// nothing is violated, logged or thrown, and after loading nothing is asked of the network.
import assert from "node:assert/strict";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildFramework, installIntoExamples } from "../../package/examples.mjs";
import { serve, strictPolicy } from "../../package/pages.mjs";
import { buildConsole, serveConsole } from "../trip/console.mjs";
import { App, onDisk, prepared, sample, pages as webviewPages } from "../webviews/app.mjs";
import { android, ios } from "../webviews/stand-ins.mjs";
import { demoWith } from "./demo.mjs";
import { expectedReport, openFramed, openHostPage } from "./host-page.mjs";
import { watch } from "./watch.mjs";

const repository = new URL("../../../", import.meta.url);

const withoutEval = `{
  const refuse = () => { throw new Error("code from a string"); };
  globalThis.eval = refuse;
  globalThis.Function = refuse;
  for (const one of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    Object.defineProperty(Object.getPrototypeOf(one), "constructor", { value: refuse });
  }
}`;

/** What is taken from the page before it starts. */
const conditions = {
  "as it is": "",
  "with WebAssembly removed": "delete globalThis.WebAssembly;",
  "with eval and Function disabled": withoutEval,
  "with neither": `delete globalThis.WebAssembly; ${withoutEval}`,
};

/** Uses what the widget offers once it shows a report: both languages, both themes, every row, another day, every answer. */
async function exercise() {
  const widget = document.querySelector("cancellation-precheck");
  const root = widget.shadowRoot;
  // Some browsers draw their own date field with a data: image.
  const asked = () =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => !/^data:|favicon/.test(name));
  const loaded = asked();
  const { report } = widget;
  const said = {};
  for (const lang of ["zh-CN", "en"]) {
    for (const theme of ["dark", "light"]) {
      Object.assign(widget, { lang, theme });
      await widget.updateComplete;
    }
    said[lang] = root.querySelector("[data-verdict] h2").textContent.trim();
  }
  for (const row of root.querySelectorAll("details")) row.open = true;
  const supposed = widget.suppose({ day: "2027-03-01" });
  await widget.updateComplete;
  widget.suppose(null);
  widget.answers = Object.fromEntries(widget.report.statements.map(({ id }) => [id, true]));
  await widget.updateComplete;
  return { report, said, supposed, loaded, later: asked().slice(loaded.length), ...globalThis.seen };
}

/** Waits for the report and exercises the page. */
async function exercised(page) {
  await page.waitFor(() => Boolean(document.querySelector("cancellation-precheck")?.report));
  return page.evaluate(exercise);
}

let installed;
const packageFolder = () => {
  installed ??= installIntoExamples();
  return installed;
};
const frameworks = new Map();
function framework(name) {
  if (!frameworks.has(name))
    frameworks.set(
      name,
      packageFolder().then(() => buildFramework(name)),
    );
  return frameworks.get(name);
}

const withScript = (html) => html.replace(/<head>/, '<head><script src="./condition.js"></script>');

/** Serves folders under the strictest policy, with the condition in front of the first one's page. */
async function serveUnder(stage, before, folders) {
  const html = await readFile(new URL("index.html", folders["/"]), "utf8");
  const server = await stage.keep(
    serve({
      folders,
      pages: { "/": withScript(html), "/condition.js": watch(before) },
      headers: { "content-security-policy": `${strictPolicy}; img-src data:` },
    }),
  );
  const page = await stage.open();
  await page.goto(`${server.origin}/`);
  return exercised(page);
}

async function consoleUnder(stage, before) {
  const folder = fileURLToPath(new URL("build/browser-tests/console-page-under/", repository));
  await rm(folder, { recursive: true, force: true });
  await cp(await buildConsole(), folder, { recursive: true });
  await writeFile(`${folder}/index.html`, withScript(await readFile(`${folder}/index.html`, "utf8")));
  await writeFile(`${folder}/condition.js`, watch(before));
  const server = await stage.keep(serveConsole(folder));
  const page = await stage.open();
  await page.goto(server.address);
  return exercised(page);
}

async function webviewUnder(stage, before, platform) {
  const { index } = await webviewPages();
  const page = await stage.open({ width: 360, height: 800 });
  await page.goto(await onDisk(prepared(index, { android, ios }[platform](), before)));
  await new App(page, platform).open(await sample("jd-password-changed"));
  return exercised(page);
}

/** Each page: opens it with a script in front, and gives what it came to. */
const rows = {
  "a strict host": (stage, before) => openHostPage(stage, { before }).then(({ page }) => exercised(page)),
  "a strict host, in a sandboxed frame": (stage, before) => openFramed(stage, before, `(${exercise})()`),
  "examples/console-page": consoleUnder,
  "examples/mobile-webview, in Android's shape": (stage, before) => webviewUnder(stage, before, "android"),
  "examples/mobile-webview, in iOS's shape": (stage, before) => webviewUnder(stage, before, "ios"),
  "examples/offline-demo, from disk": async (stage, before) => {
    const page = await stage.open();
    await page.goto((await demoWith(watch(before))).href);
    return exercised(page);
  },
  "examples/plain-html": async (stage, before) =>
    serveUnder(stage, before, {
      "/cancellation-precheck/": await packageFolder(),
      "/accounts/": new URL("examples/accounts/", repository),
      "/": new URL("examples/plain-html/", repository),
    }),
  ...Object.fromEntries(
    ["react", "vue", "svelte"].map((name) => [
      `examples/${name}`,
      async (stage, before) => serveUnder(stage, before, { "/": await framework(name) }),
    ]),
  ),
};

const expected = await expectedReport();

/** Each of these pages shows an account that something stands in the way of. */
const said = { "zh-CN": "现在还不能注销", en: "You cannot go yet" };

export const everyPage = Object.fromEntries(
  Object.entries(rows).flatMap(([row, open]) =>
    Object.entries(conditions).map(([condition, before]) => [
      `table: ${row}, ${condition}`,
      async (stage) => {
        const came = await open(stage, before);
        assert.deepEqual([came.report.verdict, came.said, came.supposed], ["blocked", said, true]);
        if (row.startsWith("a strict host")) assert.deepEqual(came.report, expected);
        if (came.origin) assert.equal(came.origin, "null");
        assert.deepEqual([came.violations, came.errors, came.console], [[], [], []]);
        assert.deepEqual(came.later, [], "nothing is asked for after loading");
        const files = came.loaded.filter((name) => /\.wasm$|fallback/.test(name)).map((name) => name.split("/").at(-1));
        const fallback = /WebAssembly/.test(before);
        // In a single file there is nothing to fetch.
        if (files.length > 0)
          assert.ok(
            files.every((name) => /fallback/.test(name) === fallback),
            files.join(),
          );
      },
    ]),
  ),
);
