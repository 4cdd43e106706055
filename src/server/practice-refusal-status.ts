import type { DrillsRefusal } from "#app/quality/drills";
import type { SkillTestRefusal } from "#app/quality/skill-tests";
import type { FixtureRefusal } from "#domain/fixture/messages";
import type { HandbookRefusal } from "#domain/handbook/messages";
import type { ProcessRefusal } from "#domain/process/messages";
import type { LetterRefusal } from "#domain/target-letter/model";

export type PracticeRefusal =
  ProcessRefusal | HandbookRefusal | DrillsRefusal | FixtureRefusal | SkillTestRefusal | LetterRefusal;

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
  "skillTest.faulty": 422,
  "skillTest.topicMissing": 422,
  "skillTest.versionOutOfOrder": 409,
  "skillTest.selfApproved": 403,
  "skillTest.noPaper": 409,
  "skillTest.unknown": 404,
  "skillTest.answerMissing": 422,
  "skillTest.itemMissing": 422,
  "skillTest.waitsForPractical": 409,
  "skillTest.passedAlready": 409,
  "skillTest.watchesHimself": 403,
  "targetLetter.unknown": 404,
  "targetLetter.forHimself": 403,
  "targetLetter.targetMissing": 422,
  "targetLetter.datesReversed": 422,
  "targetLetter.signedAlready": 409,
  "targetLetter.notYours": 403,
  "targetLetter.textChanged": 409,
  "targetLetter.withdrawn": 409,
} as const satisfies Record<PracticeRefusal["code"], 403 | 404 | 409 | 422>;
