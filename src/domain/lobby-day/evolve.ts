import { evolveCalls } from "./evolve-calls";
import { evolveDay } from "./evolve-day";
import { evolveService } from "./evolve-service";
import { evolveTicket } from "./evolve-ticket";
import type { Evolver, Evolvers } from "./evolver";
import type { LobbyEvent } from "./messages";
import type { LobbyDayDraft } from "./model";

const evolvers: Evolvers<LobbyEvent["type"]> = { ...evolveDay, ...evolveTicket, ...evolveCalls, ...evolveService };

/**
 * Folds one event into the day it is handed, and hands that same day back for `reduce`.
 * Never refuses: what has happened has happened. Writes in place: the simulator folds millions.
 */
export function evolve(day: LobbyDayDraft, event: LobbyEvent): LobbyDayDraft {
  // The table has an entry for each type, made for just that type; TypeScript cannot follow the pairing.
  (evolvers[event.type] as Evolver<LobbyEvent["type"]>)(day, event);
  day.lastAt = event.at;
  return day;
}
