import { z } from "zod";
import { CountSchema, IdSchema, InstantSchema } from "../fields";
import { CodeSchema } from "./words";

export const CaseKindSchema = z.enum([
  "complaint",
  "finding",
  "notice",
  "inspection",
  "specialCase",
  "routine",
  "dutyRoster",
]);

const LIMIT_MAX = 200;

/** How to ask for cases; every field given must hold. */
export const CaseQuerySchema = z.strictObject({
  unitIds: z
    .string()
    .regex(/^[\w.:-]{1,64}(,[\w.:-]{1,64}){0,199}$/u)
    .exactOptional()
    .meta({ description: "Outlets, with commas between them; `network` for what only the head office sees." }),
  kind: CaseKindSchema.exactOptional(),
  open: z.stringbool().exactOptional(),
  dueBefore: z.coerce.number().int().nonnegative().exactOptional(),
  state: CodeSchema.exactOptional(),
  person: IdSchema.exactOptional(),
  topic: CodeSchema.exactOptional(),
  grade: CodeSchema.exactOptional(),
  idPrefix: CodeSchema.exactOptional(),
  after: z
    .string()
    .regex(/^\d{1,16}~[\w.:-]{1,64}~[\w.:-]{1,64}$/u)
    .exactOptional()
    .meta({ description: "`next` of the page before." }),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(50),
});

export const CaseRowSchema = z
  .object({
    unitId: IdSchema,
    kind: CaseKindSchema,
    caseId: z.string(),
    outletId: IdSchema,
    state: z.string(),
    isOpen: z.boolean(),
    openedAt: InstantSchema,
    dueAt: InstantSchema.optional().meta({ description: "Absent when nothing is due." }),
    person: z.string(),
    topic: z.string(),
    grade: z.string(),
    changedAt: InstantSchema,
    summary: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Case" });
export type CaseOnList = z.infer<typeof CaseRowSchema>;

export const CasesSchema = z
  .object({ cases: z.array(CaseRowSchema), next: z.string().optional() })
  .meta({ id: "Cases" });

/** Overdue complaints by outlet: for every head to see. */
export const BulletinSchema = z
  .object({ at: InstantSchema, outlets: z.array(z.object({ outletId: IdSchema, overdue: CountSchema })) })
  .meta({ id: "Bulletin" });

export const CaseStateSchema = z
  .object({ version: CountSchema, state: z.record(z.string(), z.unknown()) })
  .meta({ id: "CaseState" });

export const TextSchema = z.object({ fields: z.record(z.string(), z.string()) }).meta({ id: "PersonalText" });

/** Where one case is. */
export const CasePlaceSchema = z.strictObject({
  outletId: IdSchema,
  kind: z.enum(["complaint", "finding", "inspection", "routine", "dutyRoster", "specialCase"]),
  caseId: IdSchema,
});

/** Where one text of a case is: the token is the one that its event carries. */
export const TextPlaceSchema = CasePlaceSchema.extend({
  kind: z.enum([...CasePlaceSchema.shape.kind.options, "sanction"]),
  token: z.string().regex(/^[\w.:/-]{1,200}$/u),
});
export const TextPurposeSchema = z.strictObject({ purpose: z.string().trim().min(3).max(200) });
