import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { SkillMonthView } from "#contract/quality/skills";
import { newId } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { useDay } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { outletPath } from "../site/use-case";
import { usePersonWord } from "../site/use-site-words";
import { PaperForm } from "../skills/PaperForm";
import { AnswerDialog, PracticalDialog } from "../skills/TestDialogs";
import { useTopicWord } from "../skills/use-topic-word";
import "../site/site.css";
import "../practice/practice.css";

/** The monthly test of lobby managers: who is due, questions, and the part that is shown. (source: 2-34, 2-35) */
export function Page() {
  useTopic("skills");
  useTopic("site");
  useTopic("process");
  const { t } = useTranslation("skills");
  const { may } = useSession();
  const choice = useOutletChoice();
  const { outletId } = choice;
  return (
    <>
      <header className="site-head">
        <h1>{t("title")}</h1>
        {!choice.isFixed && <OutletChoice {...choice} />}
      </header>
      <p>{t("intro")}</p>
      {outletId !== undefined && <Month key={outletId} outletId={outletId} />}
      {may("quiz.author") && <PaperForm />}
    </>
  );
}

type Standing = SkillMonthView["standings"][number];
type Asking = { readonly kind: "answer" } | { readonly kind: "watch"; readonly attemptId: string };

const TONE = { due: "warn", waitsForPractical: "warn", failed: "actNow", passed: "ok", missed: "actNow" } as const;

function Month({ outletId }: { readonly outletId: string }) {
  const { t } = useTranslation("skills");
  const { me } = useSession();
  const [month, setMonth] = useState<string>();
  const query = month === undefined ? "" : `?month=${month}`;
  const path = `/outlets/${outletId}/skill-tests`;
  const { answer, retry } = useFetched<SkillMonthView>(`/api/v1${path}${query}`, { once: true });
  const summary = useFetched<OutletSummary>(outletPath(outletId), { once: true }).answer;
  const { deed, post } = useSendDeed(retry);
  const [asking, setAsking] = useState<Asking>();
  if (!answer) return null;
  const { paper, standings } = answer;
  const open = standings.filter(({ state }) => state !== "passed");
  const send = async (address: string, done: string, body: object): Promise<void> => {
    if (await post(`${path}/${address}`, done, body)) setAsking(undefined);
  };
  return (
    <section className="panel card" aria-label={answer.month}>
      <MonthChoice {...answer} onChoose={setMonth} />
      <p className="finding" data-tone={open.length > 0 ? "warn" : undefined} role="status">
        {standings.length === 0 ? t("nobody") : t("lead", { count: open.length })}
      </p>
      {!paper && <p className="soft">{t("noPaper")}</p>}
      <DeedNotice deed={deed} />
      <ul className="rows">
        {standings.map((standing) => (
          <Person
            key={standing.staffId}
            standing={standing}
            summary={summary}
            mayTake={paper !== undefined && !answer.isOver && standing.staffId === me.accountId}
            onAsk={setAsking}
          />
        ))}
      </ul>
      {paper && asking?.kind === "answer" && (
        <AnswerDialog
          paper={paper}
          onSay={(answers) => void send(`${newId()}/answers`, t("done"), { answers })}
          onClose={() => setAsking(undefined)}
        />
      )}
      {paper && asking?.kind === "watch" && (
        <PracticalDialog
          paper={paper}
          onSay={(done) => void send(`${asking.attemptId}/practical`, t("checked"), { done })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

type MonthChoiceProps = Pick<SkillMonthView, "month" | "months"> & { readonly onChoose: (month: string) => void };

function MonthChoice({ month, months, onChoose }: MonthChoiceProps) {
  const { t } = useTranslation("skills");
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{t("month")}</label>
      <select id={id} value={month} onChange={({ target }) => onChoose(target.value)}>
        {months.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </p>
  );
}

type PersonProps = {
  readonly standing: Standing;
  readonly summary: OutletSummary | undefined;
  readonly mayTake: boolean;
  readonly onAsk: (asking: Asking) => void;
};

function Person({ standing: { staffId, state, attempts }, summary, mayTake, onAsk }: PersonProps) {
  const { t } = useTranslation("skills");
  const { me, may } = useSession();
  const personWord = usePersonWord(summary);
  const topicWord = useTopicWord();
  const day = useDay();
  const waits = attempts.find((attempt) => attempt.state === "waitsForPractical");
  return (
    <li>
      <span>
        <strong>{personWord(staffId)}</strong>
        {attempts.map(({ attemptId, takenAt, scores, watchedBy }) => (
          <span key={attemptId} className="soft">
            {" · "}
            {[
              day(takenAt),
              ...Object.entries(scores).map(([topic, score]) => t("score", { topic: topicWord(topic), ...score })),
              ...(watchedBy === undefined ? [] : [t("watched", { by: personWord(watchedBy) })]),
            ].join(", ")}
          </span>
        ))}
      </span>
      <StatusWord tone={TONE[state]} word={t(`state.${state}`)} />
      {mayTake && (state === "due" || state === "failed") && (
        <button type="button" className="button button--main" onClick={() => onAsk({ kind: "answer" })}>
          {t(state === "failed" ? "again" : "take")}
        </button>
      )}
      {waits && may("quiz.assign") && staffId !== me.accountId && (
        <button type="button" className="button" onClick={() => onAsk({ kind: "watch", attemptId: waits.attemptId })}>
          {t("watch")}
        </button>
      )}
    </li>
  );
}
