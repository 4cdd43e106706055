import { z } from "zod";
import type { OpinionCommand } from "#domain/opinion/model";
import type { ProposalCommand } from "#domain/proposal/model";
import type { SeminarCommand } from "#domain/seminar/model";
import type { AnalysisCommand } from "#domain/service-analysis/model";
import type { SurveyCommand } from "#domain/survey/model";
import { DateSchema, IdSchema, InstantSchema, MonthSchema, NewIdSchema, ReasonSchema } from "../fields";
import { type Act, actsOn } from "./act";
import { CodeSchema, PersonalSchema, SeminarIdSchema } from "./words";

const opinion = actsOn<OpinionCommand, "opinionId" | "outletId", "terms">("opinion");
const proposal = actsOn<ProposalCommand, "proposalId" | "outletId", never>("proposal");
const seminar = actsOn<SeminarCommand, "seminarId" | "outletId", "agenda" | "minutesWithinDays">("seminar");
const survey = actsOn<SurveyCommand, "surveyId" | "outletId", "today">("survey");
const analysis = actsOn<AnalysisCommand, never, "figures">("analysis");

/** What people let a branch know beside complaints. */
export const OPINION_ACTS: readonly Act[] = [
  opinion.open(
    "ReceiveOpinion",
    "receive",
    "Somebody lets the branch know something",
    {
      channel: z.enum(["box", "book", "tablet", "web", "phone"]),
      theme: CodeSchema,
      text: PersonalSchema,
      giver: PersonalSchema.exactOptional(),
      identityVerified: z.boolean(),
    },
    true,
  ),
  opinion.act("SortOpinion", "theme", "Put the theme right", { theme: CodeSchema }),
  opinion.act("DecideOpinion", "outcome", "Say what comes of it", { outcome: PersonalSchema }),
  opinion.act("TellGiver", "told", "Tell who gave it the outcome", {
    by: z.enum(["inPerson", "phone", "message", "letter"]),
    letter: z.strictObject({ text: PersonalSchema, signedBy: IdSchema }).exactOptional(),
  }),
  opinion.act("TurnIntoComplaint", "complaint", "It is a complaint, filed under this number", {
    complaintId: IdSchema,
  }),
];

const verdict = { passed: z.boolean(), reason: ReasonSchema.exactOptional() };

/** Proposals of staff and customers, step by step. */
export const PROPOSAL_ACTS: readonly Act[] = [
  proposal.open(
    "SubmitProposal",
    "submit",
    "Somebody proposes an improvement",
    {
      source: z.enum(["staff", "customer"]),
      theme: CodeSchema,
      text: PersonalSchema,
      author: PersonalSchema.exactOptional(),
    },
    true,
  ),
  proposal.act("ScreenProposal", "screening", "Screen it", verdict),
  proposal.act("DiscussProposal", "discussion", "It was discussed in a seminar", { seminarId: SeminarIdSchema }),
  proposal.act("DecideProposal", "decision", "Accept or reject it", verdict),
  proposal.act("SendToHeadOffice", "head-office", "Send it to the head office", {}),
  proposal.act("PilotProposal", "pilot", "Begin a pilot", {}),
  proposal.act("AdoptProposal", "adoption", "Adopt it", {}),
  proposal.act("MeasureProposal", "effect", "Say what it changed", {
    indicator: CodeSchema,
    before: z.number(),
    after: z.number(),
  }),
  proposal.act("TellAuthor", "told", "Tell its author the last step", {
    by: z.enum(["inApp", "inPerson", "phone", "message", "letter"]),
  }),
];

const planned = { heldAt: InstantSchema, departments: z.array(CodeSchema).min(1).max(20) };

/** The monthly seminar, its minutes, and extraordinary sessions. */
export const SEMINAR_ACTS: readonly Act[] = [
  seminar.open("PlanSeminar", "plan", "Plan the seminar of the month", planned),
  seminar.open("AskExtraordinary", "extraordinary", "Ask for an extraordinary session", {
    ...planned,
    reason: ReasonSchema,
  }),
  seminar.act("AnswerExtraordinary", "approval", "Approve or deny the session", { approved: z.boolean() }),
  seminar.act("HoldSeminar", "session", "Begin, with who is there", {
    attendance: z
      .array(
        z.strictObject({
          department: CodeSchema,
          person: z.string().trim().min(1).max(64).exactOptional(),
          excuse: ReasonSchema.exactOptional(),
        }),
      )
      .max(40),
  }),
  seminar.act("DecideTheme", "decisions", "Decide on a theme", {
    theme: CodeSchema,
    decision: ReasonSchema,
    owner: IdSchema.exactOptional(),
    dueOn: DateSchema.exactOptional(),
  }),
  seminar.act("SendMinutes", "minutes", "Send the minutes to the head office", { minutes: PersonalSchema }),
  seminar.act("ConfirmMinutes", "receipt", "The head office has received the minutes", {}),
];

const sentence = z.strictObject({
  zh: z.string().max(500),
  en: z.string().max(500),
  es: z.string().max(500),
  ko: z.string().max(500),
});

/** Surveys among those who were served. */
export const SURVEY_ACTS: readonly Act[] = [
  survey.open("DraftSurvey", "draft", "Draft a survey in four languages", {
    title: sentence,
    consent: sentence,
    questions: z
      .array(z.strictObject({ questionId: CodeSchema, theme: CodeSchema, text: sentence }))
      .min(1)
      .max(10),
    sharePercent: z.number().min(1).max(100),
    from: DateSchema,
    to: DateSchema,
  }),
  survey.act("ApproveSurvey", "approval", "Approve it, as second person", {}),
  survey.act("StopSurvey", "stop", "Ask nobody any more", {}),
];

const action = { gapId: NewIdSchema };

/** The monthly analysis of the service: gap, cause, action, owner, day. */
export const ANALYSIS_ACTS: readonly Act[] = [
  analysis.act("OpenPack", "open", "Open the pack of a month; its figures are counted", { month: MonthSchema }),
  analysis.act("NoteGap", "gaps", "Note a gap with its cause, action, owner and day", {
    ...action,
    month: MonthSchema,
    indicator: CodeSchema,
    cause: CodeSchema,
    action: ReasonSchema,
    owner: IdSchema,
    dueOn: DateSchema,
  }),
  analysis.act("ReportProgress", "progress", "Say how an action goes on", { ...action, said: ReasonSchema }),
  analysis.act("EndAction", "end", "End an action with its effect, as second person", {
    ...action,
    effect: ReasonSchema,
  }),
  analysis.act("SignPack", "signature", "Sign the pack of a month", { month: MonthSchema }),
];
