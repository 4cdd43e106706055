import { accept, refuse, type Result } from "#base/result";
import type { CommandOf } from "#domain/roster/messages";
import { SLOT_MIN, type BankProblem, type Meeting } from "#engine/roster/bank/bank-problem";
import { placeMeetings, type PlacedMeeting } from "#engine/roster/bank/place-meetings";
import type { OpenWeek } from "./open-week";
import { rosterOf } from "./rule-facts";

/** A meeting or training as somebody asks for it: without a time it is put where it costs least. */
export type AskedMeeting = {
  readonly meetingId: string;
  readonly kind: "meeting" | "training";
  readonly title: string;
  readonly staffIds: readonly string[];
  /** All of them where nothing else is said. */
  readonly quorum?: number | undefined;
  readonly minutes: number;
  readonly at?: { readonly day: number; readonly fromMin: number } | undefined;
  readonly reason?: string | undefined;
};

export type NoTimeForMeeting = { readonly code: "roster.noTimeForMeeting"; readonly quorum: number };

type Placed = Omit<CommandOf<"PlanMeeting">, "type" | "now" | "actor" | "clock">;

/**
 * The place of a meeting in a week as it stands, and what that does; those that stand already keep theirs. Rule RWK-16.
 * (source: 4-31)
 */
export function placeOf(open: OpenWeek, asked: AskedMeeting): Result<Placed, NoTimeForMeeting> {
  const { bank, book, clock } = open;
  const { at, reason, quorum = asked.staffIds.length, ...meeting } = asked;
  const others = bank.meetings.filter(({ id }) => id !== asked.meetingId);
  const wanted: Meeting = {
    ...{ id: asked.meetingId, people: asked.staffIds, quorum, minutes: asked.minutes },
    ...(at
      ? { days: [at.day], fromMin: at.fromMin, toMin: at.fromMin + asked.minutes, decided: { ...at, reason: "" } }
      : { days: daysFrom(bank, clock.day + 1), ...spanOf(bank) }),
  };
  const { placed } = placeMeetings({ ...bank, meetings: [...others, wanted] }, rosterOf(bank, book.state().lines));
  const own = placed.find(({ id }) => id === asked.meetingId);
  if (!own) return refuse({ code: "roster.noTimeForMeeting", quorum });
  const { day, fromMin } = own;
  return accept({ ...meeting, quorum, day, fromMin, ...(reason !== undefined && { reason }), effect: effectOf(own) });
}

const effectOf = ({ attending, cost, breaks }: PlacedMeeting): Placed["effect"] => ({ attending, cost, breaks });

/** Days with shifts, from one on: whoever is called together today is told by somebody, not by the house. */
const daysFrom = ({ templates }: BankProblem, first: number): readonly number[] =>
  [...new Set(templates.flatMap(({ days }) => days))].filter((day) => day >= first).sort();

/** From the first half hour that somebody works to the last. */
function spanOf({ templates }: BankProblem): Pick<Meeting, "fromMin" | "toMin"> {
  const first = Math.min(...templates.map(({ fromMin }) => fromMin));
  const last = Math.max(...templates.map(({ toMin }) => toMin));
  return { fromMin: Math.ceil(first / SLOT_MIN) * SLOT_MIN, toMin: Math.floor(last / SLOT_MIN) * SLOT_MIN };
}
