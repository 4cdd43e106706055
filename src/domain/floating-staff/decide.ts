import { accept, refuse, type Result } from "#base/result";
import { MINUTE_MS } from "#base/time";
import type { CommandOf, MoveCommand, MoveEvent, MoveRefusal } from "./messages";
import { isLiving, type Move, type MoveBook, type MoveState } from "./model";

type Decision = Result<readonly MoveEvent[], MoveRefusal>;

/** Rules FS-1 to FS-9 of ./SPEC.md. */
export function decide(command: MoveCommand, book: MoveBook): Decision {
  if (command.type === "ProposeMove") return propose(command, book);
  const { moveId, now: at, actor: by } = command;
  const move = book.moves.get(moveId);
  if (!move) return refuse({ code: "float.unknown", moveId });
  switch (command.type) {
    case "ApproveMove":
      if (by === move.proposedBy) return refuse({ code: "float.secondPersonNeeded", staffId: by });
      return from(move, ["proposed"], "approved", { type: "MoveApproved", at, moveId, by });
    case "DeclineMove":
      return from(move, ["proposed"], "declined", { type: "MoveDeclined", at, moveId, by, reason: command.reason });
    case "AcceptMove":
      return own(move, by) ?? from(move, ["approved"], "accepted", { type: "MoveAccepted", at, moveId });
    case "RefuseMove": {
      const refused = { type: "MoveRefused", at, moveId, reason: command.reason } as const;
      return own(move, by) ?? from(move, ["approved"], "refused", refused);
    }
    case "StartMove":
      return from(move, ["accepted"], "working", { type: "MoveStarted", at, moveId });
    case "WithdrawMove": {
      const withdrawn = { type: "MoveWithdrawn", at, moveId, by, reason: command.reason } as const;
      return from(move, ["proposed", "approved", "accepted"], "withdrawn", withdrawn);
    }
    case "EndMove":
      return from(move, ["working"], "ended", { type: "MoveEnded", at, moveId, by, reason: command.reason });
  }
}

function propose(command: CommandOf<"ProposeMove">, book: MoveBook): Decision {
  const { type: _type, now: at, actor: by, facts: _facts, limits: _limits, ...proposal } = command;
  const known = book.moves.get(proposal.moveId);
  if (known) return isSame(known, command) ? accept([]) : refuse({ code: "float.idTaken", moveId: proposal.moveId });
  const objection = unfit(command) ?? taken(command, book);
  return objection ? refuse(objection) : accept([{ type: "MoveProposed", at, by, ...proposal }]);
}

/** What stands against this person at this window, whoever else moves: FS-1 to FS-3. */
function unfit({ now, facts, limits, ...asked }: CommandOf<"ProposeMove">): MoveRefusal | undefined {
  const { staffId, windowId, travelMin, until, fromOutletId = "" } = asked;
  const { travelMinMax, minutesMax, windowsLeftMin } = limits;
  if (!facts.mayFloat) return { code: "float.notAFloater", staffId };
  if (!facts.servesAtWindow) return { code: "float.notCertified", staffId, windowId };
  if (travelMin > travelMinMax) return { code: "float.tooFar", travelMin, travelMinMax };
  if (until - now > minutesMax * MINUTE_MS || until <= now) return { code: "float.tooLong", minutesMax };
  if (facts.windowsLeft !== undefined && facts.windowsLeft < windowsLeftMin) {
    return { code: "float.leavesTooFew", outletId: fromOutletId, windowsLeftMin };
  }
  return undefined;
}

/** FS-4. */
function taken({ staffId, windowId }: CommandOf<"ProposeMove">, book: MoveBook): MoveRefusal | undefined {
  const living = [...book.moves.values()].filter(isLiving);
  if (living.some((move) => move.staffId === staffId)) return { code: "float.personMoving", staffId };
  if (living.some((move) => move.windowId === windowId)) return { code: "float.windowAsked", windowId };
  return undefined;
}

function isSame(known: Move, { staffId, toOutletId, windowId, actor }: CommandOf<"ProposeMove">): boolean {
  return (
    known.staffId === staffId &&
    known.toOutletId === toOutletId &&
    known.windowId === windowId &&
    known.proposedBy === actor
  );
}

function own({ staffId }: Move, actor: string): Decision | undefined {
  return actor === staffId ? undefined : refuse({ code: "float.notYours", staffId });
}

function from({ state }: Move, states: readonly MoveState[], after: MoveState, event: MoveEvent): Decision {
  if (state === after) return accept([]);
  return states.includes(state) ? accept([event]) : refuse({ code: "float.wrongState", state });
}
