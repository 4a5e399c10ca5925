// Pictures of the demo for looking at: desktop and phone, light and dark, both languages, into build/screenshots;
// and those the READMEs show, into examples/offline-demo.
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { answerAll, choose, launchChromium, openDemo, report } from "./chromium.mjs";

const output = new URL("../../build/screenshots/", import.meta.url);
const readme = fileURLToPath(new URL("../../examples/offline-demo/screenshot.png", import.meta.url));
const picture = (view) =>
  fileURLToPath(new URL(`../../examples/offline-demo/screenshot-${view}.webp`, import.meta.url));

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
  { name: "transfer-out", policy: "tencent-cloud/ownership-transfer-out", account: "tencent-cloud/transfer" },
  { name: "transfer-in", policy: "tencent-cloud/ownership-transfer-in", account: "tencent-cloud/transfer" },
  { name: "exit-ready", policy: "tencent-cloud/service-exit", account: "tencent-cloud/clean", answered: true },
  { name: "exit-with-losses", policy: "umcloud/service-exit", account: "umcloud/notice", answered: true },
  { name: "recruiter", policy: "zhaopin/account-cancellation", account: "zhaopin/recruiter", answered: true },
  { name: "nothing-known", policy: "posui-cloud/account-cancellation", account: null },
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
const at = "2026-11-21T10:00:00+08:00";
const vectorAccounts = new URL("../vectors/accounts/", import.meta.url);

/** An account of the test vectors through the editor, for agreements the demo may have no sample of; null starts from nothing. */
async function chooseOwn(page, policy, account) {
  await page.select('select[name="policy"]', policy);
  await page.evaluate(() => document.querySelector('input[name="account"][value="own"]').click());
  if (account === null) {
    await page.evaluate(() => {
      document.querySelector("cancellation-precheck").account = "{}";
    });
    return report(page);
  }
  const text = await readFile(new URL(`${account}.json`, vectorAccounts), "utf8");
  await page.evaluate(
    (wanted, moment) => {
      Object.assign(document.querySelector("cancellation-precheck"), { account: wanted, at: moment });
    },
    text,
    at,
  );
  return report(page);
}

const wanted = process.argv[2]?.split(",");

await mkdir(output, { recursive: true });
const browser = await launchChromium();
for (const { device, width, height } of devices) {
  for (const look of looks) {
    const { page } = await openDemo(browser, { width, height, ...look });
    for (const { name, policy, sample, account, answered } of states) {
      const file = `${name}-${device}-${look.language}-${look.theme}.png`;
      if (wanted && !wanted.some((part) => file.includes(part))) continue;
      await (sample ? choose(page, policy, sample) : chooseOwn(page, policy, account));
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
  await page.evaluate(() => {
    location.hash =
      "with=tencent-cloud/account-cancellation:tencent-ready-with-losses&with=jd-cloud/account-cancellation:jd-password-changed&view=compare";
  });
  await page.waitForSelector("[data-fact='verdict'] td:nth-of-type(2) .fact-verdict");
  await page.screenshot({ path: picture("compare") });
  await page.evaluate(() => {
    location.hash = "policy=jd-cloud/account-cancellation&account=jd-password-changed&view=policy";
  });
  await page.waitForSelector(".findings .good");
  await page.evaluate(() => {
    const editor = document.querySelector("json-editor");
    editor.value = editor.value
      .replace('"zh-CN": "没有欠款"', '"zh-CN": "No debts"')
      .replace('"calendar": "cn"', '"calender": "cn"');
    editor.dispatchEvent(new CustomEvent("json-edited", { detail: editor.value }));
  });
  await page.waitForSelector(".findings li:nth-child(2)");
  await page.screenshot({ path: picture("policy") });
}
await browser.close();
