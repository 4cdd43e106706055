import {
  type BookedSlot,
  documentsConfirmed,
  type Journey,
  type Prefill,
  prefillOf,
  type Visit,
} from "#domain/journey/model";

/** A journey as its customer sees it: which questions are answered, never how. */
export type JourneyView = {
  readonly journeyId: string;
  readonly code: string;
  readonly state: "open" | "ended";
  readonly serviceIds: readonly string[];
  readonly partIds: readonly string[];
  readonly prefill: Prefill;
  readonly answered: readonly string[];
  readonly documents: readonly string[];
  readonly documentsConfirmed: boolean;
  readonly appointment?: BookedSlot;
  readonly visits: readonly Omit<Visit, "at">[];
};

export function journeyView(journey: Journey): JourneyView {
  const { journeyId, code, state, choice, answered, documents, appointment, visits } = journey;
  return {
    journeyId,
    code,
    state: state === "ended" ? "ended" : "open",
    ...choice,
    prefill: prefillOf(journey),
    answered: [...answered],
    documents: [...documents],
    documentsConfirmed: documentsConfirmed(journey),
    ...(appointment && { appointment }),
    visits: visits.map(({ outletId, date, ticketId }) => ({ outletId, date, ticketId })),
  };
}
