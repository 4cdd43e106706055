import { assert } from "#base/assert";
import { bump } from "../forecast/linear-algebra";
import type { Evaluate } from "./evaluator";
import { advance, changeWindows, copyOf, emptyLobby, keepWaiting, massOf, serveQueue, type Chain } from "./lobby-chain";

/** A day to be played on the exact equations: one kind of window, one class of customers. */
export type ChainDay = {
  readonly intervalMin: number;
  readonly serviceMin: number;
  readonly withinMin: number;
  /** Sampled days, equally likely: arrivals per hour by interval. One path is a day whose rate is certain. */
  readonly paths: readonly (readonly number[])[];
  /** Steps of the integration per change of a full lobby: 1 to plan with, 4 to prove with. */
  readonly resolution: number;
  /** Whether minutes beyond the promise are wanted too; shares alone take a fifth of the time. */
  readonly withMinutes: boolean;
};

/** Five Gauss-Legendre points and weights on [0, 1]: exact for polynomials up to the ninth degree. */
const NODES: readonly (readonly [number, number])[] = [
  [0.046910077030668, 0.118463442528095],
  [0.230765344947158, 0.239314335249683],
  [0.5, 0.284444444444444],
  [0.769234655052842, 0.239314335249683],
  [0.953089922969332, 0.118463442528095],
];
/** Late minutes are summed in steps of this many minutes until nobody is likely to wait any more. */
const TAIL_STEP_MIN = 5;
const TAIL_STEPS_MAX = 60;

/**
 * An evaluator on Kolmogorov's forward equations: for each interval the exact share of arrivals who wait longer than
 * the promise, averaged over the sampled days by arrivals. The last interval's windows stay open until the lobby is
 * empty. Without minutes, what lies before the first interval that changed since the last plan is not computed again.
 *
 * @complexity O(paths x intervals x (interval + promise) x rate x resolution x states) for a new plan
 * @source Ingolfsson et al. (2007); the wait of an arrival by the pure death process of those before him
 */
export function createChainEvaluator(day: ChainDay): Evaluate {
  const { paths } = day;
  const intervals = paths[0]?.length ?? 0;
  assert(
    paths.every((path) => path.length === intervals),
    "createChainEvaluator: paths must have equal length",
  );
  // Lateness lies in the busiest days: a plan that breaks the promise is known by them.
  const busiestFirst = paths
    .map((path) => ({ path, run: createRun(day, path), total: path.reduce((sum, rate) => sum + rate, 0) }))
    .sort((one, other) => other.total - one.total);
  const came = Array.from({ length: intervals }, (_, at) => paths.reduce((sum, path) => sum + (path[at] ?? 0), 0));
  return (plan, [giveUpAbove = 1] = []) => {
    const windows = plan[0] ?? [];
    assert(windows.length === intervals, "createChainEvaluator: one number of windows for each interval");
    const late = new Float64Array(intervals);
    const minutes = new Float64Array(intervals);
    const isSurelyBroken = (share: number, at: number): boolean => share > giveUpAbove * (came[at] ?? 0);
    for (const { path, run } of busiestFirst) {
      const played = run(windows);
      for (const [at, rate] of path.entries()) {
        bump(late, at, rate * (played.share[at] ?? 0));
        bump(minutes, at, rate * (played.minutes[at] ?? 0));
      }
      if (late.some(isSurelyBroken)) break;
    }
    // Late customers over customers, not a mean of shares: a busy day has more people in it.
    const lateShare = Array.from(late, (sum, at) => sum / Math.max(came[at] ?? 0, Number.MIN_VALUE));
    const perDay = day.intervalMin / 60 / Math.max(1, paths.length);
    return { lateShare: [lateShare], lateMinutes: [Array.from(minutes, (sum) => sum * perDay)] };
  };
}

type PathLateness = { readonly share: readonly number[]; readonly minutes: readonly number[] };

/** Plays one sampled day; remembers the lobby at the start of each interval for the next plan. */
function createRun(day: ChainDay, path: readonly number[]): (windows: readonly number[]) => PathLateness {
  let played: readonly number[] = [];
  const starts: Chain[] = [];
  const share: number[] = [];
  const minutes: number[] = [];
  return (windows) => {
    const changed = windows.findIndex((count, interval) => count !== played[interval]);
    // Who came shortly before a change may still be waiting when it takes hold; late minutes reach back without limit.
    const back = day.withMinutes ? windows.length : Math.ceil(day.withinMin / day.intervalMin);
    const from = changed === -1 ? windows.length : Math.max(0, Math.min(changed, starts.length) - back);
    const size = statesFor(day, path, windows);
    const chain = from === 0 ? emptyLobby(size) : copyOf(starts[from] ?? emptyLobby(size), size);
    for (let interval = from; interval < windows.length; interval += 1) {
      starts[interval] = copyOf(chain, size);
      changeWindows(chain, windows[interval - 1] ?? windows[0] ?? 0, windows[interval] ?? 0);
      const late = playInterval(day, path, windows, interval, chain);
      share[interval] = late.share;
      minutes[interval] = late.minutes;
    }
    played = [...windows];
    return { share: [...share], minutes: [...minutes] };
  };
}

/** Follows the lobby through one interval and asks, at points in it, how long an arrival there would wait. */
function playInterval(
  day: ChainDay,
  path: readonly number[],
  windows: readonly number[],
  interval: number,
  chain: Chain,
): { readonly share: number; readonly minutes: number } {
  const { intervalMin, withinMin, serviceMin, resolution } = day;
  const phase = {
    arrivalsPerMin: (path[interval] ?? 0) / 60,
    servicePerMin: 1 / serviceMin,
    windows: windows[interval] ?? 0,
  };
  // The share late bends where the promised time reaches into the next interval: integrate either side of it.
  const bend = Math.max(0, intervalMin - (withinMin % intervalMin));
  let share = 0;
  let minutes = 0;
  let now = 0;
  for (const [from, to] of [
    [0, bend],
    [bend, intervalMin],
  ] as const) {
    for (const [node, weight] of NODES) {
      const then = from + node * (to - from);
      advance(chain, phase, then - now, resolution);
      now = then;
      const late = lateFrom(day, windows, interval, now, chain);
      share += (weight * (to - from) * late.share) / intervalMin;
      minutes += (weight * (to - from) * late.minutes) / intervalMin;
    }
  }
  advance(chain, phase, intervalMin - now, resolution);
  return { share, minutes };
}

/** Probability that someone who arrives now is not called within the promise, and his expected minutes beyond it. */
function lateFrom(day: ChainDay, windows: readonly number[], interval: number, now: number, lobby: Chain) {
  const { withinMin } = day;
  const ahead = copyOf(lobby);
  const clock = { interval, now };
  keepWaiting(ahead, windows[interval] ?? 0);
  serveAhead(day, windows, clock, ahead, withinMin);
  const share = massOf(ahead);
  let minutes = 0;
  let waiting = share;
  for (let step = 0; day.withMinutes && step < TAIL_STEPS_MAX && waiting > 1e-4; step += 1) {
    serveAhead(day, windows, clock, ahead, TAIL_STEP_MIN);
    const still = massOf(ahead);
    minutes += ((waiting + still) / 2) * TAIL_STEP_MIN;
    waiting = still;
  }
  return { share, minutes };
}

/** Serves those ahead for some minutes, nobody joining, through every change of windows on the way. */
function serveAhead(
  { intervalMin, serviceMin }: ChainDay,
  windows: readonly number[],
  clock: { interval: number; now: number },
  ahead: Chain,
  minutes: number,
): void {
  let left = minutes;
  while (left > 0) {
    const open = windows[clock.interval] ?? 0;
    const isLast = clock.interval >= windows.length - 1;
    const span = isLast ? left : Math.min(left, intervalMin - clock.now);
    serveQueue(ahead, { arrivalsPerMin: 0, servicePerMin: 1 / serviceMin, windows: open }, span);
    left -= span;
    clock.now += span;
    if (isLast || clock.now < intervalMin) continue;
    clock.interval += 1;
    clock.now = 0;
    const next = windows[clock.interval] ?? 0;
    changeWindows(ahead, open, next);
    keepWaiting(ahead, next);
  }
}

/** States enough for the longest queue of the day, judged by a fluid with its own random spread on top. */
function statesFor({ intervalMin, serviceMin }: ChainDay, path: readonly number[], windows: readonly number[]): number {
  let fluid = 0;
  let most = 0;
  let load = 0;
  for (const [interval, rate] of path.entries()) {
    const served = ((windows[interval] ?? 0) * intervalMin) / serviceMin;
    fluid = Math.max(0, fluid + (rate / 60) * intervalMin - served);
    most = Math.max(most, fluid);
    load = Math.max(load, (rate / 60) * serviceMin);
  }
  const crowd = most + load;
  // Multiples of 16, so that a slightly different plan can take over the lobby of the last one.
  return 16 * Math.ceil((crowd + 7 * Math.sqrt(crowd + 4) + 16) / 16);
}
