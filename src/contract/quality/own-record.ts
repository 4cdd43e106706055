import { z } from "zod";
import { CountSchema, IdSchema, InstantSchema } from "../fields";
import { PostHeldSchema } from "../identity";

const SaidSchema = z.object({
  type: z.string(),
  at: InstantSchema,
  actor: z.string(),
  texts: z.array(z.record(z.string(), z.string())),
});

/** What the house keeps of one of its people, in words. */
export const OwnRecordSchema = z
  .object({
    posts: z.array(PostHeldSchema),
    corrections: z.array(
      z.object({
        correctionId: IdSchema,
        outletId: IdSchema,
        staffId: IdSchema,
        behaviour: z.string(),
        notedBy: IdSchema,
        notedAt: InstantSchema,
        state: z.string(),
        said: z.array(SaidSchema),
      }),
    ),
    sanctions: z.array(
      z.object({ sanctionId: IdSchema, step: z.string(), state: z.string(), hearingUntil: InstantSchema }),
    ),
    ladder: z.array(SaidSchema),
    readings: z.array(
      z.object({
        documentId: z.string(),
        title: z.partialRecord(z.enum(["zh", "en", "es", "ko"]), z.string()),
        version: CountSchema,
        dueBy: InstantSchema,
        readAt: InstantSchema.exactOptional(),
        isLate: z.boolean(),
      }),
    ),
    cases: z.array(
      z.object({
        kind: z.string(),
        caseId: z.string(),
        outletId: z.string(),
        state: z.string(),
        isOpen: z.boolean(),
      }),
    ),
  })
  .meta({ id: "OwnRecord" });
export type OwnRecordView = z.infer<typeof OwnRecordSchema>;
