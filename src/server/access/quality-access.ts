import type { FastifyRequest } from "fastify";
import type { AskedOf, CaseKind, CommandOf } from "#app/quality/asked";
import type { Visit } from "#app/quality/quality";
import { present } from "#base/assert";
import type { Act } from "#contract/quality/act";
import type { Permission } from "#domain/identity/permissions";
import type { CaseRowKind } from "#read/quality-cases/case-row";

type Needed = readonly Permission[];

/** What the house says by itself, and what customers say by the page of their own ticket. */
type OfTheHouse =
  | "ObserveDeadlines"
  | "ObserveCase"
  | "ObserveRoutine"
  | "CountThemes"
  | "CountPack"
  | "AnswerSurvey"
  | "DeclineSurvey";
type ActsOf<Kind extends CaseKind, Rule> = Readonly<Record<Exclude<CommandOf<Kind>["type"], OfTheHouse>, Rule>>;
type ActTable = { readonly [Kind in Exclude<CaseKind, "inspection">]: ActsOf<Kind, Needed> };

const RECEIVE: Needed = ["complaint.receive", "complaint.handle"];
const HANDLE: Needed = ["complaint.handle", "complaint.decide"];
const DECIDE: Needed = ["complaint.decide"];
const RAISE: Needed = ["finding.raise"];
const REPLY: Needed = ["finding.reply"];
const VERIFY: Needed = ["finding.verify"];
const WRITE: Needed = ["siteLog.write"];
const SIGN: Needed = ["siteLog.write", "siteLog.sign"];
const REPORT: Needed = ["specialCase.report", "specialCase.approve"];
const ANSWER: Needed = ["sanction.answer"];
const SANCTION: Needed = ["sanction.decide"];
const IMPROVE: Needed = ["programme.write", "programme.approve"];
const SEMINAR: Needed = ["seminar.hold", "seminar.approve", "seminar.receive"];
const SURVEY: Needed = ["survey.write", "survey.approve"];
const ANALYSIS: Needed = ["analysis.write", "analysis.read", "post.take"];

/** Which permission each act needs at its outlet; of several one is enough. Who of those may, the case's rules say. */
const ACTS: ActTable = {
  complaint: {
    // A customer may begin one; whoever has signed in begins it for somebody.
    ReceiveComplaint: ["complaint.receive", "complaint.start"],
    OfferHandOver: RECEIVE,
    AcceptHandOver: RECEIVE,
    DeclineHandOver: RECEIVE,
    NameOnSiteOwner: RECEIVE,
    CloseOnSite: RECEIVE,
    RegisterComplaint: RECEIVE,
    ReclassifyComplaint: HANDLE,
    AcknowledgeComplaint: RECEIVE,
    TellPlan: HANDLE,
    AssignHandler: HANDLE,
    DeclareInterest: [...RECEIVE, "complaint.decide"],
    RecordInvestigation: HANDLE,
    AskPanel: HANDLE,
    GiveOpinion: DECIDE,
    RequestExtension: HANDLE,
    AnswerExtension: DECIDE,
    ProposeResolution: HANDLE,
    TellOutcome: HANDLE,
    RecordCallBack: [...HANDLE, "complaint.receive"],
    CloseUncalled: HANDLE,
    ReopenComplaint: [...RECEIVE, "complaint.decide"],
    EscalateOutside: HANDLE,
    RecordOutsideDecision: DECIDE,
    WithdrawComplaint: RECEIVE,
    LinkTicket: RECEIVE,
    AttachFiles: RECEIVE,
  },
  finding: {
    // The branch's own three inspections a day find things too.
    RaiseFinding: ["finding.raise", "siteLog.write"],
    WithdrawFinding: RAISE,
    IssueNotice: RAISE,
    ReceiveNotice: REPLY,
    ChangeOwner: ["finding.reply", "finding.raise"],
    ReplyToFinding: REPLY,
    VerifyFinding: VERIFY,
    ExtendLine: VERIFY,
    ContestFinding: REPLY,
    DecideContest: VERIFY,
    ConfirmRedEvent: VERIFY,
    NoteCorrection: WRITE,
    DisputeCorrection: ANSWER,
    DecideCorrection: ["siteLog.approve", "finding.verify"],
  },
  sanction: {
    ProposeSanction: ["sanction.propose"],
    HearPerson: ANSWER,
    DecideSanction: SANCTION,
    AppealSanction: ANSWER,
    DecideAppeal: SANCTION,
  },
  routine: {
    PlanDay: ["siteLog.approve"],
    CheckIn: WRITE,
    CheckOut: WRITE,
    StartMeeting: WRITE,
    FinishMeetingStep: WRITE,
    SignMeeting: SIGN,
    PassDocument: SIGN,
    ConfirmRead: ["post.take"],
    SignInspection: SIGN,
    DeclareReady: WRITE,
    AskForPeakInspection: WRITE,
    SignLog: SIGN,
    OfferPost: ["post.take"],
    AcceptPost: ["post.take"],
  },
  dutyRoster: {
    DraftRoster: ["roster.edit"],
    ApproveRoster: ["roster.publish"],
    PublishRoster: ["roster.publish"],
    AskForChange: ["roster.read"],
    AnswerChange: ["roster.publish"],
  },
  specialCase: {
    ReportCase: ["specialCase.report"],
    AcknowledgeCase: REPORT,
    AnswerSafely: REPORT,
    OfferHomeVisit: REPORT,
    PlanHomeVisit: REPORT,
    AskForInPerson: ["specialCase.report"],
    AnswerInPerson: ["specialCase.approve"],
    EndCase: REPORT,
    ReviewCase: ["specialCase.approve"],
  },
  opinion: {
    ReceiveOpinion: ["complaint.receive", "complaint.start"],
    SortOpinion: RECEIVE,
    DecideOpinion: HANDLE,
    TellGiver: HANDLE,
    TurnIntoComplaint: RECEIVE,
  },
  proposal: {
    SubmitProposal: ["programme.propose", "programme.suggest"],
    ScreenProposal: IMPROVE,
    DiscussProposal: ["programme.write"],
    DecideProposal: IMPROVE,
    SendToHeadOffice: ["programme.write"],
    PilotProposal: ["programme.approve"],
    AdoptProposal: ["programme.approve"],
    MeasureProposal: IMPROVE,
    // The author himself says in the application that he knows.
    TellAuthor: ["programme.propose", ...IMPROVE],
  },
  seminar: {
    PlanSeminar: ["seminar.hold"],
    AskExtraordinary: ["seminar.hold"],
    AnswerExtraordinary: ["seminar.approve"],
    HoldSeminar: ["seminar.hold"],
    DecideTheme: ["seminar.hold"],
    SendMinutes: ["seminar.hold"],
    ConfirmMinutes: ["seminar.receive"],
  },
  survey: {
    DraftSurvey: ["survey.write"],
    ApproveSurvey: ["survey.approve"],
    StopSurvey: ["survey.write", "survey.approve"],
  },
  analysis: {
    OpenPack: ["analysis.write"],
    NoteGap: ["analysis.write"],
    ReportProgress: ["post.take", "analysis.write"],
    EndAction: ["analysis.write", "analysis.read"],
    SignPack: ["analysis.write"],
  },
};

/** An inspection that everybody knows of, and a mystery visit, are not for the same people. */
type OfVisit = { readonly open: Needed; readonly mystery: Needed };
const PLAN: OfVisit = { open: RAISE, mystery: ["mystery.plan"] };
const INSPECT: OfVisit = { open: ["finding.raise", "siteLog.write"], mystery: ["mystery.write"] };
const CHECK: OfVisit = { open: VERIFY, mystery: ["mystery.validate"] };

const VISITS: ActsOf<"inspection", OfVisit> = {
  PlanInspection: PLAN,
  AssignInspector: PLAN,
  AcceptAssignment: INSPECT,
  DeclineAssignment: INSPECT,
  StartInspection: INSPECT,
  SubmitReport: INSPECT,
  CheckReport: CHECK,
  ReleaseResults: CHECK,
  AppealResults: { open: ["mystery.appeal"], mystery: ["mystery.appeal"] },
  DecideAppeal: CHECK,
  FinaliseResults: CHECK,
  CancelInspection: PLAN,
};

/** Which permissions open the address of an act; of a visit those of both kinds, until it is known which it is. */
export function neededFor({ kind, type }: Pick<Act, "kind" | "type">): Needed {
  if (kind === "inspection") {
    const { open, mystery } = neededForVisit(type);
    return [...new Set([...open, ...mystery])];
  }
  return present((ACTS[kind] as Readonly<Record<string, Needed>>)[type], `a permission for ${type}`);
}

/** The same of an inspection, by its kind. */
export function neededForVisit(type: string): OfVisit {
  return present((VISITS as Readonly<Record<string, OfVisit>>)[type], `a permission for ${type}`);
}

const FINDINGS: Needed = ["finding.draftReply", "finding.reply", "finding.raise", "finding.verify"];

/** Who sees that a case is there and how it stands, without a word about anybody. */
export const SEES: Readonly<Record<CaseRowKind, Needed>> = {
  complaint: ["complaint.receive", "complaint.handle", "complaint.decide"],
  finding: FINDINGS,
  notice: FINDINGS,
  inspection: ["mystery.read"],
  specialCase: REPORT,
  routine: ["siteLog.read"],
  dutyRoster: ["roster.read"],
  opinion: ["complaint.receive", "complaint.handle", "complaint.decide"],
  proposal: ["programme.propose", ...IMPROVE],
  seminar: SEMINAR,
  survey: SURVEY,
  analysis: ANALYSIS,
};

export const SEEN_KINDS = Object.keys(SEES) as readonly CaseRowKind[];

/** Who sees one case: of sanctions those who lead them, for no list shows them. */
export const seenBy = (kind: CaseKind): Needed => (kind === "sanction" ? READS.sanction : SEES[kind]);

/** Who reads what was said about people. */
export const READS: Readonly<Record<CaseKind, Needed>> = {
  complaint: HANDLE,
  finding: FINDINGS,
  sanction: ["sanction.propose", "sanction.decide"],
  inspection: ["mystery.read"],
  specialCase: ["specialCase.approve"],
  routine: ["siteLog.read"],
  dutyRoster: ["roster.read"],
  opinion: HANDLE,
  proposal: IMPROVE,
  seminar: SEMINAR,
  survey: SURVEY,
  analysis: ANALYSIS,
};

/** Who tells people what came of what they said. */
export const ACTS_TELLING = {
  complaint: HANDLE,
  opinion: HANDLE,
  proposal: IMPROVE,
} as const satisfies Partial<Record<CaseKind, Needed>>;

/** Those who know of a mystery visit before its release: who plan and validate them, and the visitor. */
export const KNOWS_VISITS: Needed = ["mystery.plan", "mystery.validate"];
export const VISITS_OWN: Needed = ["mystery.write"];

/** Everybody who may see some case somewhere. */
export const SEES_SOME: Needed = [...new Set([...Object.values(SEES).flat(), ...KNOWS_VISITS, ...VISITS_OWN])];
export const READS_SOME: Needed = [
  ...new Set([...Object.values(READS).flat(), ...KNOWS_VISITS, ...VISITS_OWN, ...ANSWER]),
];
/** Everybody who may look at some one case: people look at what is said of themselves. */
export const SEES_ONE: Needed = [...new Set([...SEES_SOME, ...READS.sanction, ...ANSWER])];

/** Whether this caller may know that there is such a visit. IN-3 */
export function knowsOf({ allowed }: FastifyRequest, { isHidden, inspector = "" }: Visit, outletId: string): boolean {
  return (
    !isHidden || allowed(KNOWS_VISITS, { outletId }).ok || allowed(VISITS_OWN, { outletId, ownerId: inspector }).ok
  );
}

/** How a complaint reaches the bank without anybody of the bank. */
const BY_CUSTOMERS: readonly string[] = ["tablet", "phone", "web"];

/** What a customer's own page may not say: that it came another way, who solves it, or that somebody was verified. */
export function beyondCustomersComplaint({ intake, onSiteOwner, givers }: CustomersComplaint): boolean {
  return !BY_CUSTOMERS.includes(intake) || onSiteOwner !== undefined || givers.some((giver) => giver.identityVerified);
}

/** The same of an opinion and of a proposal: how it came is the page's, and nobody has verified who writes there. */
export function beyondCustomersWord(said: {
  readonly channel?: string;
  readonly source?: string;
  readonly identityVerified?: boolean;
}): boolean {
  const { channel = "phone", source = "customer", identityVerified = false } = said;
  return !["tablet", "phone"].includes(channel) || source !== "customer" || identityVerified;
}

type CustomersComplaint = Pick<
  Extract<AskedOf<"complaint">, { readonly type: "ReceiveComplaint" }>,
  "intake" | "onSiteOwner" | "givers"
>;
