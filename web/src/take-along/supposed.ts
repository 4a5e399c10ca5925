import type { Text } from "../types/report.js";

/** What stands above a report that is none of the account as it is. */
export interface Supposed {
  /** The supposed day of submission; null where it is the actual one. */
  day: string | null;
  /** What is supposed to be dealt with. */
  titles: readonly Text[];
}
