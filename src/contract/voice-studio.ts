import { z } from "zod";
import { CountSchema, InstantSchema } from "./fields";

export const ClipLanguageSchema = z.strictObject({ language: z.enum(["zh", "en", "es", "ko"]) });
export const ClipParamsSchema = z.strictObject({
  ...ClipLanguageSchema.shape,
  clip: z.string().regex(/^[\w-]{1,40}$/u),
});

export const StudioClipSchema = z
  .object({
    clip: z.string(),
    text: z.string().meta({ description: "What it says." }),
    hash: z.string().exactOptional().meta({ description: "Of the sound in place; absent before a pack was made." }),
    isRecorded: z.boolean().meta({ description: "Recorded by the bank, not made by the program." }),
    version: CountSchema.meta({ description: "Recordings so far." }),
    by: z.string().exactOptional(),
    at: InstantSchema.exactOptional(),
  })
  .meta({ id: "StudioClip" });
export type StudioClipEntry = z.infer<typeof StudioClipSchema>;
