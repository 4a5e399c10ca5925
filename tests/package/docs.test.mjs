// Every code example of the documentation is run, or stands word for word in the example it is taken from.
// The word after a block's language says how: a file it is quoted from, or the kind of page it is for.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launchChromium } from "../browser/chromium.mjs";
import { installInto, runIn } from "./install.mjs";
import { open, serve, settled } from "./pages.mjs";

const repository = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository), "utf8");
const documents = [
  "README.md",
  "web/README.md",
  // What a screen reader is given stands in a folder of its own, and has no examples.
  ...readdirSync(new URL("web/docs/", repository))
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => `web/docs/${file}`),
];
const sample = JSON.parse(read("examples/accounts/jd-password-changed.json"));
const account = JSON.stringify(sample.account);

let browser;
let project;
before(async () => {
  ({ project } = await installInto("docs"));
  browser = await launchChromium();
});
after(() => browser?.close());

const ofPackage = (path) => new URL(`node_modules/cancellation-precheck/${path}`, project);

/** Bare names as a bundler would resolve them, by the exports of the installed package. */
function importMap() {
  const { exports } = JSON.parse(readFileSync(ofPackage("package.json"), "utf8"));
  const imports = {};
  for (const [subpath, target] of Object.entries(exports)) {
    const file = target.default ?? target;
    const name = `cancellation-precheck${subpath.slice(1)}`;
    if (typeof file !== "string") continue;
    if (!file.includes("*")) imports[name] = file.replace("./", "/precheck/");
    else if (file.endsWith(".js")) {
      const folder = file.slice(2, file.indexOf("*"));
      for (const entry of readdirSync(ofPackage(folder), { recursive: true })) {
        const id = entry.replace(/\.js$/, "");
        if (id !== entry) imports[name.replace("*", id)] = `/precheck/${folder}${entry}`;
      }
    }
  }
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
}

async function inBrowser({ body, headers = {}, tag = "cancellation-precheck", pages = {} }) {
  const server = await serve({
    folders: { "/precheck/": ofPackage("") },
    pages: {
      "/": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}`,
      "/api/account-summary": account,
      "/agreements/jd-account-cancellation.json": read("core/policies/jd-cloud/account-cancellation.json"),
      "/agreements/calendar-cn.json": read("core/calendars/cn.json"),
      ...pages,
    },
    headers,
  });
  const opened = await open(browser, `${server.origin}/`, tag);
  const reports = await settled(opened.page, tag);
  assert.deepEqual(await opened.problems(), []);
  for (const report of reports) {
    assert.equal(report?.policy.id, "jd-cloud/account-cancellation");
    assert.equal(report.conditions.find(({ id }) => id === "quiet-month").clearsOn, "2026-12-02");
  }
  await opened.page.close();
  server.close();
}

/** The pages that content security policies are tried on. */
const policyPages = {
  define: { entry: "define" },
  inline: { entry: "inline" },
  "no-wasm": { entry: "define", useWasm: false },
  twice: { entry: "define", another: true },
};

async function underPolicy(kind, header) {
  const { entry, useWasm, another } = policyPages[kind];
  const [name, policy] = header.trim().split(/: (.*)/);
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1];
  const script = `import "/precheck/${entry}.js";
    import { loadPrecheck } from "/precheck/${entry === "inline" ? "inline" : "index"}.js";
    ${another ? 'import { defineCancellationPrecheck } from "/precheck/inline.js"; defineCancellationPrecheck("other-precheck");' : ""}
    for (const widget of document.querySelectorAll("cancellation-precheck, other-precheck")) {
      ${useWasm === false ? "widget.loadEngine = () => loadPrecheck({ useWasm: false });" : ""}
      widget.account = ${account};
    }`;
  const element = (tag) => `<${tag} policy="jd-cloud/account-cancellation" lang="en"></${tag}>`;
  await inBrowser({
    body: `${element("cancellation-precheck")}${another ? element("other-precheck") : ""}
      <script type="module" src="/page.js"${nonce ? ` nonce="${nonce}"` : ""}></script>`,
    pages: { "/page.js": script },
    headers: { [name]: policy },
    tag: another ? "cancellation-precheck, other-precheck" : "cancellation-precheck",
  });
}

async function fromDisk(body) {
  const file = new URL("example.html", project);
  await writeFile(file, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}`);
  const { page, problems } = await open(browser, file.href);
  const [report] = await settled(page);
  assert.equal(report.verdict, "incomplete", "of an empty account nothing is known");
  assert.deepEqual(await problems(), []);
  await page.close();
}

async function inNode(source) {
  const prelude = `import { readFileSync } from "node:fs";
    const own = (path) => readFileSync(new URL(import.meta.resolve("cancellation-precheck/" + path)), "utf8");
    globalThis.agreement = own("policies/tencent-cloud/account-cancellation.json");
    globalThis.calendar = own("calendars/cn.json");
    globalThis.account = ${JSON.stringify(JSON.parse(read("examples/accounts/tencent-running-server.json")).account)};
    globalThis.print = console.log;
    console.log = () => {};
    console.assert = (good) => { if (!good) throw new Error("the example's assertion fails"); };`;
  const resolved = source.replaceAll('"./examples/', `"${new URL("examples/", repository)}`);
  // What an example prints is none of the answer.
  const last = `globalThis.print(JSON.stringify({
    verdict: typeof report === "undefined" ? undefined : report.verdict,
    settled: typeof changes === "undefined" ? undefined : changes.counts.settled,
  }));`;
  const { verdict = "blocked", settled = 1 } = await runIn(project, `${prelude}\n${resolved}\n${last}`);
  assert.equal(verdict, "blocked");
  assert.ok(settled > 0, "what was supposed settles something");
}

const unindented = (text) => text.replace(/^[ \t]+/gm, "").trim();

/** Runs a block, or says that nothing here can. */
async function runBlock(language, how, text) {
  if (how?.includes("/"))
    return assert.ok(unindented(read(how)).includes(unindented(text)), `${how} has it word for word`);
  if (language === "html" && how === "file") return await fromDisk(text);
  if (language === "html") return await inBrowser({ body: importMap() + text, tag: how });
  if (language === "http") return await underPolicy(how, text);
  if (language === "js") return await inNode(text);
  return assert.fail(`nothing runs a block of "${language}"`);
}

// The root README's commands and their output are run by tests of their own.
const elsewhere = { "README.md": ["sh", "console"] };

for (const document of documents) {
  const text = read(document);
  const blocks = [...text.matchAll(/^([ \t]*)```(\S+)(?: (\S+))?\n(.*?)^\1```$/gms)];
  const fences = text.match(/^[ \t]*```/gm)?.length ?? 0;
  test(`${document}: every fence belongs to an example that names its language`, () => {
    assert.equal(blocks.length * 2, fences);
  });
  // Examples in JavaScript go on from one another.
  let script = "";
  for (const [, , language, how, code] of blocks) {
    if (elsewhere[document]?.includes(language)) continue;
    if (language === "js" && how === undefined) script += code;
    const runnable = language === "js" && how === undefined ? script : code;
    const first = unindented(code).split("\n")[0].slice(0, 60);
    test(`${document}: ${language} ${how ?? ""} "${first}…"`, () => runBlock(language, how, runnable));
  }
  test(`${document}: every link to a file leads somewhere, and every npm script named is one`, () => {
    const scripts = JSON.parse(read("web/package.json")).scripts;
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)) {
      assert.doesNotThrow(
        () => readFileSync(new URL(target, new URL(document, repository))),
        `${document} → ${target}`,
      );
    }
    for (const [, name] of text.matchAll(/npm run ([\w-]+)/g)) assert.ok(name in scripts, `npm run ${name}`);
  });
}
