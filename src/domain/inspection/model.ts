import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

export type InspectionKind =
  | "onSite"
  | "offSiteVideo"
  | "mysteryInternal"
  | "mysteryExternal"
  | "selfAssessment"
  | "outsideAssessment"
  | "fixtureAudit";

export type InspectionState =
  | "unplanned"
  | "planned"
  | "assigned"
  | "accepted"
  | "started"
  | "submitted"
  | "checked"
  | "released"
  | "appealed"
  | "final"
  | "cancelled";

/**
 * The scheme an inspection is scored by. The inspection only asks it for what is missing and for the score; what a
 * scheme is, the checklists know.
 */
export type PinnedScheme = {
  readonly schemeId: string;
  readonly version: number;
  readonly moduleIds: readonly string[];
  readonly itemIds: readonly string[];
};

export type ItemSeen = {
  readonly itemId: string;
  readonly result: "ok" | "notOk" | "na";
  readonly failed?: number;
  readonly hasNote: boolean;
  readonly photos: number;
};

export type TicketRef = { readonly outletId: string; readonly businessDate: BusinessDate; readonly ticketId: string };

export type InspectionTerms = {
  readonly reportWithinDays: number;
  readonly appealWithinDays: number;
  readonly aspects: number;
  readonly timeZone: string;
};

export const QUALITIES = ["accurate", "timely", "true", "complete"] as const;
export type Quality = (typeof QUALITIES)[number];

export type InspectionDraft = {
  state: InspectionState;
  inspectionId: string;
  outletId: string;
  kind: InspectionKind;
  plannedFor: BusinessDate;
  scheme: PinnedScheme;
  terms: InspectionTerms;
  plannedBy: string;
  /** A staff number, or the code of a mystery visitor. */
  inspector: string | undefined;
  startedAt: EpochMs | undefined;
  reportBy: EpochMs | undefined;
  inTime: boolean | undefined;
  results: readonly ItemSeen[];
  percent: number | undefined;
  checkedBy: string | undefined;
  releasedAt: EpochMs | undefined;
  appealUntil: EpochMs;
  appeal: { readonly by: string; readonly itemIds: readonly string[] } | undefined;
  tickets: readonly TicketRef[];
  sentBack: number;
};

export type Inspection = Frozen<InspectionDraft>;

export function unplannedInspection(): InspectionDraft {
  return {
    state: "unplanned",
    inspectionId: "",
    outletId: "",
    kind: "onSite",
    plannedFor: "",
    scheme: { schemeId: "", version: 0, moduleIds: [], itemIds: [] },
    terms: { reportWithinDays: 0, appealWithinDays: 0, aspects: 0, timeZone: "UTC" },
    plannedBy: "",
    inspector: undefined,
    startedAt: undefined,
    reportBy: undefined,
    inTime: undefined,
    results: [],
    percent: undefined,
    checkedBy: undefined,
    releasedAt: undefined,
    appealUntil: 0,
    appeal: undefined,
    tickets: [],
    sentBack: 0,
  };
}

export function isMystery(kind: InspectionKind): boolean {
  return kind === "mysteryInternal" || kind === "mysteryExternal";
}

/** What the outlet may see: of a mystery visit nothing before its release, and its visitor as a code for ever. IN-3 */
export function visibleToOutlet({ kind, releasedAt, state }: Inspection): boolean {
  return state !== "unplanned" && (!isMystery(kind) || releasedAt !== undefined);
}
