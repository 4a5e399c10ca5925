import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import {
  answerAll,
  choose,
  editOwnAccount,
  focusEditor,
  launchChromium,
  openDemo,
  samplesOf,
  setLanguage,
  unfold,
} from "./chromium.mjs";

const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

async function violations(page) {
  return page.evaluate(async () => {
    const result = await globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    if (result.passes.length < 10) throw new Error("axe looked at next to nothing");
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")}: ${failureSummary}`),
    );
  });
}

for (const language of ["zh-CN", "en"]) {
  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing in ${language}, ${theme}, in any verdict`, async () => {
      const { page } = await openDemo(browser, { language, theme });
      await page.evaluate(axe);
      const verdicts = new Set();
      for (const [policy, sample] of await samplesOf(page)) {
        const asked = await choose(page, policy, sample);
        if (!verdicts.has(asked.verdict)) {
          verdicts.add(asked.verdict);
          await unfold(page);
          assert.deepEqual(await violations(page), [], `${sample}: ${asked.verdict}`);
        }
        const answered = await answerAll(page);
        if (!verdicts.has(answered.verdict)) {
          verdicts.add(answered.verdict);
          await unfold(page);
          assert.deepEqual(await violations(page), [], `${sample}: ${answered.verdict}`);
        }
      }
      assert.deepEqual([...verdicts].sort(), [
        "at-risk",
        "blocked",
        "incomplete",
        "needs-confirmation",
        "ready",
        "ready-with-losses",
      ]);
      await page.close();
    });
  }
}

for (const { language, theme, width } of [
  { language: "zh-CN", theme: "light", width: 1280 },
  { language: "en", theme: "dark", width: 390 },
]) {
  test(`axe finds nothing in a simulation, in what changed, in what was taken along, stale, and stopped: ${language}, ${theme}`, async () => {
    const { page } = await openDemo(browser, { language, theme, width });
    await page.evaluate(axe);
    await choose(page, "tencent-cloud/account-cancellation", "tencent-running-server");
    const states = [
      (root) => root.querySelector("[data-suppose]").click(),
      (root) => root.querySelector("[data-export='text']").click(),
      (_, widget) => {
        const account = JSON.parse(widget.account);
        widget.account = { ...account, services: [], orders: [{ id: "n", status: "pending" }], asOf: "2020-01-01" };
      },
      (root) => root.querySelector(".statement input[value='no']").click(),
      (root, widget) => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
        root.querySelector("[data-export='text']").click();
        widget.requestUpdate();
      },
      (_, widget) => {
        widget.maxAge = "PT15M";
      },
      (_, widget) => {
        widget.loadEngine = () => Promise.reject(new Error("gone"));
      },
    ];
    const present = [
      "[part='simulation']",
      "[part='taken']",
      "[part='changes']",
      "#statements [part='changes']",
      "[part='copy']",
      "[part='stale']",
      "[part='agreement']",
    ];
    for (const [index, state] of states.entries()) {
      await page.evaluate(`(async (act) => {
        const widget = document.querySelector("cancellation-precheck");
        await act(widget.shadowRoot, widget);
        await widget.updateComplete;
      })(${state})`);
      await page.waitForFunction(
        (wanted) => document.querySelector("cancellation-precheck").shadowRoot.querySelector(wanted),
        {},
        present[index],
      );
      assert.deepEqual(await violations(page), [], present[index]);
    }
    await page.close();
  });
}

test("axe finds nothing while an account is refused and the editor is open", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await page.evaluate(axe);
  await focusEditor(page, await editOwnAccount(page));
  await page.keyboard.type("{,");
  await page.waitForFunction(() =>
    document.querySelector("cancellation-precheck").shadowRoot.querySelector("[data-error]"),
  );
  assert.deepEqual(await violations(page), []);
  await page.close();
});

/** What the live region says from here on, each change of it once. */
async function listen(page) {
  await page.evaluate(() => {
    const region = document.querySelector("cancellation-precheck").shadowRoot.querySelector(".announce");
    globalThis.heard = [];
    new MutationObserver(() => {
      const text = region.textContent.trim();
      if (text !== "" && text !== globalThis.heard.at(-1)) globalThis.heard.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return {
    heard: () => page.evaluate(() => globalThis.heard),
    until: (text) => page.waitForFunction((wanted) => globalThis.heard.at(-1) === wanted, {}, text),
  };
}

test("there is one live region, and it says the verdict once, and again only when it has changed", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  const { heard, until } = await listen(page);
  await choose(page, "tencent-cloud/account-cancellation", "tencent-clean");
  await until("Only your confirmation is missing.");
  await answerAll(page);
  await until("You can go.");
  const said = await heard();
  assert.deepEqual(said.slice(-2), ["Only your confirmation is missing.", "You can go."]);
  assert.equal(said.filter((text) => text === "You can go.").length, 1);
  assert.equal(
    await page.evaluate(
      () =>
        document
          .querySelector("cancellation-precheck")
          .shadowRoot.querySelectorAll("[role='status'], [role='alert'], [role='log'], [aria-live]").length,
    ),
    1,
  );
  await page.close();
});

test("every control is at least 24 pixels high and wide", async () => {
  const { page } = await openDemo(browser, { width: 390, height: 844 });
  await choose(page, "tencent-cloud/account-cancellation", "tencent-enterprise");
  const small = await page.evaluate(() => {
    const root = document.querySelector("cancellation-precheck").shadowRoot;
    return [
      ...root.querySelectorAll("button, a, summary, input, label.choice"),
      ...document.querySelectorAll("button, select, summary"),
    ]
      .filter((control) => control.checkVisibility() && !(control.localName === "input" && control.closest("label")))
      .map((control) => ({
        control: control.textContent.trim() || control.localName,
        ...control.getBoundingClientRect().toJSON(),
      }))
      .filter(({ width, height }) => width < 24 || height < 24);
  });
  assert.deepEqual(small, []);
  await page.close();
});

test("the page in its other states is clean as well: nothing chosen, nothing supplied, loading, refused, no core, a search under way", async () => {
  for (const theme of ["light", "dark"]) {
    const { page } = await openDemo(browser, { language: "en", theme });
    await choose(page, "tencent-cloud/account-cancellation", "tencent-enterprise");
    await page.evaluate(axe);
    await page.evaluate(async () => {
      const widget = document.querySelector("cancellation-precheck");
      const field = () => widget.shadowRoot.querySelector("[part='items-search']");
      for (const toggle of widget.shadowRoot.querySelectorAll("[part='items-toggle']")) toggle.click();
      await widget.updateComplete;
      field().value = "nothing like it";
      field().dispatchEvent(new Event("input"));
    });
    assert.deepEqual(await violations(page), [], "a search that finds nothing");
    const states = {
      refused: '{"policy": "{}"}',
      faults: '{"account": "[1,"}',
      loading: '{"loadEngine": "never"}',
      "no core": '{"loadEngine": "broken"}',
      "no account": '{"account": null}',
      "no policy": '{"policy": null}',
    };
    for (const [state, given] of Object.entries(states)) {
      await page.evaluate(async (text) => {
        const widget = document.querySelector("cancellation-precheck");
        const { loadEngine, ...rest } = JSON.parse(text);
        if (loadEngine === "never") widget.loadEngine = () => new Promise(() => {});
        if (loadEngine === "broken") widget.loadEngine = () => Promise.reject(new Error("blocked"));
        Object.assign(widget, rest);
        await new Promise((done) => setTimeout(done, 100));
        await widget.updateComplete;
      }, given);
      assert.deepEqual(await violations(page), [], `${state}, ${theme}`);
    }
    await page.close();
  }
});

/** Goes through everything with Tab, and looks at each place on the way. */
async function tabThrough(page, look) {
  const seen = [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(look);
    if (place === "done") return seen;
    if (place !== null) seen.push(place);
  }
  throw new Error("Tab does not come to an end");
}

test("with Tab every control is reached in the order it stands, is seen and ringed, and hides behind nothing", async () => {
  const { page } = await openDemo(browser, { language: "en", width: 390, height: 700 });
  await choose(page, "tencent-cloud/account-cancellation", "tencent-enterprise");
  await unfold(page);
  const places = await tabThrough(page, () => {
    const widget = document.querySelector("cancellation-precheck");
    const element = widget.shadowRoot.activeElement;
    if (element === null)
      return widget.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING ? "done" : null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = widget.shadowRoot.elementFromPoint(x, y);
    return {
      name: element.textContent.trim().slice(0, 30) || element.name || element.type,
      at: top + scrollY,
      seen:
        y > 0 &&
        y < innerHeight &&
        (hit === element || element.contains(hit) || element.closest("label")?.contains(hit)),
      ring: getComputedStyle(element).outlineStyle !== "none",
    };
  });
  assert.ok(places.length > 30, `${places.length} controls`);
  assert.deepEqual(
    places.filter(({ seen, ring }) => !seen || !ring),
    [],
  );
  const backwards = places.filter(({ at }, index) => index > 0 && at < places[index - 1].at - 60);
  assert.deepEqual(backwards, [], "the order of Tab is the order on the page");
  await page.close();
});

test("texts say in which language they are, also after it was switched, and so does what stands in the other one", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  const language = () =>
    page.evaluate(() => document.querySelector("cancellation-precheck").shadowRoot.querySelector("[part='root']").lang);
  assert.equal(await language(), "en");
  await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    widget.account = "[";
    await new Promise((done) => setTimeout(done, 100));
    await widget.updateComplete;
  });
  await setLanguage(page, "zh-CN");
  await page.waitForFunction(
    () => document.querySelector("cancellation-precheck").shadowRoot.querySelector("[part='root']").lang === "zh-CN",
  );
  const hints = await page.evaluate(() =>
    [...document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("[part='faults'] [lang]")].map(
      ({ lang }) => lang,
    ),
  );
  assert.ok(hints.length > 0 && hints.every((lang) => lang === "en"), "hints for developers are English");
  await page.close();
});

test("headings lead from the verdict down without a gap, every section has its own, and none is a landmark that says it twice", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, "tencent-cloud/account-cancellation", "tencent-enterprise");
  const { levels, unheaded, landmarks } = await page.evaluate(() => {
    const root = document.querySelector("cancellation-precheck").shadowRoot;
    return {
      levels: [...root.querySelectorAll("h2, h3, h4, h5, h6")].map(({ localName }) => Number(localName[1])),
      unheaded: [...root.querySelectorAll("section")].filter(
        (section) => !section.querySelector("h2, h3")?.textContent.trim(),
      ).length,
      landmarks: [
        ...root.querySelectorAll("nav, main, aside, form, search, [role], section:is([aria-label], [aria-labelledby])"),
      ].map(({ localName, role, ariaLabel }) => `${role ?? localName} ${ariaLabel}`),
    };
  });
  assert.equal(levels[0], 2);
  assert.equal(unheaded, 0);
  assert.deepEqual(landmarks, ["nav Before you can apply"]);
  assert.deepEqual(
    levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1),
    [],
  );
  await page.close();
});

test("what the drawing shows the list says in words, and the drawing keeps silent", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, "tencent-cloud/account-cancellation", "tencent-enterprise");
  const { silent, bars, told } = await page.evaluate(() => {
    const root = document.querySelector("cancellation-precheck").shadowRoot;
    return {
      silent: [...root.querySelectorAll("[part~='timeline']")].every((drawing) =>
        drawing.closest("[aria-hidden='true']"),
      ),
      bars: [...root.querySelectorAll(".chart-days .chart-row:not(:last-child) .chart-name > :first-child")].map(
        ({ textContent }) => textContent.trim(),
      ),
      told: root.querySelector("[part='stages']").textContent,
    };
  });
  assert.ok(silent && bars.length >= 3);
  for (const name of bars) assert.ok(told.includes(name), name);
  assert.match(told, /the agreement gives no length/);
  assert.match(told, /Once you apply, you cannot take it back/);
  assert.match(told, /Wednesday, December 23, 2026/);
  await page.close();
});
