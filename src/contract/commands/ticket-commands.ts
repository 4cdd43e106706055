import { z } from "zod";
import {
  CountSchema,
  DurationMsSchema,
  IdSchema,
  InstantSchema,
  MinorUnitsSchema,
  NewIdSchema,
  ReasonSchema,
} from "../fields";
import {
  ChannelSchema,
  DiversionChannelSchema,
  DiversionTriggerSchema,
  FinishOutcomeSchema,
  LinePlaceSchema,
  PauseReasonSchema,
  ServiceStepSchema,
  SpecialCaseKindSchema,
  SpecialNeedSchema,
} from "../words";
import { onDay, onOne, type CommandRoute } from "./command-route";

const onTicket = onOne("ticketId");
const anyone = { anyone: true } as const;

const TransferTargetSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("queue"), queueId: IdSchema, serviceId: IdSchema.exactOptional() }),
  z.strictObject({ kind: z.literal("window"), windowId: IdSchema }),
  z.strictObject({ kind: z.literal("staff"), staffId: IdSchema }),
]);

const DeliveredSchema = z.array(z.strictObject({ serviceId: IdSchema, quantity: z.int().min(1).max(999) })).max(50);

const CustomerTokenSchema = z.string().regex(/^[\w-]{16,128}$/u);

/** A ticket's way from issue to rating. */
export const TICKET_COMMANDS: readonly CommandRoute[] = [
  onDay(
    "IssueTicket",
    "/tickets",
    "Issue a ticket",
    {
      ticketId: NewIdSchema,
      visitId: NewIdSchema.exactOptional(),
      serviceIds: z.array(IdSchema).min(1).max(10),
      segmentId: IdSchema,
      channel: ChannelSchema,
      specialNeed: SpecialNeedSchema.exactOptional(),
      amountMinor: MinorUnitsSchema.exactOptional(),
      appointmentAt: InstantSchema.exactOptional(),
      language: z.enum(["zh", "en", "es", "ko"]).exactOptional(),
      documentsConfirmed: z.boolean().exactOptional(),
      customerToken: CustomerTokenSchema.exactOptional(),
      diversion: z.strictObject({ to: DiversionChannelSchema, accepted: z.boolean() }).exactOptional(),
      reason: ReasonSchema.exactOptional(),
    },
    { answer: "issued", anyone: true },
  ),
  onDay(
    "GrantNumbers",
    "/number-blocks",
    "A kiosk asks for numbers to give while nobody answers it",
    {
      blockId: NewIdSchema,
      size: z.int().min(1).max(200).exactOptional(),
      queueIds: z.array(IdSchema).min(1).max(100).exactOptional(),
      again: z.boolean().exactOptional(),
    },
    { answer: "granted", anyone: true },
  ),
  onDay(
    "AdmitTicket",
    "/late-tickets",
    "A kiosk brings a ticket that it gave while nobody answered it",
    {
      ticketId: NewIdSchema,
      blockId: NewIdSchema,
      number: z.string().min(4).max(8),
      takenAt: InstantSchema,
      serviceIds: z.array(IdSchema).min(1).max(10),
      segmentId: IdSchema,
      specialNeed: SpecialNeedSchema.exactOptional(),
      amountMinor: MinorUnitsSchema.exactOptional(),
      language: z.enum(["zh", "en", "es", "ko"]).exactOptional(),
      documentsConfirmed: z.boolean().exactOptional(),
      customerToken: CustomerTokenSchema.exactOptional(),
      insteadOf: NewIdSchema.exactOptional(),
    },
    { answer: "issued", anyone: true },
  ),
  onTicket("CompletePrefill", "prefill", "The form is filled in", {}, anyone),
  onTicket("ConfirmDocuments", "documents", "The documents are complete", {}, anyone),
  onTicket("Recall", "recall", "Call the ticket once more", {}),
  onTicket("RecordNoShow", "no-show", "Nobody came to the call", {}),
  onTicket("ReturnTicket", "return", "A missed customer is back in the line", { place: LinePlaceSchema }),
  onTicket("UndoNoShow", "undo-no-show", "The customer had come after all", { reason: ReasonSchema }),
  onTicket("StartService", "start", "The customer has arrived at the window", {
    promisedMs: DurationMsSchema.exactOptional(),
  }),
  onTicket("FinishStep", "steps", "A step of the service is done", { step: ServiceStepSchema }),
  onTicket("PauseClock", "pause", "Stop the time limit's clock", { reason: PauseReasonSchema }),
  onTicket("ResumeClock", "resume", "Let the time limit's clock run again", {}),
  onTicket("RequestAuthorisation", "authorisation-request", "Ask a supervisor to release the work", {}),
  onTicket("Authorise", "authorisation", "Release the work, or refuse it", {
    approved: z.boolean(),
    reason: ReasonSchema.exactOptional(),
  }),
  onTicket("SubmitForReview", "review-request", "Hand the work to a reviewer", { customerStays: z.boolean() }),
  onTicket("StartReview", "review-start", "Take the work at a review window", { windowId: IdSchema }),
  onTicket("PassReview", "review-pass", "The work is right", {}),
  onTicket("RejectReview", "review-reject", "Hand the work back to its teller", { reason: ReasonSchema }),
  onTicket("StartWrapUp", "wrap-up", "The customer has gone; the teller finishes the papers", {}),
  onTicket(
    "FinishTicket",
    "finish",
    "Finish the service",
    {
      outcome: FinishOutcomeSchema,
      errors: CountSchema.max(999).exactOptional(),
      delivered: DeliveredSchema.exactOptional(),
      continueHere: z.boolean().exactOptional(),
    },
    { answer: "finished" },
  ),
  onTicket("UndoFinish", "undo-finish", "The service was not finished after all", { reason: ReasonSchema }),
  onTicket("ParkTicket", "park", "Set the ticket aside", { reason: z.enum(["papers", "customer", "bank"]) }),
  onTicket("UnparkTicket", "unpark", "Put the ticket back into the line", { place: LinePlaceSchema }),
  onTicket("TransferTicket", "transfer", "Send the ticket to a queue, a window or a person", {
    to: TransferTargetSchema,
    reason: ReasonSchema,
  }),
  onTicket("RequeueWrong", "requeue", "The customer waited in the wrong queue or lacks a form", {
    cause: z.enum(["wrongQueue", "missingForm"]),
    serviceId: IdSchema,
  }),
  onTicket(
    "LeaveTicket",
    "leave",
    "The customer leaves, also for a ticket at another outlet",
    { by: z.enum(["customer", "staff"]), toOutletId: IdSchema.exactOptional() },
    anyone,
  ),
  onTicket("PostponeTicket", "postpone", "The customer is late and lets some others go first", {}, anyone),
  onTicket(
    "AnnounceArrival",
    "arrival",
    "The customer is away and says in how long he will be there",
    { arrivesInMs: DurationMsSchema },
    anyone,
  ),
  onTicket("RequestRating", "rating-request", "Ask the customer for a rating", {}),
  onTicket("Rate", "rating", "Rate the service", { score: z.int().min(0).max(100), asked: z.boolean() }, anyone),
  onTicket("OfferDiversion", "diversion-offer", "Offer another way than the counter", {
    trigger: DiversionTriggerSchema,
    to: DiversionChannelSchema,
    scriptId: IdSchema.exactOptional(),
  }),
  onTicket("AnswerDiversion", "diversion-answer", "Accept or decline the offer", { accepted: z.boolean() }, anyone),
  onTicket("ArriveDiverted", "diversion-arrival", "The customer stands at the other place", {}, anyone),
  onTicket("FinishDiverted", "diversion-finish", "The errand is done at the other place", {}, anyone),
  onTicket(
    "ReturnDiverted",
    "diversion-return",
    "Back into the line, with the place kept",
    { reason: ReasonSchema },
    anyone,
  ),
  onTicket("ReportSpecialCase", "special-case", "Report a special case to three levels", {
    caseId: NewIdSchema,
    kind: SpecialCaseKindSchema,
    customerCanCome: z.boolean(),
  }),
];
