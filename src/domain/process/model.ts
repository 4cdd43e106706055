import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

/** A text in the languages it is there in. */
export type ProcessText = Readonly<Partial<Record<"zh" | "en" | "es" | "ko", string>>>;

/** What guards a step against loss, error and unfairness. PC-4 */
export const CONTROLS = ["identity", "authorisation", "disclosure", "secondPerson", "consent", "record"] as const;
export type Control = (typeof CONTROLS)[number];

/** Who does a step: a role of the network, or the customer. */
export const STEP_OWNERS = [
  "customer",
  "lobbyManager",
  "lobbyGuide",
  "teller",
  "reviewer",
  "customerManager",
  "branchHead",
  "districtManager",
  "headOffice",
] as const;
export type StepOwner = (typeof STEP_OWNERS)[number];

/**
 * What the journal can measure of a step: the wait for a window, the time at it, how long before opening the outlet was
 * ready, and how long a complaint stayed open.
 */
export const STEP_CLOCKS = ["wait", "counter", "ready", "complaint"] as const;
export type StepClock = (typeof STEP_CLOCKS)[number];

export type ProcessStep = {
  readonly stepId: string;
  readonly text: ProcessText;
  readonly owner: StepOwner;
  /** Minutes that it may take. */
  readonly limitMin?: number;
  /** Where its minutes are measured; absent when only people know. */
  readonly clock?: StepClock;
  readonly controls: readonly Control[];
};

export type ProcessTemplate = {
  readonly processId: string;
  readonly versionId: string;
  readonly title: ProcessText;
  /** The department or post that answers for the whole. */
  readonly owner: StepOwner;
  readonly steps: readonly ProcessStep[];
};

/** The life of a process version (3-03): apply rigidly, optimise, fix; then make room for the next. */
export const PROCESS_STAGES = ["rigid", "optimising", "fixed", "retired"] as const;
export type ProcessStage = (typeof PROCESS_STAGES)[number];

export type ProcessVersion = ProcessTemplate & {
  readonly stage: ProcessStage;
  readonly since: EpochMs;
  readonly adoptedAt: EpochMs;
  readonly adoptedBy: string;
  readonly writtenBy: string;
};

type OfVersion = { readonly processId: string; readonly versionId: string };

/** Something done otherwise than a process version says: where, at which step, and why. Never who the customer was. */
export type ProcessDeviation = OfVersion & {
  /** Made by the client, so that a repeated log is known. */
  readonly deviationId: string;
  /** The stage of the version at that time. */
  readonly stage: ProcessStage;
  readonly outletId: string;
  readonly step: string;
  readonly reason: string;
  readonly loggedBy: string;
  readonly at: EpochMs;
};

/** What the journal knows of one step on one day in the whole network. */
export type LateCount = OfVersion & {
  readonly step: string;
  readonly date: BusinessDate;
  readonly stage: ProcessStage;
  /** How often it took longer than its limit, of how often it was done. */
  readonly late: number;
  readonly of: number;
  /** Where it was late most, the worst first. */
  readonly worst: readonly { readonly outletId: string; readonly late: number }[];
};

/** A way around steps for some outlets, for a time, at somebody's risk. */
export type VariantDraft = OfVersion & {
  readonly variantId: string;
  readonly outletIds: readonly string[];
  readonly skips: readonly string[];
  readonly eases: readonly { readonly stepId: string; readonly limitMin: number }[];
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: EpochMs;
  readonly riskOwner: string;
  /** In force before this moment. */
  readonly until: EpochMs;
  state: "proposed" | "approved" | "declined" | "withdrawn";
  decidedAt: EpochMs | undefined;
  /** Why it was declined or withdrawn. */
  why: string | undefined;
};
export type ProcessVariant = Frozen<VariantDraft>;

export type ProcessBookDraft = {
  /** Versions of each process, oldest first; the last one is in force unless it is retired. */
  processes: Map<string, ProcessVersion[]>;
  /** By deviation id, oldest first. */
  deviations: Map<string, ProcessDeviation>;
  /** By version, step and day, oldest first. */
  counts: Map<string, LateCount>;
  variants: Map<string, VariantDraft>;
};
export type ProcessBook = Frozen<ProcessBookDraft>;

export function emptyProcessBook(): ProcessBookDraft {
  return { processes: new Map(), deviations: new Map(), counts: new Map(), variants: new Map() };
}

/** The version that is worked by; undefined when the process is unknown or its last version retired. */
export function versionInForce({ processes }: ProcessBook, processId: string): Frozen<ProcessVersion> | undefined {
  const newest = processes.get(processId)?.at(-1);
  return newest?.stage === "retired" ? undefined : newest;
}

/** Whether a variant may be worked by at a moment. PC-10 */
export function isInForce(book: ProcessBook, variant: ProcessVariant, now: EpochMs): boolean {
  const { state, processId, versionId, until } = variant;
  return state === "approved" && now < until && versionInForce(book, processId)?.versionId === versionId;
}

export const countKey = ({ processId, versionId, step, date }: Omit<LateCount, "stage" | "late" | "of" | "worst">) =>
  JSON.stringify([processId, versionId, step, date]);
