import { expect, test, vi } from "vitest";
import { createChainEvaluator } from "./chain-evaluator";
import { morning, promise, RATES, SERVICE_MIN } from "./morning.fixture";
import { stationaryWindows } from "./stationary";
import { createTwinEvaluator, staffOnTwin } from "./twin-staffing";

vi.setConfig({ testTimeout: 120_000 });

const hoursOf = (windows: readonly number[] = []): number => windows.reduce((sum, count) => sum + count, 0) / 2;

test("ST-17 the twin and the exact equations agree on every half-hour's lateness, through openings and closings", () => {
  const windows = [3, 4, 6, 5, 3, 2];
  const groups = [{ servedBy: [0], promise: { withinMin: 10, lateShare: 0.9 } }];
  const played = createTwinEvaluator({ ...morning("agree", 600), groups });
  const exact = createChainEvaluator({
    intervalMin: 30,
    serviceMin: SERVICE_MIN,
    withinMin: 10,
    paths: [RATES],
    resolution: 2,
    withMinutes: false,
  });
  const [late = []] = played([windows]).lateShare;
  for (const [interval, share] of (exact([windows]).lateShare[0] ?? []).entries()) {
    // Customers of one half-hour wait together: their lateness varies more than that of so many strangers.
    const deviation = 3 * Math.sqrt((8 * share * (1 - share)) / (600 * ((RATES[interval] ?? 1) / 2))) + 0.002;
    expect(Math.abs((late[interval] ?? 1) - share)).toBeLessThan(deviation);
  }
});

test("ST-17 a plan iterated on the twin keeps the promise on days it was not made on, with no more window-hours", () => {
  const day = { intervalMin: 30, arrivalsPerHour: RATES, serviceMin: SERVICE_MIN };
  const start = stationaryWindows(day, promise, "mol");
  const task = { planOn: morning("plan"), judgeOn: morning("judge"), start: [start], evaluationsMax: 50 };
  const { formula, iterated, came, evaluations } = staffOnTwin(task);
  expect(evaluations).toBeLessThanOrEqual(50);
  expect(formula.windows).toEqual([start]);
  expect(iterated.isKept).toEqual(RATES.map(() => true));
  expect(hoursOf(iterated.windows[0])).toBeLessThan(hoursOf(start));
  for (const [interval, people] of came.entries()) expect(people).toBeCloseTo((RATES[interval] ?? 0) / 2, -1);
});

test("ST-17 where even all windows are too few the plan is no better than they are, and the rest of the day still is", () => {
  const short = morning("short", 100);
  const kinds = [short.kinds[0]?.slice(0, 5) ?? []];
  const few = { ...short, kinds };
  const start = [[5, 5, 5, 5, 5, 5]];
  const { iterated } = staffOnTwin({ planOn: few, judgeOn: few, start, evaluationsMax: 40 });
  expect(iterated.isKept).toContain(false);
  expect(iterated.windows[0]?.[2]).toBe(5);
  expect(iterated.windows[0]?.at(-1)).toBeLessThan(5);
});
