import { v7 as uuid } from "uuid";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Lobbies } from "../lobbies/lobbies";
import { lobbyPlanOf, type PlanSources } from "./lobby-plan";

/** What became of the open days after a change of network or policy. */
export type Pinned = {
  readonly outletIds: readonly string[];
  /** Outlets whose living tickets need what the new plan leaves out: they keep the old one until the evening. */
  readonly kept: readonly { readonly outletId: string; readonly code: string }[];
};

/**
 * Carries a change of network or policy to the open days, each as an event of its own. A day whose plan does not
 * change hears nothing; one that the change would rob of a living ticket keeps its plan. (invariant 10)
 */
export async function pinOpenDays(
  lobbies: Pick<Lobbies, "outletIds" | "live" | "submit">,
  sources: PlanSources,
  cause: { readonly actor: string; readonly reason: string },
  only?: readonly string[],
): Promise<Pinned> {
  const outletIds: string[] = [];
  const kept: { outletId: string; code: string }[] = [];
  for (const { outletId, plan } of plansToPin(lobbies, sources, only)) {
    const command = { type: "PinPlan", plan, ...cause } as const;
    const handled = await lobbies.submit(outletId, { commandId: uuid(), command });
    if (handled.ok) outletIds.push(outletId);
    else kept.push({ outletId, code: handled.refusal.code });
  }
  return { outletIds, kept };
}

export type PlanToPin = { readonly outletId: string; readonly plan: LobbyPlan; readonly day: LobbyDay };

/** The open days that would get another plan, and which; of these outlets alone when they are named. */
export function* plansToPin(
  lobbies: Pick<Lobbies, "outletIds" | "live">,
  sources: PlanSources,
  only: readonly string[] = lobbies.outletIds(),
): Generator<PlanToPin> {
  for (const outletId of only) {
    const day = lobbies.live(outletId)?.day;
    if (!day || (day.phase !== "open" && day.phase !== "closing")) continue;
    const plan = lobbyPlanOf(sources, outletId, day.businessDate);
    if (plan && rulesOf(plan) !== rulesOf(day.plan)) yield { outletId, plan, day };
  }
}

/** Everything a plan says but the number of the policy book it was read from. */
function rulesOf(plan: LobbyPlan): string {
  return JSON.stringify({ ...plan, policy: { ...plan.policy, version: 0 } });
}
