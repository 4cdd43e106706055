import { z } from "zod";

/** One column of a section's CSV file. `name_zh` holds the field `name.zh`; a list stands in one cell, `a;b;c`. */
export type Column = {
  readonly name: string;
  readonly path: readonly string[];
  /** An empty cell of a `list` is an empty list; of anything else, nothing. */
  readonly cell: "text" | "number" | "flag" | "list" | "optionalList";
};

const LIST_MARK = ";";

/** The columns that a section's schema asks for, in its order. */
export function columnsOf(schema: z.ZodObject, above: readonly string[] = []): readonly Column[] {
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([field, wrapped]) => {
    const path = [...above, field];
    const inner = unwrapped(wrapped);
    return inner instanceof z.ZodObject
      ? columnsOf(inner, path)
      : [{ name: path.join("_"), path, cell: cellOf(inner, wrapped) }];
  });
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap());
  return schema;
}

function cellOf(schema: z.core.$ZodType, wrapped: z.core.$ZodType): Column["cell"] {
  if (schema instanceof z.ZodArray) return wrapped instanceof z.ZodOptional ? "optionalList" : "list";
  if (schema instanceof z.ZodNumber) return "number";
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) return "flag";
  return "text";
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * What a cell says, `undefined` when it is empty. A cell that is not what its column holds stays text: the schema then
 * says what it should have been.
 */
export function readCell(cell: Column["cell"], written: string): unknown {
  const text = written.trim();
  if (text === "") return cell === "list" ? [] : undefined;
  if (cell === "list" || cell === "optionalList") return text.split(LIST_MARK).map((item) => item.trim());
  if (cell === "number" && NUMBER.test(text)) return Number(text);
  if (cell === "flag" && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text;
}

export function writeCell(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.join(LIST_MARK);
  return typeof value === "string" ? value : JSON.stringify(value);
}
