import { accept, refuse } from "#base/result";
import { findOwnWindow, NOTHING, type Deciders } from "./decider";
import { openWindow } from "./decide-windows";
import type { LobbyEvent } from "./messages";

/** What one person asks or says, and another answers for. Rules LD-60, LD-77, LD-97 and LD-98. */
export const decideApprovals: Deciders<
  "ProposeWindow" | "AnswerProposal" | "ProposeMode" | "AnswerMode" | "WitnessHandOver"
> = {
  ProposeWindow: ({ now, actor, windowId, staffId, reason }, day) => {
    if (day.proposals.get(windowId)?.staffId === staffId) return NOTHING;
    const opening = openWindow({ type: "OpenWindow", now, actor, windowId, staffId, mode: "normal" }, day);
    if (!opening.ok) return opening;
    if (opening.value.length === 0) return refuse({ code: "lobby.windowAlreadyOpen", windowId });
    return accept([{ type: "WindowProposed", at: now, windowId, staffId, by: actor, reason }]);
  },

  AnswerProposal: ({ now, actor, windowId, approved, reason }, day) => {
    const proposal = day.proposals.get(windowId);
    if (!proposal) return refuse({ code: "lobby.notProposed", windowId });
    const { staffId, by, proposedAt } = proposal;
    if (by === actor) return refuse({ code: "lobby.fourEyes", staffId: actor });
    const answered: LobbyEvent = {
      type: "ProposalAnswered",
      at: now,
      windowId,
      by: actor,
      approved,
      afterMs: now - proposedAt,
      ...(reason !== undefined && { reason }),
    };
    if (!approved) return accept([answered]);
    const opening = openWindow({ type: "OpenWindow", now, actor, windowId, staffId, mode: "normal" }, day);
    return opening.ok ? accept([answered, ...opening.value]) : opening;
  },

  ProposeMode: ({ now, actor, windowId, mode, reason }, day) => {
    const found = findOwnWindow(day, windowId, actor);
    if (!found.ok) return found;
    if (found.value.mode === mode || day.modeProposals.get(windowId)?.mode === mode) return NOTHING;
    return accept([{ type: "ModeProposed", at: now, windowId, mode, by: actor, reason }]);
  },

  AnswerMode: ({ now, actor, windowId, approved, reason }, day) => {
    const proposal = day.modeProposals.get(windowId);
    if (!proposal) return refuse({ code: "lobby.notProposed", windowId });
    const { mode, by, proposedAt, reason: why } = proposal;
    if (by === actor) return refuse({ code: "lobby.fourEyes", staffId: actor });
    const answered: LobbyEvent = {
      type: "ModeAnswered",
      at: now,
      windowId,
      by: actor,
      approved,
      afterMs: now - proposedAt,
      ...(reason !== undefined && { reason }),
    };
    return accept(approved ? [answered, { type: "WindowModeSet", at: now, windowId, mode, reason: why }] : [answered]);
  },

  WitnessHandOver: ({ now, actor, windowId, handOverId, confirmed, reason }, day) => {
    const handOver = day.handOvers.get(handOverId);
    if (handOver?.windowId !== windowId) return refuse({ code: "lobby.handOverUnknown", handOverId });
    const { witnessId, handedAt } = handOver;
    if (actor !== witnessId) return refuse({ code: "lobby.notTheWitness", staffId: witnessId });
    if (handOver.confirmed === confirmed) return NOTHING;
    if (handOver.confirmed !== undefined) return refuse({ code: "lobby.handOverAnswered", handOverId });
    if (!confirmed && reason === undefined) return refuse({ code: "lobby.reasonNeeded" });
    const said = { handOverId, by: actor, confirmed, afterMs: now - handedAt, ...(reason !== undefined && { reason }) };
    return accept([{ type: "HandOverWitnessed", at: now, windowId, ...said }]);
  },
};
