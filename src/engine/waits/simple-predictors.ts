import { aheadOf, placesToGo } from "./features";
import type { LoggedVisit } from "./queue-log";
import { type QueueWatch } from "./queue-watch";

export const SIMPLE_NAMES = ["LES", "HOL", "QL", "QLa"] as const;
export type SimpleName = (typeof SIMPLE_NAMES)[number];

/**
 * What the two queue-length rules have to learn from finished waits: seconds that one place in line takes one window,
 * and how much a second window helps. Windows stand still between two customers, and some serve people of other
 * lines, so neither is known beforehand.
 */
export type Pace = { readonly placeSec: number; readonly byWindows: number };
export type LearnedPace = Readonly<Record<"QL" | "QLa", Pace>>;

export const FIRST_PACE: LearnedPace = { QL: { placeSec: 200, byWindows: 1 }, QLa: { placeSec: 200, byWindows: 1 } };

/**
 * Four predictors of the wait of somebody who joins now, in seconds, each aware of who stands before him by rank.
 *
 * LES: the wait of the last one called. HOL: how long the head of the line has stood. QL: places to go by windows at
 * work and minutes learned. QLa: the same, with people before him leaving at the learned rate.
 * @source Ibrahim and Whitt 2009, Real-time delay estimation based on delay history
 */
export function predictSimply(
  watch: QueueWatch,
  visit: LoggedVisit,
  pace: LearnedPace,
): Readonly<Record<SimpleName, number>> {
  const { before, count } = aheadOf(watch, visit);
  const windows = Math.max(1, watch.atWork.size);
  return {
    LES: watch.lastWaitSec,
    HOL: before.length === 0 ? watch.lastWaitSec : Math.max(...before.map(({ joinedSec }) => watch.nowSec - joinedSec)),
    QL: placesToGo(count, rateOf(pace.QL, windows), 0),
    QLa: placesToGo(count, rateOf(pace.QLa, windows), 1 / watch.learned.patienceSec),
  };
}

const rateOf = ({ placeSec, byWindows }: Pace, windows: number): number => windows ** byWindows / placeSec;

/** One finished wait, and what the line was when it began. */
export type PaceSample = {
  readonly ahead: number;
  readonly windows: number;
  readonly patienceSec: number;
  readonly waitSec: number;
};

/** Powers of the number of windows that are tried: none counts, they count by half, all count. */
const BY_WINDOWS = [0, 0.5, 1];

/** The pace under which each rule's squared error was least over these waits: a rival at his best. */
export function learnPace(samples: readonly PaceSample[]): LearnedPace {
  return { QL: paceOf(samples, () => 0), QLa: paceOf(samples, ({ patienceSec }) => 1 / patienceSec) };
}

function paceOf(samples: readonly PaceSample[], leftPerSec: (sample: PaceSample) => number): Pace {
  let best = { error: Infinity, pace: FIRST_PACE.QL };
  for (const byWindows of BY_WINDOWS) {
    const errorAt = (placeSec: number): number =>
      samples.reduce((sum, sample) => {
        const rate = rateOf({ placeSec, byWindows }, sample.windows);
        return sum + (placesToGo(sample.ahead, rate, leftPerSec(sample)) - sample.waitSec) ** 2;
      }, 0);
    const placeSec = leastAt(errorAt);
    const error = errorAt(placeSec);
    if (error < best.error) best = { error, pace: { placeSec, byWindows } };
  }
  return best.pace;
}

/** Golden-section search on a log scale: the error has one valley. */
function leastAt(errorAt: (placeSec: number) => number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = 0;
  let high = Math.log(7_200);
  while (high - low > 1e-3) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (errorAt(Math.exp(left)) < errorAt(Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
