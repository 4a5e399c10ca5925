// Every shared vector on one build of the engine: what it expects, and the same bytes as the native build.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { readSource } from "./engine.mjs";
import { readNativeAnswers } from "./native.mjs";
import { at, difference, readVectors } from "./vectors.mjs";

export function runVectors(engine) {
  const calendarText = readSource("core/calendars/cn.json");
  const vectors = readVectors();
  const native = readNativeAnswers();
  let executed = 0;

  function run({ policyText, accountText, optionsText }, ask) {
    const opened = engine.openPolicy(policyText, calendarText);
    const { format, handle } = JSON.parse(opened);
    if (format !== "precheck-policy/1") return opened;
    const text = engine[ask](handle, accountText, optionsText);
    engine.closePolicy(handle);
    return text;
  }

  describe("vectors", () => {
    for (const vector of vectors) {
      test(`${vector.file}: ${vector.name}`, () => {
        const text = run(vector, "check");
        const report = JSON.parse(text);
        if (vector.faults) {
          assert.equal(report.format, "precheck-faults/1");
          assert.deepEqual(
            report.faults.map(({ code }) => code),
            vector.faults,
          );
        } else {
          assert.ok(vector.expect, "a vector says what it expects");
          assert.equal(difference(vector.expect, report), "");
          for (const pointer of vector.absent) {
            assert.ok(at(report, pointer.slice(0, pointer.lastIndexOf("/"))), pointer);
            assert.equal(at(report, pointer), undefined, pointer);
          }
        }
        const { report: expected, conditionChanges } = native.get(vector.name);
        assert.equal(text, expected, "these and the native reports are the same bytes");
        assert.equal(run(vector, "conditionChanges"), conditionChanges, "and so are the conditions alone");
        executed += 1;
      });
    }

    // Without these two, a vector that one side never ran would go unnoticed.
    test("both builds ran the same vectors", () => {
      assert.deepEqual(vectors.map(({ name }) => name).sort(), [...native.keys()].sort());
      assert.equal(new Set(vectors.map(({ name }) => name)).size, vectors.length, "a name stands for one vector");
    });
    after(() => assert.ok(executed > 0, "no vector ran"));
  });
}
