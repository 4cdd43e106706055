import { readFileSync } from "node:fs";
import { present } from "#base/assert";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { draftOf, evolve } from "#domain/network/evolve";
import { emptyNetwork, type Network } from "#domain/network/network";
import { emptyPolicyBook } from "#domain/policy/model";
import { planImport } from "../exchange/import-network";
import { lobbyPlanOf } from "../plan/lobby-plan";

const FOLDER = new URL("../../../examples/demo-network/", import.meta.url);

/** The demo network as the product ships it. */
export function demoNetwork(): Network {
  const files = ["network.json", "world.json"].map((name) => ({
    name,
    text: readFileSync(new URL(name, FOLDER), "utf8"),
  }));
  const planned = planImport(files, emptyNetwork(), 0);
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal.faults.slice(0, 5)));
  return planned.value.events.reduce(evolve, draftOf(emptyNetwork()));
}

/** What an outlet's day is played with under the default policies. */
export function demoPlan(network: Network, outletId: string, date: string): LobbyPlan {
  return present(lobbyPlanOf({ network, policies: emptyPolicyBook() }, outletId, date), "an open day");
}
