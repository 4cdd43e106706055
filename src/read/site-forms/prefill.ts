import type { EpochMs } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { gapsIn } from "#domain/routine/lobby-cover";
import type { DutyRosterEvent } from "#domain/duty-roster/model";
import type { RoutineEvent } from "#domain/routine/messages";
import { FORM_FIELDS, type FormId } from "./form-fields";
import { averageMin, type LobbyFacts, lobbyFacts, longestMin } from "./lobby-facts";

/** What is known of a day: its lobby, its routine, its hours, and up to when. */
export type DayKnown = {
  readonly lobby: readonly LobbyEvent[];
  readonly routine: readonly RoutineEvent[];
  /** The lobby's last day before this one, as far as there was one. */
  readonly lobbyBefore?: readonly LobbyEvent[];
  /** The month's duty roster. */
  readonly roster?: readonly DutyRosterEvent[];
  readonly at: EpochMs;
};

export type FieldValue = string | number | readonly string[] | Readonly<Record<string, number>>;

/** The fields of a form with what the journal knows of them; what it does not know is not there. SF-3 */
export type Prefilled = { readonly known: Readonly<Record<string, FieldValue>>; readonly missing: readonly string[] };

/** Fills in a form. Pure, and never a signature. */
export function prefill(form: FormId, known: DayKnown): Prefilled {
  const facts = lobbyFacts(known.lobby, known.at);
  const day = routineFacts(known.routine);
  const all: Values = { ...day.common, ...ownOf(form, facts, day, known) };
  const fields = FORM_FIELDS[form].filter(({ from }) => from === "journal");
  const filled = fields.flatMap(({ key }) => (all[key] === undefined ? [] : [[key, all[key]] as const]));
  return {
    known: Object.fromEntries(filled),
    missing: fields.flatMap(({ key }) => (all[key] === undefined ? [key] : [])),
  };
}

type RoutineFacts = ReturnType<typeof routineFacts>;

function routineFacts(events: readonly RoutineEvent[]) {
  const first = <Type extends RoutineEvent["type"]>(type: Type) =>
    events.find((event): event is Extract<RoutineEvent, { readonly type: Type }> => event.type === type);
  const planned = first("DayPlanned");
  const readers = events.flatMap((event) => (event.type === "DocumentRead" ? [event.by] : []));
  return {
    planned,
    meeting: first("MeetingStarted"),
    signed: first("MeetingSigned"),
    checkedIn: first("DutyHeadCheckedIn"),
    checkedOut: first("DutyHeadCheckedOut"),
    readers,
    common: { date: planned?.businessDate, outletId: planned?.outletId },
  };
}

type Values = Readonly<Record<string, FieldValue | undefined>>;

function ownOf(
  form: FormId,
  facts: LobbyFacts,
  day: RoutineFacts,
  { lobbyBefore = [], roster = [], at }: DayKnown,
): Values {
  switch (form) {
    case "meetingLog":
      return { ...meetingOf(day), ...yesterdayOf(lobbyBefore) };
    case "inspection":
      return inspectionOf(facts, day, at);
    case "lobbyLog":
      return lobbyOf(facts, day);
    case "dutyLog":
      return dutyOf(facts, day);
    case "dutyRoster":
      return rosterOf(roster, day);
  }
}

/** What the meeting looks back on. (source: 4-49) */
function yesterdayOf(lobby: readonly LobbyEvent[]): Values {
  if (lobby.length === 0) return {};
  const { tickets, waitsMs, diversionsAccepted } = lobbyFacts(lobby, Infinity);
  return {
    yesterdayTickets: tickets,
    yesterdayAverageWaitMin: averageMin(waitsMs),
    yesterdayLongestWaitMin: longestMin(waitsMs),
    yesterdayDiversions: diversionsAccepted,
  };
}

/** Who is on duty is said by people; when it opens, who wrote, approved and changed it is known. */
function rosterOf(events: readonly DutyRosterEvent[], { planned }: RoutineFacts): Values {
  const last = <Type extends DutyRosterEvent["type"]>(type: Type) =>
    events.findLast((event): event is Extract<DutyRosterEvent, { readonly type: Type }> => event.type === type);
  const drafted = last("RosterDrafted");
  return {
    month: drafted?.openDates[0]?.slice(0, 7) ?? planned?.businessDate.slice(0, 7),
    openDates: drafted?.openDates,
    author: drafted?.by,
    approvedBy: last("RosterApproved")?.by,
    publishedAt: last("RosterPublished")?.at,
    changes: drafted && events.filter(({ type }) => type === "ChangeApproved").length,
  };
}

function meetingOf({ meeting, signed, readers }: RoutineFacts): Values {
  if (!meeting) return {};
  const { at: start, chair, present, absent } = meeting;
  return { start, chair, present, absent, documentsRead: readers, end: signed?.at };
}

/** The figures of the moment: SF-4. The slot follows from the hours, and the inspector from who asks. */
function inspectionOf(facts: LobbyFacts, { planned, checkedIn }: RoutineFacts, at: EpochMs): Values {
  const since = [...facts.waiting.values()].map((from) => at - from);
  const { opensAt = at, closesAt = at } = planned ?? {};
  const slot = at < opensAt ? "preOpen" : at < closesAt ? "peak" : "close";
  return {
    slot: planned && slot,
    inspector: checkedIn?.by,
    windowsOpen: facts.openWindows.size,
    waiting: facts.waiting.size,
    longestWaitMin: longestMin(since) ?? 0,
  };
}

function lobbyOf(facts: LobbyFacts, { planned }: RoutineFacts): Values {
  const spans = facts.lobbyHeld.map(({ span }) => span);
  return {
    lobbyManager: facts.lobbyHeld[0]?.staffId,
    ticketsByHalfHour:
      facts.tickets === 0
        ? undefined
        : Object.fromEntries([...facts.ticketsByHalfHour].map(([slot, count]) => [String(slot), count])),
    averageWaitMin: averageMin(facts.waitsMs),
    longestWaitMin: longestMin(facts.waitsMs),
    diversionsAsked: facts.diversionsAsked,
    diversionsAccepted: facts.diversionsAccepted,
    specialCases: facts.specialCases,
    deviceFaults: facts.deviceFaults,
    lobbyGapMin: planned && gapsIn({ start: planned.opensAt, end: planned.closesAt }, spans).gapMin,
  };
}

function dutyOf(facts: LobbyFacts, { checkedIn, checkedOut }: RoutineFacts): Values {
  return {
    dutyHead: checkedIn?.by,
    from: checkedIn?.at,
    to: checkedOut?.at,
    windowsOpened: facts.windowsOpened,
    staffMoved: facts.staffMoved,
    alertsTaken: facts.alertsTaken,
  };
}
