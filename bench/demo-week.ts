import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planImport } from "#app/exchange/import-network";
import type { NeedRow, SlotNeed } from "#app/forecasting/forecast-rows";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import { weekOf } from "#app/rosters/week-of";
import { addDays, instantAt, type BusinessDate } from "#base/calendar";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { draftOf, evolve } from "#domain/network/evolve";
import { emptyNetwork, type Network } from "#domain/network/network";
import { emptyPolicyBook } from "#domain/policy/model";
import { NOTHING_CARRIED } from "#domain/roster/ledger";
import { emptyRosterWeek } from "#domain/roster/model";
import type { BankProblem } from "#engine/roster/bank/bank-problem";
import { worldOf } from "#engine/simulation/world-of";
import type { WorldModel } from "#engine/simulation/world";
import { kindWindows } from "#engine/staffing/kind-windows";

export const DEMO_MONDAY = "2026-11-23";
const SLOT_MIN = 30;
const WEEK_DAYS = 7;
const PROMISE = { withinMin: 10, lateShare: 0.1 };
/** Busy and quiet days that a requirement has in view, as factors of the mean. */
const BUSYNESS = [0.8, 0.9, 1, 1.1, 1.2];

/** The demo network, as the examples' files have it. */
export function demoNetwork(): Network {
  const files = ["network.json", "world.json"].map((name) => ({
    name,
    text: readFileSync(join("examples/demo-network", name), "utf8"),
  }));
  const planned = planImport(files, emptyNetwork(), 0);
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal.faults.slice(0, 3)));
  return planned.value.events.reduce(evolve, draftOf(emptyNetwork()));
}

/** A week of an outlet of the demo network as the roster engine takes it, by the network's own assumed demand. */
export function demoWeek(network: Network, outletId: string): BankProblem {
  const policies = emptyPolicyBook();
  const needs = Array.from({ length: WEEK_DAYS }, (_, day) => addDays(DEMO_MONDAY, day)).flatMap((date) => {
    const plan = lobbyPlanOf({ network, policies }, outletId, date);
    return plan ? [needOn(plan, worldOf(network, plan, date), outletId, date)] : [];
  });
  return weekOf({
    network,
    policies,
    outletId,
    monday: DEMO_MONDAY,
    needs,
    week: emptyRosterWeek(),
    carried: () => NOTHING_CARRIED,
  });
}

/** Windows of each kind by half-hour, and one in the lobby. */
function needOn(plan: LobbyPlan, world: WorldModel, unitId: string, date: BusinessDate): NeedRow {
  const serving = plan.windows.filter(({ serviceIds }) => serviceIds.length > 0);
  const kinds = [...new Set(serving.map(({ kind }) => kind))];
  const first = Math.floor((plan.opensAt - instantAt(date, "00:00", plan.timeZone)) / MINUTE_MS / SLOT_MIN);
  const count = Math.ceil((plan.closesAt - plan.opensAt) / MINUTE_MS / SLOT_MIN);
  const start = (at: number): number => plan.opensAt + at * SLOT_MIN * MINUTE_MS;
  const perHour = Array.from({ length: count }, (_, at) => arrivalsPerHour(world, start(at), start(at + 1)));
  const all = world.services.reduce((sum, { weight }) => sum + weight, 0);
  const classes = world.services.flatMap(({ serviceId, weight, counter }) => {
    const servedBy = kinds.flatMap((kind, place) =>
      serving.some((window) => window.kind === kind && window.serviceIds.includes(serviceId)) ? [place] : [],
    );
    if (servedBy.length === 0 || weight === 0) return [];
    const serviceMin = (counter.kind === "fixed" ? counter.ms : counter.meanMs) / MINUTE_MS;
    const paths = BUSYNESS.map((busy) => perHour.map((rate) => (busy * rate * weight) / all));
    return [{ serviceMin, servedBy, paths }];
  });
  const needs = kindWindows({
    intervalMin: SLOT_MIN,
    classes,
    kinds: kinds.map((kind) => ({ cost: 1, windowsMax: serving.filter((window) => window.kind === kind).length })),
    promise: PROMISE,
  });
  const slots = needs.map(({ windows, isKept }, at): SlotNeed => ({
    slot: first + at,
    arrivals: (perHour[at] ?? 0) / 2,
    windows: windows.reduce((sum, each) => sum + each, 0),
    savedByOneMore: 0,
    lostByOneFewer: 0,
    lateShare: 0,
    isKept,
    shortKinds: [],
    intensity: 0,
    byKind: Object.fromEntries(
      kinds.map((kind, place) => [kind, { windows: windows[place] ?? 0, savedByOneMore: 0, lostByOneFewer: 0 }]),
    ),
    posts: { lobby: { people: 1, because: "presence", intensity: 0 } },
  }));
  const { withinMin: promiseMin, lateShare: lateShareMax } = PROMISE;
  return { unitId, date, madeOn: date, serviceMin: 0, promiseMin, lateShareMax, windowsMax: serving.length, slots };
}

function arrivalsPerHour({ arrivals }: WorldModel, from: number, to: number): number {
  const came = arrivals.reduce((sum, { start, end, mean }) => {
    const inside = Math.max(0, Math.min(to, end) - Math.max(from, start));
    return sum + (mean * inside) / (end - start);
  }, 0);
  return (came * HOUR_MS) / (to - from);
}
