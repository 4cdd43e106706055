import { accept, refuse } from "#base/result";
import type { Decision } from "./decide-change";
import type { CommandOf, WeekClock } from "./messages";
import type { Meeting, RosterWeek } from "./model";

/** Meetings and training of a week, RW-15. */
export function decideMeeting(command: CommandOf<"PlanMeeting" | "CallOffMeeting">, week: RosterWeek): Decision {
  const { now: at, actor: by, meetingId, clock } = command;
  const known = week.meetings.get(meetingId);
  if (command.type === "CallOffMeeting") {
    if (!known) return accept([]);
    return isOver(known, clock) ? refuse(PAST) : accept([{ type: "MeetingCalledOff", at, by, meetingId }]);
  }
  const { effect, reason, type: _type, now: _now, actor: _actor, clock: _clock, ...planned } = command;
  const meeting = { ...planned, ...(reason !== undefined && { reason }) };
  if (known && JSON.stringify(sorted(known)) === JSON.stringify(sorted(meeting))) return accept([]);
  if (isOver(meeting, clock) || (known && isOver(known, clock))) return refuse(PAST);
  const costs = effect.cost > 0 || effect.breaks.length > 0 || effect.attending.length < meeting.quorum;
  if (costs && reason === undefined) return refuse({ code: "roster.meetingNeedsReason" });
  return accept([{ type: "MeetingPlanned", at, by, ...meeting }]);
}

const PAST = { code: "roster.past", staffId: "" } as const;

const isOver = ({ day, fromMin }: Pick<Meeting, "day" | "fromMin">, clock: WeekClock): boolean =>
  day < clock.day || (day === clock.day && fromMin <= clock.minute);

const sorted = (meeting: Meeting): readonly (readonly [string, unknown])[] =>
  Object.entries(meeting).sort(([one], [other]) => (one < other ? -1 : 1));
