import type { RepairRefusal } from "#app/intraday-roster/intraday-roster";

/** See refusal-status.ts for what the numbers mean. */
export const ROSTER_REFUSAL_STATUS = {
  "roster.wrongState": 409,
  "roster.breaksRule": 409,
  "roster.lateNeedsReason": 422,
  "roster.past": 409,
  "roster.unknown": 404,
  "roster.idTaken": 409,
  "roster.notYours": 403,
  "roster.changeOver": 409,
  "roster.secondPersonNeeded": 403,
  "roster.shiftTaken": 409,
  "roster.notASwap": 422,
  "roster.notMeasurable": 409,
  "roster.tooManyDuties": 422,
  "roster.restTooLong": 422,
  "roster.noNeed": 404,
  "roster.noWorld": 404,
  "roster.dayOver": 409,
  "roster.notMonday": 422,
  "roster.noSuchShift": 422,
  "roster.meetingNeedsReason": 422,
  "roster.noTimeForMeeting": 409,
} as const satisfies Record<RepairRefusal["code"], 403 | 404 | 409 | 422>;
