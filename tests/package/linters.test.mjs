// What public linters say of the package, and whether its types compile where they are used.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import Ajv from "ajv";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { installInto, run } from "./install.mjs";

const tsc = fileURLToPath(new URL("../../web/node_modules/typescript/bin/tsc", import.meta.url));

let project;
let tarball;
let root;
before(async () => {
  ({ project, tarball } = await installInto("types"));
  root = new URL("node_modules/cancellation-precheck/", project);
});

test("publint has nothing to say", async () => {
  const { messages, pkg } = await publint({ pkgDir: fileURLToPath(root), strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test("are the types wrong? They are not, for whoever imports ES modules", async () => {
  const data = new Uint8Array(await readFile(tarball));
  const entrypoints = [".", "./define", "./inline", "./classic", "./policies/jd-cloud/account-cancellation"];
  const { problems, types } = await checkPackage(createPackageFromTarballData(data), { entrypoints });
  assert.equal(types.kind, "included");
  // An ES module only: old resolutions and require() of old Nodes are not served.
  const served = problems.filter(
    ({ kind, resolutionKind }) => kind !== "CJSResolvesToESM" && resolutionKind !== "node10",
  );
  assert.deepEqual(served, []);
});

test("custom-elements.json keeps to its schema, 2.1.0", async () => {
  const schema = JSON.parse(
    await readFile(new URL(import.meta.resolve("custom-elements-manifest/schema.json")), "utf8"),
  );
  const manifest = JSON.parse(await readFile(new URL("custom-elements.json", root), "utf8"));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  assert.ok(validate(manifest), JSON.stringify(validate.errors));
  assert.equal(manifest.schemaVersion, "2.1.0");
  for (const { path } of manifest.modules) assert.ok(existsSync(new URL(path, root)), path);
  const [element] = manifest.modules[0].declarations;
  for (const list of ["attributes", "members", "events", "cssParts", "cssProperties"]) {
    assert.ok(element[list].length > 3, list);
    for (const { name, description } of element[list]) assert.ok(description, `${list}: ${name} is described`);
  }
});

const usage = `
import {
  CancellationPrecheck, defineCancellationPrecheck, digestsOf, loadPrecheck, PrecheckError,
  type AccountSummary, type AccountSummaryWith, type Answers, type Policy, type PrecheckErrorCode, type PrecheckEventMap, type PrecheckReport,
} from "cancellation-precheck";
import "cancellation-precheck/define";
import * as inline from "cancellation-precheck/inline";
import "cancellation-precheck/classic";
import policy from "cancellation-precheck/policies/jd-cloud/account-cancellation";
import calendar from "cancellation-precheck/calendars/cn";
import legal from "cancellation-precheck/legal/cn";

const account: AccountSummary = { format: "account-summary/1", orders: [{ id: "1", status: "completed" }] };
const engine = await loadPrecheck();
const report: PrecheckReport = engine.openPolicy(policy, { calendar }).check(account, { at: "2026-11-21T10:00:00+08:00" });
const verdict: "blocked" | "incomplete" | "needs-confirmation" | "at-risk" | "ready-with-losses" | "ready" = report.verdict;
const version: string = policy.version;
const background: string = legal.limits[0]!.id;

const widget = document.createElement("cancellation-precheck");
widget.policy = policy;
widget.account = account;
widget.answers = { mine: true } satisfies Answers;
widget.loadEngine = () => inline.loadPrecheck();
widget.addEventListener("precheck-proceed", ({ detail }) => { const digest: string | null = detail.digests.policy; });
document.addEventListener("precheck-error", (event: PrecheckEventMap["precheck-error"]) => {
  const code: PrecheckErrorCode = event.detail.code;
});
const found: CancellationPrecheck | null = document.querySelector("cancellation-precheck");
const named: CustomElementConstructor | undefined = defineCancellationPrecheck("acme-precheck");
const global: typeof CancellationPrecheck = cancellationPrecheck.CancellationPrecheck;
export { digestsOf, found, global, named, PrecheckError, verdict, version, background, type Policy };

type Summary = AccountSummaryWith<{
  organisation?: { owners?: Array<{ id: string; self?: boolean }> };
  services?: Array<{ region?: string }>;
  account?: { tier?: "gold" | "none" };
}>;
const own: Summary = {
  account: { holder: "individual", tier: "gold" },
  orders: [{ status: "refunded", delivered: true }],
  services: [{ id: "1", status: "ended", billing: "prepaid", region: "gz" }],
  organisation: { owners: [{ id: "u-1", self: true }] },
};
widget.account = own;
// @ts-expect-error the summary alone does not know it
const undeclared: AccountSummary = { organisation: {} };
// @ts-expect-error nor does this agreement
const another: Summary = { organization: {} };
// @ts-expect-error a fact keeps its type
const flag: Summary = { organisation: { owners: [{ id: "u-1", self: "yes" }] } };
// @ts-expect-error and so does a member of the summary, in a group that has facts of the agreement's own
const holder: Summary = { account: { holder: "company", tier: "gold" } };
// @ts-expect-error and in an entry that has some
const ended: Summary = { services: [{ status: "gone", region: "gz" }] };
// @ts-expect-error an entry takes no other fact than those declared
const zone: Summary = { services: [{ zone: "gz-1" }] };
// @ts-expect-error an account is no list
const wrong: AccountSummary = { orders: "none" };
// @ts-expect-error there is no such event
const never: PrecheckEventMap["precheck-nothing"] = null;
// @ts-expect-error the report is the widget's
widget.report = report;
`;

for (const [moduleResolution, module] of [
  ["bundler", "esnext"],
  ["node16", "node16"],
]) {
  test(`the types compile under strict TypeScript with moduleResolution ${moduleResolution}, libraries checked too`, async () => {
    await writeFile(new URL("usage.ts", project), usage);
    const options = {
      ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
      ...{
        target: "es2022",
        lib: ["es2022", "dom", "dom.iterable"],
        types: [],
        noEmit: true,
        module,
        moduleResolution,
      },
    };
    await writeFile(
      new URL("tsconfig.json", project),
      JSON.stringify({ compilerOptions: options, files: ["usage.ts"] }),
    );
    const { stdout } = await run(process.execPath, [tsc, "-p", "."], { cwd: fileURLToPath(project) }).catch(
      (error) => error,
    );
    assert.equal(stdout, "");
  });
}
