import type { PropertyDeclaration } from "lit";
import type { JsonDocument } from "../engine/document.js";
import type { PrecheckEngine } from "../engine/engine.js";
import type { Answers } from "../engine/policy.js";
import type { OwnTexts } from "../i18n/own-texts.js";
import type { AccountSummary } from "../types/account-summary.js";
import type { PolicyRegistry, PolicySource } from "./policy-source.js";
import { UpdatingElement } from "./updating-element.js";

/** What a page tells the element: which agreement, whose account, where things are done, and how it is to be said. */
export abstract class HostProperties extends UpdatingElement {
  /** @internal */
  static properties: Record<keyof PrecheckProperties, PropertyDeclaration> = {
    policy: {},
    policies: { attribute: false },
    calendar: { attribute: false },
    legal: { attribute: false },
    account: { attribute: false },
    answers: { attribute: false },
    at: {},
    lang: { reflect: true },
    theme: { reflect: true },
    actions: { attribute: false },
    texts: { attribute: false },
    loadAccount: { attribute: false },
    loadEngine: { attribute: false },
    maxAge: { attribute: "max-age" },
  };
  /**
   * The agreement: its id, its document, or its text. An id is looked up in `policies`, and else among the agreements
   * that come with the package.
   */
  declare policy: PolicySource | null;
  /** Agreements of the page's own, by id; a function is called when its agreement is first needed. */
  declare policies: PolicyRegistry;
  /** The holidays to count with; the package's where it is not set. */
  declare calendar: JsonDocument<object> | null;
  /** Limits of the law, shown beside the stages that name them as background; the package's where it is not set. */
  declare legal: JsonDocument<object> | null;
  /** The account summary, as an object or as text; a new object is needed to show a change. */
  declare account: JsonDocument<AccountSummary | object> | null;
  /** The person's answers to the statements, by id. Starts empty with every agreement and every account. */
  declare answers: Answers;
  /** Moment of submission, ISO 8601 with an offset; now where it is not set. */
  declare at: string | null;
  /** `zh-CN` or `en`; the language of the page around it where it is not set. */
  declare lang: string;
  /** `light` or `dark`; else as the system has it. */
  declare theme: string;
  /** Where each action of the policy is done; https addresses only. */
  declare actions: Readonly<Record<string, string>>;
  /** Texts of the page's own in place of the widget's, by language and name; the names are those of the dictionaries. */
  declare texts: OwnTexts | null;
  /** Fetches the account when none is set, and again whenever the person asks for a new check. */
  declare loadAccount: (() => Promise<JsonDocument<AccountSummary | object>>) | null;
  /** Supplies the core where the page does not want the package's; called again after a failure. */
  declare loadEngine: (() => Promise<PrecheckEngine>) | null;

  /**
   * How old the account summary may be, by its `asOf`: seconds, or a duration such as `PT15M` or `P1D`. One that is older, or
   * does not say when it was taken, is no pass: the page says so and nobody can proceed. Without it any age will do.
   */
  declare maxAge: string | number | null;

  constructor() {
    super();
    this.policy = null;
    this.policies = {};
    this.calendar = null;
    this.legal = null;
    this.account = null;
    this.answers = {};
    this.at = null;
    this.actions = {};
    this.texts = null;
    this.loadAccount = null;
    this.loadEngine = null;
    this.maxAge = null;
  }
}

/** The properties a page sets. */
export type PrecheckProperties = Pick<
  HostProperties,
  | "policy"
  | "policies"
  | "calendar"
  | "legal"
  | "account"
  | "answers"
  | "at"
  | "lang"
  | "theme"
  | "actions"
  | "texts"
  | "loadAccount"
  | "loadEngine"
  | "maxAge"
>;
