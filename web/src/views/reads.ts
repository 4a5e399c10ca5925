import type { ReportContext } from "./context.js";

/** Members that are asked rather than read: what counts is the answer. */
const asked = new Set<PropertyKey>(["settlementOf", "exportable", "addressOf"] satisfies Array<keyof ReportContext>);

type Ask = (context: ReportContext) => unknown;

/**
 * What a view has read of the report and of all else it was given, and found there. As long as all of that is the same, so
 * is what it would draw: what did not change of a report is the very same object.
 */
export class Reads {
  readonly #found = new Map<string, readonly [ask: Ask, answer: unknown]>();

  /** Whether everything read would be found the same in this one. */
  hold(context: ReportContext): boolean {
    for (const [ask, answer] of this.#found.values()) if (ask(context) !== answer) return false;
    return true;
  }

  /** The same context, which notes what is read of it, whenever that is. */
  of(context: ReportContext): ReportContext {
    const report = this.#noting(
      context.report,
      "report.",
      (name) =>
        ({ report }) =>
          Reflect.get(report, name),
    );
    return this.#noting({ ...context, report }, "", (name) => (other) => Reflect.get(other, name));
  }

  #noting<T extends object>(target: T, place: string, askFor: (name: PropertyKey) => Ask): T {
    return new Proxy(target, {
      get: (of, name) => {
        const value: unknown = Reflect.get(of, name);
        if (value === undefined && !(name in of)) return value;
        if (name === "report" && place === "") return value;
        if (asked.has(name)) {
          return (argument: string) => {
            const ask: Ask = (context) => (Reflect.get(context, name) as (of: string) => unknown)(argument);
            const answer = (value as (of: string) => unknown)(argument);
            this.#found.set(`${String(name)} ${argument}`, [ask, answer]);
            return answer;
          };
        }
        this.#found.set(place + String(name), [askFor(name), value]);
        return value;
      },
    });
  }
}
