import { z } from "zod";
import type { Situation } from "#domain/script/model";
import { CountSchema, IdSchema } from "./fields";
import { DiversionChannelSchema, words } from "./words";

export const SituationSchema = words<Situation>({
  divert: true,
  nextTime: true,
  retain: true,
  care: true,
  refusal: true,
  special: true,
});

const SentenceSchema = z.string().trim().min(1).max(400);

/** A version as somebody writes it. */
export const ScriptSchema = z
  .strictObject({
    scriptId: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/u),
    version: z.int().min(1).max(999),
    situation: SituationSchema,
    to: DiversionChannelSchema.exactOptional(),
    serviceIds: z.array(IdSchema).max(50),
    segmentIds: z.array(IdSchema).max(20),
    text: z.strictObject({ zh: SentenceSchema, en: SentenceSchema, es: SentenceSchema, ko: SentenceSchema }),
  })
  .meta({ id: "Script" });

/** A version with what became of it: how often it was said, and what customers answered. */
export const CountedScriptSchema = ScriptSchema.extend({
  ref: IdSchema,
  writtenBy: z.string(),
  approvedBy: z.string().exactOptional(),
  said: CountSchema,
  accepted: CountSchema,
  refused: CountSchema,
  retired: z.boolean(),
}).meta({ id: "CountedScript" });
export type CountedScript = z.infer<typeof CountedScriptSchema>;

export const ScriptChangedSchema = z.object({ happened: z.array(z.string()) }).meta({ id: "ScriptChanged" });
