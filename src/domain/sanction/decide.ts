import { accept, refuse, type Result } from "#base/result";
import { endOfDayAfter } from "#base/working-days";
import type { CommandOf, SanctionCommand, SanctionEvent, SanctionRefusal } from "./messages";
import { isOpen, nextStep, type Sanction, type SanctionRecord, type SanctionState } from "./model";

export type Decision = Result<readonly SanctionEvent[], SanctionRefusal>;

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: SanctionCommand, record: SanctionRecord): Decision {
  switch (command.type) {
    case "ProposeSanction":
      return proposeSanction(command, record);
    case "HearPerson": {
      const found = ownIn(command, record, "proposed");
      if (!found.ok) return found;
      const { now, sanctionId, statement } = command;
      return accept([{ type: "PersonHeard", at: now, sanctionId, statement }]);
    }
    case "DecideSanction":
      return decideSanction(command, record);
    case "AppealSanction": {
      const found = ownIn(command, record, "confirmed");
      if (!found.ok) return found;
      const { now, sanctionId, grounds } = command;
      if (now >= found.value.appealUntil) return refuse({ code: "sanction.tooLate" });
      return accept([{ type: "SanctionAppealed", at: now, sanctionId, grounds }]);
    }
    case "DecideAppeal":
      return decideAppeal(command, record);
  }
}

function proposeSanction(
  { type: _type, now, actor, terms, ...proposed }: CommandOf<"ProposeSanction">,
  record: SanctionRecord,
): Decision {
  if (record.sanctions.has(proposed.sanctionId)) return accept([]);
  if (actor === proposed.staffId) return refuse({ code: "sanction.secondPersonNeeded", staffId: actor });
  if (proposed.restsOn.length === 0) return refuse({ code: "sanction.groundsMissing" });
  const open = [...record.sanctions.values()].find(isOpen);
  if (open) return refuse({ code: "sanction.anotherOpen", sanctionId: open.sanctionId });
  const step = nextStep(record, now, terms);
  const hearingUntil = endOfDayAfter(now, terms.hearingDays, terms.timeZone);
  return accept([{ type: "SanctionProposed", at: now, ...proposed, step, proposedBy: actor, hearingUntil }]);
}

function decideSanction(command: CommandOf<"DecideSanction">, record: SanctionRecord): Decision {
  const found = findIn(command, record, "proposed", "heard");
  if (!found.ok) return found;
  const { now, actor, sanctionId, confirmed, reasons, terms } = command;
  const { state, hearingUntil, proposedBy } = found.value;
  if ([proposedBy, record.staffId].includes(actor)) {
    return refuse({ code: "sanction.secondPersonNeeded", staffId: actor });
  }
  // Dropping it needs no hearing: nobody is harmed.
  if (!confirmed) return accept([{ type: "SanctionRejected", at: now, sanctionId, rejectedBy: actor, reasons }]);
  if (state === "proposed" && now < hearingUntil) return refuse({ code: "sanction.notHeard", hearingUntil });
  const appealUntil = endOfDayAfter(now, terms.appealDays, terms.timeZone);
  return accept([{ type: "SanctionConfirmed", at: now, sanctionId, confirmedBy: actor, reasons, appealUntil }]);
}

function decideAppeal(command: CommandOf<"DecideAppeal">, record: SanctionRecord): Decision {
  const found = findIn(command, record, "appealed");
  if (!found.ok) return found;
  const { now, actor, sanctionId, stands, reasons } = command;
  if ([found.value.proposedBy, found.value.decidedBy, record.staffId].includes(actor)) {
    return refuse({ code: "sanction.secondPersonNeeded", staffId: actor });
  }
  return accept([{ type: "AppealDecided", at: now, sanctionId, stands, decidedBy: actor, reasons }]);
}

function findIn(
  { sanctionId }: SanctionCommand,
  { sanctions }: SanctionRecord,
  ...states: readonly SanctionState[]
): Result<Sanction, SanctionRefusal> {
  const sanction = sanctions.get(sanctionId);
  if (!sanction) return refuse({ code: "sanction.unknown", sanctionId });
  if (!states.includes(sanction.state)) return refuse({ code: "sanction.wrongState", state: sanction.state });
  return { ok: true, value: sanction };
}

/** The sanction, if it is in this state and the actor is the person it is about. */
function ownIn(
  command: SanctionCommand,
  record: SanctionRecord,
  state: SanctionState,
): Result<Sanction, SanctionRefusal> {
  const found = findIn(command, record, state);
  if (!found.ok || command.actor === record.staffId) return found;
  return refuse({ code: "sanction.notYours", staffId: record.staffId });
}
