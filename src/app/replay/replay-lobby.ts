import { instantAt, startOfDay, addDays, type BusinessDate } from "#base/calendar";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { CallingRule } from "#domain/lobby-day/calling-rules";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Customer } from "#engine/simulation/customers";
import { plainPolicy } from "#engine/simulation/plain-lobby";
import type { CrewMember, Duration, WorldModel } from "#engine/simulation/world";
import type { RecordedDay, RecordedVisit } from "./recorded-day";

const TIME_ZONE = "UTC";
const QUEUE = "q";
const ZONE = "hall";
const NOTHING: Duration = { kind: "fixed", ms: 0 };
const SERIES_MAX = 999;

/** A recorded day as a lobby that can be opened and people who can be sent to it. */
export type ReplayLobby = {
  readonly plan: LobbyPlan;
  readonly model: WorldModel;
  readonly customers: readonly Customer[];
};

type Window = {
  readonly windowId: string;
  readonly services: ReadonlySet<string>;
  readonly fromSec: number;
  readonly toSec: number;
};

/**
 * The smallest outlet that the file needs: its windows, each open from its first recorded service to the end of its
 * last and serving what it is recorded to have served; its services; its classes with their waiting credit. Whom a
 * window calls is left to the lobby's rules.
 *
 * @param date business date on which it is played, which need not be the recorded one
 */
export function replayLobby(day: RecordedDay, outletId: string, date: BusinessDate): ReplayLobby {
  const midnight = startOfDay(date, TIME_ZONE);
  const windows = windowsOf(day.visits);
  const lasts = medianServiceSec(day.visits);
  return {
    plan: planOf(day.visits, windows, outletId, date),
    model: modelOf(day.visits, windows, midnight),
    customers: day.visits.map((visit) => customerOf(visit, midnight, lasts)),
  };
}

/** Who left before being served left no service time; if a window is quicker this time, this one stands in for it. */
function medianServiceSec(visits: readonly RecordedVisit[]): ReadonlyMap<string, number> {
  const known = new Map<string, number[]>();
  for (const { service, serviceSec } of visits) {
    if (serviceSec === undefined) continue;
    const list = known.get(service);
    if (list) list.push(serviceSec);
    else known.set(service, [serviceSec]);
  }
  return new Map(
    [...known].map(([service, list]) => [service, list.sort((one, other) => one - other)[list.length >> 1] ?? 0]),
  );
}

function customerOf(visit: RecordedVisit, midnight: EpochMs, lasts: ReadonlyMap<string, number>): Customer {
  const workSec = visit.serviceSec ?? lasts.get(visit.service) ?? 0;
  return {
    arriveAt: midnight + Math.round(visit.arrivalSec * SECOND_MS),
    serviceId: visit.service,
    segmentId: visit.class,
    workMs: Math.round(workSec * SECOND_MS),
    reviewMs: 0,
    authoriseMs: 0,
    patienceMs: visit.patienceSec === undefined ? Infinity : Math.round(visit.patienceSec * SECOND_MS),
    kioskMs: 0,
    walkMs: 0,
    misses: false,
    returnAfterMs: Infinity,
    prefillMs: Infinity,
    diverts: false,
    balks: 1,
    deviceUse: 1,
  };
}

/** A window whose only service has no recorded length is open for a moment all the same. */
const LEAST_SPELL_SEC = 1;

function windowsOf(visits: readonly RecordedVisit[]): readonly Window[] {
  const windows = new Map<string, { services: Set<string>; fromSec: number; toSec: number }>();
  for (const visit of visits) {
    if (visit.window === undefined) continue;
    const startSec = visit.startSec ?? visit.arrivalSec + (visit.waitSec ?? 0);
    const fromSec = Math.min(startSec, visit.arrivalSec + (visit.waitSec ?? 0));
    const toSec = startSec + Math.max(visit.serviceSec ?? 0, LEAST_SPELL_SEC);
    const window = windows.get(visit.window);
    if (!window) {
      windows.set(visit.window, { services: new Set([visit.service]), fromSec, toSec });
      continue;
    }
    window.services.add(visit.service);
    window.fromSec = Math.min(window.fromSec, fromSec);
    window.toSec = Math.max(window.toSec, toSec);
  }
  return [...windows]
    .map(([windowId, window]) => ({ windowId, ...window }))
    .sort((one, other) => one.windowId.localeCompare(other.windowId, "en", { numeric: true }));
}

function planOf(
  visits: readonly RecordedVisit[],
  windows: readonly Window[],
  outletId: string,
  date: BusinessDate,
): LobbyPlan {
  const services = [...new Set(visits.map(({ service }) => service))].sort();
  const credits = new Map(visits.map((visit) => [visit.class, visit.creditSec]));
  const closesAt = startOfDay(addDays(date, 1), TIME_ZONE);
  const rule: CallingRule = [...credits.values()].some((credit) => credit > 0)
    ? { kind: "credit" }
    : { kind: "firstCome" };
  return {
    outletId,
    businessDate: date,
    timeZone: TIME_ZONE,
    opensAt: instantAt(date, "00:00", TIME_ZONE),
    closesAt,
    lastIssueAt: closesAt,
    queues: [{ queueId: QUEUE, letter: "A", zoneId: ZONE }],
    services: services.map((serviceId) => ({
      serviceId,
      family: "recorded",
      complexity: "simple",
      cash: false,
      queueId: QUEUE,
      divertsTo: [],
      needsReview: false,
      needsAuthorisation: false,
      needsDisclosure: false,
      documents: [],
      prefillSavesMs: 0,
      nominalMs: MINUTE_MS,
    })),
    segments: [...credits].map(([segmentId, creditSec]) => ({
      segmentId,
      level: 0,
      ordinary: true,
      retainAtCounter: true,
      creditMs: Math.round(creditSec * SECOND_MS),
    })),
    windows: windows.map(({ windowId, services: served }) => ({
      windowId,
      label: windowId.slice(0, 12),
      kind: "recorded",
      zoneId: ZONE,
      serviceIds: [...served].sort(),
      reviewsFor: [],
    })),
    staff: windows.map(({ windowId, services: served }) => ({
      staffId: staffAt(windowId),
      serviceIds: [...served].sort(),
      mayAuthorise: false,
      mayReview: false,
      mayHoldLobby: false,
    })),
    devices: [],
    policy: plainPolicy([rule], SERIES_MAX),
  };
}

const staffAt = (windowId: string): string => `teller-${windowId}`;

function modelOf(visits: readonly RecordedVisit[], windows: readonly Window[], midnight: EpochMs): WorldModel {
  const at = (sec: number): EpochMs => midnight + Math.round(sec * SECOND_MS);
  const names = (list: readonly string[]): readonly string[] => [...new Set(list)];
  return {
    arrivals: [],
    busynessCv: 0,
    services: names(visits.map(({ service }) => service)).map((serviceId) => ({
      serviceId,
      weight: 0,
      counter: NOTHING,
    })),
    segments: names(visits.map((visit) => visit.class)).map((segmentId) => ({
      segmentId,
      weight: 0,
      diversionAcceptance: 0,
      prefillAcceptance: 0,
    })),
    behaviour: { walk: NOTHING, kioskUse: NOTHING, noShowRate: 0, returnRate: 0, returnAfter: NOTHING, balking: [] },
    crew: windows.map(({ windowId, fromSec, toSec }): CrewMember => ({
      staffId: staffAt(windowId),
      post: "window",
      speedFactor: 1,
      presence: { start: at(fromSec), end: at(toSec) },
      spells: [{ windowId, mode: "normal", start: at(fromSec), end: at(toSec) }],
      breaks: [],
      mayAuthorise: false,
    })),
    devices: [],
    habits: { afterClose: "finishCurrent", recallAfterMs: MINUTE_MS, reactMs: 0, askMs: MINUTE_MS, tillMinor: 0 },
  };
}
