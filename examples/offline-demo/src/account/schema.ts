/** What of JSON Schema the account summary is written in. */
export interface Schema {
  type?: string;
  description?: string;
  enum?: string[];
  const?: string;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** A fact that an agreement declares beyond the format. */
export interface DeclaredFact {
  pointer: string;
  type: string;
  values?: string[];
  label: string;
}

/** Names of members; a number for an entry of a list. */
export type Path = ReadonlyArray<string | number>;

/** What an account may hold: the format, and the facts of an agreement beside it. */
export class AccountSchema {
  readonly #root: Schema;

  constructor(format: Schema, facts: readonly DeclaredFact[]) {
    this.#root = copied(format);
    for (const fact of facts) this.#declare(fact);
  }

  /** What may stand at a place; null where nothing may. */
  at(path: Path): Schema | null {
    let schema: Schema | null = this.#root;
    for (const step of path) schema = schema && this.#below(schema, step);
    return schema && this.#resolved(schema);
  }

  #below(schema: Schema, step: string | number): Schema | null {
    const { properties, items } = this.#resolved(schema);
    if (typeof step === "number") return items ?? null;
    return Object.entries(properties ?? {}).find(([name]) => name === step)?.[1] ?? null;
  }

  // Members beside a reference add to what it leads to, or say it more exactly.
  #resolved(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const name = schema.$ref.replace("#/$defs/", "");
    const target = this.#resolved(this.#root.$defs?.[name] ?? {});
    const { $ref: _, ...own } = schema;
    return { ...target, ...own, properties: { ...target.properties, ...own.properties } };
  }

  #declare({ pointer, type, values, label }: DeclaredFact): void {
    const steps = pointer.split("/").slice(1);
    const last = steps.pop();
    if (last === undefined) return;
    let holder = this.#root;
    for (const step of steps) {
      const lists = (schema: Schema): Schema => (schema.items === undefined ? schema : schema.items);
      holder.properties ??= {};
      holder.properties[step] ??= { type: "object" };
      holder = lists(holder.properties[step]);
    }
    holder.properties = {
      ...holder.properties,
      [last]: { ...copied(shapes[type] ?? {}), ...(values && { enum: values }), description: label },
    };
  }
}

// What is declared is added in place.
function copied(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema)) as Schema;
}

const shapes: Readonly<Record<string, Schema>> = {
  items: { type: "array", items: { type: "object", $ref: "#/$defs/item" } },
  amounts: { type: "array", items: { $ref: "#/$defs/amount" } },
  texts: { type: "array", items: { type: "string" } },
  text: { type: "string" },
  choice: { type: "string" },
  flag: { type: "boolean" },
  time: { $ref: "#/$defs/time" },
  amount: { $ref: "#/$defs/amount" },
};
