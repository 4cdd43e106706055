import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyPlan, LobbyPolicy, SegmentPlan, ServicePlan } from "#domain/lobby-day/plan";
import type { CallingRule } from "#domain/lobby-day/calling-rules";
import type { Duration, SegmentWorld, WorldModel } from "./world";

/**
 * The smallest lobby that has a known answer: one queue, customers of one or more classes, like windows, nothing
 * around it. For validation against formulas and for measuring the engine.
 */
export type PlainLobby = {
  readonly windows: number;
  readonly lastsMs: number;
  readonly arrivalsPerMin: number;
  readonly service: Duration;
  /** Classes by share, the level a priority rule compares, and patience. */
  readonly classes: readonly { readonly share: number; readonly level: number; readonly patience?: Duration }[];
  readonly rules: readonly CallingRule[];
};

const OPENS_AT: EpochMs = Date.UTC(2026, 0, 5, 9);

export function plainPlan({ windows, lastsMs, classes, rules }: PlainLobby): LobbyPlan {
  const closesAt = OPENS_AT + lastsMs;
  return {
    outletId: "plain",
    businessDate: "2026-01-05",
    timeZone: "UTC",
    opensAt: OPENS_AT,
    closesAt,
    lastIssueAt: closesAt,
    queues: [{ queueId: "q", letter: "A", zoneId: "hall" }],
    services: [SERVICE],
    segments: classes.map(({ level }, ix): SegmentPlan => ({
      segmentId: `c${ix}`,
      level,
      ordinary: level === 0,
      retainAtCounter: true,
      creditMs: 0,
    })),
    windows: seats(windows).map((id) => ({
      windowId: `w${id}`,
      label: id,
      kind: "plain",
      zoneId: "hall",
      serviceIds: ["s"],
      reviewsFor: [],
    })),
    staff: seats(windows).map((id) => ({
      staffId: `p${id}`,
      serviceIds: ["s"],
      mayAuthorise: false,
      mayReview: false,
      mayHoldLobby: false,
    })),
    devices: [],
    policy: plainPolicy(rules, NEVER),
  };
}

/** Calling rules and nothing else: no bound on overtaking, no diversion, no alert, nobody missed by the clock. */
export function plainPolicy(callingRules: readonly CallingRule[], seriesMax: number): LobbyPolicy {
  return {
    version: 1,
    callingRules,
    fairness: { passesMax: NEVER, afterFirstPassMs: NEVER },
    noShow: { callsMax: 3, afterLastCallMs: NEVER, returnWithinMs: NEVER },
    skipRecentlyCalledMs: 0,
    diversion: { selfServiceBelowMinor: 0, waitOverMs: NEVER, waitingOver: NEVER, combine: "or" },
    appointmentEarlyMs: 0,
    appointmentLateMs: 0,
    alerts: {},
    undoWithinMs: 0,
    seriesMax,
  };
}

/** Larger than any count or time of a day, and a number that JSON can carry. */
const NEVER = Number.MAX_SAFE_INTEGER;

const SERVICE: ServicePlan = {
  serviceId: "s",
  family: "S",
  complexity: "simple",
  cash: false,
  queueId: "q",
  divertsTo: [],
  needsReview: false,
  needsAuthorisation: false,
  needsDisclosure: false,
  documents: [],
  prefillSavesMs: 0,
  nominalMs: MINUTE_MS,
};

export function plainWorld({ windows, lastsMs, arrivalsPerMin, service, classes }: PlainLobby): WorldModel {
  const end = OPENS_AT + lastsMs;
  const nothing: Duration = { kind: "fixed", ms: 0 };
  return {
    arrivals: [{ start: OPENS_AT, end, mean: (arrivalsPerMin * lastsMs) / MINUTE_MS }],
    busynessCv: 0,
    services: [{ serviceId: "s", weight: 1, counter: service }],
    segments: classes.map(({ share, patience }, ix): SegmentWorld => ({
      segmentId: `c${ix}`,
      weight: share,
      diversionAcceptance: 0,
      prefillAcceptance: 0,
      ...(patience && { patience }),
    })),
    behaviour: { walk: nothing, kioskUse: nothing, noShowRate: 0, returnRate: 0, returnAfter: nothing, balking: [] },
    crew: seats(windows).map((id) => ({
      staffId: `p${id}`,
      post: "window",
      speedFactor: 1,
      presence: { start: OPENS_AT, end: end + HOUR_MS },
      spells: [{ windowId: `w${id}`, mode: "normal", start: OPENS_AT, end }],
      breaks: [],
      mayAuthorise: false,
    })),
    devices: [],
    habits: { afterClose: "serveWaiting", recallAfterMs: MINUTE_MS, reactMs: 0, askMs: MINUTE_MS, tillMinor: 0 },
  };
}

const seats = (windows: number): readonly string[] => Array.from({ length: windows }, (_, ix) => `${ix + 1}`);
