import fc from "fast-check";
import { expect, test } from "vitest";
import { mergePatch, type Json } from "./merge-patch";

/** The fifteen examples of RFC 7396, appendix A. */
const EXAMPLES: readonly (readonly [Json, Json, Json])[] = [
  [{ a: "b" }, { a: "c" }, { a: "c" }],
  [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
  [{ a: "b" }, { a: null }, {}],
  [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
  [{ a: ["b"] }, { a: "c" }, { a: "c" }],
  [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
  [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
  [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
  [
    ["a", "b"],
    ["c", "d"],
    ["c", "d"],
  ],
  [{ a: "b" }, ["c"], ["c"]],
  [{ a: "foo" }, null, null],
  [{ a: "foo" }, "bar", "bar"],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: "b", c: null }, { a: "b" }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

test.each(EXAMPLES)("merges %j with %j into %j", (target, patch, merged) => {
  expect(mergePatch(target, patch)).toEqual(merged);
});

test("leaves what it was handed untouched and keeps the identity of what did not change", () => {
  const windows = { w1: { state: "idle" } };
  const before = { waiting: 3, windows };
  const after = mergePatch(before, { waiting: 4 });
  expect(before).toEqual({ waiting: 3, windows: { w1: { state: "idle" } } });
  expect((after as { windows: Json }).windows).toBe(windows);
});

test("patching twice with the same patch changes nothing more", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (target, patch) => {
      const once = mergePatch(target as Json, patch as Json);
      expect(mergePatch(once, patch as Json)).toEqual(once);
    }),
    { seed: 7, numRuns: 200 },
  );
});
