import { readdir } from "node:fs/promises";

/** The files below a folder whose paths fit a pattern, in which `*` stands for one name or a part of it. */
export async function glob(folder, pattern) {
  const shape = new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[.\\+?^${}()|[\]]/g, "\\$&"))
      .join("[^/]*")}$`,
  );
  const root = pattern.slice(0, pattern.indexOf("*"));
  const found = await readdir(new URL(root, folder), { recursive: true });
  return found
    .map((name) => root + name.replaceAll("\\", "/"))
    .filter((path) => shape.test(path))
    .sort();
}
