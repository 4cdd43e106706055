import { addDays, businessDateAt, type BusinessDate } from "#base/calendar";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide } from "#domain/appointment/decide";
import { evolve } from "#domain/appointment/evolve";
import type { AppointmentCommand, AppointmentEvent, AppointmentRefusal } from "#domain/appointment/messages";
import { type Appointment, type Book, type BookPlace, emptyBook, taken } from "#domain/appointment/model";
import type { Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import type { Policies } from "#domain/policy/catalogue";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicies } from "#domain/policy/resolve";
import type { StandardBook } from "#domain/standard-times/model";
import type { Cause } from "../journal/records";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import { openCases } from "../quality/cases";
import { offeredSlots } from "./places";
import { bookStream } from "./streams";

export type AppointmentsDeps = {
  readonly journal: Journal;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly calendar: () => Calendar;
  readonly standards: () => StandardBook;
  readonly clockOf: (outletId: string) => Clock;
};

export type FreeSlot = { readonly slotAt: EpochMs; readonly capacity: number; readonly free: number };

export type SlotAsked = BookPlace & { readonly slotAt: EpochMs };

export type HoldAsked = SlotAsked & {
  readonly appointmentId: string;
  readonly journeyId: string;
  readonly serviceIds: readonly string[];
};

export type BookingRefusal =
  | AppointmentRefusal
  | { readonly code: "appointment.outletUnknown"; readonly outletId: string }
  | { readonly code: "appointment.tooFarAhead"; readonly horizonDays: number };

type Done = Promise<Result<readonly AppointmentEvent[], AppointmentRefusal>>;

export type Appointments = {
  /** Places of an outlet's day for a service, the full ones with 0 free. Undefined for an outlet nobody knows. */
  readonly slots: (place: BookPlace, serviceId: string) => Promise<readonly FreeSlot[] | undefined>;
  readonly hold: (asked: HoldAsked, cause: Cause) => Promise<Result<readonly AppointmentEvent[], BookingRefusal>>;
  readonly confirm: (place: BookPlace, appointmentId: string, cause: Cause) => Done;
  readonly cancel: (place: BookPlace, appointmentId: string, by: "customer" | "staff" | "moved", cause: Cause) => Done;
  readonly checkIn: (place: BookPlace, appointmentId: string, ticketId: string, cause: Cause) => Done;
  /** What time alone has changed: ended holds, no-shows, reminders that fall due. JN-12 */
  readonly observe: (place: BookPlace, cause: Cause) => Promise<readonly AppointmentEvent[]>;
  /** The day's appointments as they stand, by time. */
  readonly list: (place: BookPlace) => Promise<readonly Appointment[]>;
  readonly find: (place: BookPlace, appointmentId: string) => Promise<Appointment | undefined>;
};

/** The appointment books of all outlets: each by its own rules, in one journal. */
export function createAppointments(deps: AppointmentsDeps): Appointments {
  const { journal, clockOf } = deps;
  const books = openCases<AppointmentCommand, AppointmentEvent, ReturnType<typeof emptyBook>, Book, AppointmentRefusal>(
    journal,
    { initial: emptyBook, decide, evolve },
  );
  const submit = async (place: BookPlace, command: AppointmentCommand, cause: Cause): Done => {
    const done = await books.submit(bookStream(place), command, cause);
    return done.ok ? accept(done.value.events) : done;
  };
  const stamp = ({ outletId }: BookPlace, { actor }: Cause) => ({ now: clockOf(outletId).now(), actor });
  const bookOf = async (place: BookPlace): Promise<Book> => (await books.read(bookStream(place))).state;

  return {
    slots: async (place, serviceId) => {
      const policies = policiesAt(deps, place);
      if (!policies) return undefined;
      const now = clockOf(place.outletId).now();
      if (horizonObjection(deps, place, now, policies)) return [];
      const book = await bookOf(place);
      return offeredSlots(sourcesOf(deps), { ...place, serviceId }, policies)
        .filter(({ slotAt }) => slotAt > now)
        .map((slot) => ({
          slotAt: slot.slotAt,
          capacity: slot.capacity,
          free: Math.max(0, slot.capacity - taken(book, slot, now)),
        }));
    },
    hold: async ({ outletId, date, slotAt, appointmentId, journeyId, serviceIds }, cause) => {
      const place = { outletId, date };
      const policies = policiesAt(deps, place);
      if (!policies) return refuse({ code: "appointment.outletUnknown", outletId });
      const objection = horizonObjection(deps, place, clockOf(outletId).now(), policies);
      if (objection) return refuse(objection);
      const [serviceId = ""] = serviceIds;
      const slot = offeredSlots(sourcesOf(deps), { ...place, serviceId }, policies).find(
        (offered) => offered.slotAt === slotAt,
      );
      const own = { appointmentId, journeyId, serviceIds, slotAt, terms: termsOf(policies) };
      const offer = { familyId: slot?.familyId ?? "", capacity: slot?.capacity ?? 0 };
      return submit(place, { type: "HoldSlot", ...stamp(place, cause), ...own, ...offer }, cause);
    },
    confirm: (place, appointmentId, cause) =>
      submit(place, { type: "ConfirmAppointment", ...stamp(place, cause), appointmentId }, cause),
    cancel: (place, appointmentId, by, cause) =>
      submit(place, { type: "CancelAppointment", ...stamp(place, cause), appointmentId, by }, cause),
    checkIn: (place, appointmentId, ticketId, cause) =>
      submit(place, { type: "CheckInAppointment", ...stamp(place, cause), appointmentId, ticketId }, cause),
    observe: async (place, cause) => {
      const seen = await submit(place, { type: "ObserveBook", ...stamp(place, cause) }, cause);
      return seen.ok ? seen.value : [];
    },
    list: async (place) => {
      const { appointments } = await bookOf(place);
      return [...appointments.values()].sort((one, other) => one.slotAt - other.slotAt);
    },
    find: async (place, appointmentId) => (await bookOf(place)).appointments.get(appointmentId),
  };
}

function sourcesOf({ network, calendar, standards }: AppointmentsDeps) {
  return { network: network(), calendar: calendar(), standards: standards() };
}

function policiesAt(
  { network, policies }: Pick<AppointmentsDeps, "network" | "policies">,
  { outletId, date }: BookPlace,
): Policies | undefined {
  const outlet = network().outlets.get(outletId);
  if (!outlet || outlet.retired) return undefined;
  return resolvePolicies(policies(), { date, outletId, outletTypeId: outlet.typeId });
}

function horizonObjection(
  { network }: Pick<AppointmentsDeps, "network">,
  { outletId, date }: BookPlace,
  now: EpochMs,
  policies: Policies,
): BookingRefusal | undefined {
  const horizonDays = policies["appointment.horizonDays"];
  const today: BusinessDate = businessDateAt(now, network().outlets.get(outletId)?.timeZone ?? "UTC");
  if (date < today) return { code: "appointment.slotOver" };
  return date > addDays(today, horizonDays) ? { code: "appointment.tooFarAhead", horizonDays } : undefined;
}

function termsOf(policies: Policies) {
  return {
    holdMs: policies["appointment.holdMs"],
    changeUntilMs: policies["appointment.changeUntilMs"],
    noShowAfterMs: policies["appointment.noShowAfterMs"],
    remindBeforeMs: policies["appointment.remindBeforeMs"],
  };
}
