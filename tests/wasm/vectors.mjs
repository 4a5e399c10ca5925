// The shared vectors (tests/vectors), read and compared as their README says.
import { readdirSync } from "node:fs";
import { readSource } from "./engine.mjs";

const folder = "tests/vectors";

/** RFC 7396; a changed member keeps its place, a new one comes last. */
function mergePatch(target, patch) {
  if (!isObject(patch)) return patch;
  const out = isObject(target) ? target : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete out[key];
    else out[key] = mergePatch(out[key], value);
  }
  return out;
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function policyTextOf(policy) {
  return typeof policy === "string" ? readSource(`core/policies/${policy}.json`) : JSON.stringify(policy);
}

function accountTextOf(vector, policy) {
  if ("accountText" in vector) return vector.accountText;
  if ("accountParts" in vector) return vector.accountParts.map(([text, times]) => text.repeat(times)).join("");
  if (!("account" in vector)) throw new Error(`"${vector.name}" names no account`);
  const [provider] = (typeof policy === "string" ? policy : policy.id).split("/");
  const account =
    typeof vector.account === "string"
      ? JSON.parse(readSource(`${folder}/accounts/${provider}/${vector.account}.json`))
      : vector.account;
  return JSON.stringify("change" in vector ? mergePatch(account, vector.change) : account);
}

function optionsTextOf(vector, policyText) {
  const options = { at: vector.at };
  if (typeof vector.answers === "string") {
    const statements = JSON.parse(policyText).statements ?? [];
    options.answers = Object.fromEntries(statements.map(({ id }) => [id, vector.answers === "yes"]));
  } else if (isObject(vector.answers)) {
    options.answers = vector.answers;
  }
  return JSON.stringify(options);
}

export function readVectors() {
  const files = readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((file) => file.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const { policy, vectors } = JSON.parse(readSource(`${folder}/${file}`));
    const policyText = policyTextOf(policy);
    return vectors.map((vector) => ({
      name: vector.name,
      file,
      policyText,
      accountText: accountTextOf(vector, policy),
      optionsText: optionsTextOf(vector, policyText),
      expect: vector.expect,
      faults: vector.faults,
      absent: vector.absent ?? [],
    }));
  });
}

/** What a JSON Pointer leads to. */
export function at(value, pointer) {
  return pointer
    .split("/")
    .slice(1)
    .reduce((place, key) => place?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], value);
}

/** Where `actual` is not what `expected` says; empty where it matches. */
export function difference(expected, actual, place = "") {
  if (isObject(expected) && Array.isArray(actual)) return elementsDifference(expected, actual, place);
  if (isObject(expected) && isObject(actual)) {
    for (const [key, part] of Object.entries(expected)) {
      if (!Object.hasOwn(actual, key)) return `${place}/${key} is not there`;
      const inner = difference(part, actual[key], `${place}/${key}`);
      if (inner) return inner;
    }
    return "";
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    for (const [index, part] of expected.entries()) {
      const inner = difference(part, actual[index], `${place}/${index}`);
      if (inner) return inner;
    }
    return "";
  }
  if (expected === actual) return "";
  return `${place} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`;
}

// A list of elements may be written as an object from id to the expected part.
function elementsDifference(expected, actual, place) {
  for (const [id, part] of Object.entries(expected)) {
    const found = actual.find((element) => element?.id === id);
    if (part === null && found) return `${place}/${id} is there`;
    if (part === null) continue;
    if (!found) return `${place}/${id} is not there`;
    const inner = difference(part, found, `${place}/${id}`);
    if (inner) return inner;
  }
  return "";
}
