import { createChainEvaluator } from "#engine/staffing/chain-evaluator";
import { staffDay, type StaffDayProblem } from "#engine/staffing/staff-day";
import type { Bench, Mark } from "./measure";

/** Sixteen half-hours from 08:30, customers per hour. */
const BRANCH_DAY = [18, 34, 46, 52, 48, 40, 26, 20, 24, 34, 40, 38, 32, 24, 16, 8];
const DAYS = [
  { serviceMin: 6, windowHoursMax: 34.5 },
  { serviceMin: 12, windowHoursMax: 65.5 },
  { serviceMin: 20, windowHoursMax: 104.5 },
];

/** Window-hours that keep the promise in every half-hour, by method, proved on the equations at a fine resolution. */
export const staffing: Bench = {
  name: "staffing",
  about: "window-hours of three branch days: iterated staffing against stationary formulas",
  run: (say) =>
    Promise.resolve(DAYS.flatMap(({ serviceMin, windowHoursMax }) => measure(serviceMin, windowHoursMax, say))),
};

function measure(serviceMin: number, windowHoursMax: number, say: (line: string) => void): readonly Mark[] {
  const promise = { withinMin: 10, lateShare: 0.1 };
  const bounds = { windowsMin: 1, windowsMax: 40, evaluationsMax: 2_000 };
  const problem: Omit<StaffDayProblem, "method"> = {
    intervalMin: 30,
    serviceMin,
    paths: [BRANCH_DAY],
    promise,
    ...bounds,
  };
  const prove = createChainEvaluator({ ...problem, withinMin: 10, resolution: 4, withMinutes: false });
  const worst = (windows: readonly number[]): number => Math.max(...(prove([windows]).lateShare[0] ?? []));
  for (const method of ["sipp", "laggedSipp", "mol"] as const) {
    const { windows, windowHours } = staffDay({ ...problem, method });
    say(`${serviceMin} min, ${method}: ${windowHours} h, worst half-hour ${(100 * worst(windows)).toFixed(1)} % late`);
  }
  const began = performance.now();
  const { windows, windowHours } = staffDay({ ...problem, method: "iterated" });
  const seconds = (performance.now() - began) / 1_000;
  return [
    {
      name: `${serviceMin} min: window-hours, iterated`,
      value: windowHours,
      unit: "h",
      runs: 1,
      atMost: windowHoursMax,
    },
    {
      name: `${serviceMin} min: worst half-hour late, proved`,
      value: 100 * worst(windows),
      unit: "%",
      runs: 1,
      atMost: 10,
    },
    { name: `${serviceMin} min: time to iterate`, value: seconds, unit: "s", runs: 1 },
  ];
}
