import { z } from "zod";
import { IdSchema } from "./fields";

/** What a customer shows to be known: read by a card reader, or typed. */
export const ShownSchema = z
  .strictObject({ proof: z.enum(["card", "phone", "id"]), value: z.string().trim().min(4).max(200) })
  .meta({ id: "Shown", description: "Becomes a token at once; the number itself is kept nowhere." });
export type Shown = z.infer<typeof ShownSchema>;

export const RecognisedSchema = z
  .object({ customerToken: z.string(), segmentId: IdSchema.exactOptional() })
  .meta({ id: "Recognised" });
export type Recognised = z.infer<typeof RecognisedSchema>;
