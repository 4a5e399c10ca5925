// What of a report the person saw is no longer so. One report was posted and may be anything; the other was computed here.
// The rows and their titles are the agreement's own, and of the posted report nothing is repeated but words foreseen.

const among =
  (...words) =>
  (value) =>
    words.includes(value);

/** The parts that are told, each with the member that says where a row stands, and what that may be. */
const parts = {
  conditions: ["status", among("met", "blocked", "unconfirmed", "unknown", "not-applicable")],
  statements: ["answer", among(true, false, null)],
  losses: ["totals", areAmounts],
  accruals: ["totals", areAmounts],
  risks: ["applies", among("yes", "no", "maybe")],
};

/** `[{ part, id, title, before, after }]`; null stands for a row that is not in that report, or says nothing readable. */
export function differences(policy, posted, now) {
  return Object.entries(parts).flatMap(([part, [member, foreseen]]) => {
    const [was, is] = [rowsOf(posted, part), rowsOf(now, part)];
    const word = (row) => (foreseen(row?.[member]) ? row[member] : null);
    return (policy[part] ?? [])
      .filter(({ id }) => !sameJson(was.get(id), is.get(id)))
      .map(({ id, title, text }) => {
        return { part, id, title: title ?? text, before: word(was.get(id)), after: word(is.get(id)) };
      });
  });
}

/** Whether two JSON values are the same; the order of an object's members means nothing. */
export function sameJson(one, other) {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]))
  );
}

function rowsOf(report, part) {
  const rows = Array.isArray(report[part]) ? report[part].filter(isObject) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

function areAmounts(value) {
  return Array.isArray(value) && value.length <= 20 && value.every(isAmount);
}

function isAmount(value) {
  if (!isObject(value) || Object.keys(value).sort().join() !== "currency,value") return false;
  return [/^[A-Z]{3}$/.test(value.currency), /^\d{1,19}(\.\d{1,9})?$/.test(value.value)].every(Boolean);
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}
