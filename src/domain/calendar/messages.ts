import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { CalendarDay, KnownUntil } from "./model";

export type DayName = Pick<CalendarDay, "date" | "effect" | "unitId">;

export type CalendarCommand =
  /** Days to be as given, and how far effects are known; what is not named stays. */
  | {
      readonly type: "SetDays";
      readonly now: EpochMs;
      readonly days: readonly CalendarDay[];
      readonly knownUntil: readonly KnownUntil[];
    }
  | { readonly type: "RemoveDays"; readonly now: EpochMs; readonly days: readonly DayName[]; readonly reason: string };

export type CalendarEvent =
  | { readonly type: "DaysSet"; readonly at: EpochMs; readonly days: readonly CalendarDay[] }
  | { readonly type: "KnownUntilSet"; readonly at: EpochMs; readonly knownUntil: readonly KnownUntil[] }
  | { readonly type: "DaysRemoved"; readonly at: EpochMs; readonly days: readonly DayName[]; readonly reason: string };

export type CalendarRefusal =
  | { readonly code: "calendar.noSuchDate"; readonly date: BusinessDate }
  | { readonly code: "calendar.effectName"; readonly effect: string }
  | { readonly code: "calendar.sourceMissing"; readonly date: BusinessDate; readonly effect: string }
  | { readonly code: "calendar.dayUnknown"; readonly date: BusinessDate; readonly effect: string };
