import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Move } from "#domain/floating-staff/model";
import { resolvePolicy } from "#domain/policy/resolve";
import { NO_FIGURES, spanFigures, sumOfFigures, type SpanFigures } from "#read/network-board/span-figures";
import { districtOf, outletsUnder, type FloatWorld } from "./people";

/**
 * Waits before the window opened and after it, at the outlet and at all others of its district over the same time. A
 * comparison and not a proof: who came meanwhile stands beside it, and so does what happened where nobody was sent.
 */
export type Effect = {
  readonly spanMin: number;
  /** Minutes of the time after that are over. */
  readonly minutesAfter: number;
  readonly before: SpanFigures;
  readonly after: SpanFigures;
  readonly othersBefore: SpanFigures;
  readonly othersAfter: SpanFigures;
};

/** Absent before the window has opened. Cost: the tickets of the district's day. */
export function effectOf(world: FloatWorld, move: Move, now: EpochMs): Effect | undefined {
  const { startedAt, endedAt = now, toOutletId, fromOutletId } = move;
  const day = world.lobbies.live(toOutletId)?.day;
  if (startedAt === undefined || !day) return undefined;
  const place = { outletId: toOutletId, date: day.businessDate };
  const spanMin = resolvePolicy(world.policies(), "float.effectMin", place).value;
  const spanMs = spanMin * MINUTE_MS;
  const until = Math.min(startedAt + spanMs, endedAt, now);
  const others = outletsUnder(world.network(), districtOf(world.network(), toOutletId)).filter(
    (outletId) => outletId !== toOutletId && outletId !== fromOutletId,
  );
  const figures = (outletIds: readonly string[], from: EpochMs, to: EpochMs): SpanFigures =>
    outletIds.reduce((sum, outletId) => {
      const other = world.lobbies.live(outletId)?.day;
      return other ? sumOfFigures(sum, spanFigures(other, from, to)) : sum;
    }, NO_FIGURES);
  return {
    spanMin,
    minutesAfter: Math.max(0, Math.floor((until - startedAt) / MINUTE_MS)),
    before: spanFigures(day, startedAt - spanMs, startedAt),
    after: spanFigures(day, startedAt, until),
    othersBefore: figures(others, startedAt - spanMs, startedAt),
    othersAfter: figures(others, startedAt, until),
  };
}
