import { present } from "#base/assert";
import { MINUTE_MS } from "#base/time";
import type { CallCentre } from "#domain/network/world";
import { plainPlan, plainWorld, type PlainLobby } from "../simulation/plain-lobby";
import type { ArrivalSlot, Duration } from "../simulation/world";
import { waitsA } from "../staffing/erlang-a";
import type { Arm, Check, Claim, Shown } from "./claim";
import { poolOf, together } from "./pool";
import { taskOf, type ClaimScene, type Lobby } from "./scene";
import { seatsOn } from "./schedule";

const SLOT_MS = 30 * MINUTE_MS;
/** Half-hours of noon, half-open, counted from the first: 12:00 to 13:30 of a day from nine. */
const NOON_SLOTS = { from: 6, to: 9 };
const SECOND_LINE_AGENTS = 3;
const LOSS_MAX = 0.05;
const AT_NOON = { figure: "leftShare", group: "noon" } as const;
/** Half-hours follow one another too fast for a steady state: the formula may be off by so much. */
const CHECK_SLACK = 0.01;

/**
 * T7: does a loss of calls of at most 5 % need the second line at noon? The call centre is played as a lobby whose
 * windows are its agents and whose customers are its callers; the rules are the lobby's.
 */
export const callLoss: Claim = {
  claimId: "T7",
  rules: ["1-14", "1-17"],
  days: 200,
  setUp: (scene) => {
    const centre = scene.world.callCentre;
    if (centre.callsWeekday.length === 0) return undefined;
    const { mean, cv } = centre.handlingMin;
    const asIs: Duration = { kind: "lognormal", meanMs: mean * MINUTE_MS, cv };
    return {
      arms: [arm(scene, "firstLine", 0, asIs), arm(scene, "secondLineAtNoon", SECOND_LINE_AGENTS, asIs)],
      figures: [AT_NOON, { figure: "leftShare", group: "all" }, { figure: "meanWaitMin", group: "noon" }],
      checks: [lossCheck(scene, centre)],
      judge,
    };
  },
};

function judge(shown: Shown) {
  const [without, reinforced] = [shown.of("firstLine", AT_NOON), shown.of("secondLineAtNoon", AT_NOON)];
  if (without.high <= LOSS_MAX) return { verdict: "fails", warnings: [] } as const;
  if (without.low <= LOSS_MAX) return { verdict: "open", warnings: [] } as const;
  return { verdict: reinforced.high <= LOSS_MAX ? "holds" : "depends", warnings: [] } as const;
}

function arm(scene: ClaimScene, name: string, moreAtNoon: number, handling: Duration): Arm {
  const { plan, model } = callsOf(scene.world.callCentre, moreAtNoon, handling);
  const issued = { start: plan.opensAt + NOON_SLOTS.from * SLOT_MS, end: plan.opensAt + NOON_SLOTS.to * SLOT_MS };
  const groups = [{ groupId: "all" }, { groupId: "noon", issued }];
  return { name, tasks: [taskOf(scene, { plan, model }, { groups })] };
}

function callsOf(centre: CallCentre, moreAtNoon: number, handling: Duration): Lobby {
  const { callsWeekday, scheduledFirstLine, meanPatienceMin } = centre;
  const plain: PlainLobby = {
    windows: 1,
    lastsMs: callsWeekday.length * SLOT_MS,
    arrivalsPerMin: 0,
    service: handling,
    classes: [{ share: 1, level: 0, patience: { kind: "exponential", meanMs: meanPatienceMin * MINUTE_MS } }],
    rules: [{ kind: "firstCome" }],
  };
  const plan = { ...plainPlan(plain), outletId: "calls" };
  const slots = callsWeekday.map((mean, slot): ArrivalSlot => {
    const start = plan.opensAt + slot * SLOT_MS;
    return { start, end: start + SLOT_MS, mean };
  });
  const isNoon = (slot: number): boolean => slot >= NOON_SLOTS.from && slot < NOON_SLOTS.to;
  const counts = slots.map(({ start, end }, slot) => {
    return { start, end, open: (scheduledFirstLine[slot] ?? 0) + (isNoon(slot) ? moreAtNoon : 0) };
  });
  const model = { ...plainWorld(plain), arrivals: slots };
  return poolOf({ plan, model }, { groupOf: together, seats: seatsOn(counts), leaves: true });
}

/** The loss of the day by Erlang A in each half-hour, beside the day played with exponential calls. */
function lossCheck(scene: ClaimScene, centre: CallCentre): Check {
  const serviceMin = centre.handlingMin.mean;
  const lost = centre.callsWeekday.map((calls, slot) => {
    const agents = centre.scheduledFirstLine[slot] ?? 0;
    return calls * waitsA(agents, { arrivalsPerHour: 2 * calls, serviceMin }, centre.meanPatienceMin, 0).leave;
  });
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const check = arm(scene, "check", 0, { kind: "exponential", meanMs: serviceMin * MINUTE_MS });
  return {
    formula: "erlangA",
    exact: sum(lost) / sum(centre.callsWeekday),
    task: present(check.tasks[0], "task of the check"),
    ask: { figure: "leftShare", group: "all" },
    slack: CHECK_SLACK,
  };
}
