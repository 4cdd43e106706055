import type { Complexity } from "./plan";

/**
 * How a window chooses. A work profile is a list of rules read from the top: each may narrow the customers it could
 * call, the last one orders those that are left. A rule that would leave nobody is passed over, so rules compose and
 * no window stands idle for a rule's sake, except where a rule says `never`.
 */
export type CallingRule =
  /** Appointments whose time has come. */
  | { readonly kind: "appointmentDue" }
  /** Ordered condition: when somebody in this queue waits longer than `overMs`, this queue first. */
  | { readonly kind: "queueOver"; readonly queueId: string; readonly overMs: number }
  /** Queues in the profile's own order: the first that has anybody. */
  | { readonly kind: "preferQueues"; readonly queueIds: readonly string[] }
  /** n customers of this queue, then m of that one, … */
  | { readonly kind: "ratio"; readonly parts: readonly { readonly queueId: string; readonly share: number }[] }
  /** The highest level first; stops while an ordinary customer waits longer than `untilOrdinaryWaitsMs`. (source: 4-51) */
  | { readonly kind: "priority"; readonly untilOrdinaryWaitsMs?: number }
  /** `calls` priority customers in a row, then one ordinary. (source: 3-13) */
  | { readonly kind: "interleave"; readonly calls: number }
  /** Own class of business first; the other one when none waits, or more than `otherOver` wait, or never. (source: 3-15, 3-17) */
  | {
      readonly kind: "prefer";
      readonly complexity: readonly Complexity[];
      readonly spill: "whenEmpty" | "never";
      readonly otherOver?: number;
    }
  /** Order: place in line. */
  | { readonly kind: "firstCome" }
  /** Order: longest wait across queues. */
  | { readonly kind: "longestWait" }
  /** Order: waited plus `levelMs` for each level of priority. */
  | { readonly kind: "ageing"; readonly levelMs: number }
  /** Order: waited plus the segment's waiting credit. */
  | { readonly kind: "credit" };

/** Why a ticket was called: a rule of the profile, or what stands above all rules. */
export type CallReason = CallingRule["kind"] | "fairnessBound" | "personalPool" | "specific" | "walkDirect";

type Fields = Readonly<Record<string, unknown>>;

const COMPLEXITIES: readonly unknown[] = ["simple", "complex", "twoStep"];

/** What each kind needs beside its name. Reading data from outside, so nothing is taken for granted. */
const NEEDS: { readonly [Kind in CallingRule["kind"]]: (rule: Fields) => boolean } = {
  appointmentDue: () => true,
  queueOver: ({ queueId, overMs }) => typeof queueId === "string" && isAmount(overMs),
  preferQueues: ({ queueIds }) => isListOf(queueIds, (id) => typeof id === "string"),
  ratio: ({ parts }) =>
    isListOf(parts, (part) => isFields(part) && typeof part["queueId"] === "string" && isCount(part["share"])),
  priority: ({ untilOrdinaryWaitsMs }) => untilOrdinaryWaitsMs === undefined || isAmount(untilOrdinaryWaitsMs),
  interleave: ({ calls }) => isCount(calls),
  prefer: ({ complexity, spill, otherOver }) =>
    isListOf(complexity, (item) => COMPLEXITIES.includes(item)) &&
    (spill === "whenEmpty" || spill === "never") &&
    (otherOver === undefined || isAmount(otherOver)),
  firstCome: () => true,
  longestWait: () => true,
  ageing: ({ levelMs }) => isAmount(levelMs),
  credit: () => true,
};

/** Whether data from a policy book or a file is a calling rule with all that its kind needs. */
export function isCallingRule(data: unknown): data is CallingRule {
  if (!isFields(data)) return false;
  const { kind } = data;
  return typeof kind === "string" && Object.hasOwn(NEEDS, kind) && NEEDS[kind as CallingRule["kind"]](data);
}

function isFields(data: unknown): data is Fields {
  return typeof data === "object" && data !== null;
}

function isAmount(data: unknown): boolean {
  return typeof data === "number" && data >= 0;
}

function isCount(data: unknown): boolean {
  return typeof data === "number" && Number.isInteger(data) && data >= 1;
}

function isListOf(data: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(data) && data.length > 0 && data.every(fits);
}
