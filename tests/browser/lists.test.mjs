// Lists of the account's entries, from a few to a thousand, with pointer and keyboard; and what is said of facts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { choose, launchChromium, openDemo, report } from "./chromium.mjs";

const tencent = "tencent-cloud/account-cancellation";
let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** The demo with an account of so many unfinished orders. */
async function withOrders(count) {
  const opened = await openDemo(browser, { language: "en", width: 390, height: 844 });
  await choose(opened.page, tencent, "tencent-clean");
  await opened.page.evaluate(async (orders) => {
    const widget = document.querySelector("cancellation-precheck");
    widget.account = {
      ...JSON.parse(widget.account),
      orders: Array.from({ length: orders }, (_, index) => ({
        id: `o-${index}`,
        title: index % 2 ? `ＣＶＭ ${index}` : `Disk ${index}`,
        status: "pending",
      })),
    };
    await widget.updateComplete;
  }, count);
  await report(opened.page);
  return opened.page;
}

const inOrders = (page, work) =>
  page.evaluate(
    `(async () => {
      const widget = document.querySelector("cancellation-precheck");
      const row = widget.shadowRoot.querySelector("[part='condition'][data-condition]:has([part='items'])");
      const part = (name) => row.querySelector(\`[part='\${name}']\`);
      return (${work})({ widget, row, part });
    })()`,
  );
const shown = (page) =>
  inOrders(page, ({ widget, row }) => widget.updateComplete.then(() => row.querySelectorAll(".items > li").length));

test("a few entries stand open, and more wait behind one button with their number", async () => {
  const few = await withOrders(4);
  assert.equal(await shown(few), 4);
  assert.equal(await inOrders(few, ({ part }) => part("items-toggle")), null);
  await few.close();
  const more = await withOrders(5);
  assert.equal(await shown(more), 3);
  assert.equal(await inOrders(more, ({ part }) => part("items-toggle").textContent.trim()), "Show all 5");
  await more.close();
});

test("a thousand entries are drawn in slices, and the keyboard goes on where the new ones begin", async () => {
  const page = await withOrders(1000);
  assert.equal(await shown(page), 3);
  await inOrders(page, ({ part }) => part("items-toggle").focus());
  await page.keyboard.press("Enter");
  assert.equal(await shown(page), 50);
  assert.equal(await inOrders(page, ({ part }) => part("items-toggle").getAttribute("aria-expanded")), "true");
  assert.equal(
    await inOrders(page, ({ part, widget }) => widget.shadowRoot.activeElement === part("items-toggle")),
    true,
    "the focus stays where it was",
  );
  await inOrders(page, ({ part }) => part("items-more").focus());
  await page.keyboard.press("Space");
  assert.equal(await shown(page), 150);
  assert.match(await inOrders(page, ({ widget }) => widget.shadowRoot.activeElement.textContent), /Disk 50/);
  await inOrders(page, ({ part }) => part("items-toggle").click());
  assert.equal(await shown(page), 3);
  await page.close();
});

test("a search finds whatever is typed, wide letters and large ones too, and says how many once", async () => {
  const page = await withOrders(1000);
  await inOrders(page, ({ part }) => part("items-toggle").click());
  assert.equal(await shown(page), 50);
  await page.waitForFunction(() =>
    document.querySelector("cancellation-precheck").shadowRoot.querySelector(".announce").textContent.includes("1 new"),
  );
  await page.evaluate(() => {
    const region = document.querySelector("cancellation-precheck").shadowRoot.querySelector(".announce");
    globalThis.heard = [];
    new MutationObserver(() => globalThis.heard.push(region.textContent.trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const heard = (text) => page.waitForFunction((wanted) => globalThis.heard.includes(wanted), {}, text);
  await inOrders(page, ({ part }) => part("items-search").focus());
  await page.keyboard.type("cvm 99");
  assert.equal(await shown(page), 6, "99 and those of 990 to 999 that are servers");
  assert.match(await inOrders(page, ({ row }) => row.querySelector(".entries-found").textContent), /6 found/);
  await heard("6 found");
  await page.keyboard.type("xyz");
  assert.equal(await shown(page), 0);
  await heard("0 found");
  const said = await page.evaluate(() => globalThis.heard);
  assert.equal(said.filter((text) => text === "6 found").length, 1, said.join("; "));
  await page.close();
});

test("what somebody unfolded and typed stays while they answer a statement or change the language", async () => {
  const page = await withOrders(40);
  await inOrders(page, ({ part }) => part("items-toggle").click());
  assert.equal(await shown(page), 40);
  await inOrders(page, ({ part }) => part("items-search").focus());
  await page.keyboard.type("disk 3");
  const before = await shown(page);
  assert.ok(before > 0 && before < 40);
  await page.evaluate(async () => {
    const widget = document.querySelector("cancellation-precheck");
    widget.shadowRoot.querySelector("fieldset input[value='yes']").click();
    await widget.updateComplete;
    widget.lang = "zh-CN";
    await widget.updateComplete;
  });
  assert.equal(await shown(page), before);
  assert.equal(await inOrders(page, ({ part }) => part("items-search").value), "disk 3");
  assert.match(await inOrders(page, ({ row }) => row.querySelector(".entries-found").textContent), /找到/);
  await page.close();
});

test("on paper every entry stands, and afterwards few again", async () => {
  const page = await withOrders(300);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await shown(page), 300);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await shown(page), 3);
  await page.close();
});

test("tasks lead to where they stand in full, with the keyboard too", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-enterprise");
  const names = await page.evaluate(() =>
    [...document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("[part='tasks'] button")].map(
      (task) => task.textContent.replace(/\s+/g, " ").trim(),
    ),
  );
  assert.ok(
    names.length > 3 && names.every((name) => / (To deal with|0 of \d answered)$/.test(name)),
    names.join("; "),
  );
  await page.evaluate(() =>
    document.querySelector("cancellation-precheck").shadowRoot.querySelector("[part='tasks'] button").focus(),
  );
  await page.keyboard.press("Enter");
  const focused = await page.evaluate(() => {
    const heading = document.querySelector("cancellation-precheck").shadowRoot.activeElement;
    const { top, bottom } = heading.getBoundingClientRect();
    return {
      text: heading.textContent,
      inView: top >= 0 && bottom <= innerHeight,
      ring: getComputedStyle(heading).outlineStyle,
    };
  });
  assert.match(focused.text, /No unfinished orders/);
  assert.deepEqual([focused.inView, focused.ring], [true, "solid"]);
  await page.close();
});

test("facts the page did not supply bear their names, and no code", async () => {
  const { page } = await openDemo(browser, { language: "en" });
  await choose(page, tencent, "tencent-half-known");
  const facts = await page.evaluate(() =>
    [...document.querySelector("cancellation-precheck").shadowRoot.querySelectorAll("[part='open-facts']")].map(
      (facts) => facts.textContent.replace(/\s+/g, " ").trim(),
    ),
  );
  assert.ok(facts.length > 0);
  for (const text of facts) {
    assert.match(text, /^(Not supplied|Cannot be read): [a-z]/);
    assert.doesNotMatch(text, /\//);
  }
  await page.close();
});
