import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Cover } from "#contract/forecasts";
import { StatusWord } from "../../shared/StatusWord";
import { coverFinding } from "./findings";
import { useNamed, useNumbers } from "./use-words";
import { ColumnHeads } from "../ColumnHeads";

export type CoverPanelProps = { readonly cover: Cover; readonly onDay: (date: string) => void };

/** The days ahead: what the calendar does to each, what it needs, and whether that is there. */
export function CoverPanel({ cover: { days, windowPeople, holidays }, onDay }: CoverPanelProps) {
  const { t } = useTranslation("forecast");
  const numbers = useNumbers();
  const id = useId();
  const named = useNamed();
  const { kind, count, slots, shortKinds, level, alsoFewPeople } = coverFinding({ days, windowPeople });
  const kinds = shortKinds.map((one) => named("kind", one)).join(", ");
  const columns = [
    ...[t("date"), t("column.expected"), t("cover.calendar"), t("cover.peak"), t("cover.hours")],
    ...[t("cover.freed"), t("cover.lacking"), t("cover.verdict")],
  ];
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t(`cover.${kind}`, { count, days: days.length })}</h2>
      {slots > 0 && <p>{t("cover.halfHours", { count: slots, kinds, level: numbers.percent(level) })}</p>}
      {alsoFewPeople > 0 && <p>{t("cover.alsoFewPeople", { count: alsoFewPeople })}</p>}
      {holidays && <Holidays holidays={holidays} />}
      <p className="soft">
        {t("cover.people", { count: windowPeople })}{" "}
        {days.some(({ freed }) => freed?.isPublished === false) && t("cover.standIn")}
      </p>
      <div className="table" role="group" aria-labelledby={id} tabIndex={0}>
        <table className="numbers">
          <ColumnHeads names={columns} />
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

/** Whether customers are served as well on the holidays ahead as on the ordinary days ahead, and what that takes. */
function Holidays({ holidays }: { readonly holidays: NonNullable<Cover["holidays"]> }) {
  const { t } = useTranslation("forecast");
  const { percent, one } = useNumbers();
  const { days: count, serviceLevel, ordinaryLevel, levelMin, windowHours, ordinaryWindowHours, isKept } = holidays;
  const figures = { count, level: percent(serviceLevel), ordinary: percent(ordinaryLevel), least: percent(levelMin) };
  const hours = { hours: one(windowHours), ordinaryHours: one(ordinaryWindowHours) };
  return (
    <p>
      <StatusWord tone={isKept ? "ok" : "warn"} word={t(isKept ? "cover.holidaysKept" : "cover.holidaysBelow")} />{" "}
      {t("cover.holidays", { ...figures, ...hours })}
    </p>
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
          <StatusWord tone="warn" word={t("cover.missingPeople")} />
        ) : (
          <StatusWord tone="ok" word={t("cover.ok")} />
        )}
      </td>
    </tr>
  );
}
