import { addDays, type BusinessDate } from "#base/calendar";
import type { WorldModel } from "#engine/simulation/world";
import { worldOf } from "#engine/simulation/world-of";
import { SLOT_MIN, WEEK_DAYS } from "#engine/roster/bank/bank-problem";
import { EMPTY_SERVICE_FLOW } from "#read/flow-history/day-flow";
import type { Network } from "#domain/network/network";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { PolicyBook } from "#domain/policy/model";
import { counterOf } from "../forecasting/counter";
import type { NeedRow } from "../forecasting/forecast-rows";
import { needOf } from "../forecasting/staffing-need";
import { staffingPolicy } from "../forecasting/staffing-inputs";
import type { CountedDay } from "../history/flow-rows";
import { lobbyPlanOf } from "../plan/lobby-plan";
import { openingSlots } from "./rostered-days";

export type AssumedSources = { readonly network: Network; readonly policies: PolicyBook };

/**
 * What an outlet's week needs by the network's own assumptions, for a network that has no history yet: the same
 * staffing engine as for a forecast, with the assumed day in its place.
 */
export function assumedNeeds(sources: AssumedSources, outletId: string, monday: BusinessDate): readonly NeedRow[] {
  if (!sources.network.world?.demand[outletId]) return [];
  return Array.from({ length: WEEK_DAYS }, (_, day) => addDays(monday, day)).flatMap((date) => {
    const plan = lobbyPlanOf(sources, outletId, date);
    if (!plan || plan.services.length === 0) return [];
    return assumedNeed(sources, plan, worldOf(sources.network, plan, date)) ?? [];
  });
}

function assumedNeed({ network, policies }: AssumedSources, plan: LobbyPlan, world: WorldModel): NeedRow | undefined {
  const { outletId, businessDate: date } = plan;
  const [first, until] = openingSlots(plan);
  const came = world.arrivals.map(({ mean }) => mean);
  const counter = counterOf(network, outletId, [assumedDay(date, world)]);
  if (!counter) return undefined;
  const explanation = { level: 0, weekday: 1, season: 1, calendar: [], trend: 1, recent: 1 };
  return needOf({
    outletId,
    madeOn: date,
    day: {
      date,
      steps: 1,
      total: came.reduce((sum, mean) => sum + mean, 0),
      mean: Array.from({ length: until - first }, (_, at) => came[at] ?? 0),
      dayVariance: world.busynessCv ** 2,
      slotVariance: 0,
      lower: 1,
      upper: 1,
      explanation,
    },
    families: new Map(),
    firstSlot: first,
    counter,
    policy: staffingPolicy(network, policies, { outletId, date }),
  });
}

/** A day on which everybody came as the world says, in one half hour: only shares are read from it. */
function assumedDay(businessDate: BusinessDate, { services, segments }: WorldModel): CountedDay {
  const slot = String(Math.floor(720 / SLOT_MIN));
  return {
    businessDate,
    source: "file",
    flow: {
      services: Object.fromEntries(
        services.map(({ serviceId, weight }) => [serviceId, { ...EMPTY_SERVICE_FLOW, issued: { [slot]: weight } }]),
      ),
      segments: Object.fromEntries(segments.map(({ segmentId, weight }) => [segmentId, { [slot]: weight }])),
      windows: {},
    },
  };
}
