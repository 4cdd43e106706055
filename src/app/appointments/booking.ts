import { accept, refuse, type Result } from "#base/result";
import { MINUTE_MS } from "#base/time";
import type { Appointment } from "#domain/appointment/model";
import type { Journey } from "#domain/journey/model";
import type { Cause } from "../journal/records";
import type { Clock } from "../ports/clock";
import type { BookingRefusal, SlotAsked } from "./appointments";
import { personOf } from "./journey-book";
import { type Journeys, type JourneysDeps, type JourneysRefusal, keptUntil, type OwnJourney } from "./journeys";
import type { AppointmentNotice, AppointmentNotices, Contact, NoticeKind } from "./notices";

export type BookedRefusal = JourneysRefusal | BookingRefusal | { readonly code: "journey.noAppointment" };

export type Held = { readonly appointmentId: string; readonly heldUntil: number };

/** How a customer comes by an appointment: hold, confirm, move, cancel. */
export type Booking = {
  readonly hold: (
    own: OwnJourney,
    asked: SlotAsked & { readonly appointmentId: string },
    cause: Cause,
  ) => Promise<Result<Held, BookedRefusal>>;
  /** Makes a held place the journey's appointment; one of another day or outlet is given up for it. JN-11 */
  readonly confirm: (
    own: OwnJourney,
    held: Omit<SlotAsked, "slotAt"> & { readonly appointmentId: string; readonly contact?: Contact },
    cause: Cause,
  ) => Promise<Result<Journey, BookedRefusal>>;
  readonly cancel: (own: OwnJourney, cause: Cause) => Promise<Result<Journey, BookedRefusal>>;
  /** Tells a journey's customer, if he left a contact and somebody sends notices. */
  readonly tell: (journeyId: string, kind: NoticeKind, appointment: AppointmentAt) => Promise<void>;
};

type AppointmentAt = { readonly outletId: string; readonly appointmentId: string; readonly slotAt: number };

export type BookingDeps = JourneysDeps & {
  readonly clockOf: (outletId: string) => Clock;
  readonly journeys: Pick<Journeys, "own">;
  /** Nobody is told anything without. */
  readonly notices?: AppointmentNotices;
};

export function createBooking(deps: BookingDeps): Booking {
  const { appointments, book, journeys, newId, vault } = deps;
  const next = (cause: Cause): Cause => ({ ...cause, commandId: newId() });
  const tell: Booking["tell"] = async (journeyId, kind, at) => {
    if (!deps.notices) return;
    const notice = await noticeOf(deps, journeyId, kind, at);
    if (notice) await deps.notices.send(notice);
  };

  return {
    tell,
    hold: async (own, asked, cause) => {
      const found = await journeys.own(own);
      if (!found.ok) return found;
      if (found.value.state === "ended") return refuse({ code: "journey.ended" });
      const { serviceIds } = found.value.choice;
      const held = await appointments.hold({ ...asked, journeyId: own.journeyId, serviceIds }, cause);
      if (!held.ok) return held;
      const one = await appointments.find(asked, asked.appointmentId);
      return accept({ appointmentId: asked.appointmentId, heldUntil: one?.heldUntil ?? 0 });
    },
    confirm: async (own, { outletId, date, appointmentId, contact }, cause) => {
      const found = await journeys.own(own);
      if (!found.ok) return found;
      const before = found.value.appointment;
      const held = await appointments.find({ outletId, date }, appointmentId);
      if (held?.journeyId !== own.journeyId) return refuse({ code: "appointment.unknown", appointmentId });
      const isElsewhere = before && (before.outletId !== outletId || before.date !== date);
      if (isElsewhere) {
        const objection = changeObjection(await appointments.find(before, before.appointmentId), deps, before);
        if (objection) return refuse(objection);
      }
      const confirmed = await appointments.confirm({ outletId, date }, appointmentId, cause);
      if (!confirmed.ok) return confirmed;
      if (contact) await vault.put(personOf(own.journeyId), { [CONTACT]: JSON.stringify(contact) });
      const { slotAt } = held;
      const appointment = { outletId, date, appointmentId, slotAt };
      const noted = await book.submit(own.journeyId, { type: "NoteAppointment", appointment }, next(cause));
      await keepUntilAfter(deps, found.value.code, slotAt);
      if (isElsewhere) await appointments.cancel(before, before.appointmentId, "moved", next(cause));
      await tell(own.journeyId, before ? "appointmentMoved" : "appointmentConfirmed", appointment);
      return noted;
    },
    cancel: async (own, cause) => {
      const found = await journeys.own(own);
      if (!found.ok) return found;
      const { appointment } = found.value;
      if (!appointment) return refuse({ code: "journey.noAppointment" });
      const { appointmentId } = appointment;
      const cancelled = await appointments.cancel(appointment, appointmentId, "customer", cause);
      if (!cancelled.ok) return cancelled;
      await tell(own.journeyId, "appointmentCancelled", appointment);
      return book.submit(own.journeyId, { type: "DropAppointment", appointmentId }, next(cause));
    },
  };
}

/** A journey outlives its appointment, however far ahead that is. */
async function keepUntilAfter(deps: BookingDeps, code: string, slotAt: number): Promise<void> {
  const endsAt = keptUntil(deps, "journey.keepAfterVisitDays", { notBefore: slotAt });
  const known = await deps.codes.find(code);
  if (known && known.endsAt < endsAt) await deps.codes.keep({ ...known, endsAt });
}

/** Where the contact lies beside the answers. */
const CONTACT = "contact";

function changeObjection(
  before: Appointment | undefined,
  { clockOf }: Pick<BookingDeps, "clockOf">,
  { outletId }: { readonly outletId: string },
): BookingRefusal | undefined {
  if (before?.state !== "confirmed") return undefined;
  const { changeUntilMs } = before.terms;
  if (clockOf(outletId).now() <= before.slotAt - changeUntilMs) return undefined;
  return { code: "appointment.tooLateToChange", beforeMin: Math.round(changeUntilMs / MINUTE_MS) };
}

/** Undefined for somebody who left no contact, or is erased. */
async function noticeOf(
  { book, vault, network }: BookingDeps,
  journeyId: string,
  kind: NoticeKind,
  { outletId, appointmentId, slotAt }: AppointmentAt,
): Promise<AppointmentNotice | undefined> {
  const journey = await book.read(journeyId);
  if (!journey) return undefined;
  const fields = await vault.read(personOf(journeyId), [CONTACT], { by: "system", purpose: kind });
  const kept = fields[CONTACT];
  if (kept === undefined) return undefined;
  const { code, language } = journey;
  const timeZone = network().outlets.get(outletId)?.timeZone ?? "UTC";
  const noticeId = `${appointmentId} ${kind}`;
  // What `confirm` kept.
  const contact = JSON.parse(kept) as Contact;
  return { kind, noticeId, journeyId, code, outletId, slotAt, timeZone, language, contact };
}
