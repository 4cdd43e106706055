import { z } from "zod";
import { SECTIONS as NAMES } from "./sections";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema, ReasonSchema, SEQ_MAX } from "./fields";
import { PinnedSchema } from "./head-office";

export const SectionParamsSchema = z.strictObject({ section: z.enum(NAMES) });
const EntrySchema = z.record(z.string(), z.unknown()).meta({ description: "As a file of the section writes it." });

export const FormFieldSchema = z
  .object({
    path: z.array(z.string()),
    input: z.enum(["text", "number", "flag", "choice", "lines", "choices", "data"]),
    required: z.boolean(),
    choices: z.array(z.string()).exactOptional(),
    refersTo: z.array(z.enum(NAMES)).exactOptional(),
    example: z.string().exactOptional(),
  })
  .meta({ id: "FormField" });
export type FormFieldEntry = z.infer<typeof FormFieldSchema>;

export const EntriesQuerySchema = z.strictObject({
  search: z.string().max(100).exactOptional(),
  outletId: IdSchema.exactOptional(),
  retired: z.enum(["true", "false"]).exactOptional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const EntryPageSchema = z
  .object({ total: CountSchema, entries: z.array(EntrySchema) })
  .meta({ id: "EntryPage" });
export type EntryPage = z.infer<typeof EntryPageSchema>;

export const DefineEntrySchema = z.strictObject({ entry: EntrySchema }).meta({ id: "DefineEntry" });
export const PreviewEditSchema = z
  .union([z.strictObject({ entry: EntrySchema }), z.strictObject({ retire: IdSchema })])
  .meta({ id: "PreviewEdit" });

const FaultSchema = z.object({
  code: z.string(),
  field: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  detail: z.string(),
});

export const EditPreviewSchema = z
  .object({
    changes: CountSchema,
    fields: z.array(
      z.object({ field: z.string(), before: z.unknown().exactOptional(), after: z.unknown().exactOptional() }),
    ),
    warnings: z.array(FaultSchema),
    days: z.array(z.object({ outletId: z.string(), parts: z.array(z.string()), kept: z.string().exactOptional() })),
  })
  .meta({ id: "EditPreview" });
export type EditPreviewEntry = z.infer<typeof EditPreviewSchema>;

export const EditedSchema = z.object({ changes: CountSchema, pinned: PinnedSchema }).meta({ id: "Edited" });

export const HistoryQuerySchema = z.strictObject({
  section: z.enum(NAMES).exactOptional(),
  id: IdSchema.exactOptional(),
  before: z.coerce.number().int().min(1).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const HistoryPageSchema = z
  .object({
    changes: z.array(
      z.object({
        seq: z.int(),
        at: InstantSchema,
        actor: z.string(),
        type: z.enum(["EntryDefined", "EntryRetired", "WorldDefined"]),
        section: z.enum(NAMES).exactOptional(),
        id: z.string().exactOptional(),
      }),
    ),
    next: z.int().exactOptional().meta({ description: "Ask for changes before this one to go on." }),
  })
  .meta({ id: "NetworkHistory" });
export type HistoryPageEntry = z.infer<typeof HistoryPageSchema>;
export const SeqParamsSchema = z.strictObject({ seq: z.coerce.number().int().min(1).max(SEQ_MAX) });

const ScopeSchema = z.strictObject({
  outletTypeId: IdSchema.exactOptional(),
  outletId: IdSchema.exactOptional(),
  serviceId: IdSchema.exactOptional(),
  segmentId: IdSchema.exactOptional(),
});

export const RequestedChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("policy"),
    key: z.string().min(1).max(100),
    scope: ScopeSchema,
    value: z.unknown(),
    validTo: DateSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("entry"), section: z.enum(NAMES), entry: EntrySchema }),
  z.strictObject({ kind: z.literal("retirement"), section: z.enum(NAMES), id: IdSchema }),
]);

export const AskForChangeSchema = z
  .strictObject({ requestId: NewIdSchema, change: RequestedChangeSchema, from: DateSchema })
  .meta({ id: "AskForChange" });

export const ChangeRequestSchema = z
  .object({
    requestId: NewIdSchema,
    change: RequestedChangeSchema,
    from: DateSchema,
    askedBy: z.string(),
    askedAt: InstantSchema,
    state: z.enum(["asked", "approved", "applied", "failed", "declined", "withdrawn"]),
    decidedBy: z.string().exactOptional(),
    decidedAt: InstantSchema.exactOptional(),
    endedAt: InstantSchema.exactOptional(),
    why: z.string().exactOptional(),
  })
  .meta({ id: "ChangeRequest" });
export type ChangeRequestEntry = z.infer<typeof ChangeRequestSchema>;

export const RequestParamsSchema = z.strictObject({ requestId: NewIdSchema });
export const ReasonBodySchema = z.strictObject({ reason: ReasonSchema });

export const PreviewPolicySchema = AskForChangeSchema.pick({ from: true }).extend({
  key: z.string().min(1).max(100),
  scope: ScopeSchema,
  value: z.unknown(),
  validTo: DateSchema.exactOptional(),
});
export const PolicyPreviewSchema = z
  .object({ before: z.unknown(), days: z.array(z.string()) })
  .meta({ id: "PolicyPreview" });
