import fc from "fast-check";
import { expect, test } from "vitest";
import { InvariantError } from "./assert";
import { minorUnits } from "./money";

test("amounts become whole minor units of their currency", () => {
  expect([
    minorUnits(20_000, "CNY"),
    minorUnits(19.99, "EUR"),
    minorUnits(0.1, "USD"),
    minorUnits(50_000, "KRW"),
  ]).toEqual([2_000_000, 1_999, 10, 50_000]);
});

test("every amount of cents survives the way through euros", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (cents) => {
      expect(minorUnits(cents / 100, "EUR")).toBe(cents);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test("an amount with more digits than its currency is a bug", () => {
  expect(() => minorUnits(0.005, "CNY")).toThrow(InvariantError);
  expect(() => minorUnits(0.5, "KRW")).toThrow(InvariantError);
});
