import { accept, refuse, type Result } from "#base/result";
import {
  type CommandOf,
  isOwed,
  type Proposal,
  type ProposalCommand,
  type ProposalEvent,
  type ProposalRefusal,
  type ProposalState,
} from "./model";

export type Decision = Result<readonly ProposalEvent[], ProposalRefusal>;
type Step = Exclude<ProposalCommand, { readonly type: "SubmitProposal" | "TellAuthor" }>;

/** From which state each step is taken. IP-2 */
const STEP_FROM: Readonly<Record<Step["type"], ProposalState>> = {
  ScreenProposal: "handedIn",
  DiscussProposal: "screened",
  DecideProposal: "discussed",
  SendToHeadOffice: "accepted",
  PilotProposal: "sentToHeadOffice",
  AdoptProposal: "piloted",
  MeasureProposal: "adopted",
};

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: ProposalCommand, proposal: Proposal): Decision {
  const { state, proposalId } = proposal;
  if (command.type === "SubmitProposal") {
    return state === "unmade" ? submit(command) : refuse({ code: "proposal.idTaken", proposalId });
  }
  if (state === "unmade") return refuse({ code: "proposal.unknown" });
  if (command.type === "TellAuthor") {
    const { now: at, actor, by } = command;
    const isAuthor = proposal.source === "staff" && actor === proposal.submittedBy;
    if ((by === "inApp") !== isAuthor) return refuse({ code: "proposal.notTheAuthor" });
    return accept(isOwed(proposal) ? [{ type: "AuthorTold", at, of: state, by }] : []);
  }
  if (state !== STEP_FROM[command.type]) return refuse({ code: "proposal.wrongState", state });
  if (isOwed(proposal)) return refuse({ code: "proposal.authorUntold", state });
  return takeStep(command, proposal);
}

function submit({ now: at, actor: submittedBy, type: _type, ...submitted }: CommandOf<"SubmitProposal">): Decision {
  return accept([{ type: "ProposalSubmitted", at, submittedBy, ...submitted }]);
}

function takeStep(command: Step, { source, submittedBy }: Proposal): Decision {
  const { now: at, actor: by } = command;
  switch (command.type) {
    case "ScreenProposal":
    case "DecideProposal": {
      const { passed, reason } = command;
      if (source === "staff" && by === submittedBy) return refuse({ code: "proposal.ownProposal", staffId: by });
      if (passed) return accept([{ type: command.type === "ScreenProposal" ? SCREENED : ACCEPTED, at, by }]);
      if (reason === undefined) return refuse({ code: "proposal.reasonMissing" });
      return accept([{ type: "ProposalRejected", at, by, reason }]);
    }
    case "DiscussProposal":
      return accept([{ type: "ProposalDiscussed", at, by, seminarId: command.seminarId }]);
    case "SendToHeadOffice":
      return accept([{ type: "ProposalSentToHeadOffice", at, by }]);
    case "PilotProposal":
      return accept([{ type: "ProposalPiloted", at, by }]);
    case "AdoptProposal":
      return accept([{ type: "ProposalAdopted", at, by }]);
    case "MeasureProposal": {
      const { indicator, before, after } = command;
      return accept([{ type: "ProposalMeasured", at, by, indicator, before, after }]);
    }
  }
}

const SCREENED = "ProposalScreened";
const ACCEPTED = "ProposalAccepted";
