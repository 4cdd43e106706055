import type { WorldModel } from "../../simulation/world";
import { loadsAt, streamsOf, type SeatsByKind } from "./kind-loads";
import { type WaitPromise, worthOnLine } from "./late-line";
import type { SeatKind } from "./seat-kinds";
import type { DayWorth } from "./worth";

/**
 * What the first, second … person at each kind of windows is worth by half hour, each kind having a line of its own.
 * Customers who may go to several kinds are shared between them as the seats are.
 *
 * @param came people by half hour
 * @complexity O(kinds x half hours x windows^2)
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
  const { busynessCv } = model;
  return Object.fromEntries(
    kinds.map(({ kind, windowIds }) => {
      const people = loads.map((slot) => slot.get(kind)?.came ?? 0);
      const work = loads.map((slot) => slot.get(kind)?.workMin ?? 0);
      return [kind, worthOnLine({ people, work, windows: windowIds.length, busynessCv, promise })];
    }),
  );
}
