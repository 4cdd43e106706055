import { addDays, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { DutyRosterEvent } from "#domain/duty-roster/model";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { RoutineEvent } from "#domain/routine/messages";
import { FORM_FIELDS, type FormId } from "#read/site-forms/form-fields";
import { prefill, type Prefilled } from "#read/site-forms/prefill";
import { eventOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import type { Journal } from "../ports/journal";
import { STREAMS } from "./streams";

/** A form of the day with what the journal knows, and the fields that only a person can fill. */
export type DayForm = Prefilled & { readonly byPerson: readonly string[] };

export type DayForms = (outletId: string, businessDate: BusinessDate, form: FormId, at: EpochMs) => Promise<DayForm>;

/** Fills in the forms of an outlet's day from its journal. Cost: reads the lobby's day. QA-13 */
export function createDayForms(journal: Pick<Journal, "read">): DayForms {
  return async (outletId, businessDate, form, at) => {
    const [lobby, routine, roster, lobbyBefore] = await Promise.all([
      journal.read(dayStream(outletId, businessDate), 0),
      journal.read(STREAMS.routine(outletId, businessDate), 0),
      journal.read(STREAMS.dutyRoster(outletId, businessDate.slice(0, 7)), 0),
      form === "meetingLog" ? dayBefore(journal, outletId, businessDate) : [],
    ]);
    const known = {
      lobby: lobby.map(eventOf<LobbyEvent>),
      routine: routine.map(eventOf<RoutineEvent>),
      roster: roster.map(eventOf<DutyRosterEvent>),
      lobbyBefore,
      at,
    };
    const byPerson = FORM_FIELDS[form].filter(({ from }) => from === "person").map(({ key }) => key);
    return { ...prefill(form, known), byPerson };
  };
}

/** An outlet that was closed for longer has no yesterday to speak of. */
const CLOSED_DAYS_MAX = 10;

async function dayBefore(
  journal: Pick<Journal, "read">,
  outletId: string,
  businessDate: BusinessDate,
): Promise<readonly LobbyEvent[]> {
  for (let days = 1; days <= CLOSED_DAYS_MAX; days += 1) {
    const records = await journal.read(dayStream(outletId, addDays(businessDate, -days)), 0);
    if (records.length > 0) return records.map(eventOf<LobbyEvent>);
  }
  return [];
}
