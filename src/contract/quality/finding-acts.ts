import { z } from "zod";
import type { FindingCommand } from "#domain/finding/messages";
import type { SanctionCommand } from "#domain/sanction/messages";
import { IdSchema, InstantSchema, NewIdSchema, ReasonSchema } from "../fields";
import { type Act, actsOn } from "./act";
import { CodeSchema, FileRefSchema, PersonalSchema } from "./words";

const finding = actsOn<FindingCommand, never, "terms">("finding");
const sanction = actsOn<SanctionCommand, "staffId" | "outletId", "terms">("sanction");

const one = { findingId: NewIdSchema };
const LineSchema = z.strictObject({
  ...one,
  owner: IdSchema,
  action: PersonalSchema,
  dueBy: InstantSchema.exactOptional(),
});

/** Findings, notices, corrections. */
export const FINDING_ACTS: readonly Act[] = [
  finding.act("RaiseFinding", "raise", "Something was found", {
    ...one,
    clause: CodeSchema,
    severity: z.enum(["minor", "main", "grave", "red"]),
    source: z.enum([
      "routine",
      "onSite",
      "offSiteVideo",
      "mysteryInternal",
      "mysteryExternal",
      "complaint",
      "fixtureAudit",
    ]),
    sourceId: IdSchema.exactOptional(),
    facts: PersonalSchema,
    evidence: z.array(FileRefSchema).max(50),
    points: z.number().min(0).max(1_000),
  }),
  finding.act("WithdrawFinding", "withdraw", "Take a finding back", { ...one, reason: ReasonSchema }),
  finding.act("IssueNotice", "notices", "Issue a rectification notice", {
    noticeId: NewIdSchema,
    lines: z.array(LineSchema).max(200),
  }),
  finding.act("ReceiveNotice", "notice-receipt", "Sign for a notice", { noticeId: NewIdSchema }),
  finding.act("ChangeOwner", "owner", "Give a line to another owner", {
    ...one,
    owner: IdSchema,
    reason: ReasonSchema,
  }),
  finding.act("ReplyToFinding", "reply", "Say what was done, with proof", {
    ...one,
    rootCause: CodeSchema,
    measure: PersonalSchema,
    proof: z.array(FileRefSchema).max(50),
  }),
  finding.act("VerifyFinding", "verify", "Close a finding or open it again", {
    ...one,
    passed: z.boolean(),
    reason: ReasonSchema.exactOptional(),
  }),
  finding.act("ExtendLine", "extend", "Give a line more time", { ...one, dueBy: InstantSchema, reason: ReasonSchema }),
  finding.act("ContestFinding", "contest", "Contest a finding", { ...one, grounds: PersonalSchema }),
  finding.act("DecideContest", "contest-decision", "Decide on a contest", {
    ...one,
    stands: z.boolean(),
    reasons: PersonalSchema,
  }),
  finding.act("ConfirmRedEvent", "red-event", "Confirm a red event", one),
  finding.act("NoteCorrection", "corrections", "Note a behaviour corrected on the spot", {
    correctionId: NewIdSchema,
    staffId: IdSchema,
    behaviour: CodeSchema,
  }),
  finding.act("DisputeCorrection", "correction-dispute", "Object to a note", {
    correctionId: NewIdSchema,
    grounds: PersonalSchema,
  }),
  finding.act("DecideCorrection", "correction-decision", "Decide whether a note stands", {
    correctionId: NewIdSchema,
    stands: z.boolean(),
  }),
];

const step = { sanctionId: NewIdSchema };

/** The ladder of sanctions, with due process. */
export const SANCTION_ACTS: readonly Act[] = [
  sanction.open("ProposeSanction", "propose", "Propose the next step", {
    ...step,
    restsOn: z.array(NewIdSchema).max(50),
    grounds: PersonalSchema,
  }),
  sanction.act("HearPerson", "hear", "The person speaks", { ...step, statement: PersonalSchema }),
  sanction.act("DecideSanction", "decide", "Confirm or reject", {
    ...step,
    confirmed: z.boolean(),
    reasons: PersonalSchema,
  }),
  sanction.act("AppealSanction", "appeal", "The person appeals", { ...step, grounds: PersonalSchema }),
  sanction.act("DecideAppeal", "appeal-decision", "Decide the appeal", {
    ...step,
    stands: z.boolean(),
    reasons: PersonalSchema,
  }),
];
