// What becomes of the page where there is little room, large type, other colours, or another direction of writing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerAll, choose, launchChromium, openDemo, samplesOf, setLanguage, unfold } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** What sticks out of the page, or of a box that cuts it off. Bars and bands of the drawing may: they are no text. */
const lost = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("cancellation-precheck").shadowRoot;
    const width = document.documentElement.clientWidth;
    const name = (element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
    const found = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of root.querySelectorAll("*")) {
      if (!element.checkVisibility() || element.closest(".bands, .chart-track, .announce, .aloud, svg")) continue;
      const { left, right } = element.getBoundingClientRect();
      if (right > width + 1 || left < -1) found.push(`outside: ${name(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = (overflow, inner, outer) => ["hidden", "clip"].includes(overflow) && inner > outer + 1;
      if (cut(overflowX, element.scrollWidth, element.clientWidth) && !element.matches(".chart"))
        found.push(`cut: ${name(element)}`);
      if (cut(overflowY, element.scrollHeight, element.clientHeight)) found.push(`cut: ${name(element)}`);
    }
    return found;
  });

for (const [what, width] of [
  ["at 320 pixels", 320],
  ["at 200 % zoom of 1280 pixels", 640],
]) {
  test(`nothing is lost and nothing scrolls sideways ${what}`, async () => {
    const { page } = await openDemo(browser, { width, height: 600 });
    const seen = new Set();
    for (const [policy, sample] of await samplesOf(page)) {
      const { verdict } = await choose(page, policy, sample);
      if (seen.has(`${policy} ${verdict}`)) continue;
      seen.add(`${policy} ${verdict}`);
      await unfold(page);
      for (const language of ["zh-CN", "en"]) {
        await setLanguage(page, language);
        assert.deepEqual(await lost(page), [], `${sample}, ${language}`);
      }
    }
    await page.close();
  });
}

test("type may be spaced out as WCAG 1.4.12 says, and nothing is cut off", async () => {
  const { page } = await openDemo(browser, { width: 320, height: 600 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    const root = document.querySelector("cancellation-precheck").shadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  for (const language of ["zh-CN", "en"]) {
    await setLanguage(page, language);
    await choose(page, tencent, "tencent-enterprise");
    await unfold(page);
    const inWidget = (await lost(page)).filter((what) => !what.startsWith("the page is"));
    assert.deepEqual(inWidget, [], language);
  }
  await page.close();
});

test("on a page from right to left everything stands mirrored, the drawing too", async () => {
  const { page } = await openDemo(browser, { width: 900, language: "en" });
  await choose(page, tencent, "tencent-enterprise");
  const places = () =>
    page.evaluate(() => {
      const widget = document.querySelector("cancellation-precheck");
      const frame = widget.getBoundingClientRect();
      const watched =
        ".verdict-icon, .badge, .section-head h3, .row-head h4, .item-amount, .step-number, .bar, .band, .tick, .stage, .choice, .button";
      return [...widget.shadowRoot.querySelectorAll(watched)]
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const { left, right, top, height } = element.getBoundingClientRect();
          const name = `${element.className} ${element.textContent.trim().slice(0, 30)}`;
          return { name, start: left - frame.left, end: frame.right - right, top: top - frame.top, height };
        });
    });
  const there = await places();
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  const here = await places();
  assert.ok(there.length > 150, "there is much to compare");
  assert.equal(there.length, here.length);
  const moved = there.filter(({ start, top, height }, index) => {
    const mirrored = here[index];
    return (
      Math.abs(start - mirrored.end) > 1.5 ||
      Math.abs(top - mirrored.top) > 1.5 ||
      Math.abs(height - mirrored.height) > 1.5
    );
  });
  assert.deepEqual(moved, []);
  const lead = await page.evaluate(() => {
    // Where the full stop stands shows which way a sentence runs.
    const line = document.querySelector("cancellation-precheck").shadowRoot.querySelector(".verdict-lead");
    const text = [...line.childNodes].find((node) => node instanceof Text && node.data.trim() !== "");
    const at = (start) => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + 1);
      return range.getBoundingClientRect();
    };
    const sentence = text.data.trim();
    const first = at(text.data.indexOf(sentence));
    const last = at(text.data.indexOf(sentence) + sentence.length - 1);
    return { first: first.left, last: last.left, end: line.getBoundingClientRect().right - last.right, sentence };
  });
  assert.ok(lead.last > lead.first, `an English sentence still runs from left to right: ${lead.sentence}`);
  assert.ok(Math.abs(lead.end) < 2, "and stands at the right-hand edge");
  await page.close();
});

test("where the system chooses the colours, states keep their words and shapes, and bars stand out from the ground", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-enterprise");
  const client = await page.createCDPSession();
  for (const scheme of ["dark", "light"]) {
    const features = [
      { name: "forced-colors", value: "active" },
      { name: "prefers-color-scheme", value: scheme },
    ];
    await client.send("Emulation.setEmulatedMedia", { features });
    const seen = await page.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      const style = (selector) => [...root.querySelectorAll(selector)].map((element) => getComputedStyle(element));
      const canvas = getComputedStyle(root.querySelector(".chart")).backgroundColor;
      return {
        forced: matchMedia("(forced-colors: active)").matches,
        borders: style(".badge, .rows:not(.plain) > .row, .verdict, .proceed, .chart").filter(
          ({ borderTopStyle }) => borderTopStyle === "none",
        ).length,
        bars: style(".bar").filter(
          ({ backgroundColor, backgroundImage }) => backgroundImage === "none" && backgroundColor === canvas,
        ).length,
        wordless: [...root.querySelectorAll(".badge")].filter(({ textContent }) => textContent.trim() === "").length,
      };
    });
    assert.deepEqual(seen, { forced: true, borders: 0, bars: 0, wordless: 0 }, scheme);
  }
  await page.close();
});

test("whoever wants less motion sees nothing move", async () => {
  const { page } = await openDemo(browser);
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  const moving = await page.evaluate(async () => {
    const widget = document.createElement("cancellation-precheck");
    Object.assign(widget, { policy: "{}", account: {}, loadEngine: () => new Promise(() => {}) });
    document.body.append(widget);
    await new Promise((done) => setTimeout(done, 50));
    await widget.updateComplete;
    if (!widget.shadowRoot.querySelector(".spinner")) throw new Error("there is nothing that could move");
    return [...widget.shadowRoot.querySelectorAll("*")].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== "none" || transitionDuration !== "0s";
    }).length;
  });
  assert.equal(moving, 0);
  await page.close();
});

test("the edges of controls and the marks of states stand out three to one in both themes", async () => {
  for (const theme of ["light", "dark"]) {
    const { page } = await openDemo(browser, { theme, language: "en" });
    await choose(page, tencent, "tencent-unsettled-server");
    await answerAll(page);
    const faint = await page.evaluate(() => {
      const root = document.querySelector("cancellation-precheck").shadowRoot;
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const pixel = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      };
      const light = ([red, green, blue]) => {
        const part = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
      };
      const contrast = (one, other) => {
        const [bright, dark] = [light(pixel(one)), light(pixel(other))].sort((a, b) => b - a);
        return (bright + 0.05) / (dark + 0.05);
      };
      const groundOf = (element) => {
        for (let at = element.parentElement; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (pixel(backgroundColor)[3] === 255) return backgroundColor;
        }
        return getComputedStyle(root.host).backgroundColor;
      };
      const checked = [];
      const edges = root.querySelectorAll(
        ".button:not(.quiet), .choice, input[type='date'], input[type='search'], .step-number",
      );
      for (const element of edges) {
        const { borderTopColor, backgroundColor } = getComputedStyle(element);
        const best = Math.max(
          contrast(borderTopColor, groundOf(element)),
          contrast(backgroundColor, groundOf(element)),
        );
        checked.push([element.className || element.type, best]);
      }
      for (const element of root.querySelectorAll(".badge .icon, .bar, .stage")) {
        const mark = element.matches(".stage")
          ? getComputedStyle(element, "::before").borderTopColor
          : getComputedStyle(element).color;
        checked.push([
          String(element.className.baseVal ?? element.className),
          contrast(element.matches(".bar") ? getComputedStyle(element).borderTopColor : mark, groundOf(element)),
        ]);
      }
      if (checked.length < 12) throw new Error("next to nothing was looked at");
      return checked.filter(([, value]) => value < 3);
    });
    assert.deepEqual(faint, [], theme);
    await page.close();
  }
});
