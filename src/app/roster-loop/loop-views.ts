import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { Meeting } from "#domain/roster/model";
import { put, type RowTable, type Rows } from "../ports/rows";
import type { PlaceOfWeek } from "../rosters/open-week";
import type { PersonShift } from "../rosters/week-of";
import type { LoopView } from "./roster-loop";

/** What the twin saw of a week when it was played last. */
export type LoopViewRow = {
  readonly unitId: string;
  readonly monday: BusinessDate;
  readonly madeAt: EpochMs;
  /** The roster that was played, as `rosterKey` writes it. */
  readonly roster: string;
  readonly seen: LoopView;
};

export const LOOP_VIEWS: RowTable<LoopViewRow> = {
  name: "roster_view",
  columns: ["unitId", "monday", "madeAt", "roster", "seen"],
  key: ["unitId", "monday"],
};

/** Everybody's shifts as one word: equal for rosters that are played alike. */
export const rosterKey = (shifts: readonly PersonShift[], meetings: Iterable<Meeting>): string =>
  [
    ...shifts.map(({ staffId, shift: { day, outletId, post, fromMin, toMin, lunchMin = "-" } }) =>
      [staffId, day, outletId, post, fromMin, toMin, lunchMin].join(" "),
    ),
    ...[...meetings].map(({ staffIds, day, fromMin, minutes }) =>
      ["met", day, fromMin, minutes, ...staffIds].join(" "),
    ),
  ]
    .sort()
    .join(",");

/** @throws RowsUnavailable */
export async function loopViewOf(
  rows: Pick<Rows, "select">,
  { outletId: unitId, monday }: PlaceOfWeek,
): Promise<LoopViewRow | undefined> {
  const [row] = await rows.select(LOOP_VIEWS, { where: { unitId, monday }, limit: 1 });
  return row;
}

/** @throws RowsUnavailable */
export const keepLoopView = (rows: Pick<Rows, "write">, row: LoopViewRow): Promise<void> =>
  rows.write([put(LOOP_VIEWS, [row])]);
