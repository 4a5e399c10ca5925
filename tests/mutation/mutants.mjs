// Mechanical changes of a policy, each of which makes it say something else.
import { facts, fieldValues, likeOnes } from "./facts.mjs";

export const sections = [
  ...["conditions", "statements", "losses", "risks", "stages", "accruals"],
  ...["consequences", "liabilities", "retention", "duties", "alternatives", "clauses"],
];

const kinds = ["cash", "voucher", "entitlement", "deposit", "service", "account"];
const procedures = ["account-cancellation", "ownership-transfer-out", "ownership-transfer-in", "service-exit"];
const units = ["hour", "day", "working-day", "month"];
const bounds = ["exactly", "at-most", "at-least"];
const starts = ["submission", "previous", "closing"];

const escaped = (key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1");
const others = (list, value) => list.filter((one) => one !== value);

/** @typedef {{ operator: string, pointer: string, to: string, text: string }} Mutant */

/** Every mutant of a policy; no two have the same text. */
export function mutantsOf(policy) {
  const mutants = new Map();
  const original = JSON.stringify(policy);

  function put(operator, path, to, edit) {
    const copy = structuredClone(policy);
    let parent = copy;
    for (const step of path.slice(0, -1)) parent = parent[step];
    edit(parent, path.at(-1), copy);
    const text = JSON.stringify(copy);
    if (text === original || mutants.has(text)) return;
    const pointer = path.map((step) => `/${escaped(step)}`).join("");
    const written = typeof to === "string" ? to : JSON.stringify(to);
    mutants.set(text, { operator, pointer, to: written, text });
  }
  const replace = (operator, path, value) =>
    put(operator, path, value, (parent, key) => {
      parent[key] = value;
    });
  const drop = (operator, path) =>
    put(operator, path, "", (parent, key) => {
      if (Array.isArray(parent)) parent.splice(key, 1);
      else delete parent[key];
    });
  const eachEntry = (value, path, visit) => {
    if (!Array.isArray(value)) visit(value, path);
    else for (const [i, one] of value.entries()) visit(one, [...path, i]);
  };

  // A whole number in a text such as "P30D" or "0.05%".
  const numberIn = (operator, text, path) => {
    for (const change of [(n) => n + 1, (n) => n - 1, (n) => n * 2]) {
      replace(
        operator,
        path,
        text.replace(/\d+(?=[^\d]*$)/, (digits) => String(change(Number(digits))).padStart(digits.length, "0")),
      );
    }
  };

  function pointers(value, path) {
    eachEntry(value, path, (pointer, at) => {
      for (const other of likeOnes(pointer).slice(0, 3)) replace("a like pointer", at, other);
      if (Array.isArray(value) && value.length > 1) drop("a pointer dropped", at);
    });
    const [one] = [value].flat();
    for (const other of likeOnes(one).slice(0, 1))
      replace("a pointer more", path, [...new Set([...[value].flat(), other])]);
  }

  function accepted(values, known, path) {
    values.forEach((value, i) => {
      if (values.length > 1) drop("a value dropped", [...path, i]);
      for (const other of others(known, value)
        .filter((one) => !values.includes(one))
        .slice(0, 2)) {
        replace("another value", [...path, i], other);
      }
    });
    for (const other of known.filter((one) => !values.includes(one)).slice(0, 2)) {
      replace("a value more", path, [...values, other]);
    }
  }

  function narrowing(form, lists, path) {
    for (const member of ["where", "unless"]) {
      if (!form[member]) continue;
      drop(`${member} dropped`, [...path, member]);
      const other = member === "where" ? "unless" : "where";
      if (!form[other]) {
        put("where for unless", path, other, (parent, key) => {
          const { [member]: moved, ...rest } = parent[key];
          parent[key] = { ...rest, [other]: moved };
        });
      }
      for (const [field, values] of Object.entries(form[member])) {
        if (Object.keys(form[member]).length > 1) drop("a field dropped", [...path, member, field]);
        accepted(values, fieldValues([lists].flat()[0], field), [...path, member, field]);
      }
    }
  }

  function requirement(form, path) {
    replace("negated", path, { not: form });
    for (const operator of ["all", "any"]) {
      if (!form[operator]) continue;
      const flipped = operator === "all" ? "any" : "all";
      replace("all for any", path, { [flipped]: form[operator] });
      form[operator].forEach((part, i) => {
        if (form[operator].length > 1) drop("a part dropped", [...path, operator, i]);
        requirement(part, [...path, operator, i]);
      });
    }
    if (form.not) {
      replace("not dropped", path, form.not);
      requirement(form.not, [...path, "not"]);
    }
    for (const operator of ["none", "some"]) {
      if (!form[operator]) continue;
      const { [operator]: lists, ...rest } = form;
      replace("none for some", path, { [operator === "none" ? "some" : "none"]: lists, ...rest });
      pointers(lists, [...path, operator]);
      narrowing(form, lists, path);
    }
    for (const operator of ["zero", "atMost", "quiet", "elapsed", "is"]) {
      if (form[operator] === undefined) continue;
      pointers(form[operator], [...path, operator]);
      narrowing(form, form[operator], path);
    }
    if (form.zero) {
      const { zero, ...rest } = form;
      replace("a limit for zero", path, { atMost: zero, amount: { currency: "CNY", value: "1.00" }, ...rest });
    }
    if (form.for) numberIn("a period", form.for, [...path, "for"]);
    if (form.for) {
      for (const unit of ["D", "W", "M", "Y"]) replace("a unit", [...path, "for"], form.for.replace(/[DWMY]/, unit));
    }
    if (form.in) accepted(form.in, facts.get(form.is)?.values ?? [], [...path, "in"]);
    if (form.stated) {
      const ids = (policy.statements ?? []).map(({ id }) => id);
      for (const other of others(ids, form.stated)) replace("another statement", [...path, "stated"], other);
    }
  }

  const refs = [
    ...new Set(sections.flatMap((section) => policy[section] ?? []).flatMap(({ clause }) => [clause].flat())),
  ];
  const actions = [...new Set(JSON.stringify(policy).match(/(?<="action":")[^"]+/g) ?? [])];

  function clause(value, path) {
    eachEntry(value, path, (ref, at) => {
      const other = refs[(refs.indexOf(ref) + 1) % refs.length];
      if (other !== ref) replace("another clause", at, other);
      if (Array.isArray(value) && value.length > 1) drop("a clause dropped", at);
    });
  }

  function action(object, path) {
    if (object?.action === undefined) return;
    const other = actions[(actions.indexOf(object.action) + 1) % actions.length];
    replace("another action", [...path, "action"], other);
    drop("an action dropped", [...path, "action"]);
  }

  function lengthOf(section, element, path) {
    for (const bound of others(bounds, element.bound)) if (element.bound) replace("a bound", [...path, "bound"], bound);
    if (!element.length) {
      if (section !== "stages" && section !== "retention") return;
      put("a length more", path, "1 day", (parent, key) => {
        parent[key] = { ...parent[key], length: { count: 1, unit: "day" }, bound: "exactly" };
      });
      return;
    }
    const { count, unit } = element.length;
    for (const other of [count + 1, count - 1, count * 2]) replace("a number", [...path, "length", "count"], other);
    for (const other of others(units, unit)) replace("a unit", [...path, "length", "unit"], other);
    put("a length dropped", path, "", (parent, key) => {
      const { length, bound, roll, ...rest } = parent[key];
      parent[key] = rest;
    });
  }

  function order(object, path) {
    const { after = [] } = object ?? {};
    after.forEach((_, at) => {
      drop("a step before dropped", [...path, "after", ...(after.length > 1 ? [at] : [])]);
    });
  }

  function element(section, one, path) {
    drop("an element dropped", path);
    clause(one.clause, [...path, "clause"]);
    if (one.id) replace("another id", [...path, "id"], `${one.id}-too`);
    if (one.when) {
      drop("a guard dropped", [...path, "when"]);
      requirement(one.when, [...path, "when"]);
    } else if (section !== "clauses") {
      replace("a guard more", [...path, "when"], { is: "/account/holder", in: ["enterprise"] });
    }
    if (one.require) requirement(one.require, [...path, "require"]);
    for (const member of ["fix", "save"]) action(one[member], [...path, member]);
    for (const member of ["fix", "save"]) order(one[member], [...path, member]);
    order(one, path);
    action(one, path);
    if (one.save) drop("a way to save dropped", [...path, "save"]);
    if (one.policy) drop("a procedure dropped", [...path, "policy"]);
    if (one.policy) replace("another procedure", [...path, "policy"], policy.id);
    if (section === "losses") {
      for (const kind of others(kinds, one.kind)) replace("a kind", [...path, "kind"], kind);
      replace("when it is lost", [...path, "lostAt"], one.lostAt === "closing" ? "submission" : "closing");
      pointers(one.of, [...path, "of"]);
      narrowing(one, one.of, path);
      if (one.share) numberIn("a share", one.share, [...path, "share"]);
      if (one.share) drop("a share dropped", [...path, "share"]);
      else replace("a share more", [...path, "share"], "50%");
    }
    if (section === "accruals") {
      numberIn("a rate", one.rate, [...path, "rate"]);
      pointers(one.of, [...path, "of"]);
    }
    if (["stages", "retention", "consequences", "liabilities"].includes(section)) lengthOf(section, one, path);
    if (section === "stages") {
      for (const from of others(starts, one.from)) replace("a start", [...path, "from"], from);
      replace("a way back", [...path, "canWithdraw"], !one.canWithdraw);
      if (one.length)
        replace("a roll", [...path, "roll"], one.roll === "next-working-day" ? "none" : "next-working-day");
      (one.legal ?? []).forEach((_, i) => {
        drop("a limit of the law dropped", [...path, "legal", i]);
      });
      const next = path[1] + 1;
      if (next < policy.stages.length) {
        put("stages swapped", path, "", (list, i) => list.splice(i, 2, list[i + 1], list[i]));
      }
    }
    if (section === "clauses" && one.assume) {
      put("an assumption dropped", path, "", (list, i) => {
        const { when, assume, ...rest } = list[i];
        list[i] = rest;
      });
    }
  }

  for (const section of sections) {
    (policy[section] ?? []).forEach((one, i) => {
      element(section, one, [section, i]);
    });
  }
  const nextDay = (day) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10);
  replace("a date", ["version"], nextDay(policy.version));
  replace("a date", ["inForce", "from"], nextDay(policy.inForce.from));
  replace("a date", ["inForce", "until"], "2026-06-30");
  replace("a time zone", ["timeZone"], "+09:00");
  replace("a calendar", ["calendar"], "us");
  for (const procedure of others(procedures, policy.procedure)) replace("a procedure", ["procedure"], procedure);
  replace("another id", ["id"], `${policy.id}-too`);
  policy.sources.forEach((source, i) => {
    drop("a source dropped", ["sources", i]);
    replace("a date", ["sources", i, "version"], nextDay(source.version));
  });
  return [...mutants.values()];
}
