// The whole trip of somebody who leaves: check → fix → check again → proceed → the server checks again and accepts; and
// once more with one fact changed on the server. In any browser; gives back what was done, seen and sent.
import assert from "node:assert/strict";
import { openConsole } from "./console.mjs";

const widget = "cancellation-precheck";

/** `picture(name)` is called where a picture is taken. */
export async function walk({ open, keep, picture = () => {} }) {
  return { accepted: await accepted(), refused: await refused() };

  async function accepted() {
    const trip = await start();
    const { page, step, until } = trip;
    await step("The person opens the page. Two things stand in the way.", () => until("blocked", 2));
    await picture(page, "1-blocked");
    await page.click(`${widget} >>> [part~='action']`);
    await page.waitFor(() => document.querySelector("#drawer").open);
    await picture(page, "2-fix");
    await step("They release the server that still runs; the page checks again.", async () => {
      await page.click("#drawer-do");
      await until("blocked", 1);
    });
    await step("They release the sign-in; the page checks again. Now they may go, and see what they give up.", () =>
      releaseBinding(trip),
    );
    await picture(page, "3-ready");
    await step("They go on. The server checks again, over its own data, and accepts.", async () => {
      await proceed(page, "accepted");
    });
    await picture(page, "4-accepted");
    return await trip.end();
  }

  async function refused() {
    const trip = await start();
    const { page, server, step, until } = trip;
    await until("blocked", 2);
    await page.click(`${widget} >>> [part~='action']`);
    await page.waitFor(() => document.querySelector("#drawer").open);
    await page.click("#drawer-do");
    await until("blocked", 1);
    await releaseBinding(trip);
    // Ordered on another device while this page lay open.
    const { orders } = server.services.describeOrders.result;
    orders.push({ orderNumber: "1024330777", productName: "CDN 流量包 100 GB", status: "paying", actualFee: "9.00" });
    server.services.describeOrders.result.totalCount = orders.length;
    trip.forget();
    await step("Another order came in since they looked. They go on all the same: refused.", async () => {
      await proceed(page, "refused");
      await until("blocked", 1);
    });
    await picture(page, "5-refused", { height: 1200 });
    await picture(page, "6-refused-phone", { width: 390, height: 1500 });
    orders.at(-1).status = "canceled";
    await step("The order is cancelled; they check again.", async () => {
      await page.click(`${widget} >>> [part~='recheck']`);
      await until("ready-with-losses", 0);
    });
    await step("They go on: accepted.", () => proceed(page, "accepted"));
    return await trip.end();
  }

  async function start() {
    const server = await keep(openConsole());
    const page = await open();
    await page.goto(server.address);
    const steps = [];
    let told = 0;
    const untold = () => {
      const since = server.exchanges.slice(told).filter(({ path }) => path.startsWith("/api/"));
      told = server.exchanges.length;
      return since;
    };
    return {
      page,
      server,
      forget: untold,
      step: async (title, act) => {
        await act();
        steps.push({ title, page: await shown(page), exchanges: untold() });
      },
      until: (verdict, blocked) =>
        page.waitFor(
          async (wanted, count) => {
            const shown = document.querySelector("cancellation-precheck");
            await shown.updateComplete; // what is out of sight is drawn last
            const { report, shadowRoot } = shown;
            const open = report?.conditions.filter(({ status }) => status === "blocked").length;
            return report?.verdict === wanted && open === count && Boolean(shadowRoot.querySelector("[data-verdict]"));
          },
          verdict,
          blocked,
        ),
      end: async () => {
        const { violations, console, errors } = await page.evaluate(() => globalThis.seen);
        assert.deepEqual({ violations, console, errors }, { violations: [], console: [], errors: [] });
        return { steps, requests: server.exchanges.map(({ method, path }) => `${method} ${path}`) };
      },
    };
  }

  async function releaseBinding({ page, until }) {
    await page.click(`${widget} >>> [part~='action']`);
    await page.waitFor(() => document.querySelector("#drawer").open);
    await page.click("#drawer-do");
    await until("ready-with-losses", 0);
  }
}

async function proceed(page, outcome) {
  await page.click(`${widget} >>> [part~='proceed']`);
  await page.waitFor((state) => document.querySelector("#outcome").dataset.state === state, outcome);
}

/** What the page says: its verdict, what changed since, and what became of the application; as a person reads it. */
function shown(page) {
  return page.evaluate(() => {
    const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
    const { shadowRoot, hidden } = document.querySelector("cancellation-precheck");
    const outcome = document.querySelector("#outcome");
    const changes = shadowRoot.querySelector("[part~='changes']");
    return {
      outcome: text(outcome.querySelector("h2")),
      told: text(outcome.querySelector("p")),
      verdict: hidden ? "" : text(shadowRoot.querySelector("[part~='verdict-title']")),
      changes:
        hidden || !changes
          ? ""
          : `${text(changes.querySelector("h3"))}：${text(changes.querySelector(".changes-sum"))}`,
      rows: hidden || !changes ? [] : [...changes.querySelectorAll("li")].map(text),
    };
  });
}
