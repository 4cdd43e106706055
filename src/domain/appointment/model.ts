import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";

/** `moved` gave way to another appointment of the same journey; `expired` is a hold that nobody confirmed. */
export type AppointmentState =
  "held" | "confirmed" | "released" | "expired" | "moved" | "cancelled" | "arrived" | "noShow";

/** What the policies say of appointments on the day of a command. */
export type AppointmentTerms = {
  readonly holdMs: number;
  /** A customer cancels or moves until so long before the time. */
  readonly changeUntilMs: number;
  readonly noShowAfterMs: number;
  readonly remindBeforeMs: number;
};

export type AppointmentDraft = {
  readonly appointmentId: string;
  readonly journeyId: string;
  readonly slotAt: EpochMs;
  readonly familyId: string;
  readonly serviceIds: readonly string[];
  readonly terms: AppointmentTerms;
  state: AppointmentState;
  heldUntil: EpochMs;
  reminded: boolean;
  ticketId: string | undefined;
  arrivedAt: EpochMs | undefined;
};
export type Appointment = Frozen<AppointmentDraft>;

export type BookDraft = {
  /** By appointment id, in the order in which they were held. */
  readonly appointments: Map<string, AppointmentDraft>;
};
export type Book = Frozen<BookDraft>;

/** Where a book belongs. */
export type BookPlace = { readonly outletId: string; readonly date: BusinessDate };

export function emptyBook(): BookDraft {
  return { appointments: new Map() };
}

/** Whether it takes one of the places of its half-hour now: an appointment, or a hold that still lasts. AP-2, AP-4 */
export function takesPlace({ state, heldUntil }: Appointment, now: EpochMs): boolean {
  if (state === "held") return heldUntil > now;
  return state === "confirmed" || state === "arrived" || state === "noShow";
}

/** Places of a half-hour that are taken, for one family of services. */
export function taken(
  book: Book,
  { slotAt, familyId }: Pick<Appointment, "slotAt" | "familyId">,
  now: EpochMs,
): number {
  let count = 0;
  for (const one of book.appointments.values()) {
    if (one.slotAt === slotAt && one.familyId === familyId && takesPlace(one, now)) count += 1;
  }
  return count;
}

/** The journey's appointment of this day that is still ahead or has been kept; undefined without one. */
export function appointmentOf(book: Book, journeyId: string): Appointment | undefined {
  return [...book.appointments.values()].find(
    (one) => one.journeyId === journeyId && (one.state === "confirmed" || one.state === "arrived"),
  );
}
