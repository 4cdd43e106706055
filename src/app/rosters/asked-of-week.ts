import { accept, refuse, type Result } from "#base/result";
import type { RosterWeekCommand } from "#domain/roster/messages";
import type { CellChange, ChangeForecast, Shift } from "#domain/roster/model";
import type { Assignment, BankProblem } from "#engine/roster/bank/bank-problem";
import { checkBankRoster } from "#engine/roster/bank/check-bank";
import type { OpenWeek } from "./open-week";
import { placeOf, type AskedMeeting, type NoTimeForMeeting } from "./place-meeting";
import { factsOf, lateBy, rosterOf } from "./rule-facts";

/** A day as somebody asks for it: the shift is named, its hours are the outlet's. */
export type AskedCell = {
  readonly staffId: string;
  readonly day: number;
  readonly shift?: { readonly post: string; readonly template: string; readonly lunchMin?: number | undefined };
};

type AskedChange = { readonly changeId: string; readonly cells: readonly AskedCell[]; readonly reason: string };

/** What is asked of a week by a person; times, shifts and rules are looked up here. */
export type AskedOfWeek =
  | { readonly type: "PublishWeek"; readonly reason?: string | undefined }
  | { readonly type: "ArrangeDays"; readonly cells: readonly AskedCell[] }
  | { readonly type: "KeepWish"; readonly wishId: string; readonly day: number; readonly template?: string | undefined }
  | { readonly type: "DropWish"; readonly wishId: string }
  | { readonly type: "OfferOvertime"; readonly minutes: number }
  | { readonly type: "AskLeave"; readonly leaveId: string; readonly day: number }
  | { readonly type: "DecideLeave"; readonly leaveId: string; readonly isGranted: boolean }
  | ({ readonly type: "OrderChange"; readonly forecast?: ChangeForecast | undefined } & AskedChange)
  | ({ readonly type: "ProposeSwap" } & AskedChange)
  | { readonly type: "AgreeToChange" | "ApproveChange"; readonly changeId: string }
  | { readonly type: "RefuseChange" | "WithdrawChange"; readonly changeId: string; readonly reason: string }
  | { readonly type: "OfferShift"; readonly shiftId: string; readonly cell: Omit<AskedCell, "staffId"> }
  | { readonly type: "TakeShift"; readonly shiftId: string; readonly changeId: string }
  | { readonly type: "ReportAbsence"; readonly changeId: string; readonly staffId: string; readonly day: number }
  | ({ readonly type: "PlanMeeting" } & AskedMeeting)
  | { readonly type: "CallOffMeeting"; readonly meetingId: string };

export type NoSuchShift = { readonly code: "roster.noSuchShift"; readonly staffId: string };
export type AskRefusal = NoSuchShift | NoTimeForMeeting;

/** What is asked, with what the clock and the rules say of it. Rules RWK-3 to RWK-5 and RWK-16. */
export function commandOf(open: OpenWeek, asked: AskedOfWeek, actor: string): Result<RosterWeekCommand, AskRefusal> {
  const { book, bank, now, clock, policy } = open;
  const week = book.state();
  const stamp = { now, actor };
  const facts = (cells: readonly CellChange[]) => factsOf(bank, week, cells, clock, policy, actor);
  switch (asked.type) {
    case "PublishWeek":
      return accept({ ...asked, ...stamp, ...readiness(open) });
    case "ArrangeDays": {
      const cells = cellsOf(open, asked.cells);
      return cells.ok ? accept({ ...asked, ...stamp, cells: cells.value }) : cells;
    }
    case "OrderChange":
    case "ProposeSwap": {
      const cells = cellsOf(open, asked.cells);
      return cells.ok ? accept({ ...asked, ...stamp, cells: cells.value, facts: facts(cells.value) }) : cells;
    }
    case "AgreeToChange":
    case "ApproveChange":
      return accept({ ...asked, ...stamp, facts: facts(week.changes.get(asked.changeId)?.cells ?? []) });
    case "OfferShift": {
      const { shiftId, cell } = asked;
      const shift = cell.shift && shiftOf(bank, cell.day, { outlet: open.place.outletId, ...cell.shift });
      if (!shift) return refuse({ code: "roster.noSuchShift", staffId: "" });
      return accept({ type: "OfferShift", ...stamp, shiftId, shift, clock });
    }
    case "TakeShift": {
      const shift = week.openShifts.get(asked.shiftId)?.shift;
      return accept({ ...asked, ...stamp, facts: facts(shift ? [{ staffId: actor, day: shift.day, shift }] : []) });
    }
    case "PlanMeeting": {
      const placed = placeOf(open, asked);
      return placed.ok ? accept({ type: "PlanMeeting", ...stamp, ...placed.value, clock }) : placed;
    }
    case "ReportAbsence":
    case "CallOffMeeting":
      return accept({ ...asked, ...stamp, clock });
    default:
      return accept({ ...asked, ...stamp });
  }
}

/** What hinders publication: rules of people. Half hours that nobody can fill do not, and stay visible. */
function readiness({ book, bank, today, policy }: OpenWeek) {
  const { violations } = checkBankRoster(bank, rosterOf(bank, book.state().lines));
  const broken = new Set(violations.flatMap(({ person, rule }) => (person === undefined ? [] : [rule])));
  return { broken: [...broken], lateByDays: lateBy(bank, today, policy.noticeDays) };
}

export function cellsOf(
  { place, bank }: Pick<OpenWeek, "place" | "bank">,
  asked: readonly AskedCell[],
): Result<readonly CellChange[], NoSuchShift> {
  const cells: CellChange[] = [];
  for (const { staffId, day, shift } of asked) {
    const made = shift && shiftOf(bank, day, { outlet: place.outletId, ...shift });
    if (shift && !made) return refuse({ code: "roster.noSuchShift", staffId });
    cells.push({ staffId, day, ...(made && { shift: made }) });
  }
  return accept(cells);
}

/** The shift of a day by its template; undefined for a day off and where the week has no such template that day. */
export function shiftOf({ templates }: BankProblem, day: number, at: Assignment | undefined): Shift | undefined {
  const template = templates.find(({ id }) => id === at?.template);
  if (!at || !template?.days.includes(day)) return undefined;
  const { outlet: outletId, post, lunchMin } = at;
  const { fromMin, toMin, lunchMinutes } = template;
  const pause = lunchMin === undefined ? 0 : lunchMinutes;
  return {
    day,
    outletId,
    post,
    template: template.id,
    fromMin,
    toMin,
    ...(lunchMin !== undefined && { lunchMin }),
    paidMinutes: toMin - fromMin - pause,
  };
}
