import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, MonthSchema, TimedIdSchema } from "../fields";
import type { ActKind } from "./act";
import { CodeSchema, SeminarIdSchema } from "./words";

export const CaseKindSchema = z.enum([
  "complaint",
  "finding",
  "notice",
  "inspection",
  "specialCase",
  "routine",
  "dutyRoster",
  "opinion",
  "proposal",
  "seminar",
  "survey",
  "analysis",
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
  overdue: z.stringbool().exactOptional().meta({ description: "Due by now, on the house's own clock." }),
  dueBefore: z.coerce.number().int().nonnegative().exactOptional(),
  repeated: z.stringbool().exactOptional().meta({ description: "Findings of a clause that was found before." }),
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
  .object({
    at: InstantSchema.meta({ description: "Business time of the answer." }),
    cases: z.array(CaseRowSchema),
    names: z
      .record(z.string(), z.string())
      .meta({ description: "What stands on the badges of those whom the cases name; visitors stay codes." }),
    next: z.string().optional(),
  })
  .meta({ id: "Cases" });

export type CasesFound = z.infer<typeof CasesSchema>;

/** Overdue complaints by outlet: for every head to see. */
export const BulletinSchema = z
  .object({ at: InstantSchema, outlets: z.array(z.object({ outletId: IdSchema, overdue: CountSchema })) })
  .meta({ id: "Bulletin" });

export const CaseStateSchema = z
  .object({ version: CountSchema, state: z.record(z.string(), z.unknown()) })
  .meta({ id: "CaseState" });

/** What happened to a case, oldest first; `said` has references in place of texts about people. */
export const CaseHistorySchema = z
  .array(
    z.object({
      seq: CountSchema,
      type: z.string(),
      at: InstantSchema,
      actor: z.string(),
      said: z.record(z.string(), z.unknown()),
    }),
  )
  .meta({ id: "CaseHistory" });
export type CaseHistory = z.infer<typeof CaseHistorySchema>;

export const TextSchema = z.object({ fields: z.record(z.string(), z.string()) }).meta({ id: "PersonalText" });

/** How the cases of a kind are numbered: by an id that tells when, by a day, by a month, or by a person. */
const NUMBERS: Readonly<Record<ActKind, z.ZodType>> = {
  complaint: TimedIdSchema,
  finding: IdSchema,
  sanction: IdSchema,
  inspection: TimedIdSchema,
  routine: DateSchema,
  dutyRoster: MonthSchema,
  specialCase: TimedIdSchema,
  opinion: TimedIdSchema,
  proposal: TimedIdSchema,
  seminar: SeminarIdSchema,
  survey: TimedIdSchema,
  analysis: IdSchema,
};
const isNumbered = ({ kind, caseId }: { readonly kind: ActKind; readonly caseId: string }): boolean =>
  NUMBERS[kind].safeParse(caseId).success;

const PLACE = {
  outletId: IdSchema,
  kind: z.enum([
    "complaint",
    "finding",
    "sanction",
    "inspection",
    "routine",
    "dutyRoster",
    "specialCase",
    "opinion",
    "proposal",
    "seminar",
    "survey",
    "analysis",
  ]),
  caseId: IdSchema.meta({ description: "Of a finding its own number, or `book` for everything found at the outlet." }),
};

/** Where one case is. */
export const CasePlaceSchema = z.strictObject(PLACE).refine(isNumbered, { path: ["caseId"] });

/** Where one text of a case is: the token is the one that its event carries. */
export const TextPlaceSchema = z
  .strictObject({ ...PLACE, token: z.string().regex(/^[\w.:/-]{1,200}$/u) })
  .refine(isNumbered, { path: ["caseId"] });
export const TextPurposeSchema = z.strictObject({ purpose: z.string().trim().min(3).max(200) });
