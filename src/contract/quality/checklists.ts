import { z } from "zod";
import { IdSchema } from "../fields";
import { CodeSchema } from "./words";

const TextSchema = z.strictObject({
  zh: z.string().max(500).exactOptional(),
  en: z.string().max(500).exactOptional(),
  es: z.string().max(500).exactOptional(),
  ko: z.string().max(500).exactOptional(),
});

const ItemSchema = z.strictObject({
  itemId: CodeSchema,
  text: TextSchema,
  points: z.number().positive(),
  details: z.int().min(1).max(100),
  evidence: z.enum(["none", "note", "photo"]),
});

const ModuleSchema = z.strictObject({
  moduleId: CodeSchema,
  text: TextSchema,
  weight: z.number().positive().max(100).exactOptional(),
  items: z.array(ItemSchema).min(1).max(500),
});

/** A checklist as a bank writes it. */
export const SchemeSchema = z
  .strictObject({
    schemeId: CodeSchema,
    version: z.int().min(1),
    use: z.enum(["preOpen", "peak", "close", "onSite", "offSiteVideo", "mystery", "assessment", "fixtures"]),
    title: TextSchema,
    deduction: z.enum(["wholeItem", "share"]),
    modules: z.array(ModuleSchema).min(1).max(50),
  })
  .meta({ id: "Scheme" });

/** As it is listed: nothing new is planned with a retired one. */
export const ListedSchemeSchema = SchemeSchema.extend({ retired: z.boolean() }).meta({ id: "ListedScheme" });

/** A checklist as JSON or CSV text. */
export const SchemeTextSchema = z.strictObject({ text: z.string().min(2).max(500_000), writtenBy: IdSchema });

export const PublishSchemeSchema = z.strictObject({ scheme: SchemeSchema, writtenBy: IdSchema });
