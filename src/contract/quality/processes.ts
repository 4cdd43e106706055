import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema, ReasonSchema } from "../fields";
import { CodeSchema } from "./words";

const TextSchema = z.strictObject({
  zh: z.string().max(500).exactOptional(),
  en: z.string().max(500).exactOptional(),
  es: z.string().max(500).exactOptional(),
  ko: z.string().max(500).exactOptional(),
});
const StageSchema = z.enum(["rigid", "optimising", "fixed", "retired"]);
const OwnerSchema = z.enum([
  "customer",
  "lobbyManager",
  "lobbyGuide",
  "teller",
  "reviewer",
  "customerManager",
  "branchHead",
  "districtManager",
  "headOffice",
]);
const MinutesSchema = z.number().positive().max(100_000);

const StepSchema = z.strictObject({
  stepId: CodeSchema,
  text: TextSchema,
  owner: OwnerSchema,
  limitMin: MinutesSchema.exactOptional(),
  clock: z
    .enum(["wait", "counter", "ready", "complaint"])
    .exactOptional()
    .meta({ description: "Where its minutes are measured; absent when only people know." }),
  controls: z.array(z.enum(["identity", "authorisation", "disclosure", "secondPerson", "consent", "record"])).max(6),
});

/** A process as a bank writes it. */
export const TemplateSchema = z
  .strictObject({
    processId: IdSchema,
    versionId: IdSchema,
    title: TextSchema,
    owner: OwnerSchema,
    steps: z.array(StepSchema).min(1).max(60),
  })
  .meta({ id: "ProcessTemplate" });
export type Template = z.infer<typeof TemplateSchema>;

const DeviationSchema = z.object({
  deviationId: NewIdSchema,
  stage: StageSchema,
  outletId: IdSchema,
  step: z.string(),
  reason: z.string(),
  loggedBy: z.string(),
  at: InstantSchema,
});

const LateCountSchema = z.object({
  step: z.string(),
  date: DateSchema,
  stage: StageSchema,
  late: CountSchema,
  of: CountSchema,
  worst: z.array(z.object({ outletId: IdSchema, late: CountSchema })),
});

const VersionSchema = z.object({
  ...TemplateSchema.shape,
  stage: StageSchema,
  since: InstantSchema,
  adoptedAt: InstantSchema,
  adoptedBy: z.string(),
  writtenBy: z.string(),
  deviations: z
    .array(DeviationSchema)
    .meta({ description: "What people logged, the newest first; a hundred at most." }),
  counts: z
    .array(LateCountSchema)
    .meta({ description: "What the house counted, the newest first; a hundred at most." }),
});

const EaseSchema = z.strictObject({ stepId: CodeSchema, limitMin: MinutesSchema });

const VariantSchema = z.object({
  variantId: NewIdSchema,
  versionId: IdSchema,
  outletIds: z.array(IdSchema),
  skips: z.array(z.string()),
  eases: z.array(EaseSchema),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: InstantSchema,
  riskOwner: z.string(),
  until: InstantSchema,
  state: z.enum(["proposed", "approved", "declined", "withdrawn"]),
  inForce: z.boolean(),
  decidedAt: InstantSchema.exactOptional(),
  why: z.string().exactOptional(),
});

/** A process with its versions, oldest first, what was done otherwise, and the ways around it that somebody answers for. */
export const ProcessEntrySchema = z
  .object({
    processId: IdSchema,
    versions: z.array(VersionSchema),
    variants: z.array(VariantSchema),
    names: z
      .record(z.string(), z.string())
      .meta({ description: "The badge names of the staff who are named in it, by their codes." }),
  })
  .meta({ id: "ProcessEntry" });
export type ProcessEntry = z.infer<typeof ProcessEntrySchema>;

/** What was measured of each version, oldest first. */
export const ProcessMeasuresSchema = z
  .array(
    z.object({
      versionId: IdSchema,
      from: DateSchema,
      before: DateSchema,
      outlets: CountSchema.meta({ description: "Outlets that were looked at: of a large network a sample." }),
      steps: z.array(
        z.object({
          stepId: z.string(),
          count: CountSchema,
          meanMin: z.number(),
          p50Min: z.number(),
          p90Min: z.number(),
        }),
      ),
    }),
  )
  .meta({ id: "ProcessMeasures" });
export type ProcessMeasures = z.infer<typeof ProcessMeasuresSchema>;

export const AdoptProcessSchema = z
  .strictObject({ template: TemplateSchema.omit({ processId: true }), writtenBy: IdSchema })
  .meta({ id: "AdoptProcess" });

export const AdvanceProcessSchema = z
  .strictObject({ to: z.enum(["optimising", "fixed", "retired"]) })
  .meta({ id: "AdvanceProcess" });

export const LogDeviationSchema = z
  .strictObject({
    deviationId: NewIdSchema,
    outletId: IdSchema,
    step: z.string().min(1).max(64).meta({ description: "The step that was done otherwise." }),
    reason: ReasonSchema.meta({ description: "Why; about the work, never about a person." }),
  })
  .meta({ id: "LogDeviation" });

export const ProposeVariantSchema = z
  .strictObject({
    variantId: NewIdSchema,
    versionId: IdSchema,
    outletIds: z.array(IdSchema).min(1).max(200),
    skips: z.array(CodeSchema).max(60),
    eases: z.array(EaseSchema).max(60),
    reason: ReasonSchema,
    riskOwner: IdSchema,
    lastDate: DateSchema.meta({ description: "The last date on which it may be worked by." }),
  })
  .meta({ id: "ProposeVariant" });

export const VariantReasonSchema = z.strictObject({ reason: ReasonSchema });

export const ProcessAnswerSchema = z.object({ changes: z.int() }).meta({ id: "ProcessAnswer" });
