import { NO_TIMES, type TimeSpread } from "./time-spread";

/** A number for each half-hour of the outlet's wall that has one: `"18"` is 09:00 to 09:30. */
export type BySlot = Readonly<Record<string, number>>;

export const SLOT_MIN = 30;

/**
 * What became of those who came for one service. Each customer counts once for each service of the visit, in the
 * half-hour in which he began to wait for it, so that on a day that is over
 * `issued = served + left + noShow + diverted + unserved`.
 */
export type ServiceFlow = {
  readonly issued: BySlot;
  readonly served: BySlot;
  readonly left: BySlot;
  readonly noShow: BySlot;
  readonly diverted: BySlot;
  /** Removed by staff, or still there when the day closed. */
  readonly unserved: BySlot;
  /** Waits that ended at a window, and their sum. */
  readonly waits: BySlot;
  readonly waitedSec: BySlot;
  /** Time at the counter of those served. */
  readonly servedSec: BySlot;
  readonly waited: TimeSpread;
  /** Time at the counter by person; `""` where nobody is named, as in imported history. */
  readonly took: Readonly<Record<string, TimeSpread>>;
};

export const OUTCOMES = ["served", "left", "noShow", "diverted", "unserved"] as const;
export type FlowOutcome = (typeof OUTCOMES)[number];

/** How long a window was open and how long somebody was served there. */
export type WindowFlow = { readonly openSec: BySlot; readonly busySec: BySlot };

/** One outlet's day in counts and times. A new value each time something is added: a view may keep an old one. */
export type DayFlow = {
  readonly services: Readonly<Record<string, ServiceFlow>>;
  /** Customers by class and half-hour, each visit once. */
  readonly segments: Readonly<Record<string, BySlot>>;
  readonly windows: Readonly<Record<string, WindowFlow>>;
  /** Only the day's totals were counted; they are shared out evenly over the hours, and say nothing about them. */
  readonly hoursUnknown?: true;
};

export const EMPTY_DAY_FLOW: DayFlow = { services: {}, segments: {}, windows: {} };

export const EMPTY_SERVICE_FLOW: ServiceFlow = {
  issued: {},
  served: {},
  left: {},
  noShow: {},
  diverted: {},
  unserved: {},
  waits: {},
  waitedSec: {},
  servedSec: {},
  waited: NO_TIMES,
  took: {},
};

/** Adds to one half-hour; a number that comes to nothing is left out. */
export function addedTo(counts: BySlot, slot: number, by: number): BySlot {
  const value = (counts[slot] ?? 0) + by;
  if (Math.abs(value) > 1e-9) return { ...counts, [slot]: value };
  const rest = { ...counts };
  Reflect.deleteProperty(rest, slot);
  return rest;
}

export function withService(flow: DayFlow, serviceId: string, change: (service: ServiceFlow) => ServiceFlow): DayFlow {
  const service = change(flow.services[serviceId] ?? EMPTY_SERVICE_FLOW);
  return { ...flow, services: { ...flow.services, [serviceId]: service } };
}

export function totalBySlot(flow: DayFlow, measure: "issued" | FlowOutcome): BySlot {
  const total: Record<string, number> = {};
  for (const service of Object.values(flow.services)) {
    for (const [slot, count] of Object.entries(service[measure])) total[slot] = (total[slot] ?? 0) + count;
  }
  return total;
}

export function sumOfSlots(counts: BySlot): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
