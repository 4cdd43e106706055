import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import type { CallReason, CallingRule } from "./calling-rules";
import type {
  AlertKind,
  Channel,
  DiversionTrigger,
  HandOver,
  NumberRange,
  Outcome,
  PauseReason,
  Post,
  ServiceStep,
  SpecialNeed,
  WindowMode,
} from "./messages";
import type { Complexity, DiversionChannel, LobbyPlan, WindowPlan } from "./plan";

/**
 * The states of domain 3.3. `missed` is a no-show who may still come back; `diverted` is on the way to, or at, a
 * machine or another place, with the place in line kept.
 */
export type TicketState =
  | "waiting"
  | "called"
  | "missed"
  | "inService"
  | "awaitingAuthorisation"
  | "awaitingReview"
  | "inReview"
  | "wrapUp"
  | "parked"
  | "diverted"
  | "ended";

export type DiversionDraft = {
  trigger: DiversionTrigger;
  to: DiversionChannel;
  offeredAt: EpochMs;
  answer: "open" | "accepted" | "declined";
  arrivedAt: EpochMs | undefined;
};

/** One ticket: the life of a customer's number. Fields that do not apply yet are undefined, so the shape never changes. */
export type TicketDraft = {
  readonly ticketId: string;
  readonly number: string;
  readonly visitId: string;
  readonly segmentId: string;
  readonly channel: Channel;
  readonly specialNeed: SpecialNeed | undefined;
  readonly language: string | undefined;
  readonly amountMinor: number | undefined;
  readonly appointmentAt: EpochMs | undefined;
  readonly issuedAt: EpochMs;
  state: TicketState;
  outcome: Outcome | undefined;
  queueId: string;
  serviceId: string;
  /** What the customer came for and has not had yet, after `serviceId`. */
  routeLeft: readonly string[];
  /** Place in line: the smaller the earlier. Everything that asks "who is later?" compares this. */
  rank: number;
  lane: LaneDraft;
  /** When the wait of the current service began, and how much of it the customer was away or at a window. */
  waitFrom: EpochMs;
  absentMs: number;
  /** Since when the customer is away (missed, or parked for his own reasons). */
  absentSince: EpochMs | undefined;
  /** Part of the current wait that was lost to a wrong queue or a missing form. (source: 3-09) */
  invalidWaitMs: number;
  /** How often a later ticket was called by a window that could have served this one, and since when. */
  passes: number;
  firstPassedAt: EpochMs;
  /** Not called again before this, unless by name. */
  notBefore: EpochMs | undefined;
  /** How often the customer has let others go first. */
  postponed: number;
  /** When a customer who is away said that he will be there. */
  arrivesAt: EpochMs | undefined;
  /** The outlet at which he has taken a ticket instead. */
  movedTo: string | undefined;
  prefilled: boolean;
  documentsConfirmed: boolean;
  /** Waits for one window or one person alone. */
  heldForWindow: string | undefined;
  heldForStaff: string | undefined;
  /** Window and person of the last call or service. */
  windowId: string | undefined;
  staffId: string | undefined;
  calls: number;
  calledAt: EpochMs;
  lastCallAt: EpochMs;
  waitedMs: number;
  rule: CallReason | undefined;
  startedAt: EpochMs | undefined;
  endedAt: EpochMs | undefined;
  /** Time at the counter with this teller: earlier sittings, and since when the present one runs. */
  servedMs: number;
  servedSince: EpochMs | undefined;
  step: ServiceStep | undefined;
  stepSince: EpochMs;
  /** The limit's clock: run so far, and since when it runs now. */
  clockMs: number;
  clockSince: EpochMs | undefined;
  pauseReason: PauseReason | undefined;
  limitMs: number | undefined;
  limitAlerted: boolean;
  waitAlerted: boolean;
  careAlerted: boolean;
  disclosed: boolean;
  authorised: boolean;
  /** The teller whose work is reviewed, and the one who reviews it. */
  tellerId: string | undefined;
  reviewed: boolean;
  customerStays: boolean;
  diversion: DiversionDraft | undefined;
  /** A "no" is final for the visit. (invariant 7) */
  diversionRefused: boolean;
  ratingRequested: boolean;
  score: number | undefined;
};

/**
 * The waiting customers that no rule tells apart except by their place: same queue, service, segment and kind of
 * arrival. A window compares the heads of lanes, so choosing costs the number of lanes, not of customers.
 */
export type LaneDraft = {
  readonly queueId: string;
  readonly serviceIx: number;
  readonly segmentIx: number;
  readonly level: number;
  readonly complexity: Complexity;
  readonly creditMs: number;
  readonly appointment: boolean;
  /** By rank. */
  readonly tickets: TicketDraft[];
};

export type WindowState = "closed" | "open" | "onBreak" | "backOffice" | "closing";

export type WindowDraft = {
  readonly windowId: string;
  /** Position in `plan.windows`. */
  ix: number;
  state: WindowState;
  mode: WindowMode;
  staffId: string | undefined;
  /** 1 for each service of the plan that this window with this person in this mode serves. */
  serves: Uint8Array;
  rules: readonly CallingRule[];
  reservedFor: WindowPlan["reservedFor"] | undefined;
  /** Called, in service, in review or in wrap-up here. */
  ticket: TicketDraft | undefined;
  autoNext: boolean;
  since: EpochMs;
  reason: string | undefined;
  /** Since when nobody is served here; for the idle alert. */
  idleSince: EpochMs;
  idleAlertId: string | undefined;
  /** Priority customers called here in a row. */
  priorityRun: number;
  /** Calls from each queue in the running round of the rule `ratio`. */
  ratioCounts: Readonly<Record<string, number>>;
  closingHandOver: HandOver | undefined;
};

export type AlertDraft = {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly raisedAt: EpochMs;
  readonly ticketId: string | undefined;
  readonly windowId: string | undefined;
  readonly deviceId: string | undefined;
  acknowledgedBy: string | undefined;
  resolvedAt: EpochMs | undefined;
};

/** A closed window that somebody wants open, with a person for it. */
export type ProposalDraft = { readonly staffId: string; readonly by: string; readonly proposedAt: EpochMs };

export type ModeProposal = {
  readonly mode: WindowMode;
  readonly by: string;
  readonly reason: string;
  readonly proposedAt: EpochMs;
};

/** A counted till, and what its witness says to it; nothing yet while `confirmed` is undefined. */
export type HandOverDraft = {
  readonly windowId: string;
  readonly witnessId: string;
  readonly handedAt: EpochMs;
  confirmed: boolean | undefined;
};

/** Numbers of the day that only their holder gives, since when. */
export type NumberBlock = {
  readonly blockId: string;
  readonly holder: string;
  readonly grantedAt: EpochMs;
  readonly ranges: readonly NumberRange[];
};

/** One queue's numbers: the last given in their order, tickets issued, and the lowest that a kiosk's block holds. */
export type SeriesDraft = { last: number; issued: number; heldFrom: number | undefined };

/** What the lobby has learned about one service today: enough for a plain range of minutes per ticket. */
export type HandlingDraft = { count: number; totalMs: number; totalSquaredMin: number };

export type LobbyDayDraft = {
  phase: "unopened" | "open" | "closing" | "closed";
  plan: LobbyPlan;
  outletId: string;
  businessDate: BusinessDate;
  /** Positions in the plan's lists, by id. */
  serviceIx: Map<string, number>;
  segmentIx: Map<string, number>;
  queueIx: Map<string, number>;
  lastAt: EpochMs;
  tickets: Map<string, TicketDraft>;
  /** Tickets of visits that have several. */
  visits: Map<string, string[]>;
  /** Lanes with somebody in them: those of appointments, then the others by the rank of who stands first. */
  lanes: LaneDraft[];
  /** Every lane of the day so far. */
  laneByKey: Map<number, LaneDraft>;
  /** Waiting for one window or person alone; in no lane. By rank. */
  held: TicketDraft[];
  /** Waiting tickets that were passed at least once. */
  passed: TicketDraft[];
  /** Parked, missed, diverted or waiting for the second person: alive, but neither in line nor at a window. */
  aside: Set<TicketDraft>;
  /** People in line now. */
  waitingCount: number;
  windows: Map<string, WindowDraft>;
  /** By queue. */
  series: Map<string, SeriesDraft>;
  blocks: Map<string, NumberBlock>;
  /** Places at the end of the line count up from here, places before everybody count down from there. */
  nextRank: number;
  frontRank: number;
  posts: Map<string, Post>;
  lobbySince: EpochMs | undefined;
  lobbyGapSince: EpochMs;
  lobbyGapAlertId: string | undefined;
  diversionAlertId: string | undefined;
  alerts: Map<string, AlertDraft>;
  alertsRaised: number;
  devicesDown: Map<string, EpochMs>;
  /** By the window that is asked for. */
  proposals: Map<string, ProposalDraft>;
  /** By the window at which somebody asks to serve others. */
  modeProposals: Map<string, ModeProposal>;
  handOvers: Map<string, HandOverDraft>;
  specialCases: number;
  handling: (HandlingDraft | undefined)[];
};

export type LobbyDay = Frozen<LobbyDayDraft>;
export type Ticket = Frozen<TicketDraft>;
export type WindowOnDay = Frozen<WindowDraft>;
export type Lane = Frozen<LaneDraft>;
export type Alert = Frozen<AlertDraft>;

/** Version of this shape: a snapshot of another one is worthless. Raise it with every change above. */
export const LOBBY_DAY_SHAPE = "lobby-day/7";
