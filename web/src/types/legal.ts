// Generated from core/schema/legal-1.schema.json by generate-types.mjs; do not edit.

/**
 * This interface was referenced by `LegalBackground`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string;
/**
 * This interface was referenced by `LegalBackground`'s JSON-Schema
 * via the `definition` "date".
 */
export type Date = string;

/**
 * Limits that laws, rules and standards set, shown beside a stage as background. They are never part of a verdict.
 */
export interface LegalBackground {
  format: "legal/1";
  id: Id;
  title: Text;
  limits: {
    id: Id;
    title: Text;
    instrument: Text;
    /**
     * How far it binds.
     */
    status: "law" | "regulation" | "recommended-standard" | "draft";
    issued: Date;
    inForce?: Date;
    length?: {
      count: number;
      unit: "hour" | "day" | "working-day" | "month";
    };
    text: Text;
    source: Text;
  }[];
}
/**
 * This interface was referenced by `LegalBackground`'s JSON-Schema
 * via the `definition` "text".
 */
export interface Text {
  "zh-CN": string;
  en: string;
}
