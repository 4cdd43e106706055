import { useTranslation } from "react-i18next";
import type { RosterWords } from "./use-roster-words";
import { minutesOf, type Lines, type Week } from "./week";

export type MyTallyProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly words: RosterWords;
  readonly staffId: string;
};

/** The own hours, and what one has carried in eight weeks: fairness that can be looked up. */
export function MyTally({ week, lines, words, staffId }: MyTallyProps) {
  const { t } = useTranslation("roster");
  const person = week.people.find((each) => each.staffId === staffId);
  if (!person) return null;
  const { carried, weekMinutes } = person;
  // A draft is nobody's promise: its hours are not told.
  const thisWeek =
    week.state !== "published" ? "–" : `${words.hours(minutesOf(lines.get(staffId)))} / ${words.hours(weekMinutes)}`;
  const rows = [
    ["thisWeek", thisWeek],
    ["balance", words.hours(carried.balanceMinutes)],
    ["saturdays", carried.saturdays],
    ["lateCloses", carried.lateCloses],
    ["refusedWishes", carried.refusedWishes],
    ["sameDay", carried.sameDayChanges],
  ] as const;
  return (
    <section className="panel card" aria-label={t("my.tally")}>
      <h2>{t("my.tally")}</h2>
      <dl className="rows">
        {rows.map(([key, value]) => (
          <div key={key} className="my-tally">
            <dt>{t(`ledger.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
