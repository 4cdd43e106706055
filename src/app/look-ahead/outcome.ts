import type { EpochMs } from "#base/time";
import type { Choice, Outcome } from "#domain/advice/model";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import { AHEAD_FIGURES, measureAhead } from "#engine/simulation/look-ahead";
import { eventOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import type { Journal } from "../ports/journal";

/** What happened in the time that a choice looked ahead, by the figures of its forecast and from the journal. */
export async function outcomeOf(
  journal: Pick<Journal, "read">,
  { outletId, businessDate }: LobbyDay,
  { from: now, until, promiseMs }: Pick<Choice, "from" | "until" | "promiseMs">,
): Promise<Outcome> {
  const records = await journal.read(dayStream(outletId, businessDate), 0);
  const events = records.map(eventOf<LobbyEvent>);
  const start = { day: dayAt(events, now), now, until, promiseMs };
  const figures = measureAhead(dayAt(events, until), start);
  const figure = (name: (typeof AHEAD_FIGURES)[number]): number => figures[AHEAD_FIGURES.indexOf(name)] ?? NaN;
  return { late: figure("late"), meanWaitMin: figure("meanWaitMin") || 0 };
}

function dayAt(events: readonly LobbyEvent[], at: EpochMs): LobbyDay {
  const day = unopenedDay();
  for (const event of events) if (event.at <= at) evolve(day, event);
  return day;
}
