import type { BusinessDate } from "#base/calendar";
import type { MinorUnits } from "#base/money";
import type { EpochMs } from "#base/time";
import type { CallReason } from "#domain/lobby-day/calling-rules";
import type {
  AlertKind,
  DiversionTrigger,
  Measured,
  Outcome,
  PauseReason,
  Post,
  RunnerUp,
  ServiceStep,
  SpecialNeed,
  WindowMode,
} from "#domain/lobby-day/messages";
import type { TicketState, WindowState } from "#domain/lobby-day/model";
import type { DiversionChannel } from "#domain/lobby-day/plan";

/**
 * What the staff of one outlet see: the console, later the lobby tablet. A projection: it owns no truth and is
 * rebuilt from the day's events at will. Everything that changes lies in objects keyed by id, and nothing is ever
 * null, so that a change travels as a small RFC 7396 merge patch. Instants, never elapsed times: a page computes
 * those from the business clock.
 */
export type Floor = {
  readonly outletId: string;
  readonly businessDate: BusinessDate;
  readonly phase: Phase;
  /** Tickets of the day that are not over, and the ones over so lately that a mistake can still be undone. */
  readonly tickets: Readonly<Record<string, FloorTicket>>;
  readonly windows: Readonly<Record<string, FloorWindow>>;
  /** Who is in the house, by staff id. */
  readonly staff: Readonly<Record<string, FloorStaff>>;
  /** Alerts that are not resolved. */
  readonly alerts: Readonly<Record<string, FloorAlert>>;
  /** Devices out of order, by device id. */
  readonly devicesDown: Readonly<Record<string, { readonly since: EpochMs; readonly reason: string }>>;
  /** Closed windows that somebody asks for, by window. */
  readonly proposals: Readonly<Record<string, FloorProposal>>;
  /** Open windows at which somebody asks to serve others, and what was said to it, by window. */
  readonly modeProposals: Readonly<Record<string, FloorModeProposal>>;
  /** Counted tills whose witness has not spoken, or would not confirm them. */
  readonly handOvers: Readonly<Record<string, FloorHandOver>>;
  readonly today: DayCounters;
};

export type Phase = "unopened" | "open" | "closing" | "closed";

export type FloorTicket = {
  readonly number: string;
  readonly visitId: string;
  readonly state: TicketState;
  /** Since when it is in this state. */
  readonly since: EpochMs;
  readonly queueId: string;
  /** The service it waits for or is being given. */
  readonly serviceId: string;
  /** All that the customer came for, in order. */
  readonly serviceIds: readonly string[];
  readonly segmentId: string;
  readonly specialNeed?: SpecialNeed;
  readonly language?: string;
  readonly issuedAt: EpochMs;
  /** From when its wait counts: issue, or the later of booked time and arrival. */
  readonly waitFrom: EpochMs;
  readonly appointmentAt?: EpochMs;
  readonly prefilled: boolean;
  readonly documentsConfirmed: boolean;
  /**
   * How often a later ticket was called before it: exact for the next in line, whom every such call names; for those
   * further back as of their own last event, since one call can pass a hundred people at once.
   */
  readonly passes: number;
  /** Only this window or this person may call it. */
  readonly reservedTo?: { readonly windowId: string } | { readonly staffId: string };
  readonly called?: FloorCall;
  readonly service?: FloorService;
  readonly diversion?: FloorDiversion;
  readonly ratingRequested?: true;
  readonly rated?: number;
  /** Only when `state` is "ended". */
  readonly outcome?: Outcome;
  readonly specialCaseId?: string;
};

/** The last call of a ticket and why it was this one's turn. */
export type FloorCall = {
  readonly windowId: string;
  readonly at: EpochMs;
  /** 1 for the first call, one more for each recall. */
  readonly calls: number;
  readonly rule: CallReason;
  readonly waitedMs: number;
  readonly runnersUp: readonly RunnerUp[];
};

export type FloorService = {
  readonly windowId: string;
  readonly staffId: string;
  readonly startedAt: EpochMs;
  /** Since when the present step runs. */
  readonly stepSince: EpochMs;
  /** Milliseconds that each finished step took. */
  readonly steps: Readonly<Partial<Record<ServiceStep, number>>>;
  /** Time on the limit's clock up to `runningSince`, or up to now while it stands still. */
  readonly clockMs: number;
  /** Absent while the clock stands still. */
  readonly runningSince?: EpochMs;
  readonly limitMs?: number;
  readonly pausedFor?: PauseReason;
  readonly authorisation?: "requested" | "approved" | "refused";
  readonly review?: FloorReview;
};

export type FloorReview = {
  readonly state: "submitted" | "started" | "passed" | "rejected";
  readonly customerStays: boolean;
  readonly windowId?: string;
  readonly staffId?: string;
  readonly reason?: string;
};

export type FloorDiversion = {
  readonly trigger: DiversionTrigger;
  readonly to: DiversionChannel;
  readonly state: "offered" | "accepted" | "refused" | "arrived" | "returned";
  readonly since: EpochMs;
  /** What was said: a script and its version. */
  readonly scriptId?: string;
};

export type FloorWindow = {
  readonly label: string;
  readonly kind: string;
  readonly zoneId: string;
  readonly state: WindowState;
  readonly since: EpochMs;
  /** Absent while closed. */
  readonly mode?: WindowMode;
  readonly staffId?: string;
  /** The customer called, served or wrapped up here. */
  readonly ticketId?: string;
  readonly autoNext: boolean;
  /** Why it is on a break, in the back office or closed. */
  readonly reason?: string;
};

export type FloorStaff = { readonly post: Post; readonly since: EpochMs; readonly windowId?: string };

export type FloorAlert = {
  readonly kind: AlertKind;
  readonly since: EpochMs;
  readonly measured: Measured;
  readonly ticketId?: string;
  readonly windowId?: string;
  readonly deviceId?: string;
  readonly reason?: string;
  readonly acknowledged?: { readonly staffId: string; readonly at: EpochMs };
  /** Put off until then. */
  readonly snoozedUntil?: EpochMs;
};

export type FloorModeProposal = {
  readonly mode: WindowMode;
  readonly by: string;
  readonly since: EpochMs;
  readonly reason: string;
  /** Somebody said no, and why where he said so. */
  readonly declined?: { readonly by: string; readonly reason?: string };
};

export type FloorHandOver = {
  readonly windowId: string;
  /** Whose till it is. */
  readonly staffId: string;
  readonly witnessId: string;
  readonly cashMinor: MinorUnits;
  readonly vouchersCounted: boolean;
  readonly since: EpochMs;
  /** The witness would not confirm it. */
  readonly refused?: { readonly reason: string };
};

export type FloorProposal = {
  readonly staffId: string;
  readonly by: string;
  readonly since: EpochMs;
  readonly reason: string;
};

/** Mean wait of those served = `waitTotalMs / waits`; the wait ends with the call that led to service. */
export type DayCounters = {
  readonly issued: number;
  readonly served: number;
  readonly missed: number;
  readonly left: number;
  readonly diverted: number;
  readonly waits: number;
  readonly waitTotalMs: number;
  readonly waitMaxMs: number;
  readonly ratings: number;
  readonly ratingTotal: number;
  /** Alerts that somebody took, and how long that took them together. */
  readonly alertsTaken: number;
  readonly alertTakeTotalMs: number;
  /** Customers in line who were offered another way, and what they said to it. */
  readonly offers: number;
  readonly offersAccepted: number;
  readonly offersRefused: number;
};
