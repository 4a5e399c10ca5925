// Everything a person can do with a report, by pointer and by keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const built = new URL("../../../build/offline-demo/index.html", import.meta.url);
const sampleOf = (name) =>
  JSON.parse(readFileSync(new URL(`../../../examples/accounts/${name}.json`, import.meta.url), "utf8"));
const inWidget = (place) => `cancellation-precheck >>> ${place}`;

/** A page with a sample account in the widget, in English. */
async function openWidget(stage, sample, change = (account) => account) {
  const page = await stage.open({});
  await page.goto(built.href);
  await page.waitFor(() => Boolean(document.querySelector("cancellation-precheck")?.report));
  // The demo goes by its own choice of language whenever it draws anew.
  await page.click('.switch button[lang="en"]');
  await page.waitFor(() => document.querySelector("cancellation-precheck").lang === "en");
  const { policy, account, at } = sampleOf(sample);
  const members = { policy, at, account: change(structuredClone(account)), lang: "en" };
  const id = members.account.account?.id ?? null;
  await page.evaluate((given) => Object.assign(document.querySelector("cancellation-precheck"), given), members);
  await page.waitFor((wanted) => document.querySelector("cancellation-precheck").report?.account.id === wanted, id);
  await page.evaluate(() => document.querySelector("cancellation-precheck").updateComplete.then(() => true));
  return page;
}

const there = (page, place) =>
  page.waitFor(
    (path) => document.querySelector("cancellation-precheck").shadowRoot.querySelector(path) !== null,
    place,
  );
const gone = (page, place) =>
  page.waitFor(
    (path) => document.querySelector("cancellation-precheck").shadowRoot.querySelector(path) === null,
    place,
  );
/** How many there are once all is drawn that was asked for. */
const count = (page, place) =>
  page.evaluate(async (path) => {
    const widget = document.querySelector("cancellation-precheck");
    await widget.updateComplete;
    return widget.shadowRoot.querySelectorAll(path).length;
  }, place);

/** The two ways to use a control: with the pointer, or reached with Tab and pressed. */
const ways = {
  "by pointer": (page, place) => page.click(inWidget(place)),
  async "by keyboard"(page, place, key = "Enter") {
    const reached = () =>
      page.evaluate(
        (path) => Boolean(document.querySelector("cancellation-precheck").shadowRoot.activeElement?.matches(path)),
        place,
      );
    for (let presses = 0; !(await reached()); presses += 1) {
      assert.ok(presses < 150, `no way to ${place} with Tab`);
      await page.press("Tab");
    }
    await page.press(key);
  },
};

/** The account with so many orders nobody has finished. */
const withOrders = (many) => (account) => ({
  ...account,
  orders: Array.from({ length: many }, (_, index) => ({ id: `order-${index}`, status: "pending-payment" })),
});

const each = {
  "a row is supposed to be dealt with, and the simulation ends": async (stage, use) => {
    const page = await openWidget(stage, "tencent-running-server");
    await use(page, "[data-suppose]");
    await there(page, "[part='simulation-bar']");
    await use(page, "[part='simulation-bar'] button");
    await gone(page, "[part='simulation-bar']");
  },

  "a statement is answered, and the answer stays": async (stage, use) => {
    const page = await openWidget(stage, "tencent-clean");
    const [{ id }] = await page.evaluate(() => document.querySelector("cancellation-precheck").report.statements);
    await use(page, `input[name="statement-${id}"][value="yes"]`, "Space");
    await page.waitFor((name) => document.querySelector("cancellation-precheck").answers[name] === true, id);
    assert.equal(await count(page, `input[name="statement-${id}"][value="yes"]:checked`), 1);
  },

  "a long list unfolds, more of it is drawn, and it folds again": async (stage, use) => {
    const page = await openWidget(stage, "tencent-clean", withOrders(120));
    assert.equal(await count(page, "[data-condition='orders-finished'] [part='items'] > li"), 3);
    await use(page, "[part='items-toggle']");
    await there(page, "[part='items-search']");
    assert.equal(await count(page, "[data-condition='orders-finished'] [part='items'] > li"), 50);
    await use(page, "[part='items-more']");
    assert.equal(await count(page, "[data-condition='orders-finished'] [part='items'] > li"), 120);
    // It stands above what was just drawn; from the heading, where a task leads, the keyboard comes to it.
    await page.evaluate(() =>
      document.querySelector("cancellation-precheck").shadowRoot.querySelector("#blocking-title").focus(),
    );
    await use(page, "[part='items-toggle'][aria-expanded='true']");
    await gone(page, "[part='items-search']");
  },

  "after a new check the page says what changed, until that is put away": async (stage, use) => {
    const page = await openWidget(stage, "tencent-running-server");
    await page.evaluate(() => {
      const widget = document.querySelector("cancellation-precheck");
      const { account } = widget;
      widget.loadAccount = async () => ({ ...account, services: [] });
    });
    await use(page, "[part='recheck']");
    await there(page, "[part='changes'] [data-change='settled']");
    await use(page, "[part='changes'] button");
    await gone(page, "[part='changes']");
  },

  "print, calendar, text and data are taken along by the page": async (stage, use) => {
    const page = await openWidget(stage, "tencent-clean");
    await page.evaluate(() => {
      globalThis.taken = [];
      document.addEventListener("precheck-export", (event) => {
        event.preventDefault();
        globalThis.taken.push([event.detail.kind, event.detail.content.length > 100]);
      });
    });
    for (const kind of ["print", "ics", "text", "json"]) {
      await use(page, `[data-export="${kind}"]`);
      await page.waitFor((wanted) => globalThis.taken.at(-1)?.[0] === wanted, kind);
    }
    assert.deepEqual(
      (await page.evaluate(() => globalThis.taken)).filter(([kind]) => kind !== "print"),
      [
        ["ics", true],
        ["text", true],
        ["json", true],
      ],
    );
    await there(page, "[part='taken'][data-outcome='handed']");
  },

  "a line of what is to be done leads to its row": async (stage, use) => {
    const page = await openWidget(stage, "tencent-running-server", (account) => ({
      ...account,
      ...withOrders(1)(account),
      debts: [{ id: "bill", amount: { currency: "CNY", value: "1.00" } }],
    }));
    await use(page, "[part='tasks'] a, [part='tasks'] button");
    await page.waitFor(() => {
      const { activeElement } = document.querySelector("cancellation-precheck").shadowRoot;
      return activeElement?.id.startsWith("row-");
    });
  },
};

export const interactions = Object.fromEntries([
  ...Object.entries(each).flatMap(([title, scenario]) =>
    Object.entries(ways).map(([way, use]) => [`${way}: ${title}`, (stage) => scenario(stage, use)]),
  ),
  [
    "a search narrows a list with every letter, and finds nothing where nothing is",
    async (stage) => {
      const page = await openWidget(stage, "tencent-clean", withOrders(120));
      await ways["by pointer"](page, "[part='items-toggle']");
      await ways["by pointer"](page, "[part='items-search']");
      for (const [letter, found] of [
        ["1", 39],
        ["1", 11],
        ["9", 1],
        ["9", 0],
      ]) {
        await page.press(letter);
        await page.waitFor(
          (wanted) =>
            document
              .querySelector("cancellation-precheck")
              .shadowRoot.querySelectorAll("[data-condition='orders-finished'] [part='items'] > li").length === wanted,
          Math.min(found, 50),
        );
      }
    },
  ],
  [
    "the timeline says in its list what it draws, in the order of the days",
    async (stage) => {
      const page = await openWidget(stage, "tencent-unsettled-server");
      const { stages } = await page.evaluate(() => document.querySelector("cancellation-precheck").report);
      const text = await page.textOf(inWidget("[part='stages']"));
      const places = stages.filter(({ applies }) => applies !== "no").map(({ title }) => text.indexOf(title.en));
      assert.ok(places.length > 1 && places.every((place) => place >= 0), String(places));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
    },
  ],
]);
