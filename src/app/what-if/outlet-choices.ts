import { MINUTE_MS } from "#base/time";
import type { Network } from "#domain/network/network";
import { active } from "#domain/network/active";
import { POLICY_KEYS } from "#domain/policy/catalogue";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicies } from "#domain/policy/resolve";
import type { FittedWorld } from "#engine/simulation/fit-world";
import { LOBBY_STREAM_PREFIX } from "../lobbies/day-stream";
import { lobbyPlanOf } from "../plan/lobby-plan";
import type { Journal } from "../ports/journal";
import { FIT_DAYS_MIN, type OutletWorlds } from "../worlds/outlet-worlds";

export type ChoicesDeps = {
  readonly journal: Pick<Journal, "heads">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly worlds: OutletWorlds;
};

/** Days back that are offered for a replay. */
const RECORDED_MAX = 60;

export type OutletChoices = Awaited<ReturnType<typeof outletChoices>>;

/** What a scenario can change at an outlet, and the world that it would be played in, with how well it fits. */
export async function outletChoices(deps: ChoicesDeps, outletId: string, date: string) {
  const network = deps.network();
  const here = (entry: { readonly outletId: string }): boolean => entry.outletId === outletId;
  const plan = lobbyPlanOf({ network, policies: deps.policies() }, outletId, date);
  const world = plan && (await deps.worlds.around(plan));
  const heads = await deps.journal.heads({ prefix: LOBBY_STREAM_PREFIX, unitId: outletId });
  const { typeId: outletTypeId } = network.outlets.get(outletId) ?? {};
  const place = { outletId, date, ...(outletTypeId !== undefined && { outletTypeId }) };
  const policies = resolvePolicies(deps.policies(), place);
  return {
    outletId,
    windows: [...active(network.windows)].filter(here).map(({ id, label, kind }) => ({ id, name: label, kind })),
    staff: [...active(network.staff)]
      .filter(({ homeId }) => homeId === outletId)
      .map(({ id, badgeName }) => ({ id, name: badgeName })),
    devices: [...active(network.devices)].filter(here).map(({ id, kindId }) => ({ id, name: `${kindId} ${id}` })),
    services: plan?.services.map(({ serviceId }) => serviceId) ?? [],
    segments: plan?.segments.map(({ segmentId }) => segmentId) ?? [],
    recordedDates: heads
      .map(({ stream }) => stream.slice(LOBBY_STREAM_PREFIX.length))
      .sort()
      .reverse()
      .slice(0, RECORDED_MAX),
    policies: POLICY_KEYS.map((key) => ({ key, value: policies[key] })),
    world: { source: world?.source ?? ("none" as const), ...fitView(world?.fitted), daysNeeded: FIT_DAYS_MIN },
  };
}

function fitView(fitted: FittedWorld | undefined) {
  return {
    days: fitted?.days ?? 0,
    visits: fitted?.visits ?? 0,
    busynessCv: fitted?.busynessCv ?? 0,
    services: (fitted?.services ?? []).map(({ service: serviceId, measured, share, fits }) => {
      const [best] = fits;
      if (!best) return { serviceId, measured, share };
      const { duration, goodness } = best;
      const meanMin = (duration.kind === "fixed" ? duration.ms : duration.meanMs) / MINUTE_MS;
      return { serviceId, measured, share, fit: { kind: duration.kind, meanMin, ...goodness } };
    }),
  };
}
