import type { EpochMs } from "#base/time";
import type { LobbyDay } from "#domain/lobby-day/model";
import { isLiving, type Move, type Pressure } from "#domain/floating-staff/model";
import type { StaffMember } from "#domain/network/catalogue";
import type { Window } from "#domain/network/place";
import { resolvePolicy } from "#domain/policy/resolve";
import { pulseOf } from "#read/network-board/pulse";
import {
  districtOf,
  floatersFor,
  outletsUnder,
  servedAt,
  wayTo,
  whereabouts,
  whereIs,
  windowsLeft,
  type FloatWorld,
  type Whereabouts,
} from "./people";

/** Somebody who could be sent, with the numbers that speak for and against it. */
export type Candidate = {
  readonly staffId: string;
  readonly badgeName: string;
  readonly fromOutletId?: string;
  readonly windowId: string;
  readonly travelMin: number;
  /** People waiting now whom the person could serve at that window. */
  readonly relief: number;
  /** Where the person would come from: who waits there, and how many windows stay open. */
  readonly sourceWaiting?: number;
  readonly windowsLeft?: number;
};

/** A move that the numbers ask for: a busy outlet and the person who fits best. */
export type Suggestion = Candidate & { readonly toOutletId: string; readonly pressure: Pressure };

const CANDIDATES_MAX = 8;
/** More busy outlets at once are not for one person to decide on. */
const SUGGESTIONS_MAX = 12;

/**
 * Who could open another window at an outlet now, best first: most people relieved, then the outlet that can best
 * spare somebody, then the shortest way. Cost: floaters x closed windows.
 */
export function candidatesFor(world: FloatWorld, toOutletId: string, moves: readonly Move[]): readonly Candidate[] {
  const day = world.lobbies.live(toOutletId)?.day;
  if (!day) return [];
  const living = moves.filter(isLiving);
  const windows = closedWindows(world, day, new Set(living.map(({ windowId }) => windowId)));
  const moving = new Set(living.map(({ staffId }) => staffId));
  const known = whereabouts(world, districtOf(world.network(), toOutletId));
  return floatersFor(world.network(), toOutletId)
    .filter(({ id }) => !moving.has(id))
    .flatMap(
      (person) => candidateAt(world, day, { person, at: whereIs(world.network(), person, known) }, windows) ?? [],
    )
    .sort((one, other) => other.relief - one.relief || spare(other) - spare(one) || one.travelMin - other.travelMin)
    .slice(0, CANDIDATES_MAX);
}

/** Windows an outlet has more of than people waiting there; those of the district's team are always spare. */
const spare = ({ windowsLeft: left, sourceWaiting = 0 }: Candidate): number =>
  left === undefined ? Infinity : left - sourceWaiting;

function closedWindows({ network }: FloatWorld, day: LobbyDay, asked: ReadonlySet<string>): readonly Window[] {
  const closed = [...day.windows.values()].filter(({ windowId, state }) => state === "closed" && !asked.has(windowId));
  return closed.flatMap(({ windowId }) => network().windows.get(windowId) ?? []);
}

function candidateAt(
  world: FloatWorld,
  day: LobbyDay,
  { person, at }: { readonly person: StaffMember; readonly at: Whereabouts },
  windows: readonly Window[],
): Candidate | undefined {
  const { outletId, businessDate } = day;
  if (at.outletId === outletId) return undefined;
  const best = windows
    .map((window) => ({ window, relief: relievedBy(day, servedAt(world.network(), person, window, businessDate)) }))
    .sort((one, other) => other.relief - one.relief)[0];
  if (!best || best.relief === 0) return undefined;
  const left = windowsLeft(world, at);
  const source = at.outletId === undefined ? undefined : world.lobbies.live(at.outletId)?.day;
  const limits = limitsAt(world, outletId, businessDate);
  const travelMin = wayTo(world, at, outletId, businessDate);
  if (travelMin > limits.travelMinMax || (left !== undefined && left < limits.windowsLeftMin)) return undefined;
  return {
    staffId: person.id,
    badgeName: person.badgeName,
    ...(at.outletId !== undefined && { fromOutletId: at.outletId }),
    windowId: best.window.id,
    travelMin,
    relief: best.relief,
    ...(source && { sourceWaiting: source.waitingCount }),
    ...(left !== undefined && { windowsLeft: left }),
  };
}

function relievedBy({ lanes, plan }: LobbyDay, serviceIds: readonly string[]): number {
  const able = new Set(serviceIds);
  return lanes.reduce((sum, lane) => {
    return able.has(plan.services[lane.serviceIx]?.serviceId ?? "") ? sum + lane.tickets.length : sum;
  }, 0);
}

/** Somebody who may be sent to an outlet today, whoever waits there, with the way and the closed windows that suit. */
export type Reachable = Pick<Candidate, "staffId" | "badgeName" | "fromOutletId" | "travelMin"> & {
  readonly windows: readonly { readonly windowId: string; readonly serves: number }[];
};

export type Reach = { readonly people: readonly Reachable[]; readonly minutesMax: number };

/**
 * Who may be sent to an outlet today and serve there, nearest first: within the limits of the way and of what the lending
 * outlet keeps, and not asked already; and for how long at most. Cost: floaters x closed windows.
 */
export function reachFor(world: FloatWorld, toOutletId: string, moves: readonly Move[]): Reach {
  const network = world.network();
  const day = world.lobbies.live(toOutletId)?.day;
  if (!day) return { people: [], minutesMax: 0 };
  const { businessDate } = day;
  const living = moves.filter(isLiving);
  const closed = closedWindows(world, day, new Set(living.map(({ windowId }) => windowId)));
  const known = whereabouts(world, districtOf(network, toOutletId));
  const limits = limitsAt(world, toOutletId, businessDate);
  const people = floatersFor(network, toOutletId)
    .flatMap((person): readonly Reachable[] => {
      const at = whereIs(network, person, known);
      const left = windowsLeft(world, at);
      const travelMin = wayTo(world, at, toOutletId, businessDate);
      const isAsked = living.some(({ staffId }) => staffId === person.id);
      const isSpare = left === undefined || left >= limits.windowsLeftMin;
      const windows = closed
        .map((window) => ({ windowId: window.id, serves: servedAt(network, person, window, businessDate).length }))
        .filter(({ serves }) => serves > 0)
        .sort((one, other) => other.serves - one.serves);
      if (isAsked || !isSpare || at.outletId === toOutletId || travelMin > limits.travelMinMax) return [];
      const { id: staffId, badgeName } = person;
      const from = at.outletId === undefined ? {} : { fromOutletId: at.outletId };
      return windows.length > 0 ? [{ staffId, badgeName, ...from, travelMin, windows }] : [];
    })
    .sort((one, other) => one.travelMin - other.travelMin);
  return { people, minutesMax: limits.minutesMax };
}

export function limitsAt({ policies }: FloatWorld, outletId: string, date: string) {
  const place = { outletId, date };
  return {
    travelMinMax: resolvePolicy(policies(), "float.travelMinMax", place).value,
    minutesMax: resolvePolicy(policies(), "float.minutesMax", place).value,
    windowsLeftMin: resolvePolicy(policies(), "float.windowsLeftMin", place).value,
  };
}

/** The busiest outlets of a unit, each with the person who fits best; nobody is suggested twice. */
export function suggestionsFor(
  world: FloatWorld,
  unitId: string,
  moves: readonly Move[],
  now: (outletId: string) => EpochMs,
): readonly Suggestion[] {
  const asked = new Set(moves.filter(isLiving).map(({ toOutletId }) => toOutletId));
  const busy = outletsUnder(world.network(), unitId)
    .filter((outletId) => !asked.has(outletId))
    .flatMap((outletId) => pressureAt(world, outletId, now(outletId)) ?? [])
    .filter(({ load, busyOver }) => load > busyOver)
    .sort((one, other) => other.load - one.load)
    .slice(0, SUGGESTIONS_MAX);
  const taken = new Set<string>();
  return busy.flatMap(({ outletId, pressure }) => {
    const best = candidatesFor(world, outletId, moves).find(({ staffId }) => !taken.has(staffId));
    if (!best) return [];
    taken.add(best.staffId);
    return [{ ...best, toOutletId: outletId, pressure }];
  });
}

/** How busy an outlet with an open day is now. */
export function pressureAt({ lobbies, policies }: FloatWorld, outletId: string, now: EpochMs) {
  const day = lobbies.live(outletId)?.day;
  if (day?.phase !== "open") return undefined;
  const { waiting, open, longestFrom } = pulseOf(day);
  const pressure: Pressure = { waiting, windowsOpen: open, longestWaitMs: Math.max(0, now - (longestFrom ?? now)) };
  const place = { outletId, date: day.businessDate };
  const busyOver = resolvePolicy(policies(), "float.busyOverPerWindow", place).value;
  return { outletId, pressure, load: waiting / Math.max(1, open), busyOver };
}
