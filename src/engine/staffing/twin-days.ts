import { createRng } from "#base/rng";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import type { Ticket } from "#domain/lobby-day/model";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { indexOf } from "#domain/lobby-day/plan-index";
import { createLuck, type Customer } from "../simulation/customers";
import { runDay } from "../simulation/run";
import type { CrewMember, WorldModel } from "../simulation/world";
import type { LatePromise } from "./day-demand";
import type { WindowPlan } from "./evaluator";
import { windowSpells } from "./window-spells";

/** A day ahead that is to be staffed on the twin. It is data: it can travel to a thread. */
export type TwinProblem = {
  /** Has a person for each window of `kinds`, named by `tellerAt`. */
  readonly plan: LobbyPlan;
  /** Everything but who comes and who sits at the windows of `kinds`. */
  readonly world: WorldModel;
  readonly firstAt: EpochMs;
  readonly intervalMin: number;
  /** Sampled days, equally likely: people by interval. */
  readonly paths: readonly (readonly number[])[];
  /** For each interval the weights of the world's services. */
  readonly mix: readonly (readonly number[])[];
  /** Windows of each kind, in the order in which they are opened. */
  readonly kinds: readonly (readonly string[])[];
  /** Customers who are judged together; the first group is everybody. */
  readonly groups: readonly JudgedGroup[];
  /** Groups of each service of the plan, and within it of each segment; none where no window serves it. */
  readonly groupsOf: readonly (readonly (readonly number[])[])[];
  /** Names all luck. */
  readonly seed: string;
};

/** What is promised to a group of customers, and the kinds of windows that serve one of them. */
export type JudgedGroup = { readonly servedBy: readonly number[]; readonly promise: LatePromise };

/** The person who sits at a window of a plan that is being judged: certified for all that the window gives. */
export const tellerAt = (windowId: string): string => `need-${windowId}`;

/** The last interval's windows stay until the lobby is empty, as in the exact equations. */
const OVERTIME_MS = 3 * HOUR_MS;
const ARRIVE_BEFORE_MS = 20 * MINUTE_MS;
const OPEN_BEFORE_MS = 5 * MINUTE_MS;

/** One sampled day: the name of its luck, and who comes. */
export type SampledDay = { readonly name: string; readonly customers: readonly Customer[] };

/**
 * The people of every sampled day with all their luck: every plan meets the same ones. Whoever is forecast for a time
 * at which the outlet gives no tickets does not come.
 */
export function peopleOf(problem: TwinProblem): readonly SampledDay[] {
  const { plan, world, firstAt, intervalMin, paths, mix, seed } = problem;
  const segmentWeights = world.segments.map(({ weight }) => weight);
  return paths.map((path, day) => {
    const name = `${seed}/${day}`;
    const luck = createLuck(world, name);
    const arrivals = createRng(name, "arrivals");
    const services = createRng(name, "service");
    const segments = createRng(name, "segment");
    const customers = path.flatMap((mean, interval) => {
      const start = Math.max(firstAt + interval * intervalMin * MINUTE_MS, plan.opensAt);
      const end = Math.min(firstAt + (interval + 1) * intervalMin * MINUTE_MS, plan.lastIssueAt);
      if (end <= start) return [];
      const instants = Float64Array.from({ length: arrivals.poisson(mean) }, () => start + arrivals.below(end - start));
      const weights = mix[interval] ?? [];
      return Array.from(instants.sort(), (at) => luck.draw(at, services.pick(weights), segments.pick(segmentWeights)));
    });
    return { name, customers };
  });
}

/** What a plan did to the customers of so many days: rows of groups, numbers by interval of arrival. */
export type LateTally = {
  readonly came: readonly Float64Array[];
  readonly late: readonly Float64Array[];
  readonly lateMin: readonly Float64Array[];
};

export function noTally({ groups, paths }: TwinProblem): LateTally {
  const intervals = paths[0]?.length ?? 0;
  const rows = (): readonly Float64Array[] => groups.map(() => new Float64Array(intervals));
  return { came: rows(), late: rows(), lateMin: rows() };
}

/**
 * Plays days under a plan and adds what became of their customers. Whoever was led to a machine is nobody's wait at a
 * window; whoever lost patience is late if he went later than the promise.
 *
 * @complexity O(days), each about as long as a day of the twin
 */
export function playUnder(
  problem: TwinProblem,
  windows: WindowPlan,
  days: readonly SampledDay[],
  tally: LateTally,
): void {
  const { plan, firstAt, intervalMin, groups, groupsOf } = problem;
  const { serviceIx, segmentIx } = indexOf(plan);
  const model: WorldModel = { ...problem.world, crew: [...problem.world.crew, ...tellersOf(problem, windows)] };
  for (const { name, customers } of days) {
    const { day } = runDay({ plan, model, customers, seed: name });
    for (const ticket of day.tickets.values()) {
      if (ticket.outcome === "diverted") continue;
      const own = groupsOf[serviceIx.get(ticket.serviceId) ?? -1]?.[segmentIx.get(ticket.segmentId) ?? -1] ?? [];
      const interval = Math.floor((ticket.issuedAt - firstAt) / (intervalMin * MINUTE_MS));
      for (const row of own)
        addTo(tally, row, interval, waitOf(ticket) / MINUTE_MS - (groups[row]?.promise.withinMin ?? Infinity));
    }
  }
}

function addTo({ came, late, lateMin }: LateTally, row: number, interval: number, beyondMin: number): void {
  const add = (rows: readonly Float64Array[], by: number): void => {
    const numbers = rows[row];
    if (numbers && interval >= 0 && interval < numbers.length) numbers[interval] = (numbers[interval] ?? 0) + by;
  };
  add(came, 1);
  if (beyondMin <= 0) return;
  add(late, 1);
  add(lateMin, beyondMin);
}

/** Until the call, or until the end for whoever was never called. */
const waitOf = ({ calls, waitedMs, endedAt, waitFrom }: Ticket): number =>
  calls > 0 ? waitedMs : Math.max(0, (endedAt ?? waitFrom) - waitFrom);

function tellersOf(problem: TwinProblem, windows: WindowPlan): readonly CrewMember[] {
  const { plan, firstAt, intervalMin, kinds } = problem;
  const presence = { start: plan.opensAt - ARRIVE_BEFORE_MS, end: plan.closesAt + OVERTIME_MS };
  return kinds.flatMap((windowIds, kind) => {
    const counts = windows[kind] ?? [];
    const lastMin = counts.length * intervalMin;
    const spells = windowSpells(counts, windowIds, 0, intervalMin);
    return windowIds.flatMap((windowId): readonly CrewMember[] => {
      const own = spells.flatMap((spell) => {
        if (spell.windowId !== windowId) return [];
        const start = Math.max(firstAt + spell.fromMin * MINUTE_MS, plan.opensAt - OPEN_BEFORE_MS);
        const end = spell.toMin === lastMin ? presence.end : firstAt + spell.toMin * MINUTE_MS;
        return start < end ? [{ windowId, mode: "normal", start, end } as const] : [];
      });
      if (own.length === 0) return [];
      const staffId = tellerAt(windowId);
      return [{ staffId, post: "window", speedFactor: 1, presence, spells: own, breaks: [], mayAuthorise: false }];
    });
  });
}
