import type { ScriptText } from "./model";

/** How people are sent away with nothing, in the languages of the house. (source: 2-51, 4-53) */
const SENT_AWAY = [
  "不归我管",
  "不能办",
  "办不了",
  "not my job",
  "we can't",
  "we cannot",
  "no es asunto mío",
  "no se puede",
  "제 소관이 아",
  "안 됩니다",
] as const;

/** The first phrase of a text that sends a customer away; nothing when it says none. Rule SW-4. */
export function forbiddenIn(text: ScriptText): string | undefined {
  const whole = [text.zh, text.en, text.es, text.ko].join("\n").toLowerCase();
  return SENT_AWAY.find((phrase) => whole.includes(phrase));
}
