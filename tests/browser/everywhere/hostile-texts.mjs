// Texts as weapons: whatever an account, an agreement or a host's overrides hold, it is text on the page, on paper and in
// what the page hands out. A strict host page with Trusted Types, narrow as a phone.
import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import { readSource } from "../../wasm/engine.mjs";
import { armed, armedAgreement, links, values, weapons } from "../weapons.mjs";
import { openHostPage, outcome } from "./host-page.mjs";

const policy = readSource("core/policies/jd-cloud/account-cancellation.json");

// Some drivers lose half an emoji on the way to the page.
const escaped = (value) =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The page, and `unharmed`, which holds that nothing went wrong on it and nothing was asked for. */
async function open(stage) {
  const before = `for (const name of ["alert", "confirm", "prompt", "open"]) globalThis[name] = () => seen.errors.push(name);`;
  const narrow = { ...stage, open: () => stage.open({ width: 320, height: 640 }) };
  const { page, server } = await openHostPage(narrow, { before });
  const asked = server.requests.length;
  const unharmed = async () => {
    const { violations, console, errors } = await outcome(page);
    assert.deepEqual({ violations, console, errors }, { violations: [], console: [], errors: [] });
    const later = server.requests.slice(asked).filter((path) => path !== "/favicon.ico");
    assert.deepEqual(later, [], "nothing was asked for");
    const found = await page.evaluate(() => ({
      polluted: Object.keys(Object.prototype).concat(Object.keys(Array.prototype)),
      alive: document.querySelector("cancellation-precheck").isConnected,
    }));
    assert.deepEqual(found, { polluted: [], alive: true });
  };
  return { page, unharmed };
}

/** Hands over an account, as a value or as a text, and waits for what comes of it: a verdict or the code of an error. */
const give = (page, account, asText = false) =>
  page.evaluate(
    async (json, text) => {
      const widget = document.querySelector("cancellation-precheck");
      const told = new Promise((done) => {
        for (const name of ["precheck-report", "precheck-error"]) widget.addEventListener(name, done, { once: true });
      });
      widget.account = text ? json : JSON.parse(json);
      const { detail } = await told;
      await widget.updateComplete;
      return widget.report?.verdict ?? detail.code;
    },
    escaped(account),
    asText,
  );

const speak = (page, lang) =>
  page.evaluate(async (language) => {
    const widget = document.querySelector("cancellation-precheck");
    widget.lang = language;
    await widget.updateComplete;
  }, lang);

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
      const hidden = element.closest(".announce, .aloud, [hidden], .bar, .chart, svg");
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
      // What is said aloud comes and goes by itself.
      text: [...root.querySelectorAll(".precheck > :not(.announce)")].map(({ textContent }) => textContent).join(" "),
    };
  });

function isText({ acting, handlers, links: found, sideways, wide, height, text }) {
  assert.deepEqual({ acting, handlers, wide }, { acting: [], handlers: [], wide: [] });
  assert.deepEqual(
    found.filter((link) => !/^(https:\/\/|#)/.test(link)),
    [],
  );
  assert.ok(sideways <= 0, `${sideways} pixels to scroll sideways`);
  assert.ok(height > 100);
  const joinedEmoji = /\p{Emoji_Modifier}?\u200d\p{Extended_Pictographic}/gu;
  assert.doesNotMatch(text.replace(joinedEmoji, ""), /\p{Cf}|[^\P{Cc}\s]/u, "no control reaches the page");
}

/** The texts of the account stand there to be read. */
function isShown({ text }) {
  for (const shown of [
    /<img src=x onerror=alert\(1\)>/,
    /<\/style><style>/,
    /&lt;img/,
    /javascript:alert/,
    /\[U\+202E\]/,
  ])
    assert.match(text, shown);
}

/** What a printed page could do: addresses it leads to, actions, files; and how many sheets it takes. */
function ofPaper(pdf) {
  const raw = pdf.toString("latin1");
  const objects = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length), { finishFlush: 2 }).toString("latin1");
    } catch {
      return ""; // a font or a picture in another way of packing
    }
  });
  // Of packed streams only those that hold objects; the others draw.
  const all = [raw, ...objects.filter((text) => /\/Type\s*\//.test(text))].join("\n");
  return {
    sheets: all.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    addresses: [...all.matchAll(/\/URI\s*\(((?:\\.|[^\\)])*)\)/g)].map(([, address]) => address),
    actions: all.match(/\/(JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFile|RichMedia)\b/g) ?? [],
  };
}

/** What a careless merge of foreign JSON could leave in Object.prototype, to pass or to have another core loaded. */
const inherited = {
  ...{ answer: true, answers: { "deleted-data": true }, applies: "no", certain: true, verdict: "ready" },
  ...{ clearsOn: "1970-01-01", missing: [], unclear: [], items: [], totals: [], fix: {}, save: {}, action: "x" },
  ...{ conditions: [], losses: [], risks: [], statements: [], stages: [], plan: [], diagnostics: [], assumptions: [] },
  ...{ blank: { verdict: "ready" }, base: 0, legal: [], clause: [] },
  ...{ status: "active", kind: "vm", title: "x", expiresAt: "2020-01-01" },
  ...{ amount: { currency: "CNY", value: "1.00" } },
  // What the browser's own writers of days and sums take from their options.
  ...{ calendar: "buddhist", numberingSystem: "arab", currencyDisplay: "name" },
  ...{ notation: "compact", dateStyle: "short" },
  ...{ wasmUrl: "https://evil.example/x.wasm", wasmModule: {}, wasmBinary: "x", useWasm: false },
};

export const hostileTexts = {
  "a page on which every object has members all of a sudden shows the same report in the same words, and lets nobody on":
    async (stage) => {
      // What WebKitGTK's driver puts into a page to hand values over falls over such objects; the page does not.
      if (stage.browser === "webkit") return;
      const { page: clean } = await openHostPage(stage);
      const { verdict, text, report } = await outcome(clean);
      assert.equal(verdict, "blocked");
      const before = `Object.assign(Object.prototype, ${JSON.stringify(inherited)});`;
      const { page, server } = await openHostPage(stage, { before });
      const found = await page.evaluate(() => {
        const widget = document.querySelector("cancellation-precheck");
        const root = widget.shadowRoot;
        // As texts: values would bring along what they inherit.
        return [
          root.querySelector("[data-verdict]")?.dataset.verdict,
          root.textContent.replace(/\s+/g, " "),
          root.querySelector("[part='proceed']").getAttribute("aria-disabled"),
          JSON.stringify(widget.report),
          String(globalThis.seen.errors),
        ];
      });
      assert.deepEqual(found, [verdict, text, "true", JSON.stringify(report), ""]);
      assert.ok(!server.requests.includes("/precheck/fallback.js"), "the core that comes with the package");
    },

  "an account full of weapons is text at 320 pixels: no script, no violation, nothing wide, and the page goes on":
    async (stage) => {
      const { page, unharmed } = await open(stage);
      const whole = armed();
      // Half an emoji is made whole in a value; in a text it is a fault.
      assert.equal(await give(page, whole), "blocked");
      isShown(await made(page));
      isText(await made(page));
      assert.equal(await give(page, whole, true), "account-refused");
      isText(await made(page));
      const readable = JSON.parse(JSON.stringify(whole).replace(/\\ud[89a-f]../g, "?"));
      assert.equal(await give(page, readable, true), "blocked");
      await page.click("cancellation-precheck >>> summary");
      for (const lang of ["zh-CN", "en"]) {
        await speak(page, lang);
        isShown(await made(page));
        isText(await made(page));
      }
      await unharmed();
    },

  "on paper an account full of weapons is text as well: nothing to click but https, and nothing that acts": async (
    stage,
  ) => {
    const { page, unharmed } = await open(stage);
    // The longest words there may be take a hundred sheets, and Firefox half a minute.
    const short = Object.keys(weapons).filter((name) => weapons[name].length < 5_000);
    assert.equal(await give(page, armed(short)), "blocked");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    isShown(await made(page));
    isText(await made(page));
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    // WebKitGTK's driver cannot print.
    if (stage.browser !== "webkit") {
      const { sheets, addresses, actions } = ofPaper(await page.print());
      assert.ok(sheets > 0 && sheets < 200, `${sheets} sheets`);
      assert.deepEqual([addresses.filter((address) => !address.startsWith("https://")), actions], [[], []]);
    }
    await unharmed();
  },

  "a text of a megabyte is refused with a readable error, and the next account is shown": async (stage) => {
    const { page, unharmed } = await open(stage);
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
  },

  "an agreement full of weapons, links that run scripts and overrides of the host's are text as well": async (
    stage,
  ) => {
    const { page, unharmed } = await open(stage);
    const { agreement, words } = armedAgreement(policy);
    const actions = [...JSON.stringify(agreement).matchAll(/"action":"([^"]+)"/g)].map(([, name]) => name);
    assert.ok(actions.length > 0);
    for (const link of links) {
      await page.evaluate(
        async (given, addresses, text) => {
          const widget = document.querySelector("cancellation-precheck");
          const told = new Promise((done, refused) => {
            widget.addEventListener("precheck-report", done, { once: true });
            widget.addEventListener("precheck-error", ({ detail }) => refused(new Error(detail.message)), {
              once: true,
            });
          });
          Object.assign(widget, {
            policy: JSON.parse(given),
            actions: addresses,
            texts: { en: { "section.conditions": text, "verdict.blocked": text } },
          });
          await told;
          await widget.updateComplete;
        },
        escaped(agreement),
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
  },

  "values of tokens that would be more than a value hide nothing and fetch nothing": async (stage) => {
    const { page, unharmed } = await open(stage);
    const plain = (await made(page)).text;
    const tokens = [...new Set(readSource("build/web/custom-elements.json").match(/--precheck-[a-z-]+/g))];
    assert.ok(tokens.length > 20, `${tokens}`);
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
  },

  "answers and members named after what every object has change no object and answer nothing": async (stage) => {
    const { page, unharmed } = await open(stage);
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
  },
};
