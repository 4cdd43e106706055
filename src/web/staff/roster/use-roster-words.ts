import { useTranslation } from "react-i18next";
import type { PricedChangeAnswer } from "#contract/rosters";
import { LANGUAGE_TAG } from "../../shared/language";
import { useLanguage } from "../../shared/use-language";
import { dayAfter } from "../forecast/dates";
import { useRuleWords } from "./use-rule-words";
import type { Shift, Week } from "./week";

export type Reason = PricedChangeAnswer["reasons"][number];

/** 570 as `09:30`. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

export const spanOf = (fromMin: number, toMin: number): string => `${clockOf(fromMin)}–${clockOf(toMin)}`;

/** What a roster's parts are called on a page. */
export function useRosterWords({ monday, people, rules }: Pick<Week, "monday" | "people" | "rules">) {
  const { t, i18n } = useTranslation("roster");
  const days = useDayWords(monday);
  const tag = LANGUAGE_TAG[useLanguage()];
  const told = (key: string, otherwise: string): string =>
    i18n.exists(`roster:${key}`) ? t(key as "post.cash") : otherwise;
  const digits = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const number = (value: number): string => digits.format(value);
  /** Minutes as hours with one digit. */
  const hours = (minutes: number): string => digits.format(Math.round(minutes / 6) / 10);
  const post = (id: string): string => told(`post.${id}`, id);
  const person = (staffId: string | undefined): string =>
    people.find((each) => each.staffId === staffId)?.badgeName ?? staffId ?? "";
  const when = (day: number | undefined, slotMin?: number): string => {
    if (day === undefined) return "";
    return slotMin === undefined ? days.day(day) : `${days.day(day)} ${clockOf(slotMin)}`;
  };
  return {
    ...days,
    ...useRuleWords({ rules, number, hours, person, when }),
    ...{ number, hours, post, person },
    off: t("board.off"),
    signed: (value: number): string => `${value > 0 ? "+" : ""}${digits.format(Math.round(value))}`,
    /** Templates of other opening hours carry a number behind their name. */
    template: (id: string): string => told(`template.${id.replace(/-\d+$/u, "")}`, id),
    shift: ({ fromMin, toMin, post: held }: Shift): string => `${spanOf(fromMin, toMin)}, ${post(held)}`,
    reason: ({ kind }: Reason): string => t(`reason.${kind}`),
  };
}

/** The days of a week, as this page's language writes them. */
function useDayWords(monday: string) {
  const tag = LANGUAGE_TAG[useLanguage()];
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  const dated = (date: string): Date => new Date(`${date}T00:00:00Z`);
  const at = (day: number): Date => dated(dayAfter(monday, day));
  const full = format({ weekday: "long", day: "numeric", month: "long" });
  return {
    day: (day: number): string => format({ weekday: "long" }).format(at(day)),
    shortDay: (day: number): string => format({ weekday: "short", day: "numeric" }).format(at(day)),
    fullDay: (day: number): string => full.format(at(day)),
    date: (date: string): string => full.format(dated(date)),
    /** "23–29 November 2026". */
    weekSpan: (): string => format({ day: "numeric", month: "long", year: "numeric" }).formatRange(at(0), at(6)),
  };
}

export type RosterWords = ReturnType<typeof useRosterWords>;
