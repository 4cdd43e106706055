import fc from "fast-check";
import { expect, test } from "vitest";
import { erlangB, erlangC, waitsC } from "./erlang";
import { waitsA } from "./erlang-a";
import { priorityWaits, singleWindowPriorityWaits } from "./priority";
import { keptShare, placesNeeded, windowsNeeded, type WaitPromise } from "./windows-needed";

/** Erlang B by its definition in exact fractions: shares no code and no rounding with the engine. */
function exactErlangB(windows: number, load: { readonly over: bigint; readonly under: bigint }): number {
  let term = { over: 1n, under: 1n };
  let sum = { over: 1n, under: 1n };
  for (let n = 1n; n <= BigInt(windows); n += 1n) {
    term = { over: term.over * load.over, under: term.under * load.under * n };
    sum = { over: sum.over * term.under + term.over * sum.under, under: sum.under * term.under };
  }
  return Number((term.over * sum.under * 10n ** 18n) / (term.under * sum.over)) / 1e18;
}

test("ST-1 Erlang B gives the printed references and the definition's value to nine digits", () => {
  expect(erlangB(10, 5)).toBeCloseTo(0.01838457, 8);
  expect(erlangB(17, 10)).toBeCloseTo(0.01294888, 8);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 4_000 }), (windows, hundredths) => {
      const exact = exactErlangB(windows, { over: BigInt(hundredths), under: 100n });
      expect(Math.abs(erlangB(windows, hundredths / 100) - exact)).toBeLessThan(1e-11);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test("ST-2 Erlang C gives 4/9 for three windows at two Erlang, and the waits of the reference lobbies", () => {
  expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 12);
  const three = waitsC(3, { arrivalsPerHour: 12, serviceMin: 10 }, 10);
  expect([three.meanWaitMin, three.mustWait]).toEqual([
    expect.closeTo(4.4444444444, 9),
    expect.closeTo(0.4444444444, 9),
  ]);
  const four = waitsC(4, { arrivalsPerHour: 12, serviceMin: 10 }, 10);
  expect([four.meanWaitMin, four.mustWait]).toEqual([expect.closeTo(0.8695652174, 9), expect.closeTo(0.1739130435, 9)]);
});

test("ST-2 fourteen agents at ten Erlang of three minutes answer 88.8 % within twenty seconds", () => {
  const waits = waitsC(14, { arrivalsPerHour: 200, serviceMin: 3 }, 20 / 60);
  expect(waits.mustWait).toBeCloseTo(0.1741319, 7);
  expect(1 - waits.late).toBeCloseTo(0.88835, 6);
  expect(waits.meanWaitMin * 60).toBeCloseTo(7.835937, 6);
});

test("ST-3 Erlang A gives the reference shares of who leaves and who waits", () => {
  const waits = waitsA(12, { arrivalsPerHour: 4.2 * 60, serviceMin: 2 }, 1, 1);
  expect(waits.leave).toBeCloseTo(0.029679, 6);
  expect(waits.mustWait).toBeCloseTo(0.12737, 5);
});

test("ST-3 with endless patience Erlang A becomes Erlang C, and both its service levels agree", () => {
  const demand = { arrivalsPerHour: 200, serviceMin: 3 };
  const [patient, plain] = [waitsA(14, demand, 1e9, 1), waitsC(14, demand, 1)];
  expect(patient.servedWithin).toBeCloseTo(1 - plain.late, 6);
  expect(patient.notWaitingAt).toBeCloseTo(1 - plain.late, 6);
});

test("ST-3 not waiting any more is never rarer than served in time, and who leaves lies between them", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 1, max: 300, noNaN: true }),
      fc.double({ min: 0.5, max: 30, noNaN: true }),
      (windows, arrivalsPerHour, patienceMin) => {
        const waits = waitsA(windows, { arrivalsPerHour, serviceMin: 5 }, patienceMin, 4);
        expect(waits.notWaitingAt).toBeGreaterThanOrEqual(waits.servedWithin - 1e-9);
        expect(waits.notWaitingAt - waits.servedWithin).toBeLessThanOrEqual(waits.leave + 1e-9);
      },
    ),
    { seed: 3, numRuns: 150 },
  );
});

test("ST-4 Cobham's waits of a VIP class and the others, at the reference lobbies", () => {
  const six = priorityWaits(
    6,
    [0.1, 0.9].map((share) => (share * 0.85 * 6 * 60) / 7),
    7,
  );
  expect(six[0]).toBeCloseTo(0.796, 3);
  expect(six[1]).toBeCloseTo(5.305, 3);
  const five = priorityWaits(
    5,
    [0.2, 0.8].map((share) => (share * 4.5 * 60) / 6),
    6,
  );
  expect([five[0], five[1]]).toEqual([expect.closeTo(1.1158, 4), expect.closeTo(11.1584, 4)]);
  const eight = priorityWaits(
    8,
    [0.15, 0.85].map((share) => (share * 7.5 * 60) / 6),
    6,
  );
  expect([eight[0], eight[1]]).toEqual([expect.closeTo(0.7045, 4), expect.closeTo(11.2722, 4)]);
  expect(waitsC(8, { arrivalsPerHour: 75, serviceMin: 6 }, 1).meanWaitMin).toBeCloseTo(9.687, 3);
  const single = singleWindowPriorityWaits(
    [12, 36].map((arrivalsPerHour) => ({ arrivalsPerHour, serviceMin: 1, serviceCv: 1 })),
  );
  expect(single[0]).toBeCloseTo(0.8 / 0.8, 12);
  expect(single[1]).toBeCloseTo(0.8 / (0.8 * 0.2), 12);
});

test("ST-4 priorities move waits between classes and leave their load-weighted sum alone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (windows, use, share) => {
        const perHour = use * windows * 10;
        const [first = 0, second = 0] = priorityWaits(windows, [share * perHour, (1 - share) * perHour], 6);
        const pooled = waitsC(windows, { arrivalsPerHour: perHour, serviceMin: 6 }, 1).meanWaitMin;
        expect(share * first + (1 - share) * second).toBeCloseTo(pooled, 8);
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});

test("ST-5 the number of windows keeps the promise and one fewer breaks it, whichever service level is meant", () => {
  const promise = fc.record({
    withinMin: fc.double({ min: 0, max: 20, noNaN: true }),
    share: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
    patienceMin: fc.double({ min: 1, max: 30, noNaN: true }),
    basis: fc.constantFrom("everyoneWaits" as const, "servedWithin" as const, "notWaitingAt" as const),
  });
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 200, noNaN: true }),
      fc.double({ min: 1, max: 20, noNaN: true }),
      promise,
      (arrivalsPerHour, serviceMin, raw) => {
        const wait: WaitPromise = raw;
        const demand = { arrivalsPerHour, serviceMin };
        const windows = windowsNeeded(demand, wait) ?? 0;
        expect(keptShare(windows, demand, wait)).toBeGreaterThanOrEqual(wait.share);
        if (windows > 1) expect(keptShare(windows - 1, demand, wait)).toBeLessThan(wait.share);
      },
    ),
    { seed: 7, numRuns: 150 },
  );
});

test("ST-5 nobody comes, so no window is needed; seventeen places turn away less than 1.3 % of ten Erlang", () => {
  expect(
    windowsNeeded({ arrivalsPerHour: 0, serviceMin: 5 }, { withinMin: 10, share: 0.9, basis: "everyoneWaits" }),
  ).toBe(0);
  expect(placesNeeded({ arrivalsPerHour: 120, serviceMin: 5 }, 0.013)).toBe(17);
});
