import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GuidePlace, QuietDay } from "#contract/guide/guide";
import { clockTime } from "../shared/format";
import { outletPath } from "../shared/place";
import { StatusWord } from "../shared/StatusWord";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { WaitRange } from "../shared/WaitRange";
import { dateWord, weekdayWord } from "./words";

/** Shown before somebody asks for all: who reads this on a phone wants the nearest to an answer, not a directory. */
const FIRST_SHOWN = 3;

/** Where a service can be had, the shortest wait first. */
export function PlaceList({ serviceId }: { readonly serviceId: string }) {
  const { t } = useTranslation("guide");
  const path = `/api/v1/guide/services/${encodeURIComponent(serviceId)}/places`;
  const { answer: places } = useFetched<readonly GuidePlace[]>(path);
  const [isAllShown, setIsAllShown] = useState(false);
  const shown = isAllShown ? places : places?.slice(0, FIRST_SHOWN);
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t("where.title")}</h2>
      {places?.length === 0 && <p>{t("where.nowhere")}</p>}
      <ul className="places">
        {shown?.map((place) => (
          <li key={place.outletId} className="card place">
            <Place place={place} />
          </li>
        ))}
      </ul>
      {places && shown && places.length > shown.length && (
        <button type="button" className="button places__all no-print" onClick={() => setIsAllShown(true)}>
          {t("where.all", { count: places.length })}
        </button>
      )}
    </section>
  );
}

function Place({ place }: { readonly place: GuidePlace }) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const [isWeekShown, setIsWeekShown] = useState(false);
  const { outletId, name, address, timeZone, hours, isOpen, waiting, wait, quietest } = place;
  const [first, last] = [hours[0], hours.at(-1)];
  return (
    <>
      <h3>{name[language]}</h3>
      <p className="lead">{address}</p>
      <p className="place__now">
        <StatusWord tone={isOpen ? "ok" : "quiet"} word={isOpen ? t("where.open") : t("where.closed")} />
        {first && last ? (
          <span>
            {t("where.hours", {
              from: clockTime(first.opensAt, language, timeZone),
              to: clockTime(last.closesAt, language, timeZone),
            })}
          </span>
        ) : (
          <span>{t("where.closedToday")}</span>
        )}
      </p>
      {isOpen && waiting !== undefined && wait !== undefined && (
        <p className="place__wait">
          <strong>
            <WaitRange wait={wait} />
          </strong>
          <span>{t("where.waiting", { count: waiting })}</span>
        </p>
      )}
      {quietest.length === 0 ? (
        <p className="lead">{t("where.noCounts")}</p>
      ) : (
        <>
          <p>
            {t("where.quietest", {
              times: quietest.map(({ date, start }) => `${weekdayWord(date, language)} ${start}`).join(" · "),
            })}
          </p>
          <button
            type="button"
            className="button no-print"
            aria-expanded={isWeekShown}
            onClick={() => setIsWeekShown(!isWeekShown)}
          >
            {isWeekShown ? t("where.hideWeek") : t("where.showWeek")}
          </button>
          {isWeekShown && <Week outletId={outletId} outlet={name[language]} />}
        </>
      )}
    </>
  );
}

/** How full each half-hour of the week ahead will be: shade, word and, for readers of tables, a word in each cell. */
function Week({ outletId, outlet }: { readonly outletId: string; readonly outlet: string }) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const { answer: days } = useFetched<readonly QuietDay[]>(`${outletPath(outletId)}/quiet-times`);
  if (!days) return undefined;
  const starts = [...new Set(days.flatMap(({ slots }) => slots.map(({ start }) => start)))].sort();
  return (
    <div className="week" tabIndex={0} role="region" aria-label={t("where.weekOf", { outlet })}>
      <table>
        <caption className="visually-hidden">{t("where.weekOf", { outlet })}</caption>
        <thead>
          <tr>
            <td />
            {days.map(({ date }) => (
              <th key={date} scope="col">
                {dateWord(date, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {starts.map((start) => (
            <tr key={start}>
              <th scope="row">{start}</th>
              {days.map(({ date, slots }) => {
                const slot = slots.find((one) => one.start === start);
                return (
                  <td key={date} data-word={slot?.word}>
                    {slot ? t(`quiet.${slot.word}`) : "–"}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
