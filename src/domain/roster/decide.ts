import { accept, refuse, type Result } from "#base/result";
import { decideMeeting } from "./decide-meeting";
import { decideChange, measureChange, orderChange, proposeSwap, takeShift, type Decision } from "./decide-change";
import type { CommandOf, RosterWeekCommand } from "./messages";
import { shiftOn, type CellChange, type RosterWeek } from "./model";

/** Rules RW-1 to RW-16 of ./SPEC.md. */
export function decide(command: RosterWeekCommand, week: RosterWeek): Decision {
  switch (command.type) {
    case "DraftWeek":
    case "ArrangeDays":
    case "PublishWeek":
      return week.state === "published" ? again(command, week) : plan(command, week);
    case "KeepWish":
    case "DropWish":
    case "AskLeave":
    case "DecideLeave":
    case "OfferOvertime":
      return week.state === "published" ? wrongState(week) : ask(command, week);
    case "PlanMeeting":
    case "CallOffMeeting":
      return week.state === "empty" ? wrongState(week) : decideMeeting(command, week);
    default:
      return week.state === "published" ? change(command, week) : wrongState(week);
  }
}

const wrongState = ({ state }: RosterWeek): Decision => refuse({ code: "roster.wrongState", state });

const again = ({ type }: RosterWeekCommand, week: RosterWeek): Decision =>
  type === "PublishWeek" ? accept([]) : wrongState(week);

function plan(command: CommandOf<"DraftWeek" | "ArrangeDays" | "PublishWeek">, week: RosterWeek): Decision {
  const { now: at, actor: by } = command;
  if (command.type === "DraftWeek") return accept([{ type: "WeekDrafted", at, by, lines: command.lines }]);
  if (week.state === "empty") return wrongState(week);
  if (command.type === "ArrangeDays") {
    const cells = command.cells.filter((cell) => !isAlready(cell, week));
    return accept(cells.length > 0 ? [{ type: "DaysArranged", at, by, cells }] : []);
  }
  const { broken, lateByDays, reason } = command;
  if (broken.length > 0) return refuse({ code: "roster.breaksRule", rules: broken.join(", ") });
  if (lateByDays > 0 && reason === undefined) return refuse({ code: "roster.lateNeedsReason", lateByDays });
  return accept([{ type: "WeekPublished", at, by, lateByDays, ...(reason !== undefined && { reason }) }]);
}

const isAlready = ({ staffId, day, shift }: CellChange, week: RosterWeek): boolean =>
  JSON.stringify(shift) === JSON.stringify(shiftOn(week, staffId, day));

type OwnAsk = "KeepWish" | "DropWish" | "AskLeave" | "DecideLeave" | "OfferOvertime";

/** Wishes, leave and overtime, RW-3 and RW-16. */
function ask(command: CommandOf<OwnAsk>, week: RosterWeek): Decision {
  const { now: at, actor } = command;
  switch (command.type) {
    case "OfferOvertime": {
      const { minutes } = command;
      const isSo = (week.overtime.get(actor) ?? 0) === minutes;
      return accept(isSo ? [] : [{ type: "OvertimeOffered", at, staffId: actor, minutes }]);
    }
    case "KeepWish": {
      const { wishId, day, template } = command;
      const known = week.wishes.get(wishId);
      if (known) return ownOnly(known.staffId, actor) ?? accept([]);
      const wish = { wishId, staffId: actor, day, ...(template !== undefined && { template }) };
      return accept([{ type: "WishKept", at, ...wish }]);
    }
    case "DropWish": {
      const { wishId } = command;
      const known = week.wishes.get(wishId);
      if (!known) return accept([]);
      return ownOnly(known.staffId, actor) ?? accept([{ type: "WishDropped", at, wishId }]);
    }
    case "AskLeave": {
      const { leaveId, day } = command;
      const known = week.leaves.get(leaveId);
      if (known) return ownOnly(known.staffId, actor) ?? accept([]);
      return accept([{ type: "LeaveAsked", at, leaveId, staffId: actor, day }]);
    }
    case "DecideLeave": {
      const { leaveId, isGranted } = command;
      const known = week.leaves.get(leaveId);
      if (!known) return refuse({ code: "roster.unknown", id: leaveId });
      if (known.staffId === actor) return refuse({ code: "roster.secondPersonNeeded", staffId: actor });
      if (known.state === (isGranted ? "granted" : "denied")) return accept([]);
      return accept([{ type: "LeaveDecided", at, leaveId, isGranted, by: actor }]);
    }
  }
}

const ownOnly = (
  staffId: string,
  actor: string,
): Result<never, { code: "roster.notYours"; staffId: string }> | undefined =>
  staffId === actor ? undefined : refuse({ code: "roster.notYours", staffId });

type Planning = "DraftWeek" | "ArrangeDays" | "PublishWeek" | OwnAsk | "PlanMeeting" | "CallOffMeeting";

function change(command: Exclude<RosterWeekCommand, { type: Planning }>, week: RosterWeek): Decision {
  const { now: at, actor: by } = command;
  switch (command.type) {
    case "OrderChange":
      return orderChange(command, week);
    case "MeasureChange":
      return measureChange(command, week);
    case "ProposeSwap":
      return proposeSwap(command, week);
    case "OfferShift": {
      const { shiftId, shift, clock } = command;
      if (week.openShifts.has(shiftId)) return accept([]);
      const isOver = shift.day < clock.day || (shift.day === clock.day && shift.fromMin <= clock.minute);
      if (isOver) return refuse({ code: "roster.past", staffId: "" });
      return accept([{ type: "ShiftOffered", at, shiftId, shift, by }]);
    }
    case "TakeShift":
      return takeShift(command, week);
    case "ReportAbsence": {
      const { changeId, staffId, day, clock } = command;
      if (week.changes.has(changeId) || !shiftOn(week, staffId, day)) return accept([]);
      if (day < clock.day) return refuse({ code: "roster.past", staffId });
      const isSameDay = day === clock.day;
      const asked = { changeId, kind: "absence", cells: [{ staffId, day }], reason: "absence", by, isSameDay } as const;
      return accept([
        { type: "RosterChangeAsked", at, ...asked, awaited: [], needsApproval: false },
        { type: "RosterChangeMade", at, changeId },
      ]);
    }
    default:
      return decideChange(command, week);
  }
}
