import type { ImportFault } from "#app/exchange/import-fault";
import { say, type Language } from "#i18n/say";

/** One fault as compilers write theirs, so that editors jump to the place: `windows.csv:7:12 zone: …`. */
export function faultLine({ file, line, column, field, code, params }: ImportFault, language: Language): string {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  return `${place} ${field === "" ? "" : `${field}: `}${say(language, `refusal.${code}`, params)} (${code})`;
}

/** The language of the terminal, by the usual variables; English when it is none of ours. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const tag = (env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "").slice(0, 2);
  return tag === "zh" || tag === "es" || tag === "ko" ? tag : "en";
}
