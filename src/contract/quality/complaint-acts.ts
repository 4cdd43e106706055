import { z } from "zod";
import type { ComplaintCommand } from "#domain/complaint/messages";
import { IdSchema, MinorUnitsSchema, ReasonSchema } from "../fields";
import { type Act, actsOn } from "./act";
import { CodeSchema, FileRefSchema, PersonalSchema, TicketRefSchema } from "./words";

const { act, open } = actsOn<ComplaintCommand, "complaintId" | "outletId", "terms" | "desk" | "callerUnitId">(
  "complaint",
);

const CategorySchema = z.enum(["waiting", "attitude", "fee", "error", "product", "privacy", "device", "other"]);
const ReachedBySchema = z.enum(["inPerson", "phone", "message", "letter"]);
const classed = {
  category: CategorySchema,
  severity: z.enum(["general", "serious", "major"]),
  complexity: z.enum(["simple", "complex", "difficult"]),
};
const answer = {
  resolution: PersonalSchema,
  rootCause: CodeSchema,
  improvementId: IdSchema.exactOptional(),
  compensationMinor: MinorUnitsSchema.exactOptional(),
};
const GiverSchema = z.strictObject({
  giverId: IdSchema,
  role: z.enum(["customer", "agent", "heir", "representative"]),
  person: PersonalSchema.exactOptional(),
  identityVerified: z.boolean(),
});

/** A complaint from the first word to the call-back. */
export const COMPLAINT_ACTS: readonly Act[] = [
  open(
    "ReceiveComplaint",
    "receive",
    "Somebody complains",
    {
      intake: z.enum(["tablet", "phone", "web", "opinionBook", "callCentre", "letter", "regulator", "media"]),
      category: CategorySchema,
      facts: PersonalSchema,
      givers: z.array(GiverSchema).max(50),
      subjects: z.array(IdSchema).max(20),
      tickets: z.array(TicketRefSchema).max(20),
      onSiteOwner: IdSchema.exactOptional(),
    },
    true,
  ),
  act("OfferHandOver", "offer", "Offer the complaint to somebody", { to: IdSchema }),
  act("AcceptHandOver", "accept", "Take the complaint over", {}),
  act("DeclineHandOver", "decline", "Not take the complaint over", { reason: ReasonSchema }),
  act("NameOnSiteOwner", "on-site-owner", "Name who answers for it on site", { staffId: IdSchema }),
  act("CloseOnSite", "close-on-site", "Close on the spot what was accepted there and then", answer),
  act("RegisterComplaint", "register", "Register what was not closed on the spot", classed),
  act("ReclassifyComplaint", "reclassify", "Put category, severity or complexity right", classed),
  act("AcknowledgeComplaint", "acknowledge", "Tell that the complaint has arrived", { by: ReachedBySchema }),
  act("TellPlan", "plan", "Tell what will be done", { plan: PersonalSchema }),
  act("AssignHandler", "handler", "Name the handler", { staffId: IdSchema }),
  act("DeclareInterest", "interest", "Say that somebody has an interest", { staffId: IdSchema, reason: ReasonSchema }),
  act("RecordInvestigation", "investigation", "Write down what was found out", { findings: PersonalSchema }),
  act("AskPanel", "panel", "Ask departments of the expert panel", { departments: z.array(CodeSchema).min(1).max(20) }),
  act("GiveOpinion", "opinion", "Answer for a department", { department: CodeSchema, opinion: PersonalSchema }),
  act("RequestExtension", "extension", "Ask for more time", { reason: ReasonSchema }),
  act("AnswerExtension", "extension-answer", "Give or deny more time", { approved: z.boolean() }),
  act("ProposeResolution", "resolution", "Propose the answer", answer),
  act("TellOutcome", "outcome", "Tell one person the outcome", {
    giverId: IdSchema,
    by: ReachedBySchema,
    letter: z.strictObject({ text: PersonalSchema, signedBy: IdSchema }).exactOptional(),
  }),
  act("RecordCallBack", "call-back", "Write down the call-back", {
    giverId: IdSchema,
    outcome: z.enum(["answered", "declined", "unreachable"]),
    score: z.int().min(1).max(5).exactOptional(),
    comment: PersonalSchema.exactOptional(),
  }),
  act("CloseUncalled", "close-uncalled", "Close what nobody has signed", {}),
  act("ReopenComplaint", "reopen", "Open the complaint again", { reason: ReasonSchema }),
  act("EscalateOutside", "outside", "It has gone outside", {
    body: z.enum(["regulator", "mediation", "court", "consumerCouncil", "media"]),
  }),
  act("RecordOutsideDecision", "outside-decision", "Write down the decision outside", {
    decision: PersonalSchema,
    reopens: z.boolean(),
  }),
  act("WithdrawComplaint", "withdraw", "Somebody who complained withdraws", { giverId: IdSchema }),
  act("LinkTicket", "tickets", "Link a ticket", { ticket: TicketRefSchema }),
  act("AttachFiles", "attachments", "Attach photos or documents", { files: z.array(FileRefSchema).min(1).max(20) }),
];
