import { present } from "#base/assert";
import { STEPS } from "#domain/lobby-day/evolve-service";
import type { ServiceStep } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { indexOf, positions } from "#domain/lobby-day/plan-index";
import type { ServiceWorld, Spell, WorldModel } from "./world";

/** What has to be done at a window, cut at these shares of the counter time. */
export type Stage = { readonly until: number; readonly act: ServiceStep | "authorise" | "end" };

/** A spell at a window, and whose it is. */
export type StaffedSpell = Spell & { readonly staffId: string };

/** What a plan and a world settle before anybody comes. Lists go by the plan's services. */
export type Staging = {
  readonly plan: LobbyPlan;
  readonly serviceIx: ReadonlyMap<string, number>;
  readonly segmentIx: ReadonlyMap<string, number>;
  readonly windowIx: ReadonlyMap<string, number>;
  readonly stages: readonly (readonly Stage[])[];
  /** The same as a day under way reports them, which says how far a piece of work is. */
  readonly reported: readonly (readonly Stage[])[];
  readonly worlds: readonly (ServiceWorld | undefined)[];
  /** The highest chance of turning round at the door. */
  readonly balkingMax: number;
  /** Positions of the machines that can do a service, by its id. */
  readonly machinesOf: ReadonlyMap<string, readonly number[]>;
  /** By window: one byte a service whose work it may check. */
  readonly reviews: readonly Uint8Array[];
  /** By window: who sits there one after the other. */
  readonly spells: readonly (readonly StaffedSpell[])[];
};

const stagings = new WeakMap<WorldModel, Staging>();

/** Made once for a plan and a world: the twin plays the same two thousands of times. */
export function stagingOf(plan: LobbyPlan, model: WorldModel): Staging {
  const known = stagings.get(model);
  if (known?.plan === plan) return known;
  const { serviceIx, segmentIx } = indexOf(plan);
  const knowsShares = model.habits.stepShares !== undefined;
  const { reportsSteps = knowsShares } = model.habits;
  const staging: Staging = {
    plan,
    serviceIx,
    segmentIx,
    windowIx: positions(plan.windows, ({ windowId }) => windowId),
    stages: plan.services.map(({ serviceId }) => stagesOf(plan, model, serviceId, reportsSteps)),
    reported: plan.services.map(({ serviceId }) => stagesOf(plan, model, serviceId, knowsShares)),
    worlds: plan.services.map(({ serviceId }) => model.services.find((world) => world.serviceId === serviceId)),
    balkingMax: Math.max(0, ...model.behaviour.balking.map(({ probability }) => probability)),
    machinesOf: new Map(
      plan.services.map(({ serviceId }) => [
        serviceId,
        model.devices.flatMap(({ serviceIds }, ix) => (serviceIds.includes(serviceId) ? [ix] : [])),
      ]),
    ),
    reviews: plan.windows.map(({ reviewsFor }) =>
      Uint8Array.from(plan.services, ({ serviceId }) => (reviewsFor.includes(serviceId) ? 1 : 0)),
    ),
    spells: plan.windows.map(({ windowId }) => spellsAt(model, windowId)),
  };
  stagings.set(model, staging);
  return staging;
}

function spellsAt({ crew }: WorldModel, windowId: string): readonly StaffedSpell[] {
  const spells = crew.flatMap(({ staffId, spells: own }) =>
    own.flatMap((spell) => (spell.windowId === windowId ? [{ ...spell, staffId }] : [])),
  );
  return spells.sort((one, other) => one.start - other.start);
}

/**
 * Steps in the lobby's order where they are reported or a disclosure must be; a supervisor's release when most of the
 * work is done. The farewell is the finish itself.
 */
function stagesOf(plan: LobbyPlan, model: WorldModel, serviceId: string, reportsSteps: boolean): readonly Stage[] {
  const service = present(
    plan.services.find((one) => one.serviceId === serviceId),
    "service of the plan",
  );
  const reports = reportsSteps || service.needsDisclosure;
  const shares = model.habits.stepShares ?? PLAIN_SHARES;
  const stages: Stage[] = [];
  let until = 0;
  for (const step of STEPS) {
    if (step === "farewell" || (step === "disclose" && !service.needsDisclosure)) continue;
    until += shares[step] ?? 0;
    if (reports) stages.push({ until, act: step });
    if (step === "operate" && service.needsAuthorisation) stages.push({ until, act: "authorise" });
  }
  stages.push({ until: 1, act: "end" });
  return stages;
}

/** Where nobody reports steps, the work in hand is done by here. */
const PLAIN_SHARES: Readonly<Record<string, number>> = { operate: 0.8 };
