import { accept, refuse, type Result } from "#base/result";
import { decideClosing } from "./decide-closing";
import { decideHandling } from "./decide-handling";
import { decideIntake } from "./decide-intake";
import type { CommandOf, ComplaintCommand, ComplaintEvent, ComplaintRefusal } from "./messages";
import type { Complaint, ComplaintState } from "./model";

export type Decision = Result<readonly ComplaintEvent[], ComplaintRefusal>;
export type Decider<Type extends ComplaintCommand["type"]> = (
  command: CommandOf<Type>,
  complaint: Complaint,
) => Decision;
export type Deciders<Types extends ComplaintCommand["type"]> = { readonly [Type in Types]: Decider<Type> };

const deciders: Deciders<ComplaintCommand["type"]> = { ...decideIntake, ...decideHandling, ...decideClosing };

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: ComplaintCommand, complaint: Complaint): Decision {
  const { state } = complaint;
  if (command.type === "ReceiveComplaint" && state !== "unfiled") {
    return refuse({ code: "complaint.idTaken", complaintId: complaint.complaintId });
  }
  if (command.type !== "ReceiveComplaint" && state === "unfiled") return refuse({ code: "complaint.unknown" });
  if (isAlreadySo(command, complaint)) return accept([]);
  if (!POSSIBLE_IN[command.type].includes(state)) return refuse({ code: "complaint.wrongState", state });
  // The table has an entry for each type, made for just that type; TypeScript cannot follow the pairing.
  return (deciders[command.type] as Decider<ComplaintCommand["type"]>)(command, complaint);
}

const IN_WORK: readonly ComplaintState[] = ["assigned", "investigating"];
const BEFORE_ANSWER: readonly ComplaintState[] = ["registered", "acknowledged", "reopened", ...IN_WORK];
const OPEN: readonly ComplaintState[] = ["received", ...BEFORE_ANSWER, "proposed", "communicated"];
const ANSWERED: readonly ComplaintState[] = ["closedOnSite", "closed"];

/** In which states an act is possible at all; everything else is the decider's. */
const POSSIBLE_IN: Readonly<Record<ComplaintCommand["type"], readonly ComplaintState[]>> = {
  ReceiveComplaint: ["unfiled"],
  OfferHandOver: OPEN,
  AcceptHandOver: OPEN,
  DeclineHandOver: OPEN,
  NameOnSiteOwner: OPEN,
  CloseOnSite: ["received"],
  RegisterComplaint: ["received"],
  ReclassifyComplaint: BEFORE_ANSWER,
  AcknowledgeComplaint: ["registered"],
  TellPlan: BEFORE_ANSWER,
  AssignHandler: ["acknowledged", "reopened", ...IN_WORK],
  DeclareInterest: OPEN,
  RecordInvestigation: IN_WORK,
  AskPanel: IN_WORK,
  GiveOpinion: IN_WORK,
  RequestExtension: IN_WORK,
  AnswerExtension: IN_WORK,
  ProposeResolution: ["investigating"],
  TellOutcome: ["proposed"],
  RecordCallBack: ["communicated"],
  CloseUncalled: ["communicated"],
  ReopenComplaint: ANSWERED,
  EscalateOutside: [...OPEN, ...ANSWERED],
  RecordOutsideDecision: ["escalatedOutside"],
  WithdrawComplaint: [...OPEN, "escalatedOutside"],
  LinkTicket: OPEN,
  AttachFiles: [...OPEN, "escalatedOutside"],
  ObserveDeadlines: [...OPEN, ...ANSWERED, "escalatedOutside", "withdrawn"],
};

/** CP-23. Only what a second person or a second tap can ask for again; a repeated command id never gets here. */
function isAlreadySo(command: ComplaintCommand, complaint: Complaint): boolean {
  switch (command.type) {
    case "OfferHandOver":
      return complaint.handOverTo === command.to;
    case "AcceptHandOver":
      return complaint.receiver === command.actor && complaint.handOverTo === undefined;
    case "NameOnSiteOwner":
      return complaint.onSiteOwner === command.staffId;
    case "AcknowledgeComplaint":
      return complaint.state === "acknowledged";
    case "AssignHandler":
      return complaint.handler === command.staffId;
    case "DeclareInterest":
      return complaint.interested.has(command.staffId);
    case "GiveOpinion":
      return complaint.panel?.opinions.get(command.department) === command.actor;
    case "TellOutcome":
      return complaint.told.has(command.giverId);
    case "EscalateOutside":
      return complaint.state === "escalatedOutside";
    case "WithdrawComplaint":
      return complaint.withdrawnGivers.has(command.giverId);
    case "LinkTicket":
      return complaint.tickets.some(({ ticketId }) => ticketId === command.ticket.ticketId);
    default:
      return false;
  }
}
