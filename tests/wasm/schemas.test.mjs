// Everything that is read or written is held against its schema by a validator of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import { readSource } from "./engine.mjs";
import { readNativeAnswers } from "./native.mjs";

const root = new URL("../../", import.meta.url);
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });

function validator(format, part = "") {
  const schema = JSON.parse(readSource(`core/schema/${format}.schema.json`));
  if (!ajv.getSchema(schema.$id)) ajv.addSchema(schema);
  return ajv.getSchema(schema.$id + part);
}

function assertValid(validate, value, name) {
  assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`);
}

function jsonFiles(folder) {
  return readdirSync(new URL(folder, root), { recursive: true })
    .filter((file) => file.endsWith(".json"))
    .map((file) => `${folder}/${file}`);
}

const isScenarios = (file) => file.endsWith(".scenarios.json");

test("Every bundled policy is valid by the policy schema", () => {
  const files = jsonFiles("core/policies").filter((file) => !isScenarios(file));
  assert.ok(files.length >= 2);
  for (const file of files) assertValid(validator("policy-1"), JSON.parse(readSource(file)), file);
});

test("The scenarios of every bundled policy are valid by their schema", () => {
  validator("account-summary-1"); // which it refers to
  const files = jsonFiles("core/policies").filter(isScenarios);
  assert.ok(files.length >= 8);
  for (const file of files) assertValid(validator("scenarios-1"), JSON.parse(readSource(file)), file);
});

test("The calendar and the limits of the law are valid by their schemas", () => {
  assertValid(validator("calendar-1"), JSON.parse(readSource("core/calendars/cn.json")), "cn");
  assertValid(validator("legal-1"), JSON.parse(readSource("core/legal/cn.json")), "legal");
});

test("Every example account is valid by the account schema, but for those that are meant not to be", () => {
  const files = jsonFiles("examples/accounts");
  assert.ok(files.length >= 8);
  for (const file of files) {
    if (file.includes("hostile") || file.includes("half-known")) continue;
    assertValid(validator("account-summary-1"), JSON.parse(readSource(file)).account, file);
  }
});

test("Every report of the vectors is valid by the report schema, and their conditions by theirs", () => {
  const answers = readNativeAnswers();
  assert.ok(answers.size >= 60);
  for (const [name, { report, conditions }] of answers) {
    for (const [format, text] of Object.entries({ "precheck-report-1": report, "precheck-conditions-1": conditions })) {
      const answer = JSON.parse(text);
      const faults = answer.format === "precheck-faults/1";
      const validate = faults ? validator("precheck-report-1", "#/$defs/faults") : validator(format);
      assertValid(validate, answer, name);
    }
  }
});

test("What the conditions have in common with the report is written in both schemas alike", () => {
  const [conditions, report] = ["precheck-conditions-1", "precheck-report-1"].map((format) =>
    JSON.parse(readSource(`core/schema/${format}.schema.json`)),
  );
  const members = ({ properties }) => properties.conditions.items.properties;
  for (const name of ["status", "clearsOn"]) assert.deepEqual(members(conditions)[name], members(report)[name], name);
  assert.deepEqual(conditions.$defs.date, report.$defs.date);
});

test("What the linter prints is valid by its schema", () => {
  const file = "tests/lint/wrong-language/expected.json";
  assertValid(validator("precheck-lint-1"), JSON.parse(readSource(file)), file);
});

test("The core's table of facts is the one generated from the schema", () => {
  const script = fileURLToPath(new URL("core/schema/generate-vocabulary.mjs", root));
  execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" });
});
