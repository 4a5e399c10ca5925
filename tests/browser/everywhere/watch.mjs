/** A classic script that runs before all others: the page writes down itself what goes wrong on it, so that it is known in every browser. */
export const watch = (before) => `
  globalThis.seen = { violations: [], console: [], errors: [], events: [] };
  // Firefox counts its own request for the site's icon.
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    blockedURI.endsWith("/favicon.ico") ||
    seen.violations.push([violatedDirective, blockedURI, sample].join(" ")));
  addEventListener("error", ({ message }) => seen.errors.push(String(message)));
  addEventListener("unhandledrejection", ({ reason }) => seen.errors.push(String(reason)));
  for (const name of ["log", "info", "debug", "warn", "error"]) {
    console[name] = (...words) => seen.console.push([name, ...words].join(" "));
  }
  for (const name of ["precheck-ready", "precheck-report", "precheck-error"]) {
    document.addEventListener(name, ({ detail }) => seen.events.push([name, detail.code ?? ""].join(" ").trim()));
  }
  ${before}`;
