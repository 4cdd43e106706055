import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WhyWorkedAnswer } from "#contract/rosters";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import { CandidateList } from "./CandidateList";
import { DayEditor } from "./DayEditor";
import { PriceLines } from "./PriceLines";
import { clockOf, type RosterWords } from "./use-roster-words";
import { isOver, shiftAt, type Cell, type Lines, type Place, type Week } from "./week";

export type DayPanelProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly place: Place;
  readonly path: string;
  readonly words: RosterWords;
  readonly deed: Deed;
  readonly onMove: ((cells: readonly Cell[]) => void) | undefined;
  readonly onAbsent: ((place: Place) => void) | undefined;
};

/** One person's day: what is worked, why by this person, and what else it could be. */
export function DayPanel({ week, lines, place, path, words, deed, onMove, onAbsent }: DayPanelProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const id = useId();
  const [why, setWhy] = useState<WhyWorkedAnswer>();
  const shift = shiftAt(lines, place);
  const { staffId, day } = place;
  const own = week.violations.filter(({ person }) => person === staffId);
  const isOpen = !isOver(week, day);
  const ask = async (): Promise<void> => {
    const query = `staffId=${encodeURIComponent(staffId)}&day=${day}`;
    setWhy(await deed.run(() => send<WhyWorkedAnswer>({ method: "GET", path: `${path}/why?${query}`, language })));
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{`${words.person(staffId)}, ${words.fullDay(day)}`}</h2>
      <p>{shift ? words.shift(shift) : t("board.off")}</p>
      {own.map((violation) => (
        <p key={JSON.stringify(violation)} className="price__broken">
          {`■ ${words.violation(violation)}`}
        </p>
      ))}
      {onMove && isOpen && <DayEditor {...{ week, lines, place, words, onMove }} />}
      {onMove && (
        <p className="deeds">
          {shift && (
            <button type="button" className="button" disabled={deed.isBusy} onClick={() => void ask()}>
              {t("day.why")}
            </button>
          )}
          {shift && onAbsent && isOpen && (
            <button type="button" className="button button--act-now" onClick={() => onAbsent(place)}>
              {t("day.absent")}
            </button>
          )}
        </p>
      )}
      {why?.without && why.missedAt && (
        <div role="status">
          <h3>{t("why.without", { who: words.person(staffId) })}</h3>
          <PriceLines answer={why.without} words={words} />
          <h3>{t("why.others", { post: words.post(why.missedAt.post), time: clockOf(why.missedAt.slotMin) })}</h3>
          <CandidateList
            week={week}
            candidates={why.others ?? []}
            words={words}
            mark={staffId}
            onTake={onMove && isOpen ? (cells) => onMove([place, ...cells]) : undefined}
          />
        </div>
      )}
      {why?.isOff && <p role="status">{t("why.off")}</p>}
    </section>
  );
}
