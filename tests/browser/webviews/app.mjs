// The app around the page: it hands over an account and an agreement, and holds that every message it gets is one of the
// schema's.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildPages } from "../../../examples/mobile-webview/bundle.mjs";
import { watch } from "../everywhere/watch.mjs";

const repository = new URL("../../../", import.meta.url);
const read = (path) => readFile(new URL(path, repository), "utf8");
const Ajv = createRequire(import.meta.url)("ajv/dist/2020.js");

export const schema = JSON.parse(await read("examples/mobile-webview/bridge-1.schema.json"));
const ajv = new Ajv({ schemas: [schema], strictTypes: false });
export const messageOf = (side) => ajv.getSchema(`${schema.$id}#/$defs/${side}`);
const fromPage = messageOf("fromPage");
const fromApp = messageOf("fromApp");

const folder = new URL("build/browser-tests/mobile-webview/", repository);
let built;

/** The page, built against the package as it lies in build/web: its HTML by name. */
export async function pages() {
  const widget = fileURLToPath(new URL("build/web/inline.js", repository));
  built ??= buildPages({ folder: fileURLToPath(folder), widget, sdk: "/jweixin.js" });
  await built;
  return Object.fromEntries(
    await Promise.all(
      ["index", "wechat"].map(async (name) => [name, await readFile(new URL(`${name}.html`, folder), "utf8")]),
    ),
  );
}

/** The page with scripts in front of it. They come before the policy, which therefore says nothing of them. */
export function prepared(html, ...scripts) {
  const first = '<meta charset="utf-8">';
  assert.ok(html.includes(first));
  return html.replace(first, () => `${first}<script>${[watch(""), ...scripts].join("\n")}</script>`);
}

let files = 0;

/** The page as a file on disk; its address. */
export async function onDisk(html) {
  await mkdir(folder, { recursive: true });
  files += 1;
  const file = new URL(`opened-${process.pid}-${files}.html`, folder);
  await writeFile(file, html);
  return file.href;
}

/** An account of the examples with its agreement, as texts of the app's server. */
export async function sample(name) {
  const { policy, at, account } = JSON.parse(await read(`examples/accounts/${name}.json`));
  return {
    account: JSON.stringify(account, null, 1),
    policy: await read(`core/policies/${policy}.json`),
    at,
    language: "en",
  };
}

export class App {
  #page;
  #platform;
  #read = 0;
  #sent = 0;

  constructor(page, platform) {
    this.#page = page;
    this.#platform = platform;
  }

  /** The next message of a type from the page, skipping others. All of them have to be of the schema. */
  async next(type) {
    for (;;) {
      const text = await this.#page.waitFor((from) => globalThis.native.received[from], this.#read);
      this.#read += 1;
      const message = JSON.parse(text);
      assert.ok(fromPage(message), `${text.slice(0, 300)}: ${ajv.errorsText(fromPage.errors)}`);
      if (message.type === type) return message;
    }
  }

  /** Sends a message, which has to be of the schema, and gives its number. */
  async send(type, body, re) {
    this.#sent += 1;
    const message = { format: "precheck-bridge/1", id: this.#sent, ...(re ? { re } : {}), type, body };
    assert.ok(fromApp(message), ajv.errorsText(fromApp.errors));
    if (re && this.#platform === "ios") {
      await this.#page.evaluate((id, text) => globalThis.native.reply(id, text), re, JSON.stringify(message));
    } else await this.sendText(JSON.stringify(message));
    return this.#sent;
  }

  /** Sends what may be no message at all. */
  sendText(text) {
    return this.#page.evaluate((sent) => globalThis.native.send(sent), text);
  }

  /** Waits for the page and opens the account. */
  async open(body) {
    const { id } = await this.next("ready");
    await this.send("open", body, id);
    return (await this.next("report")).body.report;
  }
}
