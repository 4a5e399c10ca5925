// Prints one sample account's report in a few lines; every figure in it comes out of the WASM.
//   node examples/offline-demo/report.mjs [SAMPLE] [zh-CN|en]
import { readFile } from "node:fs/promises";
import { loadPrecheck } from "../../build/web/index.js";

const [sampleName = "tencent-running-server", language = /^zh/.test(process.env.LANG ?? "") ? "zh-CN" : "en"] =
  process.argv.slice(2);
const repository = new URL("../../", import.meta.url);
const readJson = async (path) => JSON.parse(await readFile(new URL(path, repository), "utf8"));

const sample = await readJson(`examples/accounts/${sampleName}.json`);
const words = await readJson(`core/texts/${language}.json`);
const engine = await loadPrecheck();
const policy = engine.openPolicy(await readJson(`core/policies/${sample.policy}.json`), {
  calendar: await readJson("core/calendars/cn.json"),
});
const report = policy.check(sample.account, { at: sample.at });

const say = (text) => text[language];
// A text may stand there once more in the words of one procedure.
const word = (key) => words[`${report.policy.procedure}:${key}`] ?? words[key];
const money = (amounts) => amounts.map(({ currency, value }) => `${currency} ${value}`).join(" + ");
const clauses = ({ clause }) => `[${clause.join(", ")}]`;

function section(key, lines) {
  if (lines.length === 0) return;
  console.log(`\n${word(key)}`);
  for (const line of lines) console.log(`  ${line}`);
}

console.log(`${say(report.policy.provider)} · ${say(report.policy.title)} (${report.policy.version})`);
console.log(`${say(sample.title)} · ${report.at}`);
console.log(`\n${word(`verdict.${report.verdict}`).toUpperCase()}`);
section(
  "section.blocking",
  report.conditions
    .filter(({ status }) => status === "blocked")
    .flatMap((condition) => [
      `✗ ${say(condition.title)} ${clauses(condition)}`,
      ...condition.items.map(({ id, title }) => `    ${[id, title].filter(Boolean).join(" · ")}`),
      `    → ${say(condition.fix.text)}`,
    ]),
);
section(
  "section.losses",
  report.losses
    .filter(({ items }) => items.length > 0)
    .map((loss) =>
      [say(loss.title), money(loss.totals), word(`lossWhen.${loss.when}`), clauses(loss)].filter(Boolean).join(" · "),
    ),
);
section(
  "section.stages",
  report.stages
    .filter(({ applies }) => applies !== "no")
    .map((stage) => `${stage.starts ?? "…"} – ${stage.ends ?? "…"}  ${say(stage.title)} ${clauses(stage)}`),
);
section(
  "section.statements",
  report.statements.map((statement) => `☐ ${say(statement.text)}`),
);
console.log(`\nengine ${engine.version} (WASM) · ${words.prevails}`);
