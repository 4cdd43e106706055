import { unreachable } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { AppointmentCommand, AppointmentEvent, AppointmentRefusal, HoldSlot } from "./messages";
import { taken, takesPlace, type Appointment, type Book } from "./model";

type Decision = Result<readonly AppointmentEvent[], AppointmentRefusal>;
type CommandOf<Type extends AppointmentCommand["type"]> = Extract<AppointmentCommand, { readonly type: Type }>;

const NOTHING: Decision = accept([]);

/** Rules AP-2 to AP-11 of ./SPEC.md. */
export function decide(command: AppointmentCommand, book: Book): Decision {
  switch (command.type) {
    case "HoldSlot":
      return holdSlot(command, book);
    case "ReleaseHold":
      return onOne(book, command.appointmentId, ({ appointmentId, state }) =>
        state === "held" ? accept([{ type: "HoldReleased", at: command.now, appointmentId }]) : NOTHING,
      );
    case "ConfirmAppointment":
      return onOne(book, command.appointmentId, (one) => confirm(command, book, one));
    case "CancelAppointment":
      return onOne(book, command.appointmentId, (one) => cancel(command, one));
    case "CheckInAppointment":
      return onOne(book, command.appointmentId, (one) => checkIn(command, one));
    case "ObserveBook":
      return accept([...book.appointments.values()].flatMap((one) => byTimeAlone(one, command.now)));
    default:
      return unreachable(command);
  }
}

function onOne(book: Book, appointmentId: string, rule: (one: Appointment) => Decision): Decision {
  const one = book.appointments.get(appointmentId);
  return one ? rule(one) : refuse({ code: "appointment.unknown", appointmentId });
}

function holdSlot(command: HoldSlot, book: Book): Decision {
  const { now, appointmentId, journeyId, slotAt, familyId, serviceIds, capacity, terms } = command;
  const known = book.appointments.get(appointmentId);
  if (known) {
    const isSame = known.journeyId === journeyId && known.slotAt === slotAt && known.familyId === familyId;
    return isSame ? NOTHING : refuse({ code: "appointment.idTaken", appointmentId });
  }
  if (slotAt <= now) return refuse({ code: "appointment.slotOver" });
  if (capacity <= 0) return refuse({ code: "appointment.slotNotOffered" });
  const earlier = [...book.appointments.values()].filter((one) => one.journeyId === journeyId && one.state === "held");
  // What this journey gives up with the same breath is free for it.
  const given = earlier.filter((one) => one.slotAt === slotAt && one.familyId === familyId && takesPlace(one, now));
  if (taken(book, command, now) - given.length >= capacity) return refuse({ code: "appointment.slotFull" });
  const heldUntil = Math.min(now + terms.holdMs, slotAt);
  return accept([
    ...earlier.map((one): AppointmentEvent => ({ type: "HoldReleased", at: now, appointmentId: one.appointmentId })),
    { type: "SlotHeld", at: now, appointmentId, journeyId, slotAt, familyId, serviceIds, heldUntil, terms },
  ]);
}

function confirm({ now }: CommandOf<"ConfirmAppointment">, book: Book, one: Appointment): Decision {
  const { appointmentId, journeyId, state, heldUntil } = one;
  if (state === "confirmed") return NOTHING;
  if (state !== "held" && state !== "expired") return refuse({ code: "appointment.state", state });
  if (state === "expired" || heldUntil <= now) return refuse({ code: "appointment.holdExpired" });
  const other = [...book.appointments.values()].find(
    (before) => before.journeyId === journeyId && before.state === "confirmed",
  );
  const objection = other && changeObjection(other, now);
  if (objection) return refuse(objection);
  return accept([
    { type: "AppointmentConfirmed", at: now, appointmentId },
    ...(other ? [{ type: "AppointmentMoved", at: now, appointmentId: other.appointmentId } as const] : []),
  ]);
}

function cancel({ now, by }: CommandOf<"CancelAppointment">, one: Appointment): Decision {
  const { appointmentId, state } = one;
  if (state === "cancelled" || state === "moved") return NOTHING;
  if (state === "held") return accept([{ type: "HoldReleased", at: now, appointmentId }]);
  if (state !== "confirmed") return refuse({ code: "appointment.state", state });
  if (by === "staff") return accept([{ type: "AppointmentCancelled", at: now, appointmentId, by }]);
  const objection = changeObjection(one, now);
  if (objection) return refuse(objection);
  if (by === "moved") return accept([{ type: "AppointmentMoved", at: now, appointmentId }]);
  return accept([{ type: "AppointmentCancelled", at: now, appointmentId, by }]);
}

/** AP-7 */
function changeObjection({ slotAt, terms }: Appointment, now: EpochMs): AppointmentRefusal | undefined {
  if (now <= slotAt - terms.changeUntilMs) return undefined;
  return { code: "appointment.tooLateToChange", beforeMin: Math.round(terms.changeUntilMs / MINUTE_MS) };
}

function checkIn({ now, ticketId }: CommandOf<"CheckInAppointment">, one: Appointment): Decision {
  const { appointmentId, state, slotAt } = one;
  if (state === "arrived") return NOTHING;
  if (state !== "confirmed") return refuse({ code: "appointment.state", state });
  return accept([{ type: "AppointmentKept", at: now, appointmentId, ticketId, lateByMs: now - slotAt }]);
}

function byTimeAlone(one: Appointment, now: EpochMs): readonly AppointmentEvent[] {
  const { appointmentId, state, heldUntil, slotAt, reminded, terms } = one;
  if (state === "held") return heldUntil <= now ? [{ type: "HoldExpired", at: now, appointmentId }] : [];
  if (state !== "confirmed") return [];
  if (now > slotAt + terms.noShowAfterMs) return [{ type: "NoShowRecorded", at: now, appointmentId }];
  const isDue = !reminded && now >= slotAt - terms.remindBeforeMs && now < slotAt;
  return isDue ? [{ type: "ReminderDue", at: now, appointmentId }] : [];
}
