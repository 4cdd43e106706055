import { unreachable } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import type { StandardCommand, StandardEvent, StandardRefusal } from "./messages";
import type { StandardBook } from "./model";

type Decision = Result<readonly StandardEvent[], StandardRefusal>;
type CommandOf<Type extends StandardCommand["type"]> = Extract<StandardCommand, { readonly type: Type }>;

/** A working day: no service at a counter lasts longer. */
const MINUTES_MAX = 480;

/** Rules TM-1 to TM-3 of ./SPEC.md. */
export function decide(command: StandardCommand, book: StandardBook): Decision {
  switch (command.type) {
    case "ProposeStandard":
      return propose(command, book);
    case "ApproveStandard":
    case "RejectStandard":
      return settle(command, book);
    default:
      return unreachable(command);
  }
}

function propose({ type: _type, now, ...proposal }: CommandOf<"ProposeStandard">, book: StandardBook): Decision {
  const { standardId, minutes, evidence, serviceId } = proposal;
  if (book.has(standardId)) return refuse({ code: "standard.idTaken", standardId });
  if (!(minutes > 0 && minutes <= MINUTES_MAX)) return refuse({ code: "standard.minutesOutOfRange", minutes });
  if (evidence.count === 0) return refuse({ code: "standard.noEvidence", serviceId });
  return accept([{ type: "StandardProposed", at: now, ...proposal }]);
}

function settle(command: CommandOf<"ApproveStandard" | "RejectStandard">, book: StandardBook): Decision {
  const { now, standardId, by } = command;
  const standard = book.get(standardId);
  if (!standard) return refuse({ code: "standard.unknown", standardId });
  const { state, proposedBy, decidedBy } = standard;
  const wanted = command.type === "ApproveStandard" ? "approved" : "rejected";
  if (state === wanted && decidedBy === by) return accept([]);
  if (state !== "proposed") return refuse({ code: "standard.alreadyDecided", standardId, state });
  if (command.type === "RejectStandard") {
    return accept([{ type: "StandardRejected", at: now, standardId, by, reason: command.reason }]);
  }
  if (by === proposedBy) return refuse({ code: "standard.selfApproved", by });
  return accept([{ type: "StandardApproved", at: now, standardId, by }]);
}
