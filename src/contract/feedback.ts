import { z } from "zod";
import type { SetAsideReason } from "#domain/feedback/messages";
import { DateSchema, IdSchema, InstantSchema, NewIdSchema } from "./fields";
import { words } from "./words";

/** Both dates included; the open day's without them. */
export const FeedbackSpanSchema = z.strictObject({ from: DateSchema.exactOptional(), to: DateSchema.exactOptional() });

const SetAsideSchema = words<SetAsideReason>({ byStaff: true, manyFromOneDevice: true, serviceTooShort: true });

/** What one customer said of one service. */
export const FeedbackEntrySchema = z
  .object({
    businessDate: DateSchema,
    ticketId: NewIdSchema,
    number: z.string().exactOptional(),
    serviceId: IdSchema,
    staffId: IdSchema.exactOptional(),
    score: z.int().min(1).max(5),
    givenAt: InstantSchema,
    setAside: SetAsideSchema.exactOptional().meta({ description: "Why it does not count." }),
    hasWords: z.boolean().meta({ description: "Read one by one, each reading with its purpose." }),
  })
  .meta({ id: "FeedbackEntry" });
export type FeedbackEntry = z.infer<typeof FeedbackEntrySchema>;

export const FeedbackWordsSchema = z.object({ words: z.string() }).meta({ id: "FeedbackWords" });
export type FeedbackWords = z.infer<typeof FeedbackWordsSchema>;
