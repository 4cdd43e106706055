import { refuse, type Result } from "#base/result";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import type { Baseline, Change, Scenario, WorldBasis } from "#domain/what-if/model";
import { forkDay } from "#engine/simulation/fork-day";
import { worldFrom } from "#engine/simulation/live-world";
import { withChanges } from "#engine/what-if/apply-change";
import type { OutletArm, WhatIfArm } from "#engine/what-if/outlet-arm";
import { recordedOutlet } from "#engine/what-if/recorded-outlet";
import { eventOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import type { Lobbies } from "../lobbies/lobbies";
import { lobbyPlanOf } from "../plan/lobby-plan";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import type { OutletWorlds } from "../worlds/outlet-worlds";
import { faultyChange, type ChangeRefusal } from "./check-changes";
import { bookWith, planUnder } from "./policies-changed";

export type ArmsDeps = {
  readonly journal: Pick<Journal, "read">;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly worlds: Pick<OutletWorlds, "around">;
  readonly clockOf: (outletId: string) => Clock;
};

export type ArmsRefusal =
  | ChangeRefusal
  | { readonly code: "whatIf.outletClosed"; readonly outletId: string; readonly date: string }
  | { readonly code: "whatIf.noWorld"; readonly outletId: string }
  | { readonly code: "whatIf.noRecord"; readonly outletId: string; readonly date: string }
  | { readonly code: "whatIf.dayNotOpen"; readonly outletId: string };

/** A scenario ready to be played: as it is, and with the changes. */
export type Arms = {
  readonly baseline: WhatIfArm;
  readonly scenario: WhatIfArm;
  readonly worlds: readonly WorldBasis[];
};

/** Makes both arms of a scenario from what is known now. */
export async function armsOf(deps: ArmsDeps, scenario: Scenario): Promise<Result<Arms, ArmsRefusal>> {
  const { outletIds, changes } = scenario;
  const baseline: OutletArm[] = [];
  const worlds: WorldBasis[] = [];
  for (const outletId of outletIds) {
    const made = await outletArm(deps, outletId, scenario.baseline);
    if (!made.ok) return made;
    baseline.push(made.value.arm);
    worlds.push(made.value.basis);
  }
  const fault = faultyChange(baseline, changes);
  if (fault) return refuse(fault);
  const changed = baseline.map((arm) => withChanges({ ...arm, plan: planOf(deps, arm.plan, scenario) }, changes));
  const ways = deps.network().world?.travelMin ?? {};
  const as = { outlets: baseline, ways, moves: [] };
  return { ok: true, value: { baseline: as, scenario: { ...as, outlets: changed, ...onTheWay(changes) }, worlds } };
}

function onTheWay(changes: readonly Change[]): Pick<WhatIfArm, "moves" | "guidance"> {
  const moves = changes.filter((change) => change.kind === "moveService");
  const guidance = changes.find((change) => change.kind === "guidance");
  if (!guidance) return { moves };
  return { moves, guidance: { share: guidance.share, gainMs: guidance.gainMin * 60_000 } };
}

function planOf({ network, policies }: ArmsDeps, plan: LobbyPlan, { changes }: Scenario): LobbyPlan {
  const settings = changes
    .filter((change) => change.kind === "policy")
    .filter(({ outletIds }) => outletIds?.includes(plan.outletId) ?? true);
  if (settings.length === 0) return plan;
  const { outletId, businessDate } = plan;
  const sources = { network: network(), policies: policies() };
  const before = lobbyPlanOf(sources, outletId, businessDate);
  const book = bookWith(sources.policies, settings, { outletId, date: businessDate });
  const after = lobbyPlanOf({ ...sources, policies: book }, outletId, businessDate);
  return before && after ? planUnder(plan, before, after) : plan;
}

type Made = Result<{ readonly arm: OutletArm; readonly basis: WorldBasis }, ArmsRefusal>;

function outletArm(deps: ArmsDeps, outletId: string, baseline: Baseline): Promise<Made> {
  switch (baseline.kind) {
    case "day":
      return emptyDay(deps, outletId, baseline.date);
    case "recorded":
      return recordedDay(deps, outletId, baseline.date);
    case "now":
      return liveDay(deps, outletId);
  }
}

async function emptyDay(deps: ArmsDeps, outletId: string, date: string): Promise<Made> {
  const plan = lobbyPlanOf({ network: deps.network(), policies: deps.policies() }, outletId, date);
  if (!plan || plan.services.length === 0) return refuse({ code: "whatIf.outletClosed", outletId, date });
  const world = await deps.worlds.around(plan);
  if (!world) return refuse({ code: "whatIf.noWorld", outletId });
  const arm = { plan, model: world.model, arrivalChanges: [] };
  return { ok: true, value: { arm, basis: basisOf(outletId, world) } };
}

/** That day's people and their work as they were, and the windows as they were open. */
async function recordedDay(deps: ArmsDeps, outletId: string, date: string): Promise<Made> {
  const records = await deps.journal.read(dayStream(outletId, date), 0);
  const events = records.map(eventOf<LobbyEvent>);
  const opened = events.find((event) => event.type === "DayOpened");
  if (!opened) return refuse({ code: "whatIf.noRecord", outletId, date });
  const world = await deps.worlds.around(opened.plan);
  if (!world) return refuse({ code: "whatIf.noWorld", outletId });
  const basis: WorldBasis = { outletId, source: "recorded", days: 1 };
  return { ok: true, value: { arm: recordedOutlet(events, world.model), basis } };
}

async function liveDay(deps: ArmsDeps, outletId: string): Promise<Made> {
  const live = deps.lobbies.live(outletId);
  const phase = live?.day.phase;
  if (!live || (phase !== "open" && phase !== "closing")) return refuse({ code: "whatIf.dayNotOpen", outletId });
  const world = await deps.worlds.around(live.day.plan);
  if (!world) return refuse({ code: "whatIf.noWorld", outletId });
  const { day } = deps.lobbies.live(outletId) ?? live;
  const now = Math.max(day.lastAt, deps.clockOf(outletId).now());
  const model = worldFrom(world.model, { day, now });
  const arm = { plan: day.plan, model, start: { day: forkDay(day), now }, arrivalChanges: [] };
  return { ok: true, value: { arm, basis: basisOf(outletId, world) } };
}

function basisOf(
  outletId: string,
  { source, fitted }: { readonly source: "fitted" | "assumed"; readonly fitted?: { readonly days: number } },
): WorldBasis {
  return { outletId, source, days: fitted?.days ?? 0 };
}
