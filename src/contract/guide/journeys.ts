import { z } from "zod";
import { WaitSchema } from "../answers";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema } from "../fields";
import { NameSchema } from "../outlets";
import { SpecialNeedSchema } from "../words";

/** The customer's secret of a journey. */
export const JOURNEY_KEY_HEADER = "guichet-journey-key";

const key = z.string().regex(/^[\w-]{22,64}$/u);
const language = z.enum(["zh", "en", "es", "ko"]);
const choice = { serviceIds: z.array(IdSchema).min(1).max(10), partIds: z.array(IdSchema).max(20) };

export const JourneyKeySchema = z.object({ [JOURNEY_KEY_HEADER]: key });

export const StartJourneySchema = z.strictObject({ journeyId: NewIdSchema, key, language, ...choice });

export const StartOnTicketSchema = z.strictObject({ outletId: IdSchema, ticketId: NewIdSchema, key, language });

export const ChooseServicesSchema = z.strictObject(choice);

/** An empty answer takes the earlier one back. */
export const SaveAnswersSchema = z.strictObject({ answers: z.record(IdSchema, z.string().max(1_000)) });

export const AnswersSchema = z.object({ answers: z.record(IdSchema, z.string()) }).meta({ id: "JourneyAnswers" });

export const ConfirmDocumentsSchema = z.strictObject({ documentIds: z.array(IdSchema).min(1).max(50) });

export const JourneySchema = z
  .object({
    journeyId: NewIdSchema,
    code: z.string().meta({ description: "For the kiosk: opens the check-in and nothing else." }),
    state: z.enum(["open", "ended"]),
    serviceIds: z.array(IdSchema),
    partIds: z.array(IdSchema),
    prefill: z.enum(["none", "partial", "complete"]),
    answered: z.array(IdSchema),
    documents: z.array(IdSchema),
    documentsConfirmed: z.boolean(),
    appointment: z
      .object({ outletId: IdSchema, date: DateSchema, appointmentId: NewIdSchema, slotAt: InstantSchema })
      .exactOptional(),
    visits: z.array(z.object({ outletId: IdSchema, date: DateSchema, ticketId: NewIdSchema })),
  })
  .meta({ id: "Journey" });
export type Journey = z.infer<typeof JourneySchema>;

/** All is optional: a machine that knows nothing of the customer but the code says nothing else. */
export const CheckInSchema = z.strictObject({
  ticketId: NewIdSchema.exactOptional(),
  segmentId: IdSchema.exactOptional(),
  specialNeed: SpecialNeedSchema.exactOptional(),
  documentsConfirmed: z.boolean().exactOptional(),
});

export const CheckedInSchema = z
  .object({
    journeyId: NewIdSchema,
    tickets: z.array(
      z.object({
        ticketId: NewIdSchema,
        number: z.string(),
        queueId: IdSchema,
        aheadOfYou: CountSchema,
        wait: WaitSchema,
      }),
    ),
    prefill: z.enum(["none", "partial", "complete"]),
    documentsConfirmed: z.boolean(),
    appointmentAt: InstantSchema.exactOptional(),
    notHere: z.array(IdSchema).meta({ description: "Services of the journey that this outlet does not offer." }),
  })
  .meta({ id: "CheckedIn" });
export type CheckedIn = z.infer<typeof CheckedInSchema>;

/** What the customer filled in, for the person at the window. */
export const TicketPrefillSchema = z
  .object({
    journeyId: NewIdSchema,
    prefill: z.enum(["none", "partial", "complete"]),
    forms: z.array(
      z.object({
        formId: IdSchema,
        title: NameSchema,
        declaration: NameSchema.exactOptional(),
        questions: z.array(
          z.object({
            fieldId: IdSchema,
            label: NameSchema,
            kind: z.string(),
            value: z.string().exactOptional(),
            choice: NameSchema.exactOptional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "TicketPrefill" });
export type TicketPrefill = z.infer<typeof TicketPrefillSchema>;

/** Reading what a customer filled in is logged with its purpose. */
export const PrefillPurposeSchema = z.strictObject({ purpose: z.string().trim().min(3).max(120) });
