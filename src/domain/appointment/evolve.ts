import { present } from "#base/assert";
import type { AppointmentEvent } from "./messages";
import type { AppointmentState, BookDraft } from "./model";

const STATE_AFTER = {
  HoldReleased: "released",
  HoldExpired: "expired",
  AppointmentConfirmed: "confirmed",
  AppointmentCancelled: "cancelled",
  AppointmentMoved: "moved",
  AppointmentKept: "arrived",
  NoShowRecorded: "noShow",
} as const satisfies Readonly<Record<string, AppointmentState>>;

/** Folds one event into the book it is handed. */
export function evolve(book: BookDraft, event: AppointmentEvent): BookDraft {
  const { appointmentId } = event;
  if (event.type === "SlotHeld") {
    const { journeyId, slotAt, familyId, serviceIds, heldUntil, terms } = event;
    const place = { appointmentId, journeyId, slotAt, familyId, serviceIds, terms, heldUntil };
    const fresh = { state: "held", reminded: false, ticketId: undefined, arrivedAt: undefined } as const;
    book.appointments.set(appointmentId, { ...place, ...fresh });
    return book;
  }
  const one = present(book.appointments.get(appointmentId), "appointment of an event");
  if (event.type === "ReminderDue") {
    one.reminded = true;
    return book;
  }
  one.state = STATE_AFTER[event.type];
  if (event.type === "AppointmentKept") {
    one.ticketId = event.ticketId;
    one.arrivedAt = event.at;
  }
  return book;
}
