import { useEffect, useId, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { JobStatus } from "#contract/forecasts";
import { send } from "../../shared/send";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { useDeed } from "../use-deed";
import { useNumbers } from "./use-words";

const RUNS_SHOWN_MAX = 6;
/** A run under way is looked at so often; one that is to begin soon, too. */
const LOOK_MS = 3_000;
const TONE: Record<JobStatus["state"], Tone> = { running: "quiet", done: "ok", failed: "actNow" };

/** How far the nights' work has come, and the way to ask for one. */
export function JobsPanel({ lastDay }: { readonly lastDay: string }) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const { day } = useNumbers();
  const deed = useDeed();
  const id = useId();
  const { answer: runs = [], retry, trouble } = useFetched<readonly JobStatus[]>("/api/v1/jobs", { once: true });
  const isMine = trouble === undefined;
  useEffect(() => {
    if (!isMine) return undefined;
    const timer = setTimeout(retry, LOOK_MS);
    return () => clearTimeout(timer);
  }, [retry, isMine]);
  if (!isMine) return null; // Whoever may not see the nights sees the rest of the page.

  const ask = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { date = lastDay } = saidIn(event.currentTarget);
    const request = { method: "POST", path: "/api/v1/jobs/nightly", body: { date }, language } as const;
    await deed.run(
      () => send<{ isNew: boolean }>(request),
      ({ isNew }) => t(isNew ? "jobs.asked" : "jobs.waits", { date: day(date) }),
    );
  };
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("jobs.title")}</h2>
      <p className="soft">{t("jobs.itself")}</p>
      <DeedNotice deed={deed} />
      {runs.length === 0 && <p>{t("jobs.none")}</p>}
      <ul className="rows">
        {runs.slice(0, RUNS_SHOWN_MAX).map((run) => (
          <Run key={`${run.job} ${run.run}`} run={run} />
        ))}
      </ul>
      <form className="line" onSubmit={(event) => void ask(event)}>
        <FormField label={t("jobs.night")} name="date" type="date" defaultValue={lastDay} required />
        <button type="submit" className="button" disabled={deed.isBusy}>
          {t("jobs.run")}
        </button>
      </form>
    </section>
  );
}

const NAMED = ["twin", "weeklyRosters"] as const;
/** A run of any other job is a night, and is told by its date alone. */
const isNamed = (job: string): job is (typeof NAMED)[number] => NAMED.some((one) => one === job);

function Run({ run: { job, run, state, done, parts, failed } }: { readonly run: JobStatus }) {
  const { t } = useTranslation("forecast");
  const { day } = useNumbers();
  const progress = t("jobs.progress", { done, parts });
  return (
    <li>
      <strong>{isNamed(job) ? t(`jobs.${job}`, { day: day(run) }) : day(run)}</strong>
      <StatusWord tone={TONE[state]} word={t(`jobs.state.${state}`)} />
      <span>{progress}</span>
      {state === "running" && (
        <progress className="progress" max={Math.max(1, parts)} value={done + failed.length} aria-label={progress} />
      )}
      {failed.map(({ unitId, error }) => (
        <span key={unitId} className="soft">
          {t("jobs.failure", { outlet: unitId, error })}
        </span>
      ))}
    </li>
  );
}
