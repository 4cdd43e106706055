import { z } from "zod";
import type { DutyRosterCommand } from "#domain/duty-roster/model";
import type { InspectionCommand } from "#domain/inspection/messages";
import type { RoutineCommand } from "#domain/routine/messages";
import type { SpecialCaseCommand } from "#domain/special-case/model";
import {
  CountSchema,
  DateSchema,
  DurationMsSchema,
  IdSchema,
  InstantSchema,
  NewIdSchema,
  ReasonSchema,
} from "../fields";
import { type Act, actsOn } from "./act";
import { CodeSchema, PersonalSchema, TicketRefSchema } from "./words";

/** The scheme is asked for by name; the house pins its newest version. */
type Plan = Extract<InspectionCommand, { readonly type: "PlanInspection" }> & { readonly schemeId: string };
type InspectionAct = Exclude<InspectionCommand, { readonly type: "PlanInspection" }> | Plan;

const inspection = actsOn<
  InspectionAct,
  "inspectionId" | "outletId",
  "terms" | "scheme" | "missing" | "percent" | "homeUnitId"
>("inspection");
const routine = actsOn<RoutineCommand, "outletId" | "businessDate", "terms">("routine");
const roster = actsOn<DutyRosterCommand, never, never>("dutyRoster");
const special = actsOn<SpecialCaseCommand, "caseId" | "outletId", "levels" | "noticeWithinMs">("specialCase");

const ItemSeenSchema = z.strictObject({
  itemId: CodeSchema,
  result: z.enum(["ok", "notOk", "na"]),
  failed: z.int().min(1).max(100).exactOptional(),
  hasNote: z.boolean(),
  photos: CountSchema.max(100),
});
const results = z.array(ItemSeenSchema).max(1_000);

/** Inspections and mystery visits. */
export const INSPECTION_ACTS: readonly Act[] = [
  inspection.open("PlanInspection", "plan", "Plan an inspection", {
    kind: z.enum([
      "onSite",
      "offSiteVideo",
      "mysteryInternal",
      "mysteryExternal",
      "selfAssessment",
      "outsideAssessment",
      "fixtureAudit",
    ]),
    plannedFor: DateSchema,
    schemeId: IdSchema,
  }),
  inspection.act("AssignInspector", "assign", "Assign an inspector, or a visitor by code", { inspector: IdSchema }),
  inspection.act("AcceptAssignment", "accept", "Accept the assignment", {}),
  inspection.act("DeclineAssignment", "decline", "Decline the assignment", { reason: ReasonSchema }),
  inspection.act("StartInspection", "start", "Begin", {}),
  inspection.act("SubmitReport", "report", "Hand in the report", { results, narrative: PersonalSchema }),
  inspection.act("CheckReport", "check", "Check the report, or send it back", {
    lacking: z.array(z.enum(["accurate", "timely", "true", "complete"])).max(4),
    reason: ReasonSchema.exactOptional(),
  }),
  inspection.act("ReleaseResults", "release", "Release the results", { tickets: z.array(TicketRefSchema).max(50) }),
  inspection.act("AppealResults", "appeal", "Appeal against items", {
    itemIds: z.array(CodeSchema).min(1).max(200),
    grounds: PersonalSchema,
  }),
  inspection.act("DecideAppeal", "appeal-decision", "Decide the appeal", { results, reasons: PersonalSchema }),
  inspection.act("FinaliseResults", "finalise", "Close the time to appeal", {}),
  inspection.act("CancelInspection", "cancel", "Cancel what was not reported", { reason: ReasonSchema }),
];

const SlotSchema = z.enum(["preOpen", "peak", "close"]);
const signed = {
  form: PersonalSchema,
  filled: z.strictObject({ bySystem: CountSchema, byHand: CountSchema }),
  reason: ReasonSchema.exactOptional(),
};
const people = z.array(IdSchema).max(200);

/** One outlet's day beside the counter, and its duty roster. */
export const ROUTINE_ACTS: readonly Act[] = [
  routine.open("PlanDay", "plan", "Plan the day", {
    opensAt: InstantSchema,
    closesAt: InstantSchema,
    dutyHead: IdSchema,
    deputy: IdSchema.exactOptional(),
  }),
  routine.act("CheckIn", "check-in", "The duty head is there", {}),
  routine.act("CheckOut", "check-out", "The duty head goes", {}),
  routine.act("StartMeeting", "meeting", "The morning meeting begins", { present: people, absent: people }),
  routine.act("FinishMeetingStep", "meeting-steps", "A step of the meeting is done", {
    step: z.enum(["grooming", "review", "training", "interaction", "summary"]),
  }),
  routine.act("SignMeeting", "meeting-signature", "Sign the meeting's record", signed),
  routine.act("PassDocument", "documents", "Pass a document on", { documentId: IdSchema }),
  routine.act("ConfirmRead", "documents-read", "I have read it", { documentId: IdSchema }),
  routine.act("SignInspection", "inspections", "Sign one of the three inspections", {
    ...signed,
    slot: SlotSchema,
    wrong: z.array(CodeSchema).max(100),
    findingIds: z.array(NewIdSchema).max(100),
  }),
  routine.act("DeclareReady", "ready", "The outlet is ready to open", { reason: ReasonSchema.exactOptional() }),
  routine.act("AskForPeakInspection", "peak", "A peak asks for its inspection", {
    waiting: CountSchema,
    longestWaitMs: DurationMsSchema,
  }),
  routine.act("SignLog", "logs", "Sign one of the three logs", {
    ...signed,
    kind: z.enum(["lobbyLog", "dutyLog", "meetingLog"]),
  }),
  routine.act("OfferPost", "posts", "Offer a post to the next person", {
    handOverId: NewIdSchema,
    post: CodeSchema,
    to: IdSchema,
  }),
  routine.act("AcceptPost", "posts-accept", "Take the post", { handOverId: NewIdSchema }),
];

const DutyDaySchema = z.strictObject({ date: DateSchema, head: IdSchema, deputy: IdSchema.exactOptional() });

export const DUTY_ROSTER_ACTS: readonly Act[] = [
  roster.act("DraftRoster", "draft", "Draft the month", {
    openDates: z.array(DateSchema).max(31),
    days: z.array(DutyDaySchema).max(31),
  }),
  roster.act("ApproveRoster", "approve", "Approve the draft", {}),
  roster.act("PublishRoster", "publish", "Publish the roster", {}),
  roster.act("AskForChange", "changes", "Ask for a change", {
    changeId: NewIdSchema,
    day: DutyDaySchema,
    reason: ReasonSchema,
  }),
  roster.act("AnswerChange", "changes-answer", "Approve or deny a change", {
    changeId: NewIdSchema,
    approved: z.boolean(),
  }),
];

/** The direct report of a special case. */
export const SPECIAL_CASE_ACTS: readonly Act[] = [
  special.open("ReportCase", "report", "Report a special case to all levels", {
    kind: z.enum(["illness", "disability", "death", "inheritance", "cognitive", "minor", "custody", "disaster"]),
    ticket: z.strictObject({ businessDate: DateSchema, ticketId: NewIdSchema }).exactOptional(),
    person: PersonalSchema,
  }),
  special.act("AcknowledgeCase", "acknowledge", "Acknowledge for a level", { level: CodeSchema }),
  special.act("AnswerSafely", "safely", "Can the customer come safely?", { canCome: z.enum(["unknown", "yes", "no"]) }),
  special.act("OfferHomeVisit", "offer-visit", "Offer a home visit", {}),
  special.act("PlanHomeVisit", "plan-visit", "Plan a home visit by two people", {
    visitAt: InstantSchema,
    visitors: people,
    consent: PersonalSchema,
  }),
  special.act("AskForInPerson", "in-person", "Ask that the customer must come", { reason: ReasonSchema }),
  special.act("AnswerInPerson", "in-person-answer", "Agree or not, as second person", { approved: z.boolean() }),
  special.act("EndCase", "end", "End the case", {
    how: z.enum(["visited", "agent", "guardian", "greenLane", "customerDeclined"]),
    evidence: PersonalSchema,
  }),
  special.act("ReviewCase", "review", "Review what was done", { lessons: PersonalSchema }),
];
