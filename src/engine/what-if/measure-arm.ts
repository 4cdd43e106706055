import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { LiveStart } from "../simulation/live-world";
import type { WhatIfArm } from "./outlet-arm";
import type { PlayedArm, PlayedOutlet } from "./play-arm";

/** Of everybody, and of each class as `meanWaitMin/vip`. */
const OF_CLASS = [
  "issued",
  "served",
  "left",
  "meanWaitMin",
  "p90WaitMin",
  "over10Share",
  "over20Share",
  "waitToService",
  "passedBy",
  "passedByMax",
] as const;

/** Of the house, over all its outlets. */
const OF_HOUSE = [
  "turnedAway",
  "diverted",
  "missed",
  "unserved",
  "overtimeMin",
  "windowHours",
  "busyShare",
  "servedPerWindowHour",
  "moved",
  "travelMin",
  "waitSpreadMin",
  "busySpread",
] as const;

/** Of each outlet of several, as `meanWaitMin@O03`. */
const OF_OUTLET = ["issued", "meanWaitMin", "over20Share", "busyShare"] as const;

/** Customers by minutes waited: bars of two minutes, the last one open. As `waited#0`. */
export const WAIT_STEP_MIN = 2;
const WAIT_BARS = 31;
const SLOT_MS = HOUR_MS / 2;

/** Names of what an arm is measured by. Both arms of a scenario have the same. */
export function figuresOfArm({ outlets }: WhatIfArm): readonly string[] {
  const segmentIds = segmentsOf(outlets.map(({ plan }) => plan));
  const slots = slotsOf(outlets.map(({ plan }) => plan));
  const those = outlets.length > 1 ? outlets.map(({ plan }) => plan.outletId) : [];
  return [
    ...OF_CLASS,
    ...segmentIds.flatMap((segmentId) => OF_CLASS.map((name) => `${name}/${segmentId}`)),
    ...OF_HOUSE,
    ...those.flatMap((outletId) => OF_OUTLET.map((name) => `${name}@${outletId}`)),
    ...Array.from({ length: WAIT_BARS }, (_, bar) => `waited#${bar}`),
    ...Array.from({ length: slots.count }, (_, slot) => `slotWait#${slot}`),
  ];
}

/** Half-hours from the earliest opening to the latest closing. */
export function slotsOf(plans: readonly LobbyPlan[]): { readonly from: EpochMs; readonly count: number } {
  const from = Math.min(...plans.map(({ opensAt }) => opensAt));
  const until = Math.max(...plans.map(({ closesAt }) => closesAt));
  return { from, count: Math.ceil((until - from) / SLOT_MS) };
}

const segmentsOf = (plans: readonly LobbyPlan[]): readonly string[] => [
  ...new Set(plans.flatMap(({ segments }) => segments.map(({ segmentId }) => segmentId))),
];

/** One customer as he counts: minutes waited and served, and how often somebody later was called first. */
type Visit = {
  readonly segmentId: string;
  readonly issuedAt: EpochMs;
  readonly end: "served" | "left" | "missed" | "diverted" | "unserved";
  readonly waitMin: number;
  readonly serviceMin: number;
  readonly passes: number;
};

/**
 * Measures outlets that were played to their end. Waits are those of the customers who were served; from a live start
 * on, of those who waited then or came later.
 *
 * @returns one number for each of `figuresOfArm`; NaN where there was nothing to measure
 */
export function measureArm(arm: WhatIfArm, { outlets, moved, travelMs }: PlayedArm): Float64Array {
  const plans = arm.outlets.map(({ plan }) => plan);
  const visits = outlets.map((outlet, ix) => visitsOf(outlet.day, arm.outlets[ix]?.start));
  const all = visits.flat();
  const ownBusy = outlets.map((outlet, ix) => busyShare(outlet, visits[ix] ?? []));
  const ownWaits = visits.map((those) =>
    mean(those.filter(({ end }) => end === "served").map(({ waitMin }) => waitMin)),
  );
  const staffedHours = outlets.reduce((sum, { staffedMs }) => sum + staffedMs, 0) / HOUR_MS;
  const servedMin = all.reduce((sum, { serviceMin }) => sum + serviceMin, 0);
  const count = (end: Visit["end"]): number => all.filter((visit) => visit.end === end).length;
  const house: Readonly<Record<(typeof OF_HOUSE)[number], number>> = {
    turnedAway: outlets.reduce((sum, { balked }) => sum + balked, 0),
    diverted: count("diverted"),
    missed: count("missed"),
    unserved: count("unserved"),
    overtimeMin: mean(outlets.map(({ day }) => overtimeMin(day))),
    windowHours: staffedHours,
    busyShare: servedMin / 60 / staffedHours,
    servedPerWindowHour: count("served") / staffedHours,
    moved,
    travelMin: travelMs / MINUTE_MS,
    waitSpreadMin: spread(ownWaits),
    busySpread: spread(ownBusy),
  };
  const several = outlets.length > 1 ? visits : [];
  return Float64Array.of(
    ...classFigures(all),
    ...segmentsOf(plans).flatMap((segmentId) => classFigures(all.filter((visit) => visit.segmentId === segmentId))),
    ...OF_HOUSE.map((name) => house[name]),
    ...several.flatMap((those, ix) => {
      const over20 = shareOver(servedWaits(those), 20);
      return [those.length, ownWaits[ix] ?? NaN, over20, ownBusy[ix] ?? NaN];
    }),
    ...barsOf(servedWaits(all)),
    ...slotWaits(all, slotsOf(plans)),
  );
}

function visitsOf(day: LobbyDay, start: LiveStart | undefined): readonly Visit[] {
  const visits: Visit[] = [];
  for (const ticket of day.tickets.values()) {
    const isCounted =
      !start || ticket.issuedAt >= start.now || start.day.tickets.get(ticket.ticketId)?.state === "waiting";
    if (isCounted) visits.push(visitOf(ticket));
  }
  return visits;
}

function visitOf({ segmentId, issuedAt, startedAt, outcome, waitedMs, servedMs, passes }: Ticket): Visit {
  const end =
    startedAt !== undefined
      ? "served"
      : outcome === "left" || outcome === "diverted"
        ? outcome
        : outcome === "noShow"
          ? "missed"
          : "unserved";
  return { segmentId, issuedAt, end, waitMin: waitedMs / MINUTE_MS, serviceMin: servedMs / MINUTE_MS, passes };
}

const servedWaits = (visits: readonly Visit[]): readonly number[] =>
  visits.flatMap(({ end, waitMin }) => (end === "served" ? [waitMin] : []));

function classFigures(visits: readonly Visit[]): readonly number[] {
  const served = visits.filter(({ end }) => end === "served");
  const waits = served.map(({ waitMin }) => waitMin).sort((one, other) => one - other);
  const left = visits.filter(({ end }) => end === "left").length;
  const serviceMin = served.reduce((sum, visit) => sum + visit.serviceMin, 0);
  const passes = visits.map((visit) => visit.passes);
  return [
    visits.length,
    served.length,
    left,
    mean(waits),
    waits[Math.ceil(0.9 * waits.length) - 1] ?? NaN,
    shareOver(waits, 10),
    shareOver(waits, 20),
    serviceMin === 0 ? NaN : waits.reduce((sum, wait) => sum + wait, 0) / serviceMin,
    mean(passes),
    passes.length === 0 ? NaN : Math.max(...passes),
  ];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const shareOver = (waits: readonly number[], min: number): number =>
  waits.filter((wait) => wait > min).length / waits.length;

/** Standard deviation over the outlets; those in which nobody was measured are left out. */
function spread(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  const average = mean(known);
  return Math.sqrt(mean(known.map((value) => (value - average) ** 2)));
}

function busyShare({ staffedMs }: PlayedOutlet, visits: readonly Visit[]): number {
  return visits.reduce((sum, { serviceMin }) => sum + serviceMin * MINUTE_MS, 0) / staffedMs;
}

function barsOf(waits: readonly number[]): readonly number[] {
  const bars = Array.from({ length: WAIT_BARS }, () => 0);
  for (const wait of waits) {
    const bar = Math.min(WAIT_BARS - 1, Math.floor(wait / WAIT_STEP_MIN));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}

function slotWaits(visits: readonly Visit[], slots: { readonly from: EpochMs; readonly count: number }) {
  const sums = Array.from({ length: slots.count }, () => ({ waitMin: 0, count: 0 }));
  for (const { end, issuedAt, waitMin } of visits) {
    const sum = sums[Math.floor((issuedAt - slots.from) / SLOT_MS)];
    if (!sum || end !== "served") continue;
    sum.waitMin += waitMin;
    sum.count += 1;
  }
  return sums.map(({ waitMin, count }) => (count === 0 ? NaN : waitMin / count));
}

/** How long after business hours the last window closed. */
function overtimeMin({ windows, plan }: LobbyDay): number {
  let last = plan.closesAt;
  for (const { since } of windows.values()) if (since > last) last = since;
  return (last - plan.closesAt) / MINUTE_MS;
}
