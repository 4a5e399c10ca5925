// Brings a page to each state and look, and takes its picture.
import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";
import { chromiumOptions } from "../drivers/puppeteer.mjs";
import { servePages } from "../server.mjs";
import { show } from "./show.mjs";
import { structureOf } from "./structure.mjs";

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>picture</title>
  <style>
    :root { color-scheme: light dark }
    body { margin: 0; padding: 24px; background: Canvas }
    @media (width < 600px) { body { padding: 16px } }
    @media print { body { padding: 0 } }
  </style>
  <script type="module">
    import "/precheck/define.js";
    globalThis.defined = true;
  </script><body></body></html>`;

export async function openStudio() {
  const browser = await puppeteer.launch(chromiumOptions());
  const server = await servePages({ "/": page, "/favicon.ico": "" });
  const tab = await browser.newPage();
  const protocol = await tab.createCDPSession();
  await tab.goto(server.origin);
  await tab.waitForFunction(() => globalThis.defined);
  return {
    recordedWith: { browser: await browser.version(), fonts: fontsHere() },
    take: (picture, options) => take({ tab, protocol }, picture, options),
    decode: (image) => decode(tab, image),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** The image of a picture, as WebP, and its structure; `font` puts another family in place of the widget's. */
async function take({ tab, protocol }, { state, language, look, most }, { font } = {}) {
  await tab.setViewport({ width: look.width, height: 900 });
  await protocol.send("Emulation.setEmulatedMedia", {
    media: look.media ?? "screen",
    features: Object.entries({
      "prefers-reduced-motion": "reduce",
      "prefers-color-scheme": "light",
      ...look.features,
    }).map(([name, value]) => ({ name, value })),
  });
  await tab.evaluate(show, { ...state, language, font, printed: look.media === "print" });
  const [height, from] = await tab.evaluate(
    (selector) => {
      const { shadowRoot } = document.querySelector("cancellation-precheck");
      const { top } = (selector && shadowRoot.querySelector(selector)?.getBoundingClientRect()) ?? { top: 0 };
      return [document.documentElement.getBoundingClientRect().height, Math.max(0, Math.floor(top))];
    },
    look.media === "print" ? null : (state.from ?? null), // what was taken along is not on paper
  );
  const image = await tab.screenshot({
    type: "webp",
    quality: 50,
    clip: { x: 0, y: from, width: look.width, height: Math.ceil(Math.min(height - from, most)) },
    captureBeyondViewport: true,
  });
  const structure = await tab.evaluate(`(${structureOf})(document.querySelector("cancellation-precheck").shadowRoot)`);
  return { image: Buffer.from(image), structure };
}

/** The pixels of an image, as a browser decodes it. */
async function decode(tab, image) {
  const { width, height, pixels } = await tab.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/webp" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = "";
    for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return { width: bitmap.width, height: bitmap.height, pixels: btoa(text) };
  }, image.toString("base64"));
  return { width, height, data: Buffer.from(pixels, "base64") };
}

/** The fonts this system takes for the families the widget may fall back to; null where it cannot be asked. */
function fontsHere() {
  const asked = ["system-ui", "sans-serif", "monospace"].flatMap((family) => [
    `${family}:lang=zh-cn`,
    `${family}:lang=en`,
  ]);
  try {
    return Object.fromEntries(
      asked.map((pattern) => [
        pattern,
        execFileSync("fc-match", ["-f", "%{family[0]} %{style[0]} %{fontversion}", pattern], { encoding: "utf8" }),
      ]),
    );
  } catch {
    return null;
  }
}
