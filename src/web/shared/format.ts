import type { EpochMs } from "#base/time";
import { LANGUAGE_TAG, type Language } from "./language";

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** One time format per locale, everywhere: 24 hours, the outlet's own wall clock. */
export function clockTime(at: EpochMs, language: Language, timeZone?: string): string {
  return format(at, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(timeZone && { timeZone }) });
}

export function dayAndDate(at: EpochMs, language: Language, timeZone?: string): string {
  return format(at, language, { weekday: "long", month: "long", day: "numeric", ...(timeZone && { timeZone }) });
}

export function dateOfYear(at: EpochMs, language: Language): string {
  return format(at, language, { year: "numeric", month: "long", day: "numeric" });
}

/** Whole minutes of a span, rounded down: nobody is told he waited longer than he did. Never negative. */
export function wholeMinutes(spanMs: number): number {
  return Math.max(0, Math.floor(spanMs / MINUTE_MS));
}

/** A running clock of minutes and seconds: 75 000 is `1:15`. Never negative. */
export function minutesSeconds(spanMs: number): string {
  const seconds = Math.max(0, Math.floor(spanMs / SECOND_MS));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A number with at most one decimal, as the reader's language writes it. */
export function oneDigit(value: number, language: Language): string {
  return new Intl.NumberFormat(LANGUAGE_TAG[language], { maximumFractionDigits: 1 }).format(value);
}

function format(at: EpochMs, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LANGUAGE_TAG[language], options).format(at);
}
