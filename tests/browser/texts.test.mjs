// Texts as weapons: whatever an account, an agreement or a host's overrides hold, it is text on the page and in what the
// page hands out. A strict host page in a real browser, with Trusted Types.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exportOf, loadPrecheck } from "../../build/web/index.js";
import { readSource } from "../wasm/engine.mjs";
import { launch } from "./drivers/index.mjs";
import { openHostPage, outcome } from "./everywhere/host-page.mjs";
import { servePages } from "./server.mjs";

const longest = 64 * 1024;

/** What it is → the text. */
const weapons = {
  "an image with a handler": "<img src=x onerror=alert(1)>",
  "a script": "</span><script>alert(1)</script>",
  "an SVG with a handler": '"><svg/onload=alert(1)>',
  "an escaped element": "&lt;img src=x onerror=alert(1)&gt;&#60;b&#62;",
  "a style": "}</style><style>*{display:none!important}</style>",
  "a declaration": "red; background: url(https://evil.example/x); --precheck-accent: url(//evil.example)",
  "a script's address": "javascript:alert(1)",
  "a document's address": "data:text/html,<script>alert(1)</script>",
  "a template": `\${alert(1)} {{constructor.constructor("alert(1)")()}} <%= 1 %>`,
  "a bidi override": "invoice\u202egpj.exe",
  "an isolate that stays open": "\u2066\u2067\u2068 paid \u202b",
  "text that no one sees": "p\u200ba\u200cid\u2060\ufeff\u00ad",
  "tags that no one sees": "ok\u{e0041}\u{e0042}\u{e007f}",
  controls: "a\u0000b\u0007c\u001b[31md\u009be",
  "lines of a calendar": "x\r\nEND:VEVENT\r\nATTACH:https://evil.example/\r\nBEGIN:VEVENT",
  "separators of lines": "a\u2028b\u2029c\u0085d",
  "half of an emoji": "\ud83d and \ude00",
  "a tower of marks": `Z${"\u0301\u0489\u0336".repeat(400)}`,
  "right to left": "مرحبا שלום 123",
  "a name of every object": "__proto__",
  "another name of every object": "constructor",
  "the longest word there may be": "W".repeat(longest),
  "the longest number there may be": "9".repeat(longest),
};
const names = Object.keys(weapons);
const policy = "jd-cloud/account-cancellation";
const at = "2026-11-21T10:00:00+08:00";

/** An account with each text as title, as id and as status of an order that stands in the way. */
const armed = () => ({
  account: { id: weapons["a script"], holder: weapons["an image with a handler"] },
  orders: names.flatMap((name) => [
    { id: weapons[name], title: weapons[name], status: "unpaid" },
    { id: name, title: name, status: weapons[name] },
  ]),
  services: names.map((name) => ({ id: name, title: weapons[name], status: "active", billing: weapons[name] })),
  [weapons["a style"]]: weapons["a declaration"],
});

let browser;
before(async () => {
  browser = await launch("chromium");
});
after(() => browser?.close());

/** The strict host page, narrow as a phone; `seen` is what went wrong on it, and what it asked the server for. */
async function open(context) {
  const stage = {
    browser: "chromium",
    serve: async (...words) => {
      const server = await servePages(...words);
      context.after(() => server.close());
      return server;
    },
    open: async () => {
      const page = await browser.open({ width: 320, height: 640 });
      context.after(() => page.close());
      return page;
    },
  };
  const before = `for (const name of ["alert", "confirm", "prompt", "open"]) globalThis[name] = () => seen.errors.push(name);`;
  const { page, server } = await openHostPage(stage, { before });
  const asked = server.requests.length;
  const unharmed = async () => {
    const { violations, console, errors } = await outcome(page);
    assert.deepEqual({ violations, console, errors }, { violations: [], console: [], errors: [] });
    assert.deepEqual(server.requests.slice(asked), [], "nothing was asked for");
    const found = await page.evaluate(() => ({
      polluted: Object.keys(Object.prototype).concat(Object.keys(Array.prototype)),
      alive: document.querySelector("cancellation-precheck").isConnected,
    }));
    assert.deepEqual(found, { polluted: [], alive: true });
  };
  return { page, unharmed };
}

/** Unfolds all there is, and says what the widget made of it. */
const made = (page) =>
  page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const root = widget.shadowRoot;
    for (const details of root.querySelectorAll("details")) details.open = true;
    for (const toggle of root.querySelectorAll("[part='items-toggle'][aria-expanded='false']")) toggle.click();
    await widget.updateComplete;
    const elements = [...root.querySelectorAll("*")];
    const wide = elements.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const hidden = element.closest(".announce, [hidden], .bar, .chart, svg");
      return width > 1 && !hidden && (right > innerWidth + 0.5 || left < -0.5);
    });
    return {
      acting: elements
        .filter(({ localName }) => /^(script|img|iframe|object|embed|form|base|link|meta|video|audio)$/.test(localName))
        .map(({ localName }) => localName),
      handlers: elements
        .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
        .filter((name) => /^on|^srcdoc$/.test(name)),
      links: elements.flatMap((element) =>
        ["href", "src", "action", "xlink:href", "formaction"].map((name) => element.getAttribute(name)).filter(Boolean),
      ),
      sideways: document.documentElement.scrollWidth - innerWidth,
      wide: wide.map(({ localName, className }) => `${localName}.${className}`).slice(0, 5),
      height: widget.getBoundingClientRect().height,
      text: root.textContent,
    };
  });

function isText({ acting, handlers, links, sideways, wide, height, text }) {
  assert.deepEqual({ acting, handlers, wide }, { acting: [], handlers: [], wide: [] });
  assert.deepEqual(
    links.filter((link) => !/^(https:\/\/|#)/.test(link)),
    [],
  );
  assert.ok(sideways <= 0, `${sideways} pixels to scroll sideways`);
  assert.ok(height > 100);
  const joinedEmoji = /\p{Emoji_Modifier}?\u200d\p{Extended_Pictographic}/gu;
  assert.doesNotMatch(text.replace(joinedEmoji, ""), /\p{Cf}|[^\P{Cc}\s]/u, "no control reaches the page");
}

test("an account full of weapons is text at 320 pixels: no script, no violation, nothing wide, and the page goes on", async (context) => {
  const { page, unharmed } = await open(context);
  for (const given of [armed(), JSON.stringify(armed()).replaceAll("\\u0000", "\\u0001")]) {
    const result = await page.evaluate(async (account) => {
      const widget = document.querySelector("cancellation-precheck");
      const told = new Promise((done) => {
        for (const name of ["precheck-report", "precheck-error"]) widget.addEventListener(name, done, { once: true });
      });
      widget.account = account;
      await told;
      await widget.updateComplete;
      return widget.report?.verdict ?? null;
    }, given);
    if (result === null) continue; // half an emoji in a text: refused, see below
    assert.equal(result, "blocked");
    const seen = await made(page);
    isText(seen);
    for (const shown of [
      /<img src=x onerror=alert\(1\)>/,
      /<\/style><style>/,
      /&lt;img/,
      /javascript:alert/,
      /\[U\+202E\]/,
    ]) {
      assert.match(seen.text, shown);
    }
    await page.click("cancellation-precheck >>> summary");
  }
  for (const lang of ["zh-CN", "en"]) {
    await page.evaluate(async (language) => {
      const widget = document.querySelector("cancellation-precheck");
      widget.lang = language;
      await widget.updateComplete;
    }, lang);
    isText(await made(page));
  }
  await unharmed();
});

test("a text of a megabyte is refused with a readable error, and the next account is shown", async (context) => {
  const { page, unharmed } = await open(context);
  const before = (await outcome(page)).report;
  const error = await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const kept = widget.account;
    widget.account = { ...kept, orders: [{ id: "o", title: "<b>".repeat(350_000), status: "unpaid" }] };
    await new Promise((done) => widget.addEventListener("precheck-error", done, { once: true }));
    await widget.updateComplete;
    const shown = widget.shadowRoot.querySelector("[data-error]");
    const found = { code: shown.dataset.error, text: shown.textContent.length, report: widget.report };
    widget.account = { ...kept };
    await new Promise((done) => widget.addEventListener("precheck-report", done, { once: true }));
    return found;
  });
  assert.deepEqual([error.code, error.report], ["account-refused", null]);
  assert.ok(error.text < 5_000, `${error.text} characters of error`);
  assert.deepEqual((await outcome(page)).report, before);
  await unharmed();
});

test("an agreement full of weapons, links that run scripts and overrides of the host's are text as well", async (context) => {
  const { page, unharmed } = await open(context);
  const agreement = JSON.parse(readSource(`core/policies/${policy}.json`));
  const weapon = names
    .slice(0, 12)
    .map((name) => weapons[name])
    .join(" ");
  // A host's own words are its own: in them markup is text as well, and a direction is what it chose.
  const words = names
    .slice(0, 9)
    .map((name) => weapons[name])
    .join(" ");
  const both = { "zh-CN": weapon, en: weapon };
  agreement.title = both;
  agreement.provider = both;
  for (const part of [...agreement.conditions, ...agreement.losses, ...agreement.stages]) part.title = both;
  for (const { fix } of agreement.conditions) fix.text = both;
  const actions = [...JSON.stringify(agreement).matchAll(/"action":"([^"]+)"/g)].map(([, name]) => name);
  assert.ok(actions.length > 0);
  const links = [
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "http://evil.example/",
    "//evil.example",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "blob:https://evil.example/1",
  ];
  for (const link of links) {
    await page.evaluate(
      async (given, addresses, text) => {
        const widget = document.querySelector("cancellation-precheck");
        const told = new Promise((done, refused) => {
          widget.addEventListener("precheck-report", done, { once: true });
          widget.addEventListener("precheck-error", ({ detail }) => refused(new Error(detail.message)), { once: true });
        });
        Object.assign(widget, {
          policy: given,
          actions: addresses,
          texts: { en: { "section.conditions": text, "verdict.blocked": text } },
        });
        await told;
        await widget.updateComplete;
      },
      agreement,
      Object.fromEntries([...actions, "__proto__"].map((name) => [name, link])),
      words,
    );
    const seen = await made(page);
    isText(seen);
    assert.deepEqual(
      seen.links.filter((one) => one.includes("evil") || one.includes("alert")),
      [],
    );
  }
  await unharmed();
});

test("values of tokens that would be more than a value hide nothing and fetch nothing", async (context) => {
  const { page, unharmed } = await open(context);
  const plain = (await made(page)).text;
  const tokens = [...new Set(readSource("build/web/define.js").match(/--precheck-[a-z-]+/g) ?? [])];
  const values = [
    "red; } * { display: none } /*",
    "url(javascript:alert(1))",
    "expression(alert(1))",
    "</style><script>alert(1)</script>",
    "9".repeat(5_000),
  ];
  for (const value of values) {
    await page.evaluate(
      (all, text) => {
        const { style } = document.querySelector("cancellation-precheck");
        for (const token of all) style.setProperty(token, text);
      },
      tokens,
      value,
    );
    const seen = await made(page);
    assert.equal(seen.text, plain);
    assert.ok(seen.height > 100, value.slice(0, 40));
    assert.deepEqual([seen.acting, seen.handlers], [[], []]);
  }
  await unharmed();
});

test("answers and members named after what every object has change no object and answer nothing", async (context) => {
  const { page, unharmed } = await open(context);
  const report = (await outcome(page)).report;
  const seen = await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const found = [];
    for (const name of ["__proto__", "constructor", "prototype", "toString"]) {
      widget.answers = JSON.parse(`{"${name}":true}`);
      await new Promise((done) => widget.addEventListener("precheck-error", done, { once: true }));
      found.push([name, widget.shadowRoot.querySelector("[data-error]")?.dataset.error ?? null, widget.report]);
      widget.answers = {};
      await new Promise((done) => widget.addEventListener("precheck-report", done, { once: true }));
    }
    return found;
  });
  for (const [name, error, none] of seen) assert.deepEqual([error, none], ["options-refused", null], name);
  await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    const stranger = `{"__proto__":{"orders":[],"polluted":1},"constructor":{"prototype":{"polluted":1}},`;
    widget.account = stranger + JSON.stringify(widget.account).slice(1);
    await new Promise((done) => widget.addEventListener("precheck-report", done, { once: true }));
  });
  const after = (await outcome(page)).report;
  assert.equal(after.verdict, report.verdict);
  assert.deepEqual(
    after.diagnostics.map(({ code }) => code),
    ["unknown-member", "unknown-member"],
  );
  await unharmed();
});

test("what is taken along holds the weapons as text: no line of their own in a calendar, no control in a text, and JSON as it was", async () => {
  const engine = await loadPrecheck();
  const opened = engine.openPolicy(readSource(`core/policies/${policy}.json`), {
    calendar: readSource("core/calendars/cn.json"),
  });
  const clean = JSON.parse(readSource("tests/vectors/accounts/jd-cloud/clean.json"));
  const events = [
    {
      id: weapons["lines of a calendar"],
      title: weapons["lines of a calendar"],
      kind: "password-change",
      at: "2026-11-20",
    },
  ];
  for (const account of [
    armed(),
    { ...clean, account: { ...clean.account, id: weapons["lines of a calendar"] }, securityEvents: events },
  ]) {
    const report = opened.check(account, { at });
    for (const language of ["zh-CN", "en"]) {
      const text = exportOf("text", report, { language }).content;
      assert.doesNotMatch(text.replaceAll("\n", ""), /\p{Cf}|\p{Cc}|\u2028|\u2029/u, "text");
      const json = exportOf("json", report, { language }).content;
      assert.deepEqual(
        JSON.parse(json).report ?? JSON.parse(json),
        JSON.parse(json).report ? report : JSON.parse(json),
      );
      const ics = exportOf("ics", report, { language });
      if (ics === null) continue;
      const lines = ics.content.split("\r\n");
      assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line)));
      const unfolded = ics.content.replaceAll("\r\n ", "").split("\r\n").filter(Boolean);
      assert.ok(
        unfolded.every((line) =>
          /^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|STATUS|TRANSP|CATEGORIES|SEQUENCE|LAST-MODIFIED|CLASS|URL|NAME|X-[A-Z-]+)[;:]/.test(
            line,
          ),
        ),
        unfolded.join("\n"),
      );
      assert.equal(unfolded.filter((line) => line === "END:VCALENDAR").length, 1);
      assert.ok(!ics.content.includes("evil.example"));
    }
  }
});
