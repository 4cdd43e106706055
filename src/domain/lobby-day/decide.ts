import { refuse } from "#base/result";
import { decideAlerts } from "./decide-alerts";
import { decideApprovals } from "./decide-approvals";
import { callNext, decideCalls } from "./decide-calls";
import { decideDay } from "./decide-day";
import { decideDiversion } from "./decide-diversion";
import { decideLate } from "./decide-late";
import { decideMoves } from "./decide-moves";
import { decideNumbers } from "./decide-numbers";
import { decideSecondPerson } from "./decide-second-person";
import { decideService, finishStep, finishTicket, rate, startService } from "./decide-service";
import { decideWindows } from "./decide-windows";
import type { Decider, Deciders, Decision } from "./decider";
import { issueTicket } from "./issue";
import type { LobbyCommand } from "./messages";
import type { LobbyDay } from "./model";
import { observeClock } from "./observe-clock";

const deciders: Deciders<LobbyCommand["type"]> = {
  ...decideDay,
  ...decideNumbers,
  ...decideWindows,
  ...decideApprovals,
  ...decideCalls,
  ...decideService,
  ...decideSecondPerson,
  ...decideMoves,
  ...decideLate,
  ...decideDiversion,
  ...decideAlerts,
  ObserveClock: observeClock,
};

/** What is still said when the day is over: how it was, and that the last till was counted so. */
const AFTER_HOURS: ReadonlySet<LobbyCommand["type"]> = new Set(["OpenDay", "Rate", "WitnessHandOver"]);

/**
 * What a command leads to: events, or a refusal that says what is wrong. Rules: ./SPEC.md.
 * Pure: the live lobby and the twin call this same function. The order of the events is the order to fold them in;
 * an accepted command without events asks for what is already so.
 */
export function decide(command: LobbyCommand, day: LobbyDay): Decision {
  if (day.phase === "unopened" && command.type !== "OpenDay") return refuse({ code: "lobby.dayNotOpen" });
  if (day.phase === "closed" && !AFTER_HOURS.has(command.type)) {
    return refuse({ code: "lobby.dayClosed" });
  }
  switch (command.type) {
    // Every visit goes through these. Looking one up in the table below would cost about as much as its rule.
    case "IssueTicket":
      return issueTicket(command, day);
    case "CallNext":
      return callNext(command, day);
    case "StartService":
      return startService(command, day);
    case "FinishStep":
      return finishStep(command, day);
    case "FinishTicket":
      return finishTicket(command, day);
    case "Rate":
      return rate(command, day);
    default:
      // The table has an entry for each type, made for just that type; TypeScript cannot follow the pairing.
      return (deciders[command.type] as Decider<LobbyCommand["type"]>)(command, day);
  }
}
