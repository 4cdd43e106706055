import type { FastifyError } from "fastify";
import type { z } from "zod";
import { schemaFaults } from "#app/exchange/schema-faults";
import { say, type Language } from "#i18n/say";
import type { Problem } from "#contract/problem";

type Found = NonNullable<FastifyError["validation"]>[number];

/** What one may write instead, where a schema's own message is for programmers. */
const EXAMPLES: Readonly<Record<string, string>> = {
  uuid: "0198c2f0-5f0e-7c31-9d3a-3f1f8a7b2c10",
  date: "2026-11-23",
  datetime: "2026-11-23T09:30:00Z",
  time: "09:30",
  email: "ana@example.com",
  url: "https://example.com",
};

/** Never said back, not even to who sent it: an answer may be kept on its way. */
const SECRET = /pass|pin|secret|token|code|^old$|^next$/iu;

/** What a request's schema found, each in the reader's language: the code and sentence that a file's fault would have. */
export function fieldFaults(
  language: Language,
  where: string,
  value: unknown,
  found: readonly Found[],
): NonNullable<Problem["errors"]> {
  return schemaFaults(value, found.map(issueOf)).map(({ code, path, params }) => {
    const hidden = SECRET.test(String(path.at(-1) ?? "")) && "received" in params;
    const spoken = hidden ? { ...params, received: "…" } : params;
    return {
      pointer: ["", where, ...path].join("/"),
      code: code.slice(code.indexOf(".") + 1),
      detail: say(language, `refusal.${code}`, spoken),
    };
  });
}

/** What was said to a command that asks for nothing. */
export function needlessFields(language: Language, body: unknown): NonNullable<Problem["errors"]> {
  const fields = typeof body === "object" && body !== null ? Object.keys(body) : [String(body)];
  return fields.map((field) => ({
    pointer: `/body/${field}`,
    code: "unknownField",
    detail: say(language, "refusal.import.unknownField", { field }),
  }));
}

/** The schema's issue, as it was before it became the validation error of a request. */
function issueOf({ keyword, instancePath, message, params }: Found): z.core.$ZodIssue {
  const { format, pattern } = params as { readonly format?: string; readonly pattern?: string };
  const example = keyword === "invalid_format" ? (EXAMPLES[format ?? ""] ?? pattern) : undefined;
  const path = instancePath.split("/").slice(1);
  return {
    ...params,
    code: keyword,
    path: path[0] === "" ? [] : path,
    message: example ?? message ?? "",
  } as unknown as z.core.$ZodIssue;
}
