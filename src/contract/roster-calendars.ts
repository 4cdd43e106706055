import { z } from "zod";
import { IdSchema } from "./fields";

export const RosterFeedParamsSchema = z.strictObject({ outletId: IdSchema });

export const RosterFeedSchema = z
  .object({
    isOpen: z.boolean(),
    path: z
      .string()
      .exactOptional()
      .meta({ description: "Of the calendar below this server's address; told once, when it is opened." }),
  })
  .meta({ id: "RosterFeed" });
export type RosterFeedAnswer = z.infer<typeof RosterFeedSchema>;

export const FeedSecretSchema = z.strictObject({
  secret: z
    .string()
    .max(64)
    .regex(/^[\w-]+$/u),
});

export const CalendarLanguageSchema = z.strictObject({ language: z.enum(["zh", "en", "es", "ko"]).default("en") });
