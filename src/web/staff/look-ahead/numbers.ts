import { LANGUAGE_TAG, type Language } from "../../shared/language";

const wordIn = (language: Language, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(LANGUAGE_TAG[language], { maximumFractionDigits: 1, ...options });

/** From P10 to P90, whole numbers. */
export function rangeWord({ p10, p90 }: { readonly p10: number; readonly p90: number }, language: Language): string {
  const whole = wordIn(language, { maximumFractionDigits: 0 });
  return `${whole.format(p10)}–${whole.format(p90)}`;
}

export type ChangeWord = { readonly mean: string; readonly interval: string };

/** A difference with its sign, and its interval. */
export function changeWord(
  { mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number },
  language: Language,
): ChangeWord {
  const signed = wordIn(language, { signDisplay: "exceptZero" });
  return { mean: signed.format(mean), interval: `(${signed.format(low)} … ${signed.format(high)})` };
}
