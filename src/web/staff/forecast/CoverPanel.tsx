import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Cover } from "#contract/forecasts";
import { StatusWord } from "../../shared/StatusWord";
import { useNamed, useNumbers } from "./use-words";

export type CoverPanelProps = { readonly cover: Cover; readonly onDay: (date: string) => void };

/** The days ahead: what the calendar does to each, what it needs, and whether that is there. */
export function CoverPanel({ cover: { days, windowPeople }, onDay }: CoverPanelProps) {
  const { t } = useTranslation("forecast");
  const numbers = useNumbers();
  const id = useId();
  const short = days.filter(({ brokenSlots, windowsPeak }) => brokenSlots > 0 || windowsPeak > windowPeople).length;
  const finding =
    short > 0 ? t("cover.short", { count: short, days: days.length }) : t("cover.kept", { count: days.length });
  const columns = [
    ...[t("date"), t("column.expected"), t("cover.calendar"), t("cover.peak"), t("cover.hours")],
    ...[t("cover.freed"), t("cover.lacking"), t("cover.verdict")],
  ];
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{finding}</h2>
      <p className="soft">{t("cover.people", { count: windowPeople })}</p>
      <div className="table" role="group" aria-labelledby={id} tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <CoverRow key={day.date} day={day} windowPeople={windowPeople} onDay={onDay} numbers={numbers} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type CoverRowProps = {
  readonly day: Cover["days"][number];
  readonly windowPeople: number;
  readonly onDay: CoverPanelProps["onDay"];
  readonly numbers: ReturnType<typeof useNumbers>;
};

function CoverRow({ day, windowPeople, onDay, numbers: { whole, one, change, day: dayWord } }: CoverRowProps) {
  const { t } = useTranslation("forecast");
  const named = useNamed();
  const { date, expected, effects, calendarFactor, windowsPeak, windowsMax, neededHours, brokenSlots, freed } = day;
  const effect = effects.map((one) => named("effect", one)).join(", ");
  return (
    <tr>
      <th scope="row">
        <button type="button" className="button button--quiet" onClick={() => onDay(date)}>
          {dayWord(date)}
        </button>
      </th>
      <td>{whole(expected)}</td>
      <td>{effect === "" ? "–" : `${effect} ${change(calendarFactor - 1)}`}</td>
      <td>{`${windowsPeak} / ${windowsMax}`}</td>
      <td>{one(neededHours)}</td>
      <td>{freed ? one(freed.freedHours) : "–"}</td>
      <td>{freed ? one(freed.shortHours) : "–"}</td>
      <td>
        {brokenSlots > 0 ? (
          <StatusWord tone="warn" word={t("cover.broken", { count: brokenSlots })} />
        ) : windowsPeak > windowPeople ? (
          <StatusWord tone="warn" word={t("cover.fewPeople")} />
        ) : (
          <StatusWord tone="ok" word={t("cover.ok")} />
        )}
      </td>
    </tr>
  );
}
