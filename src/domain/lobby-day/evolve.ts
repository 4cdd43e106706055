import { evolveApprovals } from "./evolve-approvals";
import { evolveCalls, ticketCalled } from "./evolve-calls";
import { evolveDay } from "./evolve-day";
import { evolveService, serviceFinished, serviceStarted, stepFinished } from "./evolve-service";
import { evolveTicket, rated, ticketIssued } from "./evolve-ticket";
import type { Evolver, Evolvers } from "./evolver";
import type { LobbyEvent } from "./messages";
import type { LobbyDayDraft } from "./model";

const evolvers: Evolvers<LobbyEvent["type"]> = {
  ...evolveDay,
  ...evolveApprovals,
  ...evolveTicket,
  ...evolveCalls,
  ...evolveService,
};

/**
 * Folds one event into the day it is handed, and hands that same day back for `reduce`.
 * Never refuses: what has happened has happened. Writes in place: the simulator folds millions.
 */
export function evolve(day: LobbyDayDraft, event: LobbyEvent): LobbyDayDraft {
  day.lastAt = event.at;
  switch (event.type) {
    // Every visit goes through these. Looking one up in the table below would cost about as much as folding it.
    case "TicketIssued":
      ticketIssued(day, event);
      return day;
    case "TicketCalled":
      ticketCalled(day, event);
      return day;
    case "ServiceStarted":
      serviceStarted(day, event);
      return day;
    case "StepFinished":
      stepFinished(day, event);
      return day;
    case "ServiceFinished":
      serviceFinished(day, event);
      return day;
    case "Rated":
      rated(day, event);
      return day;
    default:
      // The table has an entry for each type, made for just that type; TypeScript cannot follow the pairing.
      (evolvers[event.type] as Evolver<LobbyEvent["type"]>)(day, event);
      return day;
  }
}
