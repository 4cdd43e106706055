import { refuse } from "#base/result";
import { decideAlerts } from "./decide-alerts";
import { decideCalls } from "./decide-calls";
import { decideDay } from "./decide-day";
import { decideDiversion } from "./decide-diversion";
import { decideMoves } from "./decide-moves";
import { decideSecondPerson } from "./decide-second-person";
import { decideService } from "./decide-service";
import { decideWindows } from "./decide-windows";
import type { Decider, Deciders, Decision } from "./decider";
import type { LobbyCommand } from "./messages";
import type { LobbyDay } from "./model";
import { observeClock } from "./observe-clock";

const deciders: Deciders<LobbyCommand["type"]> = {
  ...decideDay,
  ...decideWindows,
  ...decideCalls,
  ...decideService,
  ...decideSecondPerson,
  ...decideMoves,
  ...decideDiversion,
  ...decideAlerts,
  ObserveClock: observeClock,
};

/**
 * What a command leads to: events, or a refusal that says what is wrong. Rules: ./SPEC.md.
 * Pure: the live lobby and the twin call this same function. The order of the events is the order to fold them in;
 * an accepted command without events asks for what is already so.
 */
export function decide(command: LobbyCommand, day: LobbyDay): Decision {
  if (day.phase === "unopened" && command.type !== "OpenDay") return refuse({ code: "lobby.dayNotOpen" });
  if (day.phase === "closed" && command.type !== "Rate" && command.type !== "OpenDay") {
    return refuse({ code: "lobby.dayClosed" });
  }
  // The table has an entry for each type, made for just that type; TypeScript cannot follow the pairing.
  return (deciders[command.type] as Decider<LobbyCommand["type"]>)(command, day);
}
