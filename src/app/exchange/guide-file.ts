import { z } from "zod";
import { accept, refuse, type Result } from "#base/result";
import type { GuideRefusal } from "#domain/guide/messages";
import { QUESTION_KINDS, type GuideContent } from "#domain/guide/model";
import { code } from "./text-codecs";

const line = z.string().max(2_000);
const text = z.strictObject({ zh: line, en: line, es: line, ko: line });
const one = z.literal(true).exactOptional();

const question = z.strictObject({
  id: code,
  label: text,
  hint: text.exactOptional(),
  kind: z.enum(QUESTION_KINDS),
  optional: one,
  choices: z.array(z.strictObject({ id: code, label: text })).exactOptional(),
  lengthMax: z.int().min(1).max(1_000).exactOptional(),
  partId: code.exactOptional(),
});

const guide = z.strictObject({
  serviceId: code,
  summary: text,
  steps: z.array(text),
  formIds: z.array(code),
  words: text,
  parts: z.array(z.strictObject({ id: code, label: text, hint: text, always: one })).exactOptional(),
  documentNotes: z.record(code, text).exactOptional(),
});

const GUIDE_SCHEMA = z.strictObject({
  questions: z.array(question).max(500),
  forms: z
    .array(z.strictObject({ id: code, title: text, declaration: text.exactOptional(), questionIds: z.array(code) }))
    .max(200),
  guides: z.array(guide).max(500),
});

/** The guide's content from a JSON text, as `writeGuide` writes it; the first fault of the text by its place. */
export function readGuide(json: string): Result<GuideContent, GuideRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuse({ code: "guide.faulty", place: "file", expected: "json" });
  }
  const parsed = GUIDE_SCHEMA.safeParse(value);
  if (parsed.success) return accept(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse({ code: "guide.faulty", place: issue?.path.join("/") ?? "file", expected: issue?.code ?? "json" });
}

export function writeGuide(content: GuideContent): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
