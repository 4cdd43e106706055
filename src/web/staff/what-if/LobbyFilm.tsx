import { useTranslation } from "react-i18next";
import type { FilmView } from "#contract/what-if";
import { clockTime } from "../../shared/format";
import { PageTrouble } from "../../shared/PageTrouble";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { frameAt, lengthOf } from "./film";
import { SPEEDS, useFilmClock, type FilmClock } from "./use-film-clock";

export type LobbyFilmProps = { readonly scenarioId: string; readonly outletId: string; readonly revision: number };

/** One day of both arms side by side: the line, the windows and who sits there. It stands still until somebody plays it. */
export function LobbyFilm({ scenarioId, outletId, revision }: LobbyFilmProps) {
  const { t } = useTranslation("whatif");
  const language = useLanguage();
  const path = `/api/v1/what-if/scenarios/${scenarioId}/film?outletId=${outletId}`;
  const baseline = useFetched<FilmView>(`${path}&arm=baseline#${revision}`, { once: true });
  const scenario = useFetched<FilmView>(`${path}&arm=scenario#${revision}`, { once: true });
  const films = [baseline.answer, scenario.answer].flatMap((film) => (film ? [film] : []));
  const from = Math.min(...films.map((film) => lengthOf(film).from));
  const to = Math.max(...films.map((film) => lengthOf(film).to));
  const clock = useFilmClock(from, to);

  const trouble = baseline.trouble ?? scenario.trouble;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={baseline.retry} />;
  const [first] = films;
  if (films.length < 2 || !first) return <p className="soft">{t("film.loading")}</p>;
  const time = clockTime(first.opensAt + clock.atSec * 1_000, language, first.timeZone);
  return (
    <section className="panel card film" aria-labelledby="film">
      <h2 id="film">{t("film.title", { outlet: outletId })}</h2>
      <FilmControls clock={clock} from={from} to={to} time={time} />
      <div className="film__arms">
        <Hall name={t("baseline")} film={first} atSec={clock.atSec} />
        <Hall name={t("scenario")} film={films[1] ?? first} atSec={clock.atSec} />
      </div>
      <p className="soft">{t("film.legend")}</p>
    </section>
  );
}

type FilmControlsProps = {
  readonly clock: FilmClock;
  /** First and last second of the film. */
  readonly from: number;
  readonly to: number;
  /** What the clock on the wall shows. */
  readonly time: string;
};

function FilmControls({ clock, from, to, time }: FilmControlsProps) {
  const { t } = useTranslation("whatif");
  return (
    <>
      <p className="film__deeds">
        <button type="button" className="button button--main" onClick={clock.toggle}>
          {clock.isRunning ? t("film.pause") : t("film.play")}
        </button>
        <label>
          {t("film.speed")}{" "}
          <select
            value={clock.speed}
            disabled={clock.isCalm}
            onChange={(event) => clock.setSpeed(Number(event.target.value))}
          >
            {SPEEDS.map((one) => (
              <option key={one} value={one}>
                {t("film.minutesASecond", { count: one })}
              </option>
            ))}
          </select>
        </label>
        <strong className="film__clock">{time}</strong>
      </p>
      <input
        type="range"
        className="film__time"
        aria-label={t("film.time")}
        aria-valuetext={time}
        min={from}
        max={to}
        step={60}
        value={clock.atSec}
        onChange={(event) => clock.seek(Number(event.target.value))}
      />
    </>
  );
}

/** People drawn at most; beyond them the number says it. */
const DRAWN_MAX = 60;
const LONG_SEC = 600;

type HallProps = { readonly name: string; readonly film: FilmView; readonly atSec: number };

function Hall({ name, film, atSec }: HallProps) {
  const { t } = useTranslation("whatif");
  const { waiting, windows, served, left } = frameAt(film, atSec);
  return (
    <div className="hall" role="group" aria-label={name}>
      <h3>{name}</h3>
      <p className="hall__numbers">
        <strong className="hall__waiting">{waiting.length}</strong> {t("film.waiting")}
        <span className="soft"> {t("film.gone", { served, left })}</span>
      </p>
      <p className="hall__line" aria-hidden="true">
        {waiting.slice(0, DRAWN_MAX).map(({ ticket, isPriority, since }) => (
          <span
            key={ticket}
            className="hall__person"
            data-priority={isPriority || undefined}
            data-long={atSec - since > LONG_SEC || undefined}
          />
        ))}
      </p>
      <ul className="hall__windows">
        {film.windows.map(({ windowId, label }, ix) => {
          const { state, serving } = windows[ix] ?? { state: "closed", serving: undefined };
          const word = serving ? t("film.busy") : t(`film.${state}`);
          return (
            <li key={windowId} className="hall__window" data-state={serving ? "busy" : state}>
              <strong>{label}</strong> <span>{word}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
