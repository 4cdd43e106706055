import { accept, refuse, type Result } from "#base/result";
import type { CommandOf, RosterWeekEvent, RosterWeekRefusal, RuleFacts } from "./messages";
import { shiftOn, type CellChange, type Change, type RosterWeek } from "./model";

export type Decision = Result<readonly RosterWeekEvent[], RosterWeekRefusal>;

/** RW-4 and RW-5: made at once where nobody's yes is asked for. */
export function orderChange(command: CommandOf<"OrderChange">, week: RosterWeek): Decision {
  const { now: at, actor: by, changeId, cells, reason, facts, forecast } = command;
  const known = repeated(command, week);
  if (known) return known;
  const objection = objectionTo(cells, facts, week);
  if (objection) return refuse(objection);
  const asked = { changeId, kind: "order", cells, reason, by, isSameDay: isSameDay(cells, facts) } as const;
  const awaited = facts.consents;
  const told = { awaited, needsApproval: false, ...(forecast && { forecast }) };
  const begun = { type: "RosterChangeAsked", at, ...asked, ...told } as const;
  return accept(awaited.length > 0 ? [begun] : [begun, { type: "RosterChangeMade", at, changeId }]);
}

/** RW-6: whoever else gives or takes a shift must agree, and then somebody else approves. */
export function proposeSwap(command: CommandOf<"ProposeSwap">, week: RosterWeek): Decision {
  const { now: at, actor: by, changeId, cells, reason, facts } = command;
  const known = repeated(command, week);
  if (known) return known;
  const people = [...new Set(cells.map(({ staffId }) => staffId))];
  if (!people.includes(by) || people.length !== 2 || !givesAsItTakes(cells, week))
    return refuse({ code: "roster.notASwap" });
  const objection = objectionTo(cells, facts, week);
  if (objection) return refuse(objection);
  const awaited = people.filter((staffId) => staffId !== by);
  const asked = { changeId, kind: "swap", cells, reason, by, isSameDay: isSameDay(cells, facts) } as const;
  return accept([{ type: "RosterChangeAsked", at, ...asked, awaited, needsApproval: true }]);
}

/** RW-7. */
export function takeShift(command: CommandOf<"TakeShift">, week: RosterWeek): Decision {
  const { now: at, actor, shiftId, changeId, facts } = command;
  const open = week.openShifts.get(shiftId);
  if (!open) return refuse({ code: "roster.unknown", id: shiftId });
  if (open.takenBy !== undefined)
    return open.takenBy === actor ? accept([]) : refuse({ code: "roster.shiftTaken", staffId: open.takenBy });
  const { shift } = open;
  const cells = [{ staffId: actor, day: shift.day, shift }];
  const objection = objectionTo(cells, facts, week);
  if (objection) return refuse(objection);
  const asked = { changeId, kind: "openShift", cells, reason: shiftId, by: actor } as const;
  return accept([
    {
      type: "RosterChangeAsked",
      at,
      ...asked,
      isSameDay: isSameDay(cells, facts),
      awaited: [],
      needsApproval: false,
    },
    { type: "RosterChangeMade", at, changeId },
    { type: "ShiftTaken", at, shiftId, staffId: actor },
  ]);
}

/** RW-14: once, of a change that was made with a forecast, when its day is over. */
export function measureChange(command: CommandOf<"MeasureChange">, week: RosterWeek): Decision {
  const { now: at, changeId, clock, measured } = command;
  const change = week.changes.get(changeId);
  if (!change) return refuse({ code: "roster.unknown", id: changeId });
  if (change.measured) return accept([]);
  const isOver = change.forecast !== undefined && change.forecast.day < clock.day;
  if (change.state !== "made" || !isOver) return refuse({ code: "roster.notMeasurable", state: change.state });
  return accept([{ type: "RosterChangeMeasured", at, changeId, measured }]);
}

type Step = CommandOf<"AgreeToChange" | "RefuseChange" | "ApproveChange" | "WithdrawChange">;

export function decideChange(command: Step, week: RosterWeek): Decision {
  const { now: at, actor: by, changeId } = command;
  const change = week.changes.get(changeId);
  if (!change) return refuse({ code: "roster.unknown", id: changeId });
  if (isDone(command, change)) return accept([]);
  if (change.state !== "asked") return refuse({ code: "roster.changeOver", state: change.state });
  switch (command.type) {
    case "AgreeToChange": {
      if (!change.awaited.has(by)) return refuse({ code: "roster.notYours", staffId: by });
      const objection = objectionTo(change.cells, command.facts, week);
      if (objection) return refuse(objection);
      const agreed = { type: "RosterChangeAgreed", at, changeId, staffId: by } as const;
      const isLast = change.awaited.size === 1 && !change.needsApproval;
      return accept(isLast ? [agreed, { type: "RosterChangeMade", at, changeId }] : [agreed]);
    }
    case "RefuseChange":
      if (!change.awaited.has(by)) return refuse({ code: "roster.notYours", staffId: by });
      return accept([{ type: "RosterChangeRefused", at, changeId, by, reason: command.reason }]);
    case "ApproveChange": {
      if (change.cells.some(({ staffId }) => staffId === by) || change.askedBy === by)
        return refuse({ code: "roster.secondPersonNeeded", staffId: by });
      const [awaited] = change.awaited;
      if (awaited !== undefined) return refuse({ code: "roster.secondPersonNeeded", staffId: awaited });
      const objection = objectionTo(change.cells, command.facts, week);
      if (objection) return refuse(objection);
      return accept([
        { type: "RosterChangeApproved", at, changeId, by },
        { type: "RosterChangeMade", at, changeId },
      ]);
    }
    case "WithdrawChange":
      if (change.askedBy !== by) return refuse({ code: "roster.notYours", staffId: change.askedBy });
      return accept([{ type: "RosterChangeWithdrawn", at, changeId, by, reason: command.reason }]);
  }
}

function isDone({ type, actor }: Step, { state, consented }: Change): boolean {
  if (type === "AgreeToChange") return consented.has(actor) && state !== "withdrawn" && state !== "refused";
  if (type === "RefuseChange") return state === "refused";
  return type === "ApproveChange" ? state === "made" : state === "withdrawn";
}

/** The same change asked for again says nothing new; another one under its id is refused. */
function repeated({ changeId, actor, cells }: CommandOf<"OrderChange" | "ProposeSwap">, week: RosterWeek) {
  const known = week.changes.get(changeId);
  if (!known) return undefined;
  const isSame = known.askedBy === actor && JSON.stringify(known.cells) === JSON.stringify(cells);
  return isSame ? accept([]) : refuse({ code: "roster.idTaken" as const, id: changeId });
}

function objectionTo(cells: readonly CellChange[], facts: RuleFacts, week: RosterWeek): RosterWeekRefusal | undefined {
  const over = cells.find((cell) => isOver(cell, facts, week));
  if (over) return { code: "roster.past", staffId: over.staffId };
  return facts.broken.length > 0 ? { code: "roster.breaksRule", rules: facts.broken.join(", ") } : undefined;
}

/** A shift that has begun may still end otherwise, but keeps its beginning. */
function isOver({ staffId, day, shift }: CellChange, { clock }: RuleFacts, week: RosterWeek): boolean {
  if (day !== clock.day) return day < clock.day;
  const standing = shiftOn(week, staffId, day);
  if (standing && standing.fromMin <= clock.minute)
    return shift?.fromMin !== standing.fromMin || shift.toMin < clock.minute || standing.toMin <= clock.minute;
  return shift !== undefined && shift.fromMin <= clock.minute;
}

const isSameDay = (cells: readonly CellChange[], { clock }: RuleFacts): boolean =>
  cells.some(({ day }) => day === clock.day);

/** Whether the shifts of the two stay the same and only change hands. */
function givesAsItTakes(cells: readonly CellChange[], week: RosterWeek): boolean {
  const named = (shifts: readonly unknown[]): string =>
    shifts
      .map((shift) => JSON.stringify(shift))
      .sort()
      .join();
  const before = cells.flatMap(({ staffId, day }) => shiftOn(week, staffId, day) ?? []);
  const after = cells.flatMap(({ shift }) => shift ?? []);
  return before.length > 0 && named(before) === named(after);
}
