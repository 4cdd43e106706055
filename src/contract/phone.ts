import { z } from "zod";
import { CountSchema, DateSchema, DurationMsSchema, IdSchema, NewIdSchema } from "./fields";
import { NameSchema } from "./outlets";
import { WaitSchema } from "./answers";

const LanguageSchema = z.enum(["zh", "en", "es", "ko"]);
const NoticeWaySchema = z.enum(["push", "sms", "mail"]);
const NoticeKindSchema = z.enum(["soon", "called"]);
const NoticeStateSchema = z.enum(["claimed", "heldBack", "taken", "failed"]);
/** The sentence that the page shows when it asks; another one gets another number. */
export const CONSENT_VERSION = "2026-11";

export const TicketParamsSchema = z.strictObject({ outletId: IdSchema, ticketId: NewIdSchema });

/** Which notices this server can send, and which this ticket's customer has agreed to; never a contact. */
export const OwnNoticesSchema = z
  .object({
    offered: z.array(NoticeWaySchema),
    pushKey: z.string().exactOptional(),
    agreements: z.array(
      z.object({
        agreementId: NewIdSchema,
        way: NoticeWaySchema,
        notices: z.partialRecord(NoticeKindSchema, NoticeStateSchema),
      }),
    ),
  })
  .meta({ id: "OwnNotices" });
export type OwnNotices = z.infer<typeof OwnNoticesSchema>;

const agreed = {
  agreementId: NewIdSchema,
  language: LanguageSchema,
  consent: z.literal(CONSENT_VERSION).meta({ description: "Version of the sentence that the customer agreed to." }),
};
export const AgreeToNoticesSchema = z.discriminatedUnion("way", [
  z.strictObject({
    ...agreed,
    way: z.literal("push"),
    contact: z.strictObject({
      endpoint: z.url().max(2_000),
      p256dh: z.string().max(200),
      auth: z.string().max(100),
    }),
  }),
  z.strictObject({ ...agreed, way: z.literal("sms"), contact: z.strictObject({ to: z.string().min(5).max(40) }) }),
  z.strictObject({ ...agreed, way: z.literal("mail"), contact: z.strictObject({ to: z.string().min(3).max(320) }) }),
]);
export type AgreeToNotices = z.infer<typeof AgreeToNoticesSchema>;
export const AgreementParamsSchema = TicketParamsSchema.extend({ agreementId: NewIdSchema });

export const OwnFreerOutletsSchema = z
  .object({
    outlets: z.array(
      z.object({
        outletId: IdSchema,
        name: NameSchema,
        address: z.string(),
        travelMin: CountSchema,
        waiting: CountSchema,
        wait: WaitSchema,
        savesMin: CountSchema.exactOptional(),
      }),
    ),
  })
  .meta({ id: "OwnFreerOutlets" });
export type OwnFreerOutlets = z.infer<typeof OwnFreerOutletsSchema>;

export const MoveTicketSchema = z.strictObject({ toOutletId: IdSchema, newTicketId: NewIdSchema });
export const MovedSchema = z
  .object({ outletId: IdSchema, ticketId: NewIdSchema, number: z.string() })
  .meta({ id: "Moved" });
export type Moved = z.infer<typeof MovedSchema>;

const TextSchema = z.string().trim().min(1).max(1_000);

export const OwnFeedbackSchema = z
  .object({ score: z.int().min(1).max(5).exactOptional(), hasText: z.boolean() })
  .meta({ id: "OwnFeedback" });
export type OwnFeedback = z.infer<typeof OwnFeedbackSchema>;
export const GiveFeedbackSchema = z.strictObject({
  score: z.int().min(1).max(5).exactOptional(),
  text: TextSchema.exactOptional(),
  device: z
    .string()
    .regex(/^[\w-]{8,64}$/u)
    .meta({ description: "What the browser calls itself on this day; kept as a keyed mark alone." }),
});

const CheckWaySchema = z.enum(["sms", "mail"]);
export const ContactWaysSchema = z.object({ offered: z.array(CheckWaySchema) }).meta({ id: "ContactWays" });
export type ContactWays = z.infer<typeof ContactWaysSchema>;
export const StartContactCheckSchema = z.strictObject({
  way: CheckWaySchema,
  to: z.string().min(3).max(320),
  language: LanguageSchema,
});
export const ContactCheckSchema = z
  .object({ checkId: z.string(), validMs: DurationMsSchema })
  .meta({ id: "ContactCheck" });
export type ContactCheck = z.infer<typeof ContactCheckSchema>;

export const COMPLAINT_CATEGORIES = [
  "waiting",
  "attitude",
  "fee",
  "error",
  "product",
  "privacy",
  "device",
  "other",
] as const;
export const StartComplaintSchema = z.strictObject({
  complaintId: NewIdSchema,
  checkId: z.string().min(1).max(64),
  code: z.string().regex(/^\d{6}$/u),
  category: z.enum(COMPLAINT_CATEGORIES),
  facts: z.string().trim().min(1).max(4_000),
  name: z.string().trim().min(1).max(200),
  ticketId: NewIdSchema.exactOptional(),
});
export const ReceiptSchema = z.object({ receipt: z.string() }).meta({ id: "Receipt" });
export type Receipt = z.infer<typeof ReceiptSchema>;

export const NoticeReportSchema = z
  .object({
    counts: z.array(
      z.object({
        way: NoticeWaySchema,
        kind: NoticeKindSchema,
        state: NoticeStateSchema,
        reason: z.string().exactOptional(),
        count: CountSchema,
      }),
    ),
  })
  .meta({ id: "NoticeReport" });
export const OnDateSchema = z.strictObject({ date: DateSchema.exactOptional() });
