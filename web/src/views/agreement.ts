import { html, nothing, type TemplateResult } from "lit";
import { visible } from "../i18n/visible.js";
import type { PrecheckReport, Text } from "../types/report.js";
import { cited } from "./clauses.js";
import type { Words } from "./context.js";

/** One point of an agreement, as far as it could be read. */
interface Point {
  title: Text;
  /** What to do about it, or what it comes to. */
  more: Text | null;
  clause: string[];
}

/** What can be read of an agreement without the core: nothing is taken for granted about its shape. */
interface Agreement {
  title: Text | null;
  version: string;
  sources: PrecheckReport["policy"]["sources"];
  parts: Array<{ name: (typeof partNames)[number]; points: Point[] }>;
}

const partNames = [
  "conditions",
  "statements",
  "losses",
  "risks",
  "stages",
  "consequences",
  "liabilities",
  "retention",
  "duties",
] as const;

/**
 * The agreement's own conditions to read, where the account could not be checked against them. It says at its head that
 * nothing was checked, and shows every point: which of them apply is for the core alone to say.
 */
export function agreementView(policyText: string | null, words: Words): TemplateResult | typeof nothing {
  const agreement = readAgreement(policyText);
  if (agreement === null || agreement.parts.length === 0) return nothing;
  return html`<div class="fallback" part="agreement">
    <h3>${words.say("error.conditions")}</h3>
    <p>${words.say("error.conditions.note")}</p>
    ${
      agreement.title === null
        ? nothing
        : html`<p class="soft">
            ${
              agreement.version === ""
                ? words.text(agreement.title)
                : `${words.text(agreement.title)} ${words.say("sources.version", { date: words.date.plain(agreement.version) })}`
            }
          </p>`
    }
    ${agreement.parts.map(
      ({ name, points }) => html`<h4>${words.say(`section.${name}`)}</h4>
        <ul class="bullets">
          ${points.map(
            ({ title, more, clause }) => html`<li>
              <p>${words.text(title)}</p>
              ${more === null ? nothing : html`<p class="soft">${words.text(more)}</p>`}
              ${
                clause.length === 0
                  ? nothing
                  : html`<p class="clauses">
                      ${words.say("clause.label", { clause: cited(clause, { policy: agreement }, words) })}
                    </p>`
              }
            </li>`,
          )}
        </ul>`,
    )}
  </div>`;
}

function readAgreement(policyText: string | null): Agreement | null {
  try {
    const policy = record(JSON.parse(policyText ?? ""));
    const parts = partNames.map((name) => ({ name, points: list(policy[name]).flatMap(pointOf) }));
    return {
      title: textOf(policy.title),
      version: typeof policy.version === "string" ? visible(policy.version) : "",
      sources: list(policy.sources).flatMap(sourceOf),
      parts: parts.filter(({ points }) => points.length > 0),
    };
  } catch {
    return null;
  }
}

function pointOf(value: unknown): Point[] {
  const element = record(value);
  // A statement is its own text, and has no title.
  const title = textOf(element.title) ?? textOf(element.text);
  if (title === null) return [];
  const more = textOf(record(element.fix).text) ?? textOf(record(element.save).text);
  const refs = [element.clause].flat().filter((ref): ref is string => typeof ref === "string");
  return [
    {
      title,
      more: more ?? (element.title === undefined ? null : textOf(element.text)),
      clause: refs,
    },
  ];
}

function sourceOf(value: unknown): Agreement["sources"] {
  const { id, title, version } = record(value);
  const text = textOf(title);
  return typeof id === "string" && text !== null ? [{ id, title: text, version: String(version) }] : [];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): Text | null {
  const { "zh-CN": zh, en } = record(value);
  return typeof zh === "string" && typeof en === "string" ? { "zh-CN": zh, en } : null;
}
