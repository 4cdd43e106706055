import { z } from "zod";
import { CountSchema, IdSchema, InstantSchema, TimedIdSchema } from "../fields";
import { OwnKindSchema } from "./opinions";

/** Why somebody of the bank reads a customer's words. */
export const EXPORT_PURPOSES = ["askedByPerson", "court", "supervisor"] as const;
export const ExportForSchema = z.strictObject({ purpose: z.enum(EXPORT_PURPOSES) });

export const PaperForSchema = ExportForSchema.extend({ language: z.enum(["zh", "en", "es", "ko"]) });

export const ERASURE_GROUNDS = ["askedByPerson", "consentWithdrawn", "keptTooLong", "court"] as const;
export const AskErasureSchema = z.strictObject({ ground: z.enum(ERASURE_GROUNDS) });
export const RefuseErasureSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) });

export const FindCaseSchema = z.strictObject({
  outletId: IdSchema,
  kind: OwnKindSchema,
  number: z
    .string()
    .regex(/^[\w.:-]{4,64}$/u)
    .meta({ description: "A receipt number, or at least the last four signs of it." }),
});
export const FoundCasesSchema = z
  .array(
    z.object({
      outletId: IdSchema,
      caseId: TimedIdSchema,
      receipt: z.string(),
      state: z.string(),
      isOpen: z.boolean(),
      openedAt: InstantSchema,
    }),
  )
  .meta({ id: "FoundCases" });
export type FoundCaseView = z.infer<typeof FoundCasesSchema>[number];

export const ErasureLogSchema = z
  .array(
    z.object({
      outletId: IdSchema,
      kind: z.string(),
      caseId: z.string(),
      step: z.enum(["asked", "refused", "erased"]),
      at: InstantSchema,
      by: z.string(),
      why: z.string().exactOptional().meta({ description: "The ground of a request, or the reason of a refusal." }),
    }),
  )
  .meta({ id: "ErasureLog" });
export type ErasureLogView = z.infer<typeof ErasureLogSchema>;

export const StaffRecordSchema = z.enum([
  "correction",
  "sanction",
  "reading",
  "drill",
  "duty",
  "complaint",
  "finding",
  "visit",
  "customerCase",
  "meeting",
  "skillTest",
  "targetLetter",
  "deviation",
  "fixture",
]);

/** How long a kind of record names people at work, by which rule and on which ground. */
export const KeptKindSchema = z.object({
  record: StaffRecordSchema,
  days: CountSchema,
  basis: z.enum(["employment", "timeRecord", "supervision", "customerRights", "safety"]),
  sources: z.array(z.string()),
});

export const RetentionSchema = z
  .object({
    kinds: z.array(KeptKindSchema),
    forgotten: z.array(
      z.object({
        at: InstantSchema,
        unitId: IdSchema,
        record: StaffRecordSchema,
        before: InstantSchema,
        records: CountSchema,
      }),
    ),
  })
  .meta({ id: "StaffRetention" });
export type RetentionView = z.infer<typeof RetentionSchema>;
