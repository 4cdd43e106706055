import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FeedbackEntry } from "#contract/feedback";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import { outletPath } from "../../shared/place";
import { PageTrouble } from "../../shared/PageTrouble";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { FeedbackTable } from "../feedback/FeedbackTable";
import { BANDS, chosen, findingOf, type Band } from "../feedback/findings";
import "../admin/admin.css";
import "../feedback/feedback.css";

/** What customers said of an outlet's service, for those who answer for it. */
export function Page() {
  useTopic("feedback");
  const { t } = useTranslation("feedback");
  const language = useLanguage();
  const { me } = useSession();
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const mine = outlets.filter(({ outletId }) => me.outletIds.includes(outletId));
  const [picked, setPicked] = useState<string>();
  const outletId = picked ?? mine[0]?.outletId;
  return (
    <>
      <h1>{t("title")}</h1>
      {outletId !== undefined && (
        <OutletFeedback key={outletId} outletId={outletId}>
          <Choice label={t("outlet")} value={outletId} onChange={setPicked}>
            {mine.map((one) => (
              <option key={one.outletId} value={one.outletId}>{`${one.outletId} · ${one.name[language]}`}</option>
            ))}
          </Choice>
        </OutletFeedback>
      )}
    </>
  );
}

type OutletFeedbackProps = { readonly outletId: string; readonly children: ReactNode };

/** Waits for the outlet's own date: a demonstration's day is not the wall's. */
function OutletFeedback({ outletId, children }: OutletFeedbackProps) {
  const { t } = useTranslation("feedback");
  const { answer: summary, trouble, retry } = useFetched<OutletSummary>(outletPath(outletId));
  if (summary) return <Answers summary={summary}>{children}</Answers>;
  return trouble ? <PageTrouble trouble={trouble} onRetry={retry} /> : <p className="soft">{t("notLive")}</p>;
}

function Answers({ summary, children }: { readonly summary: OutletSummary; readonly children: ReactNode }) {
  const { t } = useTranslation("feedback");
  const [from, setFrom] = useState(summary.businessDate);
  const [to, setTo] = useState(summary.businessDate);
  const [band, setBand] = useState<Band>("all");
  const [wordsOnly, setWordsOnly] = useState(false);
  const [purpose, setPurpose] = useState("");
  const span = new URLSearchParams({ from, to });
  const { answer = [] } = useFetched<readonly FeedbackEntry[]>(`${outletPath(summary.outletId)}/feedback?${span}`);
  const shown = chosen(answer, { band, wordsOnly });
  return (
    <>
      <p className="finding" role="status">
        {answer.length === 0 ? t("nothing") : t("finding", findingOf(answer))}
      </p>
      <section className="panel card" aria-labelledby="feedback-list">
        <h2 id="feedback-list">{t("list")}</h2>
        <div className="admin-bar">
          {children}
          <Line label={t("from")} type="date" value={from} onChange={(next) => setFrom(next || from)} />
          <Line label={t("to")} type="date" value={to} onChange={(next) => setTo(next || to)} />
          <Choice label={t("score")} value={band} onChange={(next) => setBand(next as Band)}>
            {BANDS.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </Choice>
          <label className="feedback__only">
            <input type="checkbox" checked={wordsOnly} onChange={(event) => setWordsOnly(event.target.checked)} />
            {t("wordsOnly")}
          </label>
        </div>
        <Line label={t("purpose")} type="text" value={purpose} onChange={setPurpose} hint={t("purposeHint")} />
        {shown.length > 0 && <FeedbackTable summary={summary} entries={shown} purpose={purpose.trim()} />}
      </section>
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
};

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </p>
  );
}

type LineProps = Omit<ChoiceProps, "children"> & { readonly type: "date" | "text"; readonly hint?: string };

function Line({ label, type, value, onChange, hint }: LineProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="soft">
          {hint}
        </span>
      )}
    </p>
  );
}
