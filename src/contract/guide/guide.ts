import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, MinorUnitsSchema } from "../fields";
import { WaitSchema } from "../answers";
import { NameSchema } from "../outlets";

const wall = z.string().regex(/^\d{2}:\d{2}$/u);

/** Ids in a query, separated by commas. */
export const IdListSchema = z.string().regex(/^[\w.:-]{1,64}(,[\w.:-]{1,64}){0,19}$/u);

export const GuideEntrySchema = z
  .object({
    serviceId: IdSchema,
    familyId: IdSchema,
    name: NameSchema,
    summary: NameSchema,
    words: NameSchema.meta({ description: "Other words that people search by." }),
  })
  .meta({ id: "GuideEntry" });
export type GuideEntry = z.infer<typeof GuideEntrySchema>;

export const ServiceGuideSchema = z
  .object({
    ...GuideEntrySchema.shape,
    steps: z.array(NameSchema),
    documents: z.array(z.object({ documentId: IdSchema, note: NameSchema.exactOptional() })),
    forms: z.array(z.object({ id: IdSchema, title: NameSchema })),
    parts: z.array(
      z.object({ id: IdSchema, label: NameSchema, hint: NameSchema, always: z.literal(true).exactOptional() }),
    ),
    feeMinor: MinorUnitsSchema,
    currency: z.string(),
    standardMin: z.number().positive(),
    prefillSavesMin: z.number().nonnegative(),
    limitMin: z.number().positive(),
    channels: z.array(z.string()),
  })
  .meta({ id: "ServiceGuide" });
export type ServiceGuide = z.infer<typeof ServiceGuideSchema>;

const QuietWordSchema = z.enum(["quiet", "usual", "busy"]);

export const QuietDaySchema = z
  .object({
    date: DateSchema,
    source: z.enum(["forecast", "history"]),
    slots: z.array(z.object({ start: wall, sharePct: CountSchema, word: QuietWordSchema })),
  })
  .meta({ id: "QuietDay" });
export type QuietDay = z.infer<typeof QuietDaySchema>;

/** An outlet where a service can be had: how it is there now, and when it is quiet. */
export const GuidePlaceSchema = z
  .object({
    outletId: IdSchema,
    name: NameSchema,
    address: z.string(),
    timeZone: z.string(),
    today: DateSchema,
    hours: z.array(z.object({ opensAt: InstantSchema, closesAt: InstantSchema })),
    isOpen: z.boolean(),
    waiting: CountSchema.exactOptional(),
    wait: WaitSchema.exactOptional(),
    quietest: z.array(z.object({ date: DateSchema, start: wall, sharePct: CountSchema })),
  })
  .meta({ id: "GuidePlace" });
export type GuidePlace = z.infer<typeof GuidePlaceSchema>;

export const QuestionSchema = z
  .object({
    id: IdSchema,
    label: NameSchema,
    hint: NameSchema.exactOptional(),
    kind: z.enum(["text", "date", "phone", "mail", "amount", "number", "choice"]),
    optional: z.literal(true).exactOptional(),
    choices: z.array(z.object({ id: IdSchema, label: NameSchema })).exactOptional(),
    lengthMax: CountSchema.exactOptional(),
    partId: IdSchema.exactOptional(),
  })
  .meta({ id: "GuideQuestion" });
export type GuideQuestion = z.infer<typeof QuestionSchema>;

/** The whole guide as a JSON text, as it is kept in a file. */
export const GuideTextSchema = z.strictObject({ text: z.string().min(2).max(900_000) });
