import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import type { VaultRef } from "#base/vault-ref";

export type Prefill = "none" | "partial" | "complete";

/** What the guide asks of a choice of services: questions that need an answer, and documents to bring. */
export type Needs = { readonly fieldIds: readonly string[]; readonly documentIds: readonly string[] };

/** What a customer came for; parts belong to a bundle such as the one-page opening. */
export type Choice = { readonly serviceIds: readonly string[]; readonly partIds: readonly string[] };

export type BookedSlot = {
  readonly outletId: string;
  readonly date: BusinessDate;
  readonly appointmentId: string;
  readonly slotAt: EpochMs;
};

export type Visit = {
  readonly outletId: string;
  readonly date: BusinessDate;
  readonly ticketId: string;
  readonly at: EpochMs;
};

export type JourneyDraft = {
  state: "unstarted" | "open" | "ended";
  journeyId: string;
  /** Typed or scanned at a kiosk. */
  code: string;
  /** sha-256 of the customer's secret, in hex. */
  keyHash: string;
  language: string;
  choice: Choice;
  needs: Needs;
  /** In the order of the saves; the token's text holds the answers of that save. */
  saves: VaultRef[];
  answered: Set<string>;
  documents: Set<string>;
  appointment: BookedSlot | undefined;
  visits: Visit[];
  startedAt: EpochMs;
};
export type Journey = Frozen<JourneyDraft>;

export function unstartedJourney(): JourneyDraft {
  return {
    state: "unstarted",
    journeyId: "",
    code: "",
    keyHash: "",
    language: "zh",
    choice: { serviceIds: [], partIds: [] },
    needs: { fieldIds: [], documentIds: [] },
    saves: [],
    answered: new Set(),
    documents: new Set(),
    appointment: undefined,
    visits: [],
    startedAt: 0,
  };
}

/** JO-6. What asks nothing has nothing to fill in. */
export function prefillOf({ needs, answered }: Pick<Journey, "needs" | "answered">): Prefill {
  if (needs.fieldIds.length > 0 && needs.fieldIds.every((fieldId) => answered.has(fieldId))) return "complete";
  return answered.size > 0 ? "partial" : "none";
}

/** JO-8 */
export function documentsConfirmed({ needs, documents }: Pick<Journey, "needs" | "documents">): boolean {
  return needs.documentIds.length > 0 && needs.documentIds.every((documentId) => documents.has(documentId));
}

/** The visit at an outlet on a date; undefined before the check-in. */
export function visitOn({ visits }: Journey, outletId: string, date: BusinessDate): Visit | undefined {
  return visits.find((visit) => visit.outletId === outletId && visit.date === date);
}
