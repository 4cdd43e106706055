import { useTranslation } from "react-i18next";
import type { RosterWords } from "./use-roster-words";
import { isOver, type Week } from "./week";

export type MyOffersProps = {
  readonly week: Week;
  readonly words: RosterWords;
  readonly staffId: string;
  readonly isBusy: boolean;
  readonly onTake: (shiftId: string) => void;
};

/** Shifts that nobody has taken yet and that one may hold. */
export function MyOffers({ week, words, staffId, isBusy, onTake }: MyOffersProps) {
  const { t } = useTranslation("roster");
  const able = week.people.find((person) => person.staffId === staffId)?.posts ?? [];
  const open = week.openShifts.filter(
    ({ shift, takenBy }) => takenBy === undefined && !isOver(week, shift.day) && able.includes(shift.post),
  );
  if (open.length === 0) return null;
  return (
    <section className="panel card" aria-label={t("my.offers")}>
      <h2>{t("my.offers")}</h2>
      <ul className="rows">
        {open.map(({ shiftId, shift }) => (
          <li key={shiftId}>
            <span>{`${words.fullDay(shift.day)}: ${words.shift(shift)}`}</span>
            <button type="button" className="button button--main" disabled={isBusy} onClick={() => onTake(shiftId)}>
              {t("my.take")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
