import { pooledLine } from "../../staffing/integrated-windows";
import type { WorldModel } from "../../simulation/world";
import { SLOT_MIN } from "../bank/bank-problem";
import { loadsAt, streamsOf, type SeatsByKind } from "./kind-loads";
import type { SeatKind } from "./seat-kinds";
import type { DayWorth } from "./worth";

/** What is promised about a wait. */
export type WaitPromise = { readonly withinMin: number; readonly lateShare: number };

/** Quiet, usual and busy days, as standard deviations of the day's busyness from its mean. */
export const BUSY_DAYS = [-1.2, 0, 1.2];
/** A line that too few serve is still there in the next half hour, which the formula does not see. */
export const SWAMPED = 2;
const SLOTS_PER_HOUR = 60 / SLOT_MIN;

/**
 * What the first, second … person at each kind of windows is worth by half hour: late minutes of a line of its own with
 * one person fewer, less those with him. Customers who may go to several kinds are shared between them as the seats are.
 *
 * @param came people by half hour
 * @complexity O(kinds x half hours x windows^2)
 * @source Erlang C by half hour at the modified offered load; docs/math/roster.md, section 9
 */
export function worthAtWindows(
  kinds: readonly SeatKind[],
  model: WorldModel,
  came: readonly number[],
  seats: SeatsByKind,
  promise: WaitPromise,
): DayWorth["byPost"] {
  const streams = streamsOf(kinds, model, came);
  const loads = came.map((_, slot) => loadsAt(streams, seats, slot));
  return Object.fromEntries(
    kinds.map(({ kind, windowIds }) => {
      const people = loads.map((slot) => slot.get(kind)?.came ?? 0);
      const work = loads.map((slot) => slot.get(kind)?.workMin ?? 0);
      const total = people.reduce((sum, each) => sum + each, 0);
      if (total === 0) return [kind, came.map(() => [])];
      const serviceMin = work.reduce((sum, each) => sum + each, 0) / total;
      // Each half hour brings its own mix: so much of mean work as its own people bring.
      const rates = work.map((minutes) => (SLOTS_PER_HOUR * minutes) / serviceMin);
      const paths = BUSY_DAYS.map((deviations) => rates.map((rate) => rate * (1 + deviations * model.busynessCv)));
      const line = pooledLine({ intervalMin: SLOT_MIN, serviceMin, paths, promise });
      const lateMinutes = (slot: number, count: number): number =>
        line.lateMinutes(slot, count) * (count * SLOT_MIN < (work[slot] ?? 0) ? SWAMPED : 1);
      return [kind, came.map((_, slot) => savings(windowIds.length, (count) => lateMinutes(slot, count)))];
    }),
  );
}

/** What each person saves after those before him; never rising. */
export function savings(windows: number, lateMinutes: (count: number) => number): readonly number[] {
  const minutes = Array.from({ length: windows + 1 }, (_, count) => lateMinutes(count));
  const saved = Array.from({ length: windows }, (_, person) => (minutes[person] ?? 0) - (minutes[person + 1] ?? 0));
  // People who cannot keep up save little one by one: each is worth what the next one makes of them.
  for (let person = saved.length - 2; person >= 0; person -= 1)
    saved[person] = Math.max(saved[person] ?? 0, saved[person + 1] ?? 0);
  return saved;
}
