import type { BookedRefusal } from "#app/appointments/booking";
import type { CheckInRefusal } from "#app/appointments/check-in";
import type { TellerViewRefusal } from "#app/appointments/teller-view";
import type { GuideRefusal } from "#domain/guide/messages";

type All = BookedRefusal | CheckInRefusal | TellerViewRefusal | GuideRefusal;
export type GuidanceRefusal = Extract<All, { readonly code: `${"appointment" | "journey" | "guide"}.${string}` }>;

/** Guide, journeys and appointments; see refusal-status.ts for what the numbers mean. */
export const GUIDE_REFUSAL_STATUS = {
  "appointment.unknown": 404,
  "appointment.outletUnknown": 404,
  "appointment.idTaken": 409,
  "appointment.slotOver": 409,
  "appointment.slotNotOffered": 422,
  "appointment.slotFull": 409,
  "appointment.holdExpired": 409,
  "appointment.tooLateToChange": 409,
  "appointment.tooFarAhead": 422,
  "appointment.state": 409,
  "journey.unknown": 404,
  "journey.idTaken": 409,
  "journey.ended": 409,
  "journey.nothingChosen": 422,
  "journey.serviceUnknown": 422,
  "journey.answerUnfit": 422,
  "journey.alreadyHere": 409,
  "journey.notHere": 409,
  "journey.notAtWindow": 403,
  "journey.noAppointment": 409,
  "guide.faulty": 422,
} as const satisfies Record<GuidanceRefusal["code"], 403 | 404 | 409 | 422>;
