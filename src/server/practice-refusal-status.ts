import type { DrillsRefusal } from "#app/quality/drills";
import type { FixtureRefusal } from "#domain/fixture/messages";
import type { HandbookRefusal } from "#domain/handbook/messages";
import type { ProcessRefusal } from "#domain/process/messages";

export type PracticeRefusal = ProcessRefusal | HandbookRefusal | DrillsRefusal | FixtureRefusal;

/** How the network works; see refusal-status.ts for what the numbers mean. */
export const PRACTICE_REFUSAL_STATUS = {
  "process.faulty": 422,
  "process.versionUsed": 409,
  "process.unknownVersion": 404,
  "process.unknownStep": 404,
  "process.stageSkipped": 409,
  "process.retired": 409,
  "process.controlDropped": 409,
  "process.selfApproved": 403,
  "process.variantUnknown": 404,
  "process.variantEmpty": 422,
  "process.stepGuarded": 409,
  "process.notTheRiskOwner": 403,
  "process.variantTooLong": 422,
  "process.variantOver": 409,
  "process.variantWrongState": 409,
  "handbook.faulty": 422,
  "handbook.versionOutOfOrder": 409,
  "handbook.selfApproved": 403,
  "handbook.unknown": 404,
  "handbook.notNewest": 409,
  "drill.unknown": 404,
  "drill.cardUnknown": 404,
  "drill.dateOver": 409,
  "drill.notItsDay": 409,
  "drill.twoPeopleNeeded": 422,
  "drill.watcherLeads": 403,
  "drill.wrongState": 409,
  "drill.timesReversed": 422,
  "fixture.unknown": 404,
  "fixture.countNeeded": 422,
  "fixture.removed": 409,
} as const satisfies Record<PracticeRefusal["code"], 403 | 404 | 409 | 422>;
