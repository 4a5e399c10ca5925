import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of these programs that is on the path. */
export function onPath(...names) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  }
  throw new Error(`none of these is on the path: ${names.join(", ")}`);
}

/** WebKitGTK's own small browser, the one its driver can automate; it lies beside the library. */
export function miniBrowser() {
  for (const library of readdirSync("/usr/lib")) {
    for (const version of ["webkit2gtk-4.1", "webkit2gtk-4.0"]) {
      const file = join("/usr/lib", library, version, "MiniBrowser");
      if (existsSync(file)) return file;
    }
  }
  throw new Error("WebKitGTK's MiniBrowser is not installed (Debian: webkit2gtk-driver)");
}
