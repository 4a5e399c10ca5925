// Nobody can point at a clause of the agreements that a policy leaves out, or at an element that never shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "./engine.mjs";
import { readNativeReports } from "./native.mjs";
import { readVectors } from "./vectors.mjs";

const refs = JSON.parse(readSource("tests/clauses/refs.json"));
const policyOf = (id) => JSON.parse(readSource(`core/policies/${id}.json`));
const notices = ["risks", "consequences", "liabilities", "retention", "duties", "alternatives"];
const carriers = ["conditions", "statements", "losses", "stages", "accruals", ...notices];
const clausesOf = ({ clause }) => [clause].flat();

/** Policy id → its reports among the vectors. */
const reports = new Map();
const native = readNativeReports();
for (const { name, policyText } of readVectors()) {
  const report = JSON.parse(native.get(name));
  if (report.format !== "precheck-report/1") continue;
  const { id } = JSON.parse(policyText);
  reports.set(id, [...(reports.get(id) ?? []), report]);
}

// Accepts every ground an account summary knows; any other word is one nobody foresaw, so it is unknown, not blocked.
const neverBlocked = ["refund-ground"];

/** What an element has to be seen as at least once. */
function showings(section, element) {
  const either = (list) => (element.when ? list : list.slice(0, 1));
  if (section === "conditions") {
    const bad = neverBlocked.includes(element.id) ? "unknown" : "blocked";
    return ["met", bad, ...(element.when ? ["not-applicable"] : [])];
  }
  if (section === "statements" || section === "losses" || section === "accruals") return either(["listed", "left out"]);
  return either(["yes", "no"]);
}

function shown(section, id, report) {
  const found = report[section].find((element) => element.id === id);
  if (section === "conditions") return found.status;
  if (section === "statements") return found ? "listed" : "left out";
  if (section === "losses" || section === "accruals")
    return found?.certain ? "listed" : found ? "uncertain" : "left out";
  return found.applies;
}

assert.equal(Object.keys(refs).length, 8);
for (const [id, wanted] of Object.entries(refs)) {
  const policy = policyOf(id);

  test(`${id} carries or excuses every clause of its sources, and no other`, () => {
    const carried = carriers.flatMap((section) => policy[section] ?? []).flatMap(clausesOf);
    const excused = (policy.clauses ?? []).flatMap(clausesOf);
    const named = new Set([...carried, ...excused]);
    assert.deepEqual(
      wanted.filter((ref) => !named.has(ref)),
      [],
      "left out",
    );
    assert.deepEqual(
      [...named].filter((ref) => !wanted.includes(ref)),
      [],
      "in no list",
    );
  });

  test(`every element of ${id} shows in some report, and is absent from some where it is guarded`, () => {
    const never = [];
    for (const section of carriers) {
      for (const element of policy[section] ?? []) {
        const seen = new Set(reports.get(id).map((report) => shown(section, element.id, report)));
        for (const one of showings(section, element)) {
          if (!seen.has(one)) never.push(`${section}/${element.id} is never ${one}`);
        }
      }
    }
    for (const { assume, clause } of policy.clauses ?? []) {
      const ref = [clause].flat()[0];
      const made = (report) =>
        report.assumptions.some(({ code, clause: refs }) => code === "agreement" && refs.includes(ref));
      if (assume && !reports.get(id).some(made)) never.push(`the assumption of ${ref} is never made`);
    }
    assert.deepEqual(never, []);
  });
}
