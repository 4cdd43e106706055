import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Calendar } from "#contract/calendar";
import { useSession } from "../../shared/session/SessionGate";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { LANGUAGE_TAG } from "../../shared/language";
import { useTopic } from "../../shared/use-topic";
import { CalendarDayForm, CalendarImport, ShippedCalendars } from "../forecast/CalendarForms";
import { CalendarTable } from "../forecast/CalendarTable";
import { useNamed, useNumbers } from "../forecast/use-words";
import "../forecast/forecast.css";

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));
const YEARS_AHEAD = 2;

/** The table of days that move how many customers come, with where each is known from. */
export function Page() {
  useTopic("forecast");
  const { t } = useTranslation("staff");
  return (
    <>
      <h1>{t("page.calendar")}</h1>
      <Days />
    </>
  );
}

function Days() {
  const { me } = useSession();
  const mayEdit = me.permissions.includes("network.edit");
  const [year, setYear] = useState(me.today.slice(0, 4));
  const [month, setMonth] = useState(me.today.slice(5, 7));
  const [effect, setEffect] = useState("");
  const span = `from=${year}-01-01&before=${Number(year) + 1}-01-01`;
  const { answer, retry } = useFetched<Calendar>(`/api/v1/calendar?${span}`);
  const days = answer?.days ?? [];
  const effects = [...new Set(days.map((day) => day.effect))].sort();
  const shown = days.filter(
    (day) => (month === "" || day.date.slice(5, 7) === month) && (effect === "" || day.effect === effect),
  );
  return (
    <>
      {answer && <Ending ending={answer.ending} />}
      {mayEdit && (
        <>
          <CalendarDayForm date={`${year}-${month === "" ? "01" : month}-01`} effects={effects} onChanged={retry} />
          <ShippedCalendars onChanged={retry} />
          <CalendarImport onChanged={retry} />
        </>
      )}
      <Choice {...{ year, month, effect, effects }} onYear={setYear} onMonth={setMonth} onEffect={setEffect} />
      {answer && <CalendarTable days={shown} mayEdit={mayEdit} onChanged={retry} />}
    </>
  );
}

/** What is soon known no more: nobody forecasts a holiday that he has not heard of. */
function Ending({ ending }: Pick<Calendar, "ending">) {
  const { t } = useTranslation("forecast");
  const { dayOfYear } = useNumbers();
  const named = useNamed();
  const id = useId();
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>
        {ending.length > 0 ? (
          <StatusWord tone="warn" word={t("calendar.ending", { count: ending.length })} />
        ) : (
          <StatusWord tone="ok" word={t("calendar.endingNone")} />
        )}
      </h2>
      {ending.length > 0 && <p>{t("calendar.endingHelp")}</p>}
      <ul>
        {ending.map(({ effect, unitId, knownUntil }) => (
          <li key={`${effect} ${unitId ?? ""}`}>
            {t(unitId === undefined ? "calendar.until" : "calendar.untilAt", {
              effect: named("effect", effect),
              unit: unitId ?? "",
              date: dayOfYear(knownUntil),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ChoiceProps = {
  readonly year: string;
  readonly month: string;
  readonly effect: string;
  readonly effects: readonly string[];
  readonly onYear: (year: string) => void;
  readonly onMonth: (month: string) => void;
  readonly onEffect: (effect: string) => void;
};

function Choice({ year, month, effect, effects, onYear, onMonth, onEffect }: ChoiceProps) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const named = useNamed();
  const id = useId();
  const monthWord = new Intl.DateTimeFormat(LANGUAGE_TAG[language], { month: "long", timeZone: "UTC" });
  const thisYear = Number(useSession().me.today.slice(0, 4));
  const years = Array.from({ length: 3 + YEARS_AHEAD }, (_, at) => String(thisYear - 2 + at));
  return (
    <div className="forecast__choice">
      <p className="field">
        <label htmlFor={`${id}-year`}>{t("calendar.year")}</label>
        <select id={`${id}-year`} value={year} onChange={(event) => onYear(event.target.value)}>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor={`${id}-month`}>{t("calendar.month")}</label>
        <select id={`${id}-month`} value={month} onChange={(event) => onMonth(event.target.value)}>
          <option value="">{t("calendar.wholeYear")}</option>
          {MONTHS.map((one) => (
            <option key={one} value={one}>
              {monthWord.format(new Date(`2026-${one}-15T00:00:00Z`))}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor={`${id}-effect`}>{t("calendar.only")}</label>
        <select id={`${id}-effect`} value={effect} onChange={(event) => onEffect(event.target.value)}>
          <option value="">{t("calendar.every")}</option>
          {effects.map((one) => (
            <option key={one} value={one}>
              {named("effect", one)}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
