import { useId, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { RosterRepairView } from "#contract/roster-loop";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import { RepairProposal } from "./RepairProposal";
import type { RosterWords } from "./use-roster-words";
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

/**
 * Somebody is missing on a day of a published week, or more customers come: the least change that mends it, who of outside
 * could come, and what it does to the waits.
 */
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
    const form = new FormData(event.currentTarget);
    const [absent, pinned] = ["absent", "pinned"].map((name) => form.getAll(name).map(String));
    const body = { day, absent, pinned, busyness: Number(form.get("busyness")) };
    const asked = () => send<RosterRepairView>({ method: "POST", path: `${path}/repair`, body, language });
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
        <Busyness id={`${id}busy`} />
        <People name="absent" legend={t("repair.who")} people={there} day={day} words={words} />
        <details>
          <summary>{t("repair.pins")}</summary>
          <People name="pinned" legend={t("repair.pinned")} people={there} day={day} words={words} />
        </details>
        <p className="deeds">
          <button type="submit" className="button" disabled={deed.isBusy}>
            {t(deed.isBusy ? "repair.looking" : "repair.ask")}
          </button>
        </p>
      </form>
      {found && <RepairProposal found={found} day={day} outletId={week.outletId} {...{ words, deed, onOrder }} />}
    </section>
  );
}

/** How many come for each one forecast. */
const BUSYNESS = [0.75, 1, 1.25, 1.5, 2];

function Busyness({ id }: { readonly id: string }) {
  const { t } = useTranslation("roster");
  return (
    <p className="field">
      <label htmlFor={id}>{t("repair.busyness")}</label>
      <select id={id} name="busyness" defaultValue="1">
        {BUSYNESS.map((one) => (
          <option key={one} value={one}>
            {t("repair.asForecast", { percent: Math.round(100 * one) })}
          </option>
        ))}
      </select>
    </p>
  );
}

type PeopleProps = Pick<RepairPanelProps, "words"> & {
  readonly name: string;
  readonly legend: string;
  readonly people: Week["people"];
  readonly day: number;
};

function People({ name, legend, people, day, words }: PeopleProps) {
  return (
    <fieldset className="roster__absent">
      <legend>{legend}</legend>
      {people.map(({ staffId }) => (
        <label key={`${day} ${staffId}`}>
          <input type="checkbox" name={name} value={staffId} /> {words.person(staffId)}
        </label>
      ))}
    </fieldset>
  );
}
