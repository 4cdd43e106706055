import { pooledLine } from "../../staffing/integrated-windows";
import { SLOT_MIN } from "../bank/bank-problem";

/** What is promised about a wait. */
export type WaitPromise = { readonly withinMin: number; readonly lateShare: number };

/** One line in front of some windows: its people and their minutes of work, by half hour. */
export type LateLine = {
  readonly people: readonly number[];
  readonly work: readonly number[];
  readonly windows: number;
  /** How much days differ. */
  readonly busynessCv: number;
  readonly promise: WaitPromise;
};

/** Quiet, usual and busy days, as standard deviations of the day's busyness from its mean. */
const BUSY_DAYS = [-1.2, 0, 1.2];
/** A line that too few serve is still there in the next half hour, which the formula does not see. */
const SWAMPED = 2;
const SLOTS_PER_HOUR = 60 / SLOT_MIN;

/**
 * What the first, second … person at the windows of a line is worth by half hour: late minutes with one person fewer,
 * less those with him; never rising.
 *
 * @complexity O(half hours x windows^2)
 * @source Erlang C by half hour at the modified offered load; docs/math/roster.md, section 9
 */
export function worthOnLine({ people, work, windows, busynessCv, promise }: LateLine): readonly (readonly number[])[] {
  const total = sum(people);
  if (total === 0) return people.map(() => []);
  const serviceMin = sum(work) / total;
  // Each half hour brings its own mix: so much of mean work as its own people bring.
  const rates = work.map((minutes) => (SLOTS_PER_HOUR * minutes) / serviceMin);
  const paths = BUSY_DAYS.map((deviations) => rates.map((rate) => rate * (1 + deviations * busynessCv)));
  const line = pooledLine({ intervalMin: SLOT_MIN, serviceMin, paths, promise });
  const lateMinutes = (slot: number, count: number): number =>
    line.lateMinutes(slot, count) * (count * SLOT_MIN < (work[slot] ?? 0) ? SWAMPED : 1);
  return people.map((_, slot) => savings(windows, (count) => lateMinutes(slot, count)));
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** What each person saves after those before him. */
function savings(windows: number, lateMinutes: (count: number) => number): readonly number[] {
  const minutes = Array.from({ length: windows + 1 }, (_, count) => lateMinutes(count));
  const saved = Array.from({ length: windows }, (_, person) => (minutes[person] ?? 0) - (minutes[person + 1] ?? 0));
  // People who cannot keep up save little one by one: each is worth what the next one makes of them.
  for (let person = saved.length - 2; person >= 0; person -= 1)
    saved[person] = Math.max(saved[person] ?? 0, saved[person + 1] ?? 0);
  return saved;
}
