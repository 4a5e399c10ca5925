// Random policies, accounts and options, the same for the same seed: what the vectors hold, with some of it changed.
import { readSource } from "../wasm/engine.mjs";
import { readVectors } from "../wasm/vectors.mjs";

/** A generator of numbers below one (mulberry32): small, and the same on every machine. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const strange = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1.5,
  1e308,
  2 ** 53,
  {},
  [],
  "",
  "0",
  "-1",
  "9223372036854775807",
  "9999-12-31",
  "1970-01-01T00:00:00+14:00",
  "2026-02-29",
  "P0D",
  "P9999M",
  "P1M",
  "100%",
  "0.05%",
  "__proto__",
  "\u202e",
  "\u0000",
  "注销",
  "😀",
];

function places(value, out = []) {
  if (value && typeof value === "object") {
    for (const key of Object.keys(value)) {
      out.push([value, key]);
      places(value[key], out);
    }
  }
  return out;
}

/** Changes a JSON value in `count` places: drops, doubles, swaps, or puts something strange there. */
function shake(value, count, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  for (let i = 0; i < count; i += 1) {
    const all = places(value);
    if (all.length === 0) break;
    const [holder, key] = pick(all);
    const way = next();
    if (way < 0.25) {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    } else if (way < 0.4 && Array.isArray(holder)) {
      holder.push(structuredClone(holder[key]));
    } else if (way < 0.7) {
      const [other, name] = pick(all);
      if (other !== holder) holder[key] = structuredClone(other[name]);
    } else {
      holder[key] = structuredClone(pick(strange));
    }
    if (JSON.stringify(value).length > 60_000) break;
  }
  return value;
}

const marks = ["\u0000", "\\", '"', "{", "}", "[", "]", ",", ":", "0", "e", "-", "\\ud800", "\\u0041", "é"];

/** Cuts a text, or changes one of its characters. Half an emoji is no text that could be handed to the native build. */
function garble(text, next) {
  return cutOrChanged(text, next).toWellFormed();
}

function cutOrChanged(text, next) {
  const at = Math.floor(next() * text.length);
  const way = next();
  if (way < 0.4) return text.slice(0, at);
  if (way < 0.7) return `${text.slice(0, at)}${text.slice(at + 1)}`;
  return `${text.slice(0, at)}${marks[Math.floor(next() * marks.length)]}${text.slice(at)}`;
}

/** @returns {string[][]} policy, calendar, account and options, as texts */
export function randomCases(count, seed) {
  const next = random(seed);
  const calendar = readSource("core/calendars/cn.json");
  const vectors = readVectors().filter(({ accountText }) => accountText.length < 20_000);
  const parsed = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return {};
    }
  };
  const pick = () => vectors[Math.floor(next() * vectors.length)];
  return Array.from({ length: count }, () => {
    const base = pick();
    const someone = next() < 0.5 ? base : pick();
    const some = () => Math.floor(next() * 4);
    const policy = next() < 0.5 ? base.policyText : JSON.stringify(shake(parsed(base.policyText), some(), next));
    const account = JSON.stringify(shake(parsed(someone.accountText), some() * 2, next));
    const options = JSON.stringify(shake(parsed(base.optionsText), next() < 0.2 ? 1 : 0, next));
    return [policy, next() < 0.9 ? calendar : "", next() < 0.1 ? garble(account, next) : account, options];
  });
}
