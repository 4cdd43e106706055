import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { Floor } from "#read/floor/floor";
import { useBusinessNow, useLive } from "../../shared/live/use-live";
import { send, type Trouble } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { type Deed, useDeed } from "../use-deed";
import { AreasPanel } from "../site/AreasPanel";
import { CaseHistory } from "../site/CaseHistory";
import { dayStepsOf, type DayStep, type RoutineState } from "../site/day-steps";
import { DayTimeline } from "../site/DayTimeline";
import { DocumentPanel } from "../site/DocumentPanel";
import { MeetingPanel } from "../site/MeetingPanel";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { PlanDayForm } from "../site/PlanDayForm";
import { type Paper, SignDialog } from "../site/SignDialog";
import { type CasePlace, outletPath, useCase } from "../site/use-case";
import { useSiteWord } from "../site/use-site-words";
import "../site/site.css";

/** One outlet's day beside the counter: one meeting, three inspections, three logs, each with its proof. (source: 2-12) */
export function Page() {
  useTopic("site");
  const { t } = useTranslation("site");
  const choice = useOutletChoice();
  const { outletId } = choice;
  const path = outletId && outletPath(outletId);
  const { answer: summary, trouble } = useFetched<OutletSummary>(path, { once: true });
  return (
    <>
      <header className="site-head">
        <h1>{t("day.title")}</h1>
        {!choice.isFixed && <OutletChoice {...choice} />}
      </header>
      {trouble && <p className="soft">{t("day.notOpened")}</p>}
      {outletId !== undefined && summary && <DayOf key={outletId} outletId={outletId} summary={summary} />}
    </>
  );
}

const meetingRecord = (title: string, { meeting }: RoutineState): Paper => ({
  ...({ formId: "meetingLog", path: "meeting-signature" } as const),
  title,
  again: meeting?.signedAt !== undefined,
});

type DayOfProps = { readonly outletId: string; readonly summary: OutletSummary };

/** Today to work on, and any day before as it was signed. */
function DayOf({ outletId, summary }: DayOfProps) {
  const { businessDate: today } = summary;
  const [date, setDate] = useState(new URLSearchParams(location.search).get("date") ?? today);
  return (
    <>
      <DayChoice businessDate={date} latest={today} onChoose={setDate} />
      <OneDay key={date} outletId={outletId} summary={summary} businessDate={date} />
    </>
  );
}

function OneDay({ outletId, summary, businessDate }: DayOfProps & { readonly businessDate: string }) {
  const { t } = useTranslation("site");
  const { may } = useSession();
  const deed = useDeed();
  const live = useLive<Floor>(`floor:${outletId}`);
  const now = useBusinessNow(live) ?? summary.opensAt;
  const isToday = businessDate === summary.businessDate;
  const place: CasePlace = { kind: "routine", outletId, caseId: businessDate };
  const { state, trouble, history, retry } = useCase(place);
  const [paper, setPaper] = useState<Paper>();
  const day = state as unknown as RoutineState | undefined;

  const sendAct = useDaySend(outletId, businessDate, deed);
  const post = async (path: string, body: object): Promise<Trouble | undefined> => {
    const no = await sendAct(path, body);
    if (no) return no;
    setPaper(undefined);
    retry();
    return undefined;
  };
  const act = (path: string, body: object): void => void post(path, body);

  if (trouble) {
    if (!isToday || !may("siteLog.approve")) return <p className="soft">{t("day.unplanned")}</p>;
    return <PlanDayForm summary={summary} onPlan={(body) => act("plan", body)} deed={deed} />;
  }
  if (!day) return <p className="soft">{t("loading")}</p>;
  const steps = dayStepsOf(day, now);
  const record = meetingRecord(t("meeting.record"), day);
  return (
    <>
      <Completeness steps={steps} />
      <DeedNotice deed={deed} />
      <div className="site-day">
        <DayTimeline {...{ day, steps, summary, businessDate }} onAct={act} onSign={setPaper} />
        <div className="site-day__side">
          {isToday && may("siteLog.write") && (
            <MeetingPanel day={day} now={now} summary={summary} onAct={act} onSign={() => setPaper(record)} />
          )}
          {isToday && <DocumentPanel day={day} summary={summary} onAct={act} />}
          {isToday && <AreasPanel summary={summary} />}
        </div>
      </div>
      {history.length > 0 && <CaseHistory place={place} history={history} summary={summary} />}
      {paper && (
        <SignDialog
          key={paper.title}
          paper={paper}
          outletId={outletId}
          businessDate={businessDate}
          summary={summary}
          onSign={(body) => post(paper.path, body)}
          onClose={() => setPaper(undefined)}
        />
      )}
    </>
  );
}

type DayChoiceProps = {
  readonly businessDate: string;
  readonly latest: string;
  readonly onChoose: (date: string) => void;
};

/** Any day that is over can be read as it was signed. */
function DayChoice({ businessDate, latest, onChoose }: DayChoiceProps) {
  const { t } = useTranslation("site");
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{t("day.date")}</label>
      <input
        id={id}
        type="date"
        value={businessDate}
        max={latest}
        onChange={({ target }) => target.value !== "" && onChoose(target.value)}
      />
    </p>
  );
}

/** Sends one act of the day. @returns what went wrong, if anything */
function useDaySend(outletId: string, businessDate: string, { run }: Deed) {
  const { t } = useTranslation("site");
  const language = useLanguage();
  return async (path: string, body: object): Promise<Trouble | undefined> => {
    const address = `${outletPath(outletId)}/routine/${businessDate}/${path}`;
    const said = Object.keys(body).length > 0 && { body };
    const sent = await send({ method: "POST", path: address, language, ...said });
    await run(
      () => Promise.resolve(sent),
      () => t("day.done"),
    );
    return sent.ok ? undefined : sent.trouble;
  };
}

/** What is missing, in red and by name; never hidden behind a percentage. (source: 2-20) */
function Completeness({ steps }: { readonly steps: readonly DayStep[] }) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const missing = steps.filter(({ tone }) => tone === "actNow").map(({ name }) => word("step", name));
  const done = steps.filter(({ tone }) => tone === "ok").length;
  return (
    <p className="finding" data-tone={missing.length > 0 ? "warn" : undefined} role="status">
      {t("day.complete", { done, of: steps.length })}{" "}
      {missing.length > 0 && <strong className="site-missing">{t("day.missing", { what: missing.join(", ") })}</strong>}
    </p>
  );
}
