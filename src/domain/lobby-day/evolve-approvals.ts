import { handOverIdOf } from "./approval-messages";
import type { Evolvers } from "./evolver";
import type { HandOver } from "./messages";
import type { LobbyDayDraft } from "./model";

export type ApprovalEventType =
  "WindowProposed" | "ProposalAnswered" | "ModeProposed" | "ModeAnswered" | "HandOverWitnessed";

/** What is asked and not answered, and tills whose witness has not spoken. */
export const evolveApprovals: Evolvers<ApprovalEventType> = {
  WindowProposed: (day, { at, windowId, staffId, by }) => {
    day.proposals.set(windowId, { staffId, by, proposedAt: at });
  },
  ProposalAnswered: (day, { windowId }) => {
    day.proposals.delete(windowId);
  },
  ModeProposed: (day, { at, windowId, mode, by, reason }) => {
    day.modeProposals.set(windowId, { mode, by, reason, proposedAt: at });
  },
  ModeAnswered: (day, { windowId }) => {
    day.modeProposals.delete(windowId);
  },
  HandOverWitnessed: (day, { handOverId, confirmed }) => {
    const handOver = day.handOvers.get(handOverId);
    if (handOver) handOver.confirmed = confirmed;
  },
};

type Handed = { readonly windowId: string; readonly at: number; readonly handOver?: HandOver };

/** A till was counted before a witness, who is now to say so. */
export function handedOver(
  day: LobbyDayDraft,
  { windowId, at, handOver }: Handed,
  type: Parameters<typeof handOverIdOf>[1],
): void {
  if (!handOver) return;
  const { witnessId } = handOver;
  const handOverId = handOverIdOf(windowId, type, at);
  day.handOvers.set(handOverId, { windowId, witnessId, handedAt: at, confirmed: undefined });
}
