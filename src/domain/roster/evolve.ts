import type { RosterWeekEvent } from "./messages";
import type { CellChange, ChangeDraft, RosterWeekDraft, Shift } from "./model";

/** Folds one event into the week it is handed, and hands that same week back. Never refuses. */
export function evolve(week: RosterWeekDraft, event: RosterWeekEvent): RosterWeekDraft {
  switch (event.type) {
    case "WeekDrafted":
      week.state = "draft";
      week.lines = new Map(event.lines.map(({ staffId, shifts }) => [staffId, shifts]));
      break;
    case "DaysArranged":
      for (const cell of event.cells) put(week, cell);
      break;
    case "WeekPublished":
      week.state = "published";
      week.promised = new Map(week.lines);
      week.publishedAt = event.at;
      week.lateByDays = event.lateByDays;
      break;
    case "WishKept": {
      const { type: _type, at: _at, ...wish } = event;
      week.wishes.set(wish.wishId, wish);
      break;
    }
    case "WishDropped":
      week.wishes.delete(event.wishId);
      break;
    case "OvertimeOffered":
      week.overtime.set(event.staffId, event.minutes);
      break;
    case "LeaveAsked":
    case "LeaveDecided":
      leave(week, event);
      break;
    case "ShiftOffered":
      week.openShifts.set(event.shiftId, { shiftId: event.shiftId, shift: event.shift, takenBy: undefined });
      break;
    case "ShiftTaken": {
      const open = week.openShifts.get(event.shiftId);
      if (open) open.takenBy = event.staffId;
      break;
    }
    case "RosterChangeMeasured": {
      const change = week.changes.get(event.changeId);
      if (change) change.measured = event.measured;
      break;
    }
    case "RosterChangeAsked":
      week.changes.set(event.changeId, askedOf(event));
      break;
    case "MeetingPlanned":
    case "MeetingCalledOff":
      meet(week, event);
      break;
    default:
      step(week, event);
  }
  return week;
}

function leave({ leaves }: RosterWeekDraft, event: Extract<RosterWeekEvent, { type: `Leave${string}` }>): void {
  if (event.type === "LeaveAsked") {
    const { leaveId, staffId, day } = event;
    leaves.set(leaveId, { leaveId, staffId, day, state: "asked" });
    return;
  }
  const asked = leaves.get(event.leaveId);
  if (asked) asked.state = event.isGranted ? "granted" : "denied";
}

function meet({ meetings }: RosterWeekDraft, event: Extract<RosterWeekEvent, { type: `Meeting${string}` }>): void {
  if (event.type === "MeetingCalledOff") {
    meetings.delete(event.meetingId);
    return;
  }
  const { type: _type, at: _at, by: _by, ...meeting } = event;
  meetings.set(meeting.meetingId, meeting);
}

function askedOf(event: Extract<RosterWeekEvent, { type: "RosterChangeAsked" }>): ChangeDraft {
  const { type: _type, at, by, awaited, forecast, ...asked } = event;
  return {
    ...asked,
    askedBy: by,
    askedAt: at,
    awaited: new Set(awaited),
    consented: new Set(),
    state: "asked",
    endedAt: undefined,
    why: undefined,
    forecast,
    measured: undefined,
  };
}

type StepEvent = Extract<
  RosterWeekEvent,
  { type: `RosterChange${"Agreed" | "Approved" | "Made" | "Refused" | "Withdrawn"}` }
>;

function step(week: RosterWeekDraft, event: StepEvent): void {
  const change = week.changes.get(event.changeId);
  if (!change) return;
  switch (event.type) {
    case "RosterChangeAgreed":
      change.awaited.delete(event.staffId);
      change.consented.add(event.staffId);
      return;
    case "RosterChangeApproved":
      change.needsApproval = false;
      return;
    case "RosterChangeMade":
      change.state = "made";
      change.endedAt = event.at;
      for (const cell of change.cells) put(week, cell);
      return;
    case "RosterChangeRefused":
    case "RosterChangeWithdrawn":
      change.state = event.type === "RosterChangeRefused" ? "refused" : "withdrawn";
      change.endedAt = event.at;
      change.why = event.reason;
  }
}

function put({ lines }: RosterWeekDraft, { staffId, day, shift }: CellChange): void {
  const others: readonly Shift[] = (lines.get(staffId) ?? []).filter((each) => each.day !== day);
  const shifts = shift ? [...others, shift] : others;
  lines.set(
    staffId,
    [...shifts].sort((one, other) => one.day - other.day),
  );
}
