import { z } from "zod";
import { SECTIONS as NAMES } from "./sections";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema, ReasonSchema, SEQ_MAX } from "./fields";
import { ImportFaultSchema, ImportFilesSchema, PinnedSchema } from "./head-office";

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

const KeySchema = z.string().min(1).max(100);
const SetValueSchema = z.strictObject({
  kind: z.literal("policy"),
  key: KeySchema,
  scope: ScopeSchema,
  value: z.unknown(),
  validTo: DateSchema.exactOptional(),
});
/** A file may name its values as it likes. */
const ValueIdSchema = z.string().min(1).max(100);
const WithdrawValueSchema = z.strictObject({
  kind: z.literal("policyWithdrawal"),
  valueId: ValueIdSchema,
  reason: ReasonSchema,
});
const DefineSchema = z.strictObject({ kind: z.literal("entry"), section: z.enum(NAMES), entry: EntrySchema });
const RetireSchema = z.strictObject({ kind: z.literal("retirement"), section: z.enum(NAMES), id: IdSchema });

/** What bringing an entry back would do, and the change of the desk that does it on a later day. */
export const UndoPreviewSchema = EditPreviewSchema.extend({
  change: z.discriminatedUnion("kind", [DefineSchema, RetireSchema]),
}).meta({ id: "UndoPreview" });
export type UndoPreviewEntry = z.infer<typeof UndoPreviewSchema>;

const UndoImportSchema = z.strictObject({ kind: z.literal("importUndo"), undoes: NewIdSchema });
const ImportSchema = z.strictObject({ kind: z.literal("import") });
const CountsSchema = z.object({
  added: CountSchema,
  changed: CountSchema,
  retired: CountSchema,
  values: CountSchema.meta({ description: "Values of policies, set or taken back." }),
});
const broughtIn = { files: z.array(z.string()), counts: CountsSchema };

const AskedChangeSchema = z.discriminatedUnion("kind", [
  SetValueSchema,
  WithdrawValueSchema,
  DefineSchema,
  RetireSchema,
  UndoImportSchema,
]);
/** The same, with what the house knows of it. */
const RequestedChangeSchema = z.discriminatedUnion("kind", [
  SetValueSchema,
  WithdrawValueSchema.extend({ key: KeySchema, scope: ScopeSchema }),
  DefineSchema,
  RetireSchema,
  ImportSchema.extend(broughtIn),
  UndoImportSchema.extend(broughtIn),
]);

export const AskForChangeSchema = z
  .strictObject({ requestId: NewIdSchema, change: AskedChangeSchema, from: DateSchema })
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
    may: z
      .array(z.enum(["approve", "decline", "withdraw", "undo"]))
      .meta({ description: "What the reader may do with it." }),
  })
  .meta({ id: "ChangeRequest" });
export type ChangeRequestEntry = z.infer<typeof ChangeRequestSchema>;

/** What an import would do: counted by list, and some of its lines. */
export const RevisionPreviewSchema = z
  .object({
    counts: CountsSchema,
    sections: z.array(
      z.object({
        section: z.enum(NAMES),
        added: CountSchema,
        changed: CountSchema,
        retired: CountSchema,
        unchanged: CountSchema,
      }),
    ),
    world: z.boolean().meta({ description: "Whether the model of the surroundings changes." }),
    total: CountSchema,
    lines: z.array(
      z.object({
        section: z.enum([...NAMES, "policies"]),
        id: z.string(),
        fate: z.enum(["added", "changed", "retired"]),
        fields: EditPreviewSchema.shape.fields,
      }),
    ),
    warnings: z.array(FaultSchema),
    days: EditPreviewSchema.shape.days,
    versions: z.string().meta({ description: "What it was compared with; sent back, nothing else is brought in." }),
  })
  .meta({ id: "RevisionPreview" });
export type RevisionPreviewEntry = z.infer<typeof RevisionPreviewSchema>;

const page = {
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(25),
};
export const PageQuerySchema = z.strictObject(page);
export const ImportPreviewQuerySchema = z.strictObject({ ...page, undo: z.enum(["true", "false"]).default("false") });

export const AskForImportSchema = ImportFilesSchema.extend({
  requestId: NewIdSchema,
  from: DateSchema.exactOptional().meta({ description: "Absent: at once." }),
  versions: z.string().max(40).exactOptional(),
}).meta({ id: "ImportAsked" });
export const ImportAnswerSchema = z
  .object({
    changes: CountSchema,
    warnings: z.array(ImportFaultSchema),
    request: ChangeRequestSchema.exactOptional().meta({ description: "Absent: the files bring nothing new." }),
  })
  .meta({ id: "ImportAnswer" });
export type ImportAnswer = z.infer<typeof ImportAnswerSchema>;

export const RequestParamsSchema = z.strictObject({ requestId: NewIdSchema });
export const ReasonBodySchema = z.strictObject({ reason: ReasonSchema });

export const PreviewPolicySchema = z.union([
  SetValueSchema.omit({ kind: true }).extend({ from: DateSchema }),
  z.strictObject({ withdraw: ValueIdSchema, from: DateSchema }),
]);
export const PolicyPreviewSchema = z
  .object({
    before: z.unknown(),
    after: z.unknown(),
    afterSetBy: z.string().exactOptional().meta({ description: "Absent: the catalogue's own value would hold." }),
    days: z.array(z.string()),
  })
  .meta({ id: "PolicyPreview" });
export type PolicyPreviewEntry = z.infer<typeof PolicyPreviewSchema>;
