import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";
import type { AppointmentTerms } from "./model";

export type HoldSlot = Asked<
  "HoldSlot",
  {
    readonly appointmentId: string;
    readonly journeyId: string;
    readonly slotAt: EpochMs;
    readonly familyId: string;
    readonly serviceIds: readonly string[];
    /** Places of that half-hour for the family; 0 where none is offered. */
    readonly capacity: number;
    readonly terms: AppointmentTerms;
  }
>;

export type AppointmentCommand =
  | HoldSlot
  | Asked<"ReleaseHold", { readonly appointmentId: string }>
  | Asked<"ConfirmAppointment", { readonly appointmentId: string }>
  | Asked<"CancelAppointment", { readonly appointmentId: string; readonly by: "customer" | "staff" | "moved" }>
  | Asked<"CheckInAppointment", { readonly appointmentId: string; readonly ticketId: string }>
  /** What time alone has changed: holds that ended, people who did not come, reminders that fall due. */
  | Asked<"ObserveBook">;

type Of<Type extends string, Own extends object = object> = Happened<Type, { readonly appointmentId: string } & Own>;

export type AppointmentEvent =
  | Of<
      "SlotHeld",
      {
        readonly journeyId: string;
        readonly slotAt: EpochMs;
        readonly familyId: string;
        readonly serviceIds: readonly string[];
        readonly heldUntil: EpochMs;
        readonly terms: AppointmentTerms;
      }
    >
  | Of<"HoldReleased">
  | Of<"HoldExpired">
  | Of<"AppointmentConfirmed">
  | Of<"AppointmentCancelled", { readonly by: "customer" | "staff" }>
  | Of<"AppointmentMoved">
  | Of<
      "AppointmentKept",
      {
        readonly ticketId: string;
        /** Negative: so much before the time. */
        readonly lateByMs: number;
      }
    >
  | Of<"NoShowRecorded">
  | Of<"ReminderDue">;

export type AppointmentRefusal =
  | { readonly code: "appointment.unknown"; readonly appointmentId: string }
  | { readonly code: "appointment.idTaken"; readonly appointmentId: string }
  | { readonly code: "appointment.slotOver" }
  | { readonly code: "appointment.slotNotOffered" }
  | { readonly code: "appointment.slotFull" }
  | { readonly code: "appointment.holdExpired" }
  | { readonly code: "appointment.tooLateToChange"; readonly beforeMin: number }
  | { readonly code: "appointment.state"; readonly state: string };
