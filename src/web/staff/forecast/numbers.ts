import { LANGUAGE_TAG, type Language } from "../../shared/language";

/** Numbers as the reader's language writes them. */
export type NumberWords = {
  readonly whole: (value: number) => string;
  readonly one: (value: number) => string;
  /** Of a share: 0.083 is `8 %`. */
  readonly percent: (share: number) => string;
  /** With its sign: a share of -0.05 is `-5 %`. */
  readonly change: (share: number) => string;
  /** A date of the calendar, `Mon 23 Nov`. */
  readonly day: (date: string) => string;
  /** The same with its year, `Mon, 23 Nov 2026`. */
  readonly dayOfYear: (date: string) => string;
};

export function numberWords(language: Language): NumberWords {
  const tag = LANGUAGE_TAG[language];
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const change = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const dayForm = { weekday: "short", month: "short", day: "numeric", timeZone: "UTC" } as const;
  const day = new Intl.DateTimeFormat(tag, dayForm);
  const dayOfYear = new Intl.DateTimeFormat(tag, { ...dayForm, year: "numeric" });
  return {
    whole: (value) => whole.format(value),
    one: (value) => one.format(value),
    percent: (share) => percent.format(share),
    change: (share) => change.format(share),
    day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    dayOfYear: (date) => dayOfYear.format(new Date(`${date}T00:00:00Z`)),
  };
}
