import { v7 as uuid } from "uuid";
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
): Promise<Pinned> {
  const outletIds: string[] = [];
  const kept: { outletId: string; code: string }[] = [];
  for (const outletId of lobbies.outletIds()) {
    const day = lobbies.live(outletId)?.day;
    if (!day || (day.phase !== "open" && day.phase !== "closing")) continue;
    const plan = lobbyPlanOf(sources, outletId, day.businessDate);
    if (!plan || rulesOf(plan) === rulesOf(day.plan)) continue;
    const command = { type: "PinPlan", plan, ...cause } as const;
    const handled = await lobbies.submit(outletId, { commandId: uuid(), command });
    if (handled.ok) outletIds.push(outletId);
    else kept.push({ outletId, code: handled.refusal.code });
  }
  return { outletIds, kept };
}

/** Everything a plan says but the number of the policy book it was read from. */
function rulesOf(plan: LobbyPlan): string {
  return JSON.stringify({ ...plan, policy: { ...plan.policy, version: 0 } });
}
