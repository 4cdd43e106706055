import { present } from "#base/assert";
import type { CallCentre } from "#domain/network/world";
import type { CustomerClass, Distribution, QueueModel } from "#engine/queue-model/model";
import { waitsA } from "#engine/staffing/erlang-a";
import type { Interval } from "#engine/queue-model/interval";
import type { ClaimOptions, Finding, FormulaCheck, Verdict } from "./claim";
import { playArms, type Arm } from "./play-arms";

const SLOT_MIN = 30;
/** Half-hours of noon, half-open, counted from the first: 12:00 to 13:30 of a day from nine. */
const NOON_SLOTS = { from: 6, to: 9 };
const SECOND_LINE_AGENTS = 3;
const LOSS_MAX = 0.05;

/**
 * T7: does a loss of calls of at most 5 % need the second line? The day with the scheduled first line against the day
 * with three more agents at noon.
 */
export function callLoss(centre: CallCentre, options: ClaimOptions): Finding {
  const { mean, cv } = centre.handlingMin;
  const asIs: Distribution = { kind: "lognormal", mean, cv };
  const arms = playArms([
    armOf("firstLine", centre, 0, asIs, options),
    armOf("secondLineAtNoon", centre, SECOND_LINE_AGENTS, asIs, options),
  ]);
  const [without, reinforced] = arms.map(({ leftShareByClass }) => present(leftShareByClass["noon"], "loss at noon"));
  return {
    claimId: "T7",
    arms,
    checks: [lossCheck(centre, options)],
    verdict: verdictOf(present(without, "first arm"), present(reinforced, "second arm")),
    warnings: [],
  };
}

function verdictOf(without: Interval, reinforced: Interval): Verdict {
  if (without.high <= LOSS_MAX) return "fails";
  if (without.low <= LOSS_MAX) return "open";
  return reinforced.high <= LOSS_MAX ? "holds" : "holdsInPart";
}

function armOf(
  name: string,
  centre: CallCentre,
  moreAtNoon: number,
  service: Distribution,
  { replications, seed }: ClaimOptions,
): Arm {
  const isNoon = (slot: number): boolean => slot >= NOON_SLOTS.from && slot < NOON_SLOTS.to;
  const callers = (id: string, isIn: (slot: number) => boolean): CustomerClass => ({
    id,
    entry: "line",
    priority: 0,
    credit: 0,
    baulking: [],
    patience: { kind: "exponential", mean: centre.meanPatienceMin },
    arrivals: {
      kind: "poisson",
      dayCv: 0,
      rates: centre.callsWeekday.map((calls, slot) => ({
        from: slot * SLOT_MIN,
        rate: isIn(slot) ? calls / SLOT_MIN : 0,
      })),
    },
  });
  const schedule = centre.scheduledFirstLine.map((agents, slot) => ({
    from: slot * SLOT_MIN,
    open: agents + (isNoon(slot) ? moreAtNoon : 0),
  }));
  const model: QueueModel = {
    title: centre.name,
    timeUnit: "minute",
    horizon: centre.callsWeekday.length * SLOT_MIN,
    warmUp: 0,
    atClose: "serveWaiting",
    replications,
    seed,
    waitsOver: [],
    classes: [callers("noon", isNoon), callers("rest", (slot) => !isNoon(slot))],
    nodes: [
      {
        id: "line",
        windows: [{ id: "agents", schedule, shiftChange: "finishFirst", chooses: { kind: "firstCome" } }],
        whenFull: "lose",
        service: { "*": service },
        routing: {},
      },
    ],
  };
  return { name, model };
}

/** Half-hours follow one another too fast for a steady state: the formula may be off by so much. */
const CHECK_SLACK = 0.01;

/** The loss of the day by Erlang A in each half-hour, beside the simulated day with exponential calls. */
function lossCheck(centre: CallCentre, options: ClaimOptions): FormulaCheck {
  const serviceMin = centre.handlingMin.mean;
  const losses = centre.callsWeekday.map((calls, slot) => {
    const agents = centre.scheduledFirstLine[slot] ?? 0;
    return calls * waitsA(agents, { arrivalsPerHour: 2 * calls, serviceMin }, centre.meanPatienceMin, 0).leave;
  });
  const calls = centre.callsWeekday.reduce((sum, count) => sum + count, 0);
  const exact = losses.reduce((sum, loss) => sum + loss, 0) / calls;
  const everybody = armOf("check", centre, 0, { kind: "exponential", mean: serviceMin }, options);
  const [played] = playArms([everybody]);
  const noonCalls = centre.callsWeekday.slice(NOON_SLOTS.from, NOON_SLOTS.to).reduce((sum, count) => sum + count, 0);
  const noon = present(played?.leftShareByClass["noon"], "loss at noon");
  const rest = present(played?.leftShareByClass["rest"], "loss outside noon");
  const share = noonCalls / calls;
  const blend = (bound: "mean" | "low" | "high"): number => share * noon[bound] + (1 - share) * rest[bound];
  const simulated = { mean: blend("mean"), low: blend("low"), high: blend("high") };
  return { formula: "erlangA", exact, simulated, agrees: Math.abs(simulated.mean - exact) <= CHECK_SLACK };
}
