import type { CalendarRefusal } from "#domain/calendar/messages";
import type { StandardRefusal } from "#domain/standard-times/messages";

export type FlowRefusal = CalendarRefusal | StandardRefusal;

/** Calendar and standard times; see refusal-status.ts for what the numbers mean. */
export const FLOW_REFUSAL_STATUS = {
  "calendar.noSuchDate": 422,
  "calendar.effectName": 422,
  "calendar.sourceMissing": 422,
  "calendar.dayUnknown": 404,
  "standard.idTaken": 409,
  "standard.unknown": 404,
  "standard.minutesOutOfRange": 422,
  "standard.noEvidence": 422,
  "standard.selfApproved": 403,
  "standard.alreadyDecided": 409,
} as const satisfies Record<FlowRefusal["code"], 403 | 404 | 409 | 422>;
