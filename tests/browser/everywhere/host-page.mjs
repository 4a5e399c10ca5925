// A host page as strict as can be, on a real server; it writes down itself what goes wrong on it, in any browser.
import { readFileSync } from "node:fs";
import { loadPrecheck } from "../../../build/web/index.js";
import { watch } from "./watch.mjs";

const repository = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, repository), "utf8");
const sample = JSON.parse(read("examples/accounts/jd-password-changed.json"));

export const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'";
export const withoutWasm = strictPolicy.replace(" 'wasm-unsafe-eval'", "");

/** The report this page must show, computed here. */
export async function expectedReport() {
  const engine = await loadPrecheck();
  const policy = engine.openPolicy(read(`core/policies/${sample.policy}.json`), {
    calendar: read("core/calendars/cn.json"),
  });
  return policy.check(sample.account, { at: sample.at });
}

const script = (setUp) => `
  import { loadPrecheck } from "/precheck/index.js";
  import "/precheck/define.js";
  const widget = document.querySelector("cancellation-precheck");
  widget.at = ${JSON.stringify(sample.at)};
  ${setUp}
  widget.account = await (await fetch("/api/account-summary")).json();`;

const widgetPage = `<!doctype html><meta charset="utf-8"><title>host</title>
  <script src="/watch.js"></script><script type="module" src="/page.js"></script>
  <cancellation-precheck policy="${sample.policy}" lang="en"></cancellation-precheck>`;

const answers = (before, setUp) => ({
  "/watch.js": watch(before),
  "/page.js": script(setUp),
  "/api/account-summary": JSON.stringify(sample.account),
  "/favicon.ico": "",
});

/**
 * Serves the page and opens it. `before` runs in the page before anything else, `setUp` with `widget` and `loadPrecheck`
 * at hand; `pages` are more of the server's answers.
 */
export async function openHostPage(stage, { policy = strictPolicy, before = "", setUp = "", pages = {} } = {}) {
  const server = await stage.serve(
    { "/": widgetPage, ...answers(before, setUp), ...pages },
    { "content-security-policy": policy },
  );
  const page = await stage.open();
  await page.goto(`${server.origin}/`);
  await outcome(page);
  return { page, server };
}

/**
 * The same page in a frame that may only run scripts. Once it shows a report, what the expression `result` resolves with is
 * told to the page around it, with the frame's origin.
 */
export async function openFramed(stage, before, result) {
  const tell = `widget.addEventListener("precheck-report", async () =>
    parent.postMessage({ ...(await ${result}), origin: String(globalThis.origin) }, "*"), { once: true });`;
  const framing = `addEventListener("message", ({ data }) => { globalThis.told = data; });`;
  const server = await stage.serve(
    {
      "/": `<!doctype html><meta charset="utf-8"><title>around</title><script src="/framing.js"></script>
        <iframe sandbox="allow-scripts" src="/framed" width="900" height="700"></iframe>`,
      "/framing.js": framing,
      "/framed": widgetPage,
      ...answers(before, tell),
    },
    (origin) => ({
      // To WebKit, a frame without an origin has no 'self'.
      "content-security-policy": `${strictPolicy}; frame-src 'self'`.replaceAll("'self'", origin),
      // Such a frame is a stranger to its own server, which has to let strangers read the files.
      "access-control-allow-origin": "*",
    }),
  );
  const page = await stage.open();
  await page.goto(`${server.origin}/`);
  const told = await page.waitFor(() => globalThis.told);
  return told;
}

/** Waits until the widget shows a verdict or an error. */
export async function outcome(page) {
  await page.waitFor(() => {
    const root = document.querySelector("cancellation-precheck")?.shadowRoot;
    return Boolean(root?.querySelector("[data-verdict], [data-error]"));
  });
  return page.evaluate(() => {
    const widget = document.querySelector("cancellation-precheck");
    const root = widget.shadowRoot;
    return {
      report: widget.report,
      verdict: root.querySelector("[data-verdict]")?.dataset.verdict ?? null,
      error: root.querySelector("[data-error]")?.dataset.error ?? null,
      text: root.textContent.replace(/\s+/g, " "),
      ...globalThis.seen,
    };
  });
}
