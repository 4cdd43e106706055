import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cover, ExtraWindow, FlowDay, LearnedFromView, WindowRequirement } from "#contract/forecasts";
import type { OutletEntry } from "#contract/outlets";
import { asked, outletPath } from "../../shared/place";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useRemembered } from "../../shared/use-remembered";
import { useTopic } from "../../shared/use-topic";
import { useTroubleWord } from "../../shared/words";
import { ClassesPanel } from "../forecast/ClassesPanel";
import { CoverPanel } from "../forecast/CoverPanel";
import { DayPanel } from "../forecast/DayPanel";
import { DayPicker } from "../forecast/DayPicker";
import { ExtraWindowPanel } from "../forecast/ExtraWindowPanel";
import { LearnedPanel } from "../forecast/LearnedPanel";
import { NothingYet } from "../forecast/NothingYet";
import { ALL_SERIES, seriesQuery } from "../forecast/series-query";
import { SeriesPicker } from "../forecast/SeriesPicker";
import { SheetLinks } from "../forecast/SheetLinks";
import { TwinPanel } from "../forecast/TwinPanel";
import { useAnew, useBusinessDay } from "../forecast/use-business-day";
import { WhyPanel } from "../forecast/WhyPanel";
import { WindowsPanel } from "../forecast/WindowsPanel";
import "../forecast/forecast.css";

/** A branch head's day: who is expected, who came, which windows that needs, and whether the days ahead are covered. */
export function Page() {
  useTopic("forecast");
  const { t } = useTranslation("staff");
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer;
  return (
    <>
      <h1>{t("page.forecast")}</h1>
      {outlets && <Outlets outlets={outlets} />}
    </>
  );
}

function Outlets({ outlets }: { readonly outlets: readonly OutletEntry[] }) {
  const { me } = useSession();
  const mine = me.outletIds.length > 0 ? outlets.filter(({ outletId }) => me.outletIds.includes(outletId)) : outlets;
  const [remembered, remember] = useRemembered("guichet.forecast.outlet", asked("outlet") ?? "");
  const wanted = asked("outlet") ?? remembered;
  const [outletId, setOutletId] = useState(
    mine.some((one) => one.outletId === wanted) ? wanted : (mine[0]?.outletId ?? ""),
  );
  const [chosen, setChosen] = useState(asked("date"));
  const [series, setSeries] = useState(ALL_SERIES);
  const today = outlets.find((one) => one.outletId === outletId)?.businessDate ?? me.today;
  const date = chosen ?? today;
  const choose = (next: string): void => {
    remember(next);
    setOutletId(next);
    setSeries(ALL_SERIES);
  };
  return (
    <>
      <div className="forecast__head">
        <DayPicker outlets={mine} outletId={outletId} date={date} today={today} onOutlet={choose} onDate={setChosen} />
        <SheetLinks path={`${outletPath(outletId)}/flow/${date}/sheet${seriesQuery(series)}`} />
      </div>
      <OutletDay
        key={`${outletId} ${date}`}
        {...{ outletId, date, today, series }}
        onDay={setChosen}
        onSeries={setSeries}
      />
    </>
  );
}

type OutletDayProps = {
  readonly outletId: string;
  readonly date: string;
  readonly today: string;
  readonly series: string;
  readonly onDay: (date: string) => void;
  readonly onSeries: (series: string) => void;
};

function OutletDay({ outletId, date, today, series, onDay, onSeries }: OutletDayProps) {
  const { t } = useTranslation(["forecast", "ui"]);
  const troubleWord = useTroubleWord();
  const place = outletPath(outletId);
  const { moment, windowWord } = useBusinessDay(outletId);
  const flow = useFetched<FlowDay>(`${place}/flow/${date}${seriesQuery(series)}`, { once: true });
  const need = useFetched<WindowRequirement>(`${place}/requirement/${date}`, { once: true });
  useAnew(moment, flow.retry);
  if (flow.trouble?.code === "request.nothingForecast")
    return <NothingYet title={t("nothing.title")} text={t("nothing.text")} />;
  if (flow.trouble) return <p role="alert">{troubleWord(flow.trouble)}</p>;
  if (!flow.answer) return <p className="soft">{t("ui:common.loading")}</p>;
  return (
    <>
      <SeriesPicker outletId={outletId} offered={flow.answer.offered} series={series} onSeries={onSeries} />
      <div className="forecast__side">
        <DayPanel day={flow.answer} />
        <div>
          {date === today && <Extra outletId={outletId} moment={moment} windowWord={windowWord} />}
          <WhyPanel day={flow.answer} />
        </div>
      </div>
      {need.answer && <WindowsPanel need={need.answer} windowWord={windowWord} />}
      {need.answer && <ClassesPanel need={need.answer} />}
      {need.answer && <TwinPanel need={need.answer} onPlayed={need.retry} />}
      <Ahead outletId={outletId} today={today} onDay={onDay} />
      <Learned outletId={outletId} />
    </>
  );
}

type ExtraProps = {
  readonly outletId: string;
  readonly moment: string;
  readonly windowWord: (windowId: string) => string;
};

function Extra({ outletId, moment, windowWord }: ExtraProps) {
  const { answer, retry } = useFetched<ExtraWindow>(`${outletPath(outletId)}/extra-window`, { once: true });
  useAnew(moment, retry);
  return answer && <ExtraWindowPanel extra={answer} windowWord={windowWord} />;
}

function Ahead({ outletId, today, onDay }: Pick<OutletDayProps, "outletId" | "today" | "onDay">) {
  const { answer } = useFetched<Cover>(`${outletPath(outletId)}/cover/${today}`, { once: true });
  return answer && answer.days.length > 0 && <CoverPanel cover={answer} onDay={onDay} />;
}

function Learned({ outletId }: { readonly outletId: string }) {
  const { answer } = useFetched<LearnedFromView>(`${outletPath(outletId)}/learned-from`, { once: true });
  return answer && <LearnedPanel learned={answer} />;
}
