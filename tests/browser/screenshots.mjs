// Pictures of the demo for looking at: desktop and phone, light and dark, both languages, into build/screenshots;
// and the one the README shows, into examples/offline-demo/screenshot.png.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { answerAll, choose, launchChromium, openDemo } from "./chromium.mjs";

const output = new URL("../../build/screenshots/", import.meta.url);
const readme = fileURLToPath(new URL("../../examples/offline-demo/screenshot.png", import.meta.url));

const tencent = "tencent-cloud/account-cancellation";
const jd = "jd-cloud/account-cancellation";
const states = [
  { name: "blocked", policy: tencent, sample: "tencent-running-server" },
  { name: "clears-by-itself", policy: jd, sample: "jd-password-changed" },
  { name: "incomplete", policy: tencent, sample: "tencent-half-known" },
  { name: "needs-confirmation", policy: tencent, sample: "tencent-clean" },
  { name: "at-risk", policy: tencent, sample: "tencent-open-lawsuit", answered: true },
  { name: "ready-with-losses", policy: tencent, sample: "tencent-unsettled-server", answered: true },
  { name: "ready", policy: jd, sample: "jd-clean" },
  { name: "hostile", policy: tencent, sample: "tencent-hostile-texts" },
  { name: "enterprise", policy: tencent, sample: "tencent-enterprise" },
  { name: "arrears", policy: tencent, sample: "tencent-arrears" },
];
const devices = [
  { device: "desktop", width: 1360, height: 900 },
  { device: "phone", width: 390, height: 844 },
];
const looks = [
  { language: "zh-CN", theme: "light" },
  { language: "en", theme: "light" },
  { language: "zh-CN", theme: "dark" },
  { language: "en", theme: "dark" },
];
const wanted = process.argv[2]?.split(",");

await mkdir(output, { recursive: true });
const browser = await launchChromium();
for (const { device, width, height } of devices) {
  for (const look of looks) {
    const { page } = await openDemo(browser, { width, height, ...look });
    for (const { name, policy, sample, answered } of states) {
      const file = `${name}-${device}-${look.language}-${look.theme}.png`;
      if (wanted && !wanted.some((part) => file.includes(part))) continue;
      await choose(page, policy, sample);
      if (answered) await answerAll(page);
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: fileURLToPath(new URL(file, output)), fullPage: true });
    }
    await page.close();
  }
}
if (!wanted || wanted.includes("readme")) {
  const { page } = await openDemo(browser, { width: 1280, height: 960, language: "en" });
  await choose(page, tencent, "tencent-running-server");
  await page.screenshot({ path: readme });
}
await browser.close();
