import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Balance, ForecastScores } from "#contract/forecasts";
import type { OutletEntry } from "#contract/outlets";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { useTroubleWord } from "../../shared/words";
import { BalancePanel } from "../forecast/BalancePanel";
import { dayAfter } from "../forecast/dates";
import { JobsPanel } from "../forecast/JobsPanel";
import { MissesPanel } from "../forecast/MissesPanel";
import { NothingYet } from "../forecast/NothingYet";
import { ScoresPanel } from "../forecast/ScoresPanel";
import { SheetLinks } from "../forecast/SheetLinks";
import "../forecast/forecast.css";

const SPANS = [7, 28, 91] as const;

/** Head office's look at its forecasts: how far off, where, how evenly the network is busy, and how the nights went. */
export function Page() {
  useTopic("forecast");
  const { t } = useTranslation("staff");
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer;
  return (
    <>
      <h1>{t("page.networkForecast")}</h1>
      {outlets && <Period outlets={outlets} />}
    </>
  );
}

function Period({ outlets }: { readonly outlets: readonly OutletEntry[] }) {
  const { t } = useTranslation("forecast");
  const { me } = useSession();
  const language = useLanguage();
  const id = useId();
  const [days, setDays] = useState<number>(28);
  const dates = outlets.flatMap(({ businessDate }) => businessDate ?? []).sort();
  const today = dates.at(-1) ?? me.today;
  const span = `from=${dayAfter(today, 1 - days)}&before=${dayAfter(today, 1)}`;
  const outletWord = (outletId: string): string =>
    outlets.find((outlet) => outlet.outletId === outletId)?.name[language] ?? outletId;
  return (
    <>
      <div className="forecast__head">
        <p className="field">
          <label htmlFor={id}>{t("network.period")}</label>
          <select id={id} value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {SPANS.map((count) => (
              <option key={count} value={count}>
                {t("network.span", { count })}
              </option>
            ))}
          </select>
        </p>
        <SheetLinks path={`/api/v1/forecasts/scores/sheet?${span}`} />
      </div>
      <Scores span={span} outletWord={outletWord} />
      <Evenness span={span} outletWord={outletWord} />
      <JobsPanel lastDay={dayAfter(today, -1)} />
    </>
  );
}

type SpanProps = { readonly span: string; readonly outletWord: (outletId: string) => string };

function Scores({ span, outletWord }: SpanProps) {
  const { t } = useTranslation(["forecast", "ui"]);
  const troubleWord = useTroubleWord();
  const { answer, trouble } = useFetched<ForecastScores>(`/api/v1/forecasts/scores?${span}`, { once: true });
  if (trouble) return <p role="alert">{troubleWord(trouble)}</p>;
  if (!answer) return <p className="soft">{t("ui:common.loading")}</p>;
  if (answer.misses.length === 0) return <NothingYet title={t("network.none")} text={t("network.noneText")} />;
  return (
    <>
      {answer.horizons.length > 0 && <ScoresPanel scores={answer} />}
      <MissesPanel misses={answer.misses} outletWord={outletWord} />
    </>
  );
}

function Evenness({ span, outletWord }: SpanProps) {
  const { answer } = useFetched<Balance>(`/api/v1/network/balance?${span}`, { once: true });
  return answer && <BalancePanel balance={answer} outletWord={outletWord} />;
}
