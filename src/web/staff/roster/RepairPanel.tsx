import { useId, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { RosterRepairView } from "#contract/roster-loop";
import { newId, send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import { clockOf, type RosterWords } from "./use-roster-words";
import { isOver, shiftAt, WEEK_DAYS, type Lines, type Week } from "./week";

export type RepairPanelProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly path: string;
  readonly words: RosterWords;
  readonly deed: Deed;
  /** Orders the changes that were proposed. */
  readonly onOrder: (order: object) => void;
};

/** Somebody is missing on a day of a published week: the least change that mends it, and what it does to the waits. */
export function RepairPanel({ week, lines, path, words, deed, onOrder }: RepairPanelProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const id = useId();
  const days = Array.from({ length: WEEK_DAYS }, (_, day) => day).filter((day) => !isOver(week, day));
  const [day, setDay] = useState(days[0]);
  const [found, setFound] = useState<RosterRepairView>();
  if (day === undefined) return null;
  const there = week.people.filter(({ staffId }) => shiftAt(lines, { staffId, day }));
  const ask = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const absent = new FormData(event.currentTarget).getAll("absent").map(String);
    const asked = () =>
      send<RosterRepairView>({ method: "POST", path: `${path}/repair`, body: { day, absent }, language });
    setFound(await deed.run(asked));
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("repair.title")}</h2>
      <form onSubmit={(event) => void ask(event)}>
        <p className="field">
          <label htmlFor={`${id}day`}>{t("waits.day")}</label>
          <select
            id={`${id}day`}
            value={day}
            onChange={(event) => {
              setDay(Number(event.target.value));
              setFound(undefined);
            }}
          >
            {days.map((one) => (
              <option key={one} value={one}>
                {words.fullDay(one)}
              </option>
            ))}
          </select>
        </p>
        <fieldset className="roster__absent">
          <legend>{t("repair.who")}</legend>
          {there.map(({ staffId }) => (
            <label key={`${day} ${staffId}`}>
              <input type="checkbox" name="absent" value={staffId} /> {words.person(staffId)}
            </label>
          ))}
        </fieldset>
        <p className="deeds">
          <button type="submit" className="button" disabled={deed.isBusy}>
            {t(deed.isBusy ? "repair.looking" : "repair.ask")}
          </button>
        </p>
      </form>
      {found && <Proposal found={found} day={day} words={words} onOrder={onOrder} />}
    </section>
  );
}

type ProposalProps = Pick<RepairPanelProps, "words" | "onOrder"> & {
  readonly found: RosterRepairView;
  readonly day: number;
};

function Proposal({ found: { changes, effect }, day, words, onOrder }: ProposalProps) {
  const { t } = useTranslation("roster");
  const { before, after, lateMinDifference } = effect;
  const worked = (work: RosterRepairView["changes"][number]["after"]): string => {
    if (!work) return words.off;
    const { template, post, lunchMin } = work;
    const lunch = lunchMin === undefined ? [] : [t("board.lunchAt", { time: clockOf(lunchMin) })];
    return [words.template(template), words.post(post), ...lunch].join(", ");
  };
  const order = (): void =>
    onOrder({
      changeId: newId(),
      cells: changes.map(({ staffId, after: shift }) => ({ staffId, day, ...(shift && { shift }) })),
      reason: t("repair.reason"),
    });
  const minutes = { before: words.number(before.lateMin), after: words.number(after.lateMin) };
  const span = { low: words.signed(lateMinDifference.low), high: words.signed(lateMinDifference.high) };
  return (
    <div role="status">
      {changes.length === 0 && <p>{t("repair.none")}</p>}
      <ul className="rows">
        {changes.map(({ staffId, name, before: was, after: becomes }) => (
          <li key={staffId}>{t("repair.change", { who: name, was: worked(was), becomes: worked(becomes) })}</li>
        ))}
      </ul>
      <p>{t("repair.effect", { ...minutes, ...span })}</p>
      {changes.length > 0 && (
        <p className="deeds">
          <button type="button" className="button button--main" onClick={order}>
            {t("repair.order")}
          </button>
        </p>
      )}
    </div>
  );
}
