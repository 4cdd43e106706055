import { z } from "zod";
import type { Section } from "#domain/network/network";
import { ENTRY_SCHEMAS } from "../exchange/entry-schemas";

/** One field of a section's form: where it stands in an entry as a file writes it, and how a person fills it in. */
export type FormField = {
  /** `["name", "zh"]` stands for `name.zh`. */
  readonly path: readonly string[];
  readonly input: "text" | "number" | "flag" | "choice" | "lines" | "choices" | "data";
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** The section whose ids it holds. */
  readonly refersTo?: readonly Section[];
  /** What a value looks like. */
  readonly example?: string;
};

const REFERS: Readonly<Record<string, readonly Section[]>> = {
  typeId: ["outletTypes"],
  parentId: ["orgUnits"],
  homeId: ["outlets", "orgUnits"],
  familyId: ["families"],
  skillId: ["skills"],
  outletId: ["outlets"],
  windowId: ["windows"],
  kindId: ["deviceKinds"],
  serviceIds: ["services"],
  reviewsFor: ["services"],
  reservedFor: ["segments"],
  segmentIds: ["segments"],
  targetSegmentIds: ["segments"],
  posts: ["posts"],
};

/** The form of a section, from the same schema that reads its files. Whether an entry is retired is no field. */
export function entryForm(section: Section): readonly FormField[] {
  return fieldsOf(ENTRY_SCHEMAS[section], []).filter(({ path }) => path[0] !== "retired");
}

function fieldsOf(schema: z.ZodObject, above: readonly string[]): readonly FormField[] {
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, wrapped]) => {
    const path = [...above, name];
    const { inner, isOptional } = unwrapped(wrapped);
    // A group that may be missing as a whole, such as a review, is filled in as one.
    if (inner instanceof z.ZodObject && !isOptional) return fieldsOf(inner, path);
    const refersTo = REFERS[name];
    const field = { path, required: !isOptional, ...(refersTo && { refersTo }) };
    return [{ ...field, ...inputOf(inner) }];
  });
}

function unwrapped(schema: z.core.$ZodType): { readonly inner: z.core.$ZodType; readonly isOptional: boolean } {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault) {
    return { inner: unwrapped(schema.unwrap()).inner, isOptional: true };
  }
  return { inner: schema, isOptional: false };
}

function inputOf(schema: z.core.$ZodType): Pick<FormField, "input" | "choices" | "example"> {
  if (schema instanceof z.ZodEnum) return { input: "choice", choices: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) return { input: "number" };
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) return { input: "flag" };
  if (schema instanceof z.ZodObject) return { input: "data" };
  if (!(schema instanceof z.ZodArray)) return { input: "text", ...exampleOf(schema) };
  const { inner } = unwrapped(schema.element);
  if (inner instanceof z.ZodEnum) return { input: "choices", choices: inner.options.map(String) };
  return { input: "lines", ...exampleOf(inner) };
}

/** What a line of any text is described with: nothing to imitate. */
const ANY_LINE = "text on one line";

/** The message of a broken pattern is an example to imitate; see ../exchange/text-codecs.ts. */
function exampleOf(schema: z.core.$ZodType): { readonly example?: string } {
  const read = z.safeParse(schema, "\u0000");
  const issue = read.success ? undefined : read.error.issues.find(({ code }) => code === "invalid_format");
  return issue && issue.message !== ANY_LINE ? { example: issue.message } : {};
}
