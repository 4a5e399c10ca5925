// The page in an app's webview, in the shape of each platform, with everything refused that webviews refuse.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { App, onDisk, pages, prepared, sample, schema } from "../webviews/app.mjs";
import { android, arkweb, ios, wechat } from "../webviews/stand-ins.mjs";

const { index: html, wechat: wechatHtml } = await pages();
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const inWidget = (place) => `cancellation-precheck >>> ${place}`;
const platforms = { android, ios, arkweb };

/** Opens the page in an app of this platform, in the way its address is given, with scripts that run before. */
async function inApp(
  stage,
  { platform = "android", before = "", address = onDisk, size = { width: 360, height: 800 } } = {},
) {
  const page = await stage.open(size);
  const given = await address(prepared(html, platforms[platform](), before), page, stage);
  if (given !== null) await page.goto(given);
  return { page, app: new App(page, platform) };
}

async function nothingWrong(page) {
  const { seen, requests } = await page.evaluate(() => ({
    seen: globalThis.seen,
    requests: performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => !name.startsWith("data:")),
  }));
  assert.deepEqual([seen.violations, seen.errors, seen.console], [[], [], []]);
  assert.deepEqual(requests, []);
}

/** Answers a statement with the pointer. */
const answer = (page, id, value) => page.click(inWidget(`input[name="statement-${id}"][value="${value}"]`));

const widgetState = (page) =>
  page.evaluate(() => {
    const { answers, simulation, report } = document.querySelector("cancellation-precheck");
    return {
      answers,
      day: simulation?.day ?? null,
      suppose: simulation?.steps.map(({ ref }) => ref) ?? [],
      verdict: report?.verdict,
    };
  });

const noticeOf = (page) =>
  page.evaluate(() => {
    const notice = document.getElementById("notice");
    return notice.hidden ? null : notice.querySelector("p").textContent;
  });

const tryDay = (page, day) =>
  page.evaluate((value) => {
    const field = document.querySelector("cancellation-precheck").shadowRoot.querySelector("input[type=date]");
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, day);

/** What a webview may refuse, missing or throwing. */
const refusals = {
  missing: `
    delete HTMLAnchorElement.prototype.download;
    for (const name of ["print", "fetch", "XMLHttpRequest", "localStorage", "sessionStorage", "indexedDB", "caches"]) {
      delete Window.prototype[name];
      Object.defineProperty(globalThis, name, { value: undefined, configurable: true });
    }
    Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });`,
  throwing: `{
    const refuse = () => { throw new DOMException("not here", "SecurityError"); };
    globalThis.touched = [];
    HTMLAnchorElement.prototype.click = refuse;
    URL.createObjectURL = refuse;
    globalThis.print = refuse;
    globalThis.fetch = globalThis.XMLHttpRequest = () => { touched.push("network"); refuse(); };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(globalThis, name, { get() { touched.push(name); refuse(); } });
    }
    Object.defineProperty(Document.prototype, "cookie", { get: refuse, set: refuse });
    Object.defineProperty(Navigator.prototype, "clipboard", { value: { writeText: async () => refuse() } });
  }`,
};

/** Each way an app loads the page: the address it then has. */
const addresses = {
  "a file": onDisk,
  "the app's own https origin": async (text, page, stage) => {
    const address = "https://appassets.androidplatform.net/assets/index.html";
    if (page.answer) {
      await page.answer(address, text);
      return address;
    }
    // A server of this machine is as secure a context.
    const server = await stage.serve({ "/": text });
    return `${server.origin}/`;
  },
  "a string": async (text, page, stage) => {
    // In WebKit an empty page keeps the policy of the page before it: that is to be one without.
    const server = await stage.serve({ "/": "<!doctype html><title>before</title>" });
    await page.goto(`${server.origin}/`);
    await page.goto("data:text/html,<!doctype html><title>blank</title>");
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, text);
    return null;
  },
};

const bad = [
  ["a text that is no JSON", "not json", "malformed"],
  ["half a message", '{"format":"precheck-bridge/1","id":7', "malformed"],
  ["a list", "[]", "malformed"],
  ["null", "null", "malformed"],
  ["no number", '{"format":"precheck-bridge/1","type":"back","body":{}}', "malformed"],
  ["a number below one", '{"format":"precheck-bridge/1","id":0,"type":"back","body":{}}', "malformed"],
  ["a number that is a text", '{"format":"precheck-bridge/1","id":"9","type":"back","body":{}}', "malformed"],
  ["a member nobody knows", '{"format":"precheck-bridge/1","id":9,"type":"back","body":{},"extra":1}', "malformed"],
  ["another version", '{"format":"precheck-bridge/2","id":9,"kind":"back"}', "unknown-format"],
  ["another format", '{"format":"other/1","id":9,"type":"back","body":{}}', "unknown-format"],
  ["a type nobody knows", '{"format":"precheck-bridge/1","id":9,"type":"delete","body":{}}', "unknown-type"],
  ["a type of the page's own", '{"format":"precheck-bridge/1","id":9,"type":"proceed","body":{}}', "unknown-type"],
  ["a type every object has", '{"format":"precheck-bridge/1","id":9,"type":"constructor","body":{}}', "unknown-type"],
  [
    "an account that is no text",
    '{"format":"precheck-bridge/1","id":9,"type":"account","body":{"account":{}}}',
    "bad-body",
  ],
  [
    "a body with more in it",
    '{"format":"precheck-bridge/1","id":9,"type":"back","body":{"__proto__":{"a":1}}}',
    "bad-body",
  ],
  ["a message that came already", '{"format":"precheck-bridge/1","id":1,"type":"back","body":{}}', "replayed"],
  [
    "another account than the first",
    '{"format":"precheck-bridge/1","id":9,"type":"open","body":{"account":"{}","policy":"{}"}}',
    "already-open",
  ],
];

const trips = Object.fromEntries(
  Object.keys(platforms).map((platform) => [
    `webview, ${platform}: open, a fix in the app, check again, answers, proceed with digests of the app's own bytes`,
    async (stage) => {
      const { page, app } = await inApp(stage, { platform });
      const first = await sample("jd-shop-and-payment");
      assert.equal((await app.open(first)).verdict, "blocked");
      await page.click(inWidget("[part~='action']"));
      const { body } = await app.next("action");
      assert.ok(body.action.length > 0 && body.ref.length > 0);
      await page.click(inWidget("[part~='recheck']"));
      const wanted = await app.next("account-wanted");
      const { account } = await sample("jd-clean");
      await app.send("account", { account }, wanted.id);
      assert.equal((await app.next("report")).body.report.verdict, "ready");
      await page.click(inWidget("[part='proceed']"));
      const { body: proceed } = await app.next("proceed");
      assert.equal(proceed.report.verdict, "ready");
      assert.deepEqual(proceed.digests, { policy: sha256(first.policy), account: sha256(account) });
      await nothingWrong(page);
    },
  ]),
);

const loads = Object.fromEntries(
  Object.entries(addresses).map(([what, address]) => [
    `webview, loaded as ${what}: the report, no request, no violation`,
    async (stage) => {
      const { page, app } = await inApp(stage, { address });
      assert.equal((await app.open(await sample("tencent-running-server"))).verdict, "blocked");
      await nothingWrong(page);
    },
  ]),
);

const refused = Object.fromEntries(
  Object.entries(refusals).map(([how, before]) => [
    `webview where download, print, storage, clipboard and fetch are ${how}: the app shares, or the text is there to be copied`,
    async (stage) => {
      for (const share of [true, false]) {
        const { page, app } = await inApp(stage, { before });
        await app.open({ ...(await sample("jd-password-changed")), share });
        for (const kind of ["print", "ics", "json", "text"]) {
          await page.click(inWidget(`[part='tools'] [data-export='${kind}']`));
          if (share) {
            const { body } = await app.next("take-along");
            assert.equal(body.kind, kind);
            assert.ok(body.content.length > 100);
          } else {
            await page.waitFor(
              (wanted) =>
                document.querySelector("cancellation-precheck").shadowRoot.querySelector(`[part='copy']`)?.value
                  ?.length > 100 && wanted,
              kind,
            );
          }
        }
        const touched = await page.evaluate(() => globalThis.touched ?? []);
        assert.deepEqual(touched, [], "nothing of it is even tried");
        await nothingWrong(page);
      }
    },
  ]),
);

export const mobileWebview = {
  ...trips,
  ...loads,
  ...refused,

  "webview: what is no message is refused with its code, and the page goes on": async (stage) => {
    const { page, app } = await inApp(stage);
    await app.next("ready");
    await app.sendText(
      JSON.stringify({ format: "precheck-bridge/1", id: 1, type: "account", body: { account: "{}" } }),
    );
    assert.equal((await app.next("error")).body.code, "not-open", "an account before there is an agreement");
    assert.match(await page.textOf("#panel p"), /not-open/, "the person can read it too");
    await app.send("back", {});
    await app.next("error"); // replayed: its number was used
    await app.send("open", await sample("tencent-running-server"));
    await app.next("report");
    const codes = [];
    for (const [what, text, code] of bad) {
      await app.sendText(text);
      const { body } = await app.next("error");
      assert.deepEqual([what, body], [what, { about: "message", code }]);
      codes.push(code);
    }
    const large = `"${"x".repeat(8_388_607)}"`;
    await page.evaluate((length) => globalThis.native.send("x".repeat(length)), large.length);
    assert.equal((await app.next("error")).body.code, "too-large");
    codes.push("too-large", "not-open", "wrong-origin");
    assert.deepEqual([...new Set(codes)].sort(), [...schema.$defs.refusals.enum].sort(), "each code is tried");
    await app.sendText('{"format":"precheck-bridge/1","id":10,"type":"back","body":{}}');
    assert.equal((await app.next("back-done")).body.handled, false);
    assert.equal((await widgetState(page)).verdict, "blocked");
    await nothingWrong(page);
  },

  "webview: a port from another page is refused, and the app's own still counts": async (stage) => {
    const strange = `
      addEventListener("load", () => {
        const frame = document.createElement("iframe");
        frame.srcdoc = "<script>const { port1, port2 } = new MessageChannel();" +
          "port1.onmessage = ({ data }) => parent.postMessage({ told: data }, '*');" +
          "parent.postMessage('precheck-port', '*', [port2]);<" + "/script>";
        document.body.append(frame);
        addEventListener("message", ({ data }) => { if (data.told) globalThis.told = data.told; });
      });`;
    // In front of the page's policy, which would not let the frame run anything: here it is the app that has it so.
    const page = await stage.open();
    const loose = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const late = arkweb().replace('addEventListener("load", () => native.connect());', "");
    await page.goto(await onDisk(prepared(loose, late, strange)));
    const told = JSON.parse(await page.waitFor(() => globalThis.told));
    assert.deepEqual([told.type, told.body], ["error", { about: "message", code: "wrong-origin" }]);
    await page.evaluate(() => globalThis.native.connect());
    const app = new App(page, "arkweb");
    assert.equal((await app.open(await sample("jd-clean"))).verdict, "ready");
  },

  "webview: an origin that is not the app's gets no way to the app": async (stage) => {
    const page = await stage.open();
    await page.goto(await onDisk(prepared(html, android(["https://appassets.androidplatform.net"]))));
    assert.match(await page.textOf("#panel p"), /正在等应用|Waiting for the account data/);
    assert.deepEqual(await page.evaluate(() => globalThis.native.received), []);
  },

  "webview: in a frame of another page it does not open": async (stage) => {
    const server = await stage.serve({
      "/": `<!doctype html><title>around</title><iframe src="/page" width="400" height="600"></iframe>`,
      "/page": prepared(html, android()),
    });
    const page = await stage.open();
    await page.goto(`${server.origin}/`);
    const panel = () => frames[0].document.querySelector("#panel:not([hidden]) p")?.textContent;
    const text = await page.waitFor(panel);
    assert.match(text, /只在应用自己的窗口|app’s own window/);
    assert.deepEqual(await page.evaluate(() => frames[0].native.received), []);
  },

  "webview: an account full of markup and controls is text, in the page and in what the app is given": async (
    stage,
  ) => {
    const { page, app } = await inApp(stage);
    await app.open({ ...(await sample("tencent-hostile-texts")), share: true });
    const made = await page.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      for (const details of root.querySelectorAll("details")) details.open = true;
      return {
        names: [...new Set([...root.querySelectorAll("*")].map(({ localName }) => localName))],
        text: root.textContent,
      };
    });
    for (const name of ["script", "img", "iframe", "a", "style"]) assert.ok(!made.names.includes(name), name);
    assert.match(made.text, /<img src=x onerror/);
    await nothingWrong(page);
  },

  "webview: what the app refuses is said to the person": async (stage) => {
    const { page, app } = await inApp(stage, { platform: "ios" });
    await app.open(await sample("jd-clean"));
    await page.click(inWidget("[part='proceed']"));
    const { id } = await app.next("proceed");
    await page.evaluate((number) => globalThis.native.refuse(number, "signed-out"), id);
    assert.match(
      await page.waitFor(
        () => !document.getElementById("notice").hidden && document.getElementById("notice").textContent,
      ),
      /signed-out/,
    );
  },

  "webview: an action the app has no screen for is not sent, and the widget says so": async (stage) => {
    const { page, app } = await inApp(stage);
    await app.open({ ...(await sample("tencent-running-server")), actions: [] });
    await page.click(inWidget("[part~='action']"));
    await page.waitFor(() =>
      /has no link for it/.test(document.querySelector("cancellation-precheck").shadowRoot.textContent),
    );
    const types = await page.evaluate(() => globalThis.native.received.map((text) => JSON.parse(text).type));
    assert.ok(!types.includes("action"));
  },

  "webview: back closes what was opened, then the simulation, and then is the app's": async (stage) => {
    const { page, app } = await inApp(stage);
    await app.open(await sample("tencent-running-server"));
    const back = async () => {
      const id = await app.send("back", {});
      const { re, body } = await app.next("back-done");
      assert.equal(re, id);
      return body.handled;
    };
    const openRows = () =>
      page.evaluate(
        () => document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("details[open]").length,
      );
    const before = await openRows();
    assert.equal(await back(), false, "nothing is open");
    await tryDay(page, "2026-12-24");
    await page.waitFor(() => document.querySelector("cancellation-precheck").simulation !== null);
    // What is still being drawn would move under the pointer.
    await page.evaluate(() => document.querySelector("cancellation-precheck").updateComplete.then(() => true));
    await page.click(inWidget("details:not([open]) > summary"));
    await page.click(inWidget("details:not([open]) > summary"));
    assert.equal(await openRows(), before + 2);
    assert.equal(await back(), true);
    assert.equal(await openRows(), before, "all of them at once");
    assert.equal((await widgetState(page)).day, "2026-12-24", "the simulation still stands");
    assert.equal(await back(), true);
    assert.equal((await widgetState(page)).day, null);
    assert.equal(await back(), false);
  },

  "webview: after the process was ended, answers, the day and what was supposed come back": async (stage) => {
    const given = await sample("tencent-running-server");
    const { page, app } = await inApp(stage);
    const report = await app.open(given);
    const [first, second] = report.statements;
    await answer(page, first.id, "yes");
    await answer(page, second.id, "no");
    await page.click(inWidget("[data-suppose]"));
    await tryDay(page, "2026-12-24");
    await page.waitFor(() => document.querySelector("cancellation-precheck").simulation?.day === "2026-12-24");
    const left = await widgetState(page);
    assert.deepEqual(left.answers, { [first.id]: true, [second.id]: false });
    let kept;
    do kept = (await app.next("state")).body.state;
    while (kept.day === null);
    assert.deepEqual([kept.answers, kept.day, kept.suppose], [left.answers, left.day, left.suppose]);
    assert.equal(kept.policy, sha256(given.policy));

    await page.goto("about:blank");
    const again = await inApp(stage);
    await again.app.open({ ...given, state: kept });
    await again.page.waitFor(() => document.querySelector("cancellation-precheck").simulation !== null);
    assert.deepEqual(await widgetState(again.page), left);
    assert.match(await noticeOf(again.page), /earlier answers are still here/);
    const told = [(await again.app.next("state")).body.state];
    while (told.at(-1).day === null) told.push((await again.app.next("state")).body.state);
    assert.deepEqual(told.at(-1), kept, "and the app hears the same again");
    await again.page.click("#notice button");
    assert.equal(await noticeOf(again.page), null);
  },

  "webview: answers to another agreement, of another account, or that cannot be read are dropped with a sentence":
    async (stage) => {
      const given = await sample("tencent-running-server");
      const { account } = JSON.parse(given.account);
      const good = {
        policy: sha256(given.policy),
        account: account.id,
        answers: { "data-moved": true },
        day: null,
        suppose: [],
      };
      for (const [change, sentence] of [
        [{ policy: sha256(`${given.policy} `) }, /agreement has changed/],
        [{ account: "somebody-else" }, /another account/],
        [{ answers: { "data-moved": "yes" } }, /are lost/],
        [{ answers: { "<b>": true } }, /are lost/],
        [{ version: 2 }, /are lost/],
      ]) {
        const { page, app } = await inApp(stage);
        await app.open({ ...given, state: { ...good, ...change } });
        assert.deepEqual((await widgetState(page)).answers, {}, JSON.stringify(change));
        assert.match(await noticeOf(page), sentence);
      }
    },

  "webview: a day that has passed and a row that is dealt with are not supposed again": async (stage) => {
    const given = await sample("tencent-running-server");
    const { account } = JSON.parse(given.account);
    const state = {
      policy: sha256(given.policy),
      account: account.id,
      answers: {},
      day: "2026-11-20",
      suppose: ["gone"],
    };
    const { page, app } = await inApp(stage);
    await app.open({ ...given, state });
    assert.deepEqual(await widgetState(page), { answers: {}, day: null, suppose: [], verdict: "blocked" });
    assert.equal(await noticeOf(page), null);
  },

  "webview: text at 200 % on 320 px loses nothing and scrolls one way only": async (stage) => {
    for (const language of ["zh-CN", "en"]) {
      const { page, app } = await inApp(stage, { size: { width: 320, height: 568 } });
      await app.open({ ...(await sample("tencent-running-server")), language });
      assert.deepEqual(await page.evaluate(enlargeText, 1), [], "at the usual size");
      assert.deepEqual(await page.evaluate(enlargeText, 2), []);
    }
  },

  "webview without constructable style sheets, as iOS before 16.4: the widget has its styles, under the same policy":
    async (stage) => {
      const { page, app } = await inApp(stage, { before: "delete CSSStyleSheet.prototype.replace;" });
      await app.open(await sample("jd-clean"));
      const { sheets, elements, size } = await page.evaluate(() => {
        const root = document.querySelector("cancellation-precheck").shadowRoot;
        const title = root.querySelector("[data-verdict] h2");
        return {
          sheets: root.adoptedStyleSheets.length,
          elements: root.querySelectorAll("style").length,
          size: Number.parseFloat(getComputedStyle(title.closest("[data-verdict]")).borderTopLeftRadius),
        };
      });
      assert.deepEqual([sheets, elements > 0, size > 0], [0, true, true]);
      await nothingWrong(page);
    },

  "webview, WeChat: asks its server, goes to the mini program's pages, and hands over on going back": async (stage) => {
    let given = await sample("jd-shop-and-payment");
    const server = await stage.serve({
      "/page": prepared(wechatHtml),
      "/jweixin.js": wechat,
      "/api/precheck": () => ({ type: "application/json", body: JSON.stringify(given) }),
    });
    const page = await stage.open();
    await page.goto(`${server.origin}/page`);
    const verdict = (wanted) =>
      page.waitFor(async (one) => {
        const widget = document.querySelector("cancellation-precheck");
        await widget.updateComplete; // what is out of sight is drawn last
        return widget.report?.verdict === one;
      }, wanted);
    await verdict("blocked");
    await page.click(inWidget("[part~='action']"));
    const [visited] = await page.waitFor(() => globalThis.native.visited.length > 0 && globalThis.native.visited);
    assert.match(visited, /^\/pages\/precheck-action\/index\?action=[\w-]+&ref=[\w-]+$/);
    await page.evaluate(() => {
      globalThis.native.noSuchPage = true;
    });
    await page.click(inWidget("[part~='action']"));
    assert.match(
      await page.waitFor(() => document.querySelector("#notice:not([hidden]) p")?.textContent),
      /no-such-page/,
    );
    given = await sample("jd-clean");
    await page.click(inWidget("[part~='recheck']"));
    await verdict("ready");
    assert.deepEqual(await page.evaluate(() => globalThis.native.delivered), [], "nothing arrives before going back");
    await page.click(inWidget("[part='proceed']"));
    const delivered = await page.waitFor(() => globalThis.native.delivered.length > 0 && globalThis.native.delivered);
    assert.deepEqual([...new Set(delivered.map(({ type }) => type))], ["state", "proceed"]);
    const { body } = delivered.at(-1);
    assert.equal(body.digests.account, sha256(given.account));
    const seen = await page.evaluate(() => globalThis.seen);
    assert.deepEqual([seen.violations, seen.errors, seen.console], [[], [], []]);
  },

  "webview, WeChat: what was kept comes back in the address; a server that refuses is said": async (stage) => {
    const given = await sample("tencent-running-server");
    const { account } = JSON.parse(given.account);
    const state = { policy: sha256(given.policy), account: account.id, answers: {}, day: "2026-12-24", suppose: [] };
    let status = 200;
    const server = await stage.serve({
      "/page": prepared(wechatHtml),
      "/jweixin.js": wechat,
      "/api/precheck": () => ({ status, type: "application/json", body: JSON.stringify(given) }),
    });
    const page = await stage.open();
    await page.goto(`${server.origin}/page#state=${encodeURIComponent(JSON.stringify(state))}`);
    await page.waitFor(() => document.querySelector("cancellation-precheck").simulation?.day === "2026-12-24");
    status = 403;
    await page.goto("about:blank");
    await page.goto(`${server.origin}/page`);
    assert.match(
      await page.waitFor(
        () => document.querySelector("#panel:not([hidden]) p")?.textContent.match(/not-available/)?.[0],
      ),
      /./,
    );
  },
};

/**
 * Makes all text larger, as a webview's text zoom does: every size of type, and nothing else. Gives what is then cut off,
 * sticks out of the page, or lies over its neighbour.
 */
function enlargeText(factor) {
  const all = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll("body *, :host *, .precheck, .precheck *")) {
      all.push([element, Number.parseFloat(getComputedStyle(element).fontSize)]);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  for (const [element, size] of all) element.style.setProperty("font-size", `${size * factor}px`, "important");
  const faults = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`${document.documentElement.scrollWidth} px wide`);
  for (const [element] of all) {
    if (element.closest("svg, .announce, .aloud, select, [hidden]") || element.id === "text-size") continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const name = `${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`;
    const text = [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== "");
    if (text && (left < -1 || right > innerWidth + 1)) faults.push(`sticks out: ${name}`);
    const clips = [overflowX, overflowY].some((one) => one === "hidden" || one === "clip");
    if (
      clips &&
      width > 1 &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    ) {
      faults.push(`cut off: ${name}`);
    }
    if (
      text &&
      element.scrollHeight > element.clientHeight + 4 &&
      getComputedStyle(element).display !== "inline" &&
      overflowY === "visible"
    ) {
      faults.push(`too low: ${name} ${element.scrollHeight} > ${element.clientHeight}`);
    }
  }
  return faults;
}
