import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema } from "../fields";

const OutletStandingSchema = z.object({
  outletId: IdSchema,
  businessDate: DateSchema,
  complaints: z.object({ open: CountSchema, overdue: CountSchema }),
  findings: z.object({ open: CountSchema, overdue: CountSchema, repeated: CountSchema }),
  specialCases: z.object({ open: CountSchema, silent: CountSchema }),
  day: z
    .object({ done: CountSchema, missing: z.array(z.string()), missed: z.array(z.string()) })
    .optional()
    .meta({ description: "What is missing of its day; absent while the day is not planned." }),
  dutyPublished: z.boolean(),
  visits: CountSchema.meta({ description: "External mystery visits of the quarter that the reader may know of." }),
  visitAlarm: z.boolean(),
});

/** How outlets stand: what is overdue, repeated, missing. */
export const SiteBoardSchema = z
  .object({
    at: InstantSchema,
    quarter: z.object({ start: DateSchema, end: DateSchema, day: CountSchema }),
    outlets: z.array(OutletStandingSchema),
  })
  .meta({ id: "SiteBoard" });
export type SiteBoard = z.infer<typeof SiteBoardSchema>;

/** A form of the day with what its journal knows. */
export const DayFormSchema = z
  .object({
    known: z.record(z.string(), z.unknown()),
    missing: z.array(z.string()).meta({ description: "What the journal could know and does not yet." }),
    byPerson: z.array(z.string()).meta({ description: "What only a person can say." }),
  })
  .meta({ id: "DayForm" });
export type DayForm = z.infer<typeof DayFormSchema>;

export const SignedPaperPlaceSchema = z.strictObject({
  outletId: IdSchema,
  businessDate: DateSchema,
  paper: z.enum(["meeting", "preOpen", "peak", "close", "lobbyLog", "dutyLog", "meetingLog"]),
});
export const PaperLanguageSchema = z.strictObject({ language: z.enum(["zh", "en", "es", "ko"]) });

export const DayFormPlaceSchema = z.strictObject({
  outletId: IdSchema,
  businessDate: DateSchema,
  formId: z.enum(["meetingLog", "inspection", "lobbyLog", "dutyLog", "dutyRoster"]),
});
