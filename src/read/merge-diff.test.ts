import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeDiff, type Plain } from "./merge-diff";
import { mergePatch } from "../../tests/fixtures/merge-patch";

const key = fc.constantFrom("a", "b", "c", "d");
const { tree } = fc.letrec<{ tree: Plain; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.boolean(), fc.array(fc.integer({ max: 2 }), { maxLength: 2 })),
  tree: fc.dictionary(key, fc.oneof({ depthSize: "small" }, tie("leaf"), tie("tree")), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
}));

test("a patch turns the old view into the new one, and no change is no patch", () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const patch = mergeDiff(before, after);
      expect(mergePatch(before, patch ?? {})).toEqual(after);
      expect(patch === undefined).toBe(JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)));
    }),
    { seed: 7, numRuns: 2_000 },
  );
});

test("a part that is the same object is not looked into", () => {
  const untouched = Object.defineProperty({}, "trap", {
    enumerable: true,
    get: () => {
      throw new Error("looked into");
    },
  });
  expect(mergeDiff({ untouched, a: 1 }, { untouched, a: 2 })).toEqual({ a: 2 });
});

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([name, inner]) => [name, sorted(inner)]);
}
