// The code that decides: what is true, what it comes to, when, and what of an account can be relied on.
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folders = ["core/src/evaluate", "core/src/rules"];
const files = [
  "core/include/precheck/truth.h",
  "core/src/account/read_account.cpp",
  "core/src/calendar.cpp",
  "core/src/date.cpp",
  "core/src/json_api.cpp",
  "core/src/money.cpp",
  "core/src/order.cpp",
];

/** Paths of the sources, in order. */
export function decisionSources(root) {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".cpp"))
      .map((file) => `${folder}/${file}`),
  );
  return [...inFolders, ...files].sort();
}
