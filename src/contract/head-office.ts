import { z } from "zod";
import { DateSchema, IdSchema, NewIdSchema } from "./fields";

/** Files of a network as `guichet import` reads them: `network.json`, `world.json`, or one CSV file a section. */
export const ImportFilesSchema = z
  .strictObject({
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(200), text: z.string() }))
      .min(1)
      .max(20),
  })
  .meta({ id: "ImportFiles" });

export const ImportFaultSchema = z
  .object({
    code: z.string(),
    severity: z.enum(["refusal", "warning"]),
    file: z.string(),
    line: z.int(),
    column: z.int().exactOptional(),
    field: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    detail: z.string().meta({ description: "What is wrong and what to do, in the reader's language." }),
  })
  .meta({ id: "ImportFault" });

/** Open days hear of a change as an event each; `kept` names those whose living tickets need the old plan. */
export const PinnedSchema = z.object({
  outletIds: z.array(z.string()),
  kept: z.array(z.object({ outletId: z.string(), code: z.string() })),
});

/** A threshold with its source, what it is at the place asked for, and what it would be if nobody had set it. */
export const PolicyEntrySchema = z
  .object({
    key: z.string(),
    value: z.unknown(),
    default: z.unknown(),
    spec: z
      .looseObject({ type: z.enum(["amount", "choice", "flag", "list", "shares", "callingRules"]) })
      .meta({ description: "What values it takes." }),
    unit: z.string(),
    tighter: z.enum(["lower", "higher", "none"]),
    sources: z.array(z.string()).meta({ description: "Rows of docs/sources/rules.md." }),
    basis: z.enum(["source", "ours"]),
    meaning: z.string(),
    heldToMinimum: z.boolean(),
    valueId: z.string().exactOptional(),
    version: z.int().exactOptional(),
    setBy: z.string().exactOptional(),
    approvedBy: z.string().exactOptional(),
    scope: z.record(z.string(), z.string()).exactOptional(),
    validFrom: DateSchema.exactOptional(),
    validTo: DateSchema.exactOptional(),
    mayWithdraw: z.boolean().meta({ description: "Whether the reader may ask for the set value to be taken back." }),
  })
  .meta({ id: "PolicyEntry" });
export type PolicyEntryView = z.infer<typeof PolicyEntrySchema>;

export const PolicyPlaceSchema = z.strictObject({
  date: DateSchema,
  outletId: IdSchema.exactOptional(),
  serviceId: IdSchema.exactOptional(),
  segmentId: IdSchema.exactOptional(),
});

const PolicyDataSchema = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string().max(200),
  z.array(z.string().max(200)).max(200),
  z.array(z.looseObject({ kind: z.string().max(40) })).max(40),
  z.record(z.string().max(100), z.number()),
]);

/** Whoever sets a value does not approve it: the actor sets, `approvedBy` is somebody else. */
export const SetPolicyValueSchema = z
  .strictObject({
    valueId: NewIdSchema,
    key: z.string().min(1).max(100),
    scope: z.strictObject({
      outletTypeId: IdSchema.exactOptional(),
      outletId: IdSchema.exactOptional(),
      serviceId: IdSchema.exactOptional(),
      segmentId: IdSchema.exactOptional(),
    }),
    value: PolicyDataSchema,
    validFrom: DateSchema,
    validTo: DateSchema.exactOptional(),
    approvedBy: IdSchema,
  })
  .meta({ id: "SetPolicyValue" });

export const PolicyAnswerSchema = z
  .object({ changes: z.int(), revision: z.int(), pinned: PinnedSchema })
  .meta({ id: "PolicyAnswer" });
