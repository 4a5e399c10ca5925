// What a policy reads of an account, taken from its JSON, and whether a table of values has all of it.

/** Every pointer in a policy, with the fields of a list's entries written behind it: "/orders/status". */
export function pointersOf(policy) {
  const found = new Set();
  const walk = (node) => {
    if (typeof node !== "object" || node === null) return;
    const pointers = Object.values(node)
      .flat()
      .filter((value) => typeof value === "string" && value.startsWith("/"));
    const fields = [...Object.keys(node.where ?? {}), ...Object.keys(node.unless ?? {})];
    if (node.since) fields.push(node.since);
    // Some forms read a field that they do not name. One that an entry cannot have is dropped below.
    if (node.of || node.zero || node.atMost) fields.push("amount");
    if (node.quiet) fields.push("at");
    for (const pointer of pointers) {
      found.add(pointer);
      for (const field of fields) found.add(`${pointer}/${field}`);
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(policy);
  return [...found].sort();
}

/** The pointer to the fact itself, and the field of its entries if there is one. */
function split(pointer, facts) {
  if (pointer in facts) return { fact: pointer };
  const at = pointer.lastIndexOf("/");
  return { fact: pointer.slice(0, at), field: pointer.slice(at + 1) };
}

// Amounts are a list without fields; a sum over "/linkedAccounts/debt" names its field itself.
const isNoField = (pointer) => pointer === "/assets/balance/amount" || pointer.endsWith("/debt/amount");

const entriesOf = (values = []) => values.flat().filter((entry) => typeof entry === "object" && entry !== null);

/** What of the facts a policy reads the table leaves out; empty if nothing. */
export function leftOut(policy, facts) {
  const faults = [];
  const read = pointersOf(policy).filter((pointer) => !isNoField(pointer));
  for (const pointer of read) {
    const { fact, field } = split(pointer, facts);
    const kinds = facts[fact];
    if (!kinds) {
      faults.push(`${pointer} is not in the table`);
    } else if (field) {
      const known = entriesOf([...(kinds.good ?? []), ...(kinds.bad ?? []), ...(kinds.either ?? [])]);
      const unreadable = entriesOf(kinds.unreadable);
      const seen = new Set(known.filter((entry) => field in entry).map((entry) => JSON.stringify(entry[field])));
      if (seen.size === 0) faults.push(`${pointer} is never known`);
      if (![...known, ...unreadable].some((entry) => !(field in entry))) faults.push(`${pointer} is never missing`);
      if (!unreadable.some((entry) => field in entry && !seen.has(JSON.stringify(entry[field])))) {
        faults.push(`${pointer} is never unreadable`);
      }
    }
  }
  for (const fact of Object.keys(facts)) {
    if (!read.some((pointer) => split(pointer, facts).fact === fact))
      faults.push(`${fact} is in the table, but not read`);
    if (facts[fact].unreadable?.length === 0) faults.push(`${fact} is never unreadable`);
  }
  return faults;
}
