import fc from "fast-check";
import { expect, test } from "vitest";
import { integratedWindows } from "./integrated-windows";
import { kindWindows, type CustomerClass, type KindProblem } from "./kind-windows";

const promise = { withinMin: 10, lateShare: 0.1 };
const PLENTY = { cost: 1, windowsMax: 60 };
const day = (...rates: readonly number[]) => [rates, rates.map((rate) => 1.3 * rate)];
const cash: CustomerClass = { serviceMin: 5, paths: day(20, 40, 30), servedBy: [0] };
const accounts: CustomerClass = { serviceMin: 14, paths: day(6, 9, 12), servedBy: [1] };

const windowsOf = (problem: Omit<KindProblem, "intervalMin" | "promise">): readonly (readonly number[])[] =>
  kindWindows({ intervalMin: 30, promise, ...problem }).map(({ windows }) => windows);
const alone = ({ serviceMin, paths }: CustomerClass) =>
  integratedWindows({ intervalMin: 30, serviceMin, paths, promise, windowsMin: 0, windowsMax: 60 });

test("ST-16 kinds that share nobody need what each needs alone, and a window is worth the same", () => {
  const needs = kindWindows({ intervalMin: 30, promise, classes: [cash, accounts], kinds: [PLENTY, PLENTY] });
  const [one, other] = [alone(cash), alone(accounts)];
  expect(needs.map(({ windows }) => windows)).toEqual(
    one.map(({ windows }, interval) => [windows, other[interval]?.windows]),
  );
  const [before, here, after] = one[1]?.lateMinutes ?? [];
  expect(needs[1]?.savedByOneMore[0]).toBeCloseTo((here ?? 0) - (after ?? 0), 9);
  expect(needs[1]?.lostByOneFewer[0]).toBeCloseTo((before ?? 0) - (here ?? 0), 9);
});

test("ST-16 customers who may go to either kind cost fewer windows than if they had to go to one", () => {
  const either: CustomerClass = { serviceMin: 3, paths: day(10, 10, 10), servedBy: [0, 1] };
  const total = (classes: readonly CustomerClass[]): number =>
    windowsOf({ classes, kinds: [PLENTY, PLENTY] })
      .flat()
      .reduce((sum, count) => sum + count, 0);
  const shared = total([cash, accounts, either]);
  expect(shared).toBeLessThanOrEqual(total([cash, accounts, { ...either, servedBy: [0] }]));
  expect(shared).toBeLessThan(total([cash, accounts]) + alone(either).reduce((sum, { windows }) => sum + windows, 0));
});

test("ST-16 of two kinds that serve the same the cheaper one is opened, and a universal window spares two", () => {
  const few: CustomerClass = { serviceMin: 5, paths: [[1], [1]], servedBy: [0, 2] };
  const others: CustomerClass = { ...few, servedBy: [1, 2] };
  const kinds = [PLENTY, PLENTY, { cost: 1.2, windowsMax: 60 }];
  expect(windowsOf({ classes: [few, others], kinds })).toEqual([[0, 0, 1]]);
  expect(windowsOf({ classes: [few], kinds })).toEqual([[1, 0, 0]]);
});

test("ST-16 where windows do not suffice all are open and it says so; where nobody comes none is", () => {
  const kinds = [{ cost: 1, windowsMax: 2 }];
  const [kept, broken, empty] = kindWindows({
    intervalMin: 30,
    promise,
    classes: [{ ...cash, paths: [[6, 60, 0]] }],
    kinds,
  });
  expect([kept?.isKept, broken?.isKept, broken?.windows]).toEqual([true, false, [2]]);
  expect([kept?.shortKinds, broken?.shortKinds]).toEqual([[], [0]]);
  expect(empty?.windows).toEqual([0]);
});

test("ST-16 all customers together are as late as their groups, each by its own people", () => {
  const few = { cost: 1, windowsMax: 1 };
  const [need] = kindWindows({ intervalMin: 30, promise, classes: [cash, accounts], kinds: [few, PLENTY] });
  const own = alone(accounts)[0];
  const [busy, quiet] = [20 * 2.3, 6 * 2.3];
  // Twenty an hour are too many for one window: all of them are late.
  expect(need?.lateShare).toBeCloseTo(1, 2);
  expect(need?.lateOfAll).toBeCloseTo(
    ((need?.lateShare ?? 0) * busy + (own?.lateShare ?? 0) * quiet) / (busy + quiet),
    6,
  );
});

test("ST-16 whoever can only be served at some kinds keeps the promise there, however the others share", () => {
  const servedBy = fc.subarray([0, 1, 2], { minLength: 1 });
  const one = fc.record({
    serviceMin: fc.double({ min: 2, max: 25, noNaN: true }),
    rates: fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 2, maxLength: 2 }),
    servedBy,
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (several) => {
      const classes = several.map(({ serviceMin, rates, servedBy: kinds }) => ({
        serviceMin,
        paths: [rates],
        servedBy: kinds,
      }));
      const needs = kindWindows({ intervalMin: 30, promise, classes, kinds: [PLENTY, PLENTY, PLENTY] });
      for (const [interval, { windows, isKept }] of needs.entries()) {
        expect(isKept).toBe(true);
        for (const { serviceMin, paths, servedBy: kinds } of classes) {
          const own = integratedWindows({ intervalMin: 30, serviceMin, paths, promise, windowsMin: 0, windowsMax: 60 });
          const there = kinds.reduce((sum, kind) => sum + (windows[kind] ?? 0), 0);
          expect(there).toBeGreaterThanOrEqual(own[interval]?.windows ?? 0);
        }
      }
    }),
    { seed: 11, numRuns: 100 },
  );
});

test("ST-16 so many windows as the outlet keeps at the least are open, of the cheapest kind, whoever comes", () => {
  const quiet: CustomerClass = { serviceMin: 5, paths: [[0, 1]], servedBy: [0] };
  const kinds = [PLENTY, { cost: 2, windowsMax: 60 }];
  expect(windowsOf({ classes: [quiet], kinds })).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(windowsOf({ classes: [quiet], kinds, windowsMin: [0, 3] })).toEqual([
    [0, 0],
    [3, 0],
  ]);
  expect(windowsOf({ classes: [quiet], kinds: [{ cost: 1, windowsMax: 1 }], windowsMin: [2, 2] })).toEqual([[1], [1]]);
});
