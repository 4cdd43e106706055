import type { BusinessDate } from "#base/calendar";
import type { MinorUnits } from "#base/money";
import type { EpochMs } from "#base/time";
import type { CallingRule } from "./calling-rules";
import type { PauseReason } from "./messages";

/**
 * What a lobby day is played with: the outlet as it stands, and the policy pinned to the day (invariant 10).
 * It travels inside `DayOpened`, so a recorded day replays without asking anybody.
 */
export type LobbyPlan = {
  readonly outletId: string;
  readonly businessDate: BusinessDate;
  readonly timeZone: string;
  /** Business hours, half-open. */
  readonly opensAt: EpochMs;
  readonly closesAt: EpochMs;
  /** From here on only staff may issue, and only with a reason. */
  readonly lastIssueAt: EpochMs;
  readonly queues: readonly QueuePlan[];
  readonly services: readonly ServicePlan[];
  readonly segments: readonly SegmentPlan[];
  readonly windows: readonly WindowPlan[];
  readonly staff: readonly StaffPlan[];
  readonly devices: readonly DevicePlan[];
  readonly policy: LobbyPolicy;
  /** Half-open; none when absent. */
  readonly peakHours?: readonly { readonly start: EpochMs; readonly end: EpochMs }[];
  /** Calls name nobody who could have been called instead: a simulated day, whose calls nobody reads. */
  readonly namesNoRunnersUp?: true;
};

/** One number series and one line on the hall screen. */
export type QueuePlan = {
  readonly queueId: string;
  /** One of A-Z without I, O and Q, which look like digits. It never tells a customer's class. */
  readonly letter: string;
  readonly zoneId: string;
  /** Most tickets a day; nobody counts when absent. */
  readonly capPerDay?: number;
  /** Earlier than the day's own last issue, for long business. */
  readonly lastIssueAt?: EpochMs;
};

export type Complexity = "simple" | "complex" | "twoStep";

/** Where a customer can be led instead of a counter. (source: 4-35) */
export type DiversionChannel =
  "selfService" | "eBankZone" | "vipZone" | "adviser" | "otherWindow" | "otherOutlet" | "appointment";

export type ServicePlan = {
  readonly serviceId: string;
  readonly family: string;
  readonly complexity: Complexity;
  readonly cash: boolean;
  readonly queueId: string;
  /** Segments that wait for this service in a queue of their own, such as a VIP zone's. */
  readonly queueBySegment?: Readonly<Record<string, string>>;
  /** Channels beside the counter that can do it. */
  readonly divertsTo: readonly DiversionChannel[];
  /** Set or promised time for the counter's work; the clock of 4-26. */
  readonly limitMs?: number;
  /** A second person must check the work after the teller. (source: 3-28) */
  readonly needsReview: boolean;
  /** A supervisor must release the work while it is done. (source: 3-24) */
  readonly needsAuthorisation: boolean;
  /** A step that no version may drop, such as the risk disclosure of family B. (source: 3-26) */
  readonly needsDisclosure: boolean;
  /** Documents the customer has to bring; confirmed at issue or before the call. */
  readonly documents: readonly string[];
  /** Counter time that a completed pre-fill saves. */
  readonly prefillSavesMs: number;
  /** Counter time to start from until the lobby has learned its own. */
  readonly nominalMs: number;
};

export type SegmentPlan = {
  readonly segmentId: string;
  /** 0 is ordinary; a higher level is called earlier by priority rules. */
  readonly level: number;
  /** Whose waits secondary diversion watches. (source: 4-40) */
  readonly ordinary: boolean;
  /** Quality customers: never asked to go where no person attends to them. (source: 2-38, 2-39) */
  readonly retainAtCounter: boolean;
  /** Customers of the green lane, whom nobody asks to go anywhere. */
  readonly specialNeed?: true;
  /** Wait beyond which the segment counts as over-time. (source: 2-17, 2-53, C2) */
  readonly waitLimitMs?: number;
  /** The limit of those who come at peak, where it is another. (source: C2) */
  readonly peakWaitLimitMs?: number;
  /** Waiting time granted in advance under the rule `credit`. */
  readonly creditMs: number;
};

export type WindowPlan = {
  readonly windowId: string;
  /** What the customer reads: the number over the counter. */
  readonly label: string;
  readonly kind: string;
  readonly zoneId: string;
  readonly serviceIds: readonly string[];
  /** Services whose second step is done here; a window with any is a review window. */
  readonly reviewsFor: readonly string[];
  /** Only these segments, until more than `opensToAllOver` customers wait in the lobby. */
  readonly reservedFor?: { readonly segmentIds: readonly string[]; readonly opensToAllOver?: number };
  /** The work profile; the policy's rules when absent. */
  readonly rules?: readonly CallingRule[];
};

export type StaffPlan = {
  readonly staffId: string;
  /** Services this person is certified for. (source: 3-27, 4-13) */
  readonly serviceIds: readonly string[];
  readonly mayAuthorise: boolean;
  readonly mayReview: boolean;
  readonly mayHoldLobby: boolean;
};

export type DevicePlan = {
  readonly deviceId: string;
  readonly kind: string;
  readonly zoneId: string;
  readonly serviceIds: readonly string[];
};

/** The thresholds of a lobby day. Values come from the policy catalogue, which carries each one's rule id. */
export type LobbyPolicy = {
  readonly version: number;
  readonly callingRules: readonly CallingRule[];
  /** No ticket is passed more often, or longer after its first pass. (source: C9) */
  readonly fairness: { readonly passesMax: number; readonly afterFirstPassMs: number };
  readonly noShow: {
    readonly callsMax: number;
    /** Time between two calls of the same customer. Absent on days that were planned before there was such a rule. */
    readonly recallAfterMs?: number;
    /** A customer called for the last time is missed after this long without arriving. */
    readonly afterLastCallMs: number;
    /** A missed customer who comes back within this time keeps the place. */
    readonly returnWithinMs: number;
  };
  /** A ticket put back into the line is not called again for this long, unless by name. */
  readonly skipRecentlyCalledMs: number;
  /** What a customer who is late may do. Absent on days that were planned before there was such a rule: nothing. */
  readonly late?: {
    /** So many others are let by at a time … */
    readonly places: number;
    /** … and so many times at most. */
    readonly timesMax: number;
    /** Longest way to the branch during which a place is kept. */
    readonly arrivesWithinMs: number;
  };
  readonly diversion: {
    /** Cash below this goes to a machine. (source: 4-32) */
    readonly selfServiceBelowMinor: MinorUnits;
    /** Secondary diversion: an ordinary customer waits longer than this … (source: 4-40, C1) */
    readonly waitOverMs: number;
    /** … or more people than this wait. */
    readonly waitingOver: number;
    readonly combine: "or" | "and";
    /** More than this many people per open window; off when absent. */
    readonly waitingOverPerOpenWindow?: number;
    /** Everybody's waits are watched, and not the ordinary customers' alone. */
    readonly watchesEveryone?: true;
  };
  /** An appointment can be called from this long before its time … */
  readonly appointmentEarlyMs: number;
  /** … and loses its turn this long after it. */
  readonly appointmentLateMs: number;
  readonly alerts: {
    /** An open window stands idle while somebody it could serve waits. Off when absent, as all below. */
    readonly windowIdleMs?: number;
    /** The lobby post is empty. (source: 2-09) */
    readonly lobbyGapMs?: number;
    /** Time for a kind word and a glass of water. (source: 3-12) */
    readonly careAfterMs?: number;
  };
  /** Reasons for which the limit's clock stands; all of them when absent. (source: 4-26, 4-27) */
  readonly clockPausesFor?: readonly PauseReason[];
  /** A wrong finish or no-show can be undone this long. */
  readonly undoWithinMs: number;
  /** Highest number of a series before it starts again at 1. */
  readonly seriesMax: number;
  /** Numbers of each queue in a kiosk's block. Absent on days that were planned before there was such a rule. */
  readonly numberBlock?: number;
};

/** The queue a customer of this segment stands in for this service. */
export function queueFor(service: ServicePlan, segment: SegmentPlan): string {
  return service.queueBySegment?.[segment.segmentId] ?? service.queueId;
}
