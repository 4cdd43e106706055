import { expect, test } from "vitest";
import { z } from "zod";
import { fieldFaults } from "./field-faults";

/** What is said of a value's fields, the schema's issues handed over as the validator of requests does. */
function saidOf(schema: z.ZodType, value: unknown): readonly string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const found = issues.map(({ code, path, message, ...params }) => {
    return { keyword: code, instancePath: `/${path.join("/")}`, schemaPath: "", message, params };
  });
  return fieldFaults("en", "body", value, found).map(({ pointer, code, detail }) => `${pointer} ${code} ${detail}`);
}

test("IF-6 a secret that does not fit is never said back", () => {
  const schema = z.strictObject({ password: z.string().min(12), name: z.string().min(12) });
  expect(saidOf(schema, { password: "hunter2", name: "Ana" })).toEqual([
    "/body/password tooShort “…” is too short; at least 12.",
    "/body/name tooShort “Ana” is too short; at least 12.",
  ]);
});

test("IF-6 what has a form is shown by an example", () => {
  const schema = z.strictObject({ on: z.iso.date(), letter: z.string().regex(/^[A-H]$/u) });
  expect(saidOf(schema, { on: "soon", letter: "7" })).toEqual([
    "/body/on malformed “soon” is not written as expected, for example 2026-11-23.",
    "/body/letter malformed “7” is not written as expected, for example /^[A-H]$/u.",
  ]);
});
