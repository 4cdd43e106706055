import type { BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";

/** Nobody comes on such a day, and nothing is forecast for it. */
export const CLOSED = "closed";

/**
 * Something about a date that moves how many customers come: a payday, a market day, a holiday. What it does to the
 * flow is learned from history, so only its name is kept here.
 */
export type CalendarDay = {
  readonly date: BusinessDate;
  /** A word of letters and digits, such as `pension` or `makeUpWorkday`; `closed` is understood everywhere. */
  readonly effect: string;
  /** The org unit or outlet it concerns; the whole network when absent. */
  readonly unitId?: string;
  readonly note?: string;
  /** The law, notice or person it comes from. */
  readonly source: string;
};

/** From the next day on nothing is known of an effect: whoever has to announce it has not done so yet. */
export type KnownUntil = {
  readonly effect: string;
  readonly unitId?: string;
  readonly date: BusinessDate;
  readonly source: string;
};

export type CalendarDraft = {
  /** By dayKey. */
  days: Map<string, CalendarDay>;
  /** The same by date. */
  byDate: Map<BusinessDate, CalendarDay[]>;
  /** By effect and unit. */
  knownUntil: Map<string, KnownUntil>;
};
export type Calendar = Frozen<CalendarDraft>;

export function emptyCalendar(): CalendarDraft {
  return { days: new Map(), byDate: new Map(), knownUntil: new Map() };
}

/** What tells one entry from another. */
export function dayKey({ date, effect, unitId = "" }: Pick<CalendarDay, "date" | "effect" | "unitId">): string {
  return `${date} ${effect} ${unitId}`;
}

export function untilKey({ effect, unitId = "" }: Pick<KnownUntil, "effect" | "unitId">): string {
  return `${effect} ${unitId}`;
}
