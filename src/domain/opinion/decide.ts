import { accept, refuse, type Result } from "#base/result";
import { endOfWorkingDayAfter } from "#base/working-days";
import type { CommandOf, Opinion, OpinionCommand, OpinionEvent, OpinionRefusal } from "./model";

export type Decision = Result<readonly OpinionEvent[], OpinionRefusal>;

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: OpinionCommand, opinion: Opinion): Decision {
  const { state, opinionId } = opinion;
  if (command.type === "ReceiveOpinion") {
    return state === "unheard" ? receive(command) : refuse({ code: "opinion.idTaken", opinionId });
  }
  if (state === "unheard") return refuse({ code: "opinion.unknown" });
  const { now: at } = command;
  switch (command.type) {
    case "SortOpinion":
      if (state !== "received") return refuse({ code: "opinion.wrongState", state });
      return accept(opinion.theme === command.theme ? [] : [{ type: "OpinionSorted", at, theme: command.theme }]);
    case "DecideOpinion": {
      if (state !== "received") return refuse({ code: "opinion.wrongState", state });
      const decided: OpinionEvent = { type: "OpinionDecided", at, outcome: command.outcome };
      return accept(opinion.giver ? [decided] : [decided, { type: "OpinionClosed", at, how: "nobodyToTell" }]);
    }
    case "TellGiver":
      return tell(command, opinion);
    case "TurnIntoComplaint": {
      const { complaintId } = command;
      if (opinion.complaintId === complaintId) return accept([]);
      if (state !== "received") return refuse({ code: "opinion.wrongState", state });
      return accept([{ type: "OpinionBecameComplaint", at, complaintId }]);
    }
  }
}

function receive({ terms, actor: _actor, type: _type, now: at, ...received }: CommandOf<"ReceiveOpinion">): Decision {
  if (received.channel === "web" && !received.identityVerified) return refuse({ code: "opinion.identityNeeded" });
  const dueBy = endOfWorkingDayAfter(at, terms.answerWithinDays, terms.calendar);
  return accept([{ type: "OpinionReceived", at, ...received, dueBy }]);
}

function tell({ now: at, by, letter }: CommandOf<"TellGiver">, { state, told }: Opinion): Decision {
  if (told) return accept([]);
  if (state !== "decided") return refuse({ code: "opinion.wrongState", state });
  if (by === "letter" && !letter) return refuse({ code: "opinion.letterMissing" });
  return accept([
    { type: "GiverTold", at, by, ...(letter && { letter }) },
    { type: "OpinionClosed", at, how: "told" },
  ]);
}
