import { handOverIdOf } from "#domain/lobby-day/approval-messages";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { withEntry, withoutEntries } from "../entries";
import type { Floor } from "./floor";

/** Closed windows that somebody asks for. */
export function proposalsAfter(proposals: Floor["proposals"], event: LobbyEvent): Floor["proposals"] {
  switch (event.type) {
    case "WindowProposed": {
      const { windowId, staffId, by, at, reason } = event;
      return withEntry(proposals, windowId, { staffId, by, since: at, reason });
    }
    case "ProposalAnswered":
    case "WindowOpened":
      return withoutEntries(proposals, [event.windowId]);
    default:
      return proposals;
  }
}

/** What tellers ask for at their own windows, until somebody sets the mode or the window closes. */
export function modeProposalsAfter(asked: Floor["modeProposals"], event: LobbyEvent): Floor["modeProposals"] {
  switch (event.type) {
    case "ModeProposed": {
      const { windowId, mode, by, at, reason } = event;
      return withEntry(asked, windowId, { mode, by, since: at, reason });
    }
    case "ModeAnswered": {
      const { windowId, approved, by, reason } = event;
      const proposal = asked[windowId];
      if (approved || !proposal) return withoutEntries(asked, [windowId]);
      return withEntry(asked, windowId, { ...proposal, declined: { by, ...(reason !== undefined && { reason }) } });
    }
    case "WindowModeSet":
    case "WindowClosed":
      return withoutEntries(asked, [event.windowId]);
    default:
      return asked;
  }
}

/** Counted tills, until their witness confirms them; a till counted before the window closed is told of once. */
export function handOversAfter({ handOvers, windows }: Floor, event: LobbyEvent): Floor["handOvers"] {
  switch (event.type) {
    case "WindowOpened":
    case "WindowClosing":
    case "WindowClosed": {
      const { type, at, windowId, handOver } = event;
      if (!handOver || (type === "WindowClosed" && windows[windowId]?.state === "closing")) return handOvers;
      const staffId = "staffId" in event ? event.staffId : (windows[windowId]?.staffId ?? "");
      return withEntry(handOvers, handOverIdOf(windowId, type, at), { windowId, staffId, since: at, ...handOver });
    }
    case "HandOverWitnessed": {
      const { handOverId, confirmed, reason = "" } = event;
      const handOver = handOvers[handOverId];
      if (confirmed || !handOver) return withoutEntries(handOvers, [handOverId]);
      return withEntry(handOvers, handOverId, { ...handOver, refused: { reason } });
    }
    default:
      return handOvers;
  }
}
