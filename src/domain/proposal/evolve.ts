import type { ProposalDraft, ProposalEvent, ProposalState } from "./model";

const STATE_AFTER: Readonly<Record<Exclude<ProposalEvent["type"], "AuthorTold">, ProposalState>> = {
  ProposalSubmitted: "handedIn",
  ProposalScreened: "screened",
  ProposalDiscussed: "discussed",
  ProposalAccepted: "accepted",
  ProposalRejected: "rejected",
  ProposalSentToHeadOffice: "sentToHeadOffice",
  ProposalPiloted: "piloted",
  ProposalAdopted: "adopted",
  ProposalMeasured: "measured",
};

/** Folds one event into the proposal it is handed, and hands that same proposal back. Never refuses. */
export function evolve(proposal: ProposalDraft, event: ProposalEvent): ProposalDraft {
  if (event.type === "AuthorTold") {
    proposal.toldOf = event.of;
    return proposal;
  }
  proposal.state = STATE_AFTER[event.type];
  if (event.type === "ProposalSubmitted") {
    proposal.proposalId = event.proposalId;
    proposal.outletId = event.outletId;
    proposal.source = event.source;
    proposal.theme = event.theme;
    proposal.submittedBy = event.submittedBy;
    proposal.submittedAt = event.at;
    proposal.author = event.author;
  }
  if (event.type === "ProposalDiscussed") proposal.seminarId = event.seminarId;
  return proposal;
}
