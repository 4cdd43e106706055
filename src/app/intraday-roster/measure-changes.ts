import { addDays, weekdayOf, type BusinessDate } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { Change, LateFigures } from "#domain/roster/model";
import { lateOnDay } from "#engine/roster/loop/play-week";
import { NEEDS } from "../forecasting/forecast-rows";
import { openOutlets } from "../forecasting/outlet-work";
import { eventOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import type { NetworkStream } from "../plan/sources";
import type { Journal } from "../ports/journal";
import type { Rows } from "../ports/rows";
import { midnightOf } from "../roster-loop/rostered-days";
import type { RosterBooks } from "../rosters/roster-books";

export type MeasureDeps = {
  readonly journal: Pick<Journal, "read">;
  readonly rows: Pick<Rows, "select">;
  readonly books: Pick<RosterBooks, "open">;
  readonly network: Pick<NetworkStream, "state">;
  readonly nowAt: (outletId: string) => number;
  readonly newId: () => string;
};

/**
 * Writes beside the forecast of each change of a week what became of that day's customers, for days up to the date: from
 * the journal, counted as the twin counts them. Rule IR-3.
 *
 * @returns changes that were measured
 * @throws JournalUnavailable, RowsUnavailable
 */
export async function measureChanges(deps: MeasureDeps, date: BusinessDate): Promise<number> {
  const monday = addDays(date, 1 - weekdayOf(date));
  let count = 0;
  for (const outletId of openOutlets(deps.network.state())) {
    const book = await deps.books.open(outletId, monday);
    for (const change of book.state().changes.values()) {
      const measured = await measureOf(deps, outletId, monday, date, change);
      if (!measured) continue;
      const clock = { day: weekdayOf(date), minute: 0 };
      const told = { now: deps.nowAt(outletId), actor: SYSTEM, changeId: change.changeId, clock, measured };
      const done = await book.submit({ type: "MeasureChange", ...told }, { actor: SYSTEM, commandId: deps.newId() });
      if (done.ok) count += 1;
    }
  }
  return count;
}

const SYSTEM = "system";

/** Nothing for a change without a forecast, one that was not made or is measured, and a day that is not over. */
async function measureOf(
  { journal, rows }: MeasureDeps,
  outletId: string,
  monday: BusinessDate,
  until: BusinessDate,
  { forecast, measured, state }: Change,
): Promise<LateFigures | undefined> {
  if (!forecast || measured || state !== "made") return undefined;
  const date = addDays(monday, forecast.day);
  if (date > until) return undefined;
  const [need] = await rows.select(NEEDS, { where: { unitId: outletId, date }, limit: 1 });
  const day = unopenedDay();
  for (const record of await journal.read(dayStream(outletId, date), 0)) evolve(day, eventOf<LobbyEvent>(record));
  if (!need || day.tickets.size === 0) return undefined;
  return lateOnDay(day, midnightOf(day.plan) + forecast.fromMin * MINUTE_MS, need.promiseMin);
}
