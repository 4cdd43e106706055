import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";
import type { WorkCalendar } from "#base/working-days";

/** The states of domain 3.3. Overdue is no state, and neither is a question to the panel. */
export type ComplaintState =
  | "unfiled"
  | "received"
  | "registered"
  | "acknowledged"
  | "assigned"
  | "investigating"
  | "proposed"
  | "communicated"
  | "reopened"
  | "escalatedOutside"
  | "closedOnSite"
  | "closed"
  | "withdrawn";

export type Intake = "tablet" | "phone" | "web" | "opinionBook" | "callCentre" | "letter" | "regulator" | "media";
export type Category = "waiting" | "attitude" | "fee" | "error" | "product" | "privacy" | "device" | "other";
export type Severity = "general" | "serious" | "major";
export type Complexity = "simple" | "complex" | "difficult";
export type ReachedBy = "inPerson" | "phone" | "message" | "letter";
export type OutsideBody = "regulator" | "mediation" | "court" | "consumerCouncil" | "media";

/** Somebody who complained, or speaks for somebody who did. Name and contact lie in the vault. */
export type Giver = {
  readonly giverId: string;
  readonly role: "customer" | "agent" | "heir" | "representative";
  /** Absent when nothing is known of him: an unsigned line in the opinion book. */
  readonly person?: VaultRef;
  readonly identityVerified: boolean;
};

export type TicketRef = { readonly outletId: string; readonly businessDate: BusinessDate; readonly ticketId: string };

/** A photo or a document that is kept beside the journal. */
export type FileRef = { readonly fileId: string; readonly sha256: string };

/** What the policies say on the day of receipt; it travels with the complaint. */
export type ComplaintTerms = {
  readonly acknowledgeWithinHours: number;
  readonly planWithinHours: number;
  readonly solveWithinDays: number;
  readonly simpleWithinDays: number;
  readonly complexWithinDays: number;
  readonly extendedWithinDays: number;
  readonly panelDepartments: readonly string[];
  readonly panelWithinDays: number;
  readonly callBackWithinDays: number;
  readonly callBackAttempts: number;
  readonly reopenWithinDays: number;
  readonly representativesMax: number;
  readonly overdueCountsAgainst: "onSiteOwner" | "receiver";
  readonly calendar: WorkCalendar;
};

export const DEADLINES = ["acknowledge", "plan", "solve", "legal", "panel", "callBack"] as const;
export type DeadlineKind = (typeof DEADLINES)[number];

export type PanelDraft = {
  readonly departments: readonly string[];
  readonly dueBy: EpochMs;
  /** Who answered for which department. */
  opinions: Map<string, string>;
};

export type ComplaintDraft = {
  state: ComplaintState;
  complaintId: string;
  outletId: string;
  intake: Intake;
  receivedAt: EpochMs;
  /** When the present round began: the receipt, or the last reopening. */
  openedAt: EpochMs;
  closedAt: EpochMs | undefined;
  terms: ComplaintTerms;
  receiver: string;
  onSiteOwner: string | undefined;
  handOverTo: string | undefined;
  handler: string | undefined;
  category: Category;
  severity: Severity;
  complexity: Complexity;
  /** Staff complained of, and staff who have declared an interest. */
  subjects: string[];
  interested: Set<string>;
  givers: Map<string, Giver>;
  told: Set<string>;
  withdrawnGivers: Set<string>;
  tickets: TicketRef[];
  files: FileRef[];
  planTold: boolean;
  panel: PanelDraft | undefined;
  extension: { readonly askedBy: string; answered: boolean } | undefined;
  extended: boolean;
  rootCause: string | undefined;
  callsInVain: number;
  callBackScore: number | undefined;
  openings: number;
  /** Open deadlines of this round. */
  due: Map<DeadlineKind, EpochMs>;
  overdue: Set<DeadlineKind>;
};

export type Complaint = Frozen<ComplaintDraft>;

/** A complaint that nobody has filed yet. */
export function unfiledComplaint(): ComplaintDraft {
  return {
    state: "unfiled",
    complaintId: "",
    outletId: "",
    intake: "tablet",
    receivedAt: 0,
    openedAt: 0,
    closedAt: undefined,
    terms: NO_TERMS,
    receiver: "",
    onSiteOwner: undefined,
    handOverTo: undefined,
    handler: undefined,
    category: "other",
    severity: "general",
    complexity: "simple",
    subjects: [],
    interested: new Set(),
    givers: new Map(),
    told: new Set(),
    withdrawnGivers: new Set(),
    tickets: [],
    files: [],
    planTold: false,
    panel: undefined,
    extension: undefined,
    extended: false,
    rootCause: undefined,
    callsInVain: 0,
    callBackScore: undefined,
    openings: 0,
    due: new Map(),
    overdue: new Set(),
  };
}

const NO_TERMS: ComplaintTerms = {
  acknowledgeWithinHours: 0,
  planWithinHours: 0,
  solveWithinDays: 0,
  simpleWithinDays: 0,
  complexWithinDays: 0,
  extendedWithinDays: 0,
  panelDepartments: [],
  panelWithinDays: 0,
  callBackWithinDays: 0,
  callBackAttempts: 0,
  reopenWithinDays: 0,
  representativesMax: 0,
  overdueCountsAgainst: "onSiteOwner",
  calendar: { timeZone: "UTC", restWeekdays: [], restDates: [], workDates: [] },
};

/** Who gave his name and has not withdrawn: the people to tell and to call. */
export function identifiedGivers({ givers, withdrawnGivers }: Complaint): readonly string[] {
  return [...givers.values()]
    .filter(({ giverId, person }) => person !== undefined && !withdrawnGivers.has(giverId))
    .map(({ giverId }) => giverId);
}

export function isFinal(state: ComplaintState): boolean {
  return state === "closedOnSite" || state === "closed" || state === "withdrawn";
}

/** Where complaints without a person to receive them arrive: whoever takes one first is its receiver. CP-1a */
export function deskOf(outletId: string): string {
  return `${DESK}${outletId}`;
}

export function isDesk(receiver: string): boolean {
  return receiver.startsWith(DESK);
}

const DESK = "desk:";

/** Against whom a missed deadline counts (C6). */
export function answerableFor({ terms, onSiteOwner, receiver }: Complaint): string {
  return terms.overdueCountsAgainst === "onSiteOwner" ? (onSiteOwner ?? receiver) : receiver;
}
