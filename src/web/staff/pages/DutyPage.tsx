import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { newId, send } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { CaseHistory } from "../site/CaseHistory";
import { toneOf } from "../site/CaseView";
import { DutyChangeForm } from "../site/DutyChangeForm";
import { DutyTable, type DutyDay } from "../site/DutyTable";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { type CasePlace, outletPath, useCase } from "../site/use-case";
import { usePersonWord, useSiteWord } from "../site/use-site-words";
import "../site/site.css";

/** Who is head on duty on each open day of a month: drafted, approved by another, published, changed with a record. */
export function Page() {
  useTopic("site");
  const { t } = useTranslation("site");
  const choice = useOutletChoice();
  const { outletId } = choice;
  const summary = useFetched<OutletSummary>(outletId && outletPath(outletId), { once: true }).answer;
  const [chosen, setChosen] = useState<string>();
  const month = chosen ?? summary?.businessDate.slice(0, 7);
  return (
    <>
      <header className="site-head">
        <h1>{t("duty.title")}</h1>
        {!choice.isFixed && <OutletChoice {...choice} />}
        <input
          type="month"
          aria-label={t("duty.month")}
          value={month ?? ""}
          onChange={(event) => event.target.value !== "" && setChosen(event.target.value)}
        />
      </header>
      {outletId !== undefined && summary && month !== undefined && (
        <MonthOf key={`${outletId} ${month}`} outletId={outletId} month={month} summary={summary} />
      )}
    </>
  );
}

type MonthOfProps = { readonly outletId: string; readonly month: string; readonly summary: OutletSummary };

type Roster = {
  readonly state: "draft" | "approved" | "published";
  readonly author: string;
  readonly days: Readonly<Record<string, DutyDay>>;
  readonly asked: Readonly<Record<string, { readonly day: DutyDay; readonly askedBy: string }>>;
};

function MonthOf({ outletId, month, summary }: MonthOfProps) {
  const { t } = useTranslation("site");
  const language = useLanguage();
  const { may } = useSession();
  const word = useSiteWord();
  const deed = useDeed();
  const place: CasePlace = { kind: "dutyRoster", outletId, caseId: month };
  const { state, trouble, history, retry } = useCase(place);
  const openDates = useFetched<readonly string[]>(`${outletPath(outletId)}/open-dates/${month}`, { once: true }).answer;
  const roster = state as unknown as Roster | undefined;

  const act = async (path: string, body: object): Promise<void> => {
    const said = Object.keys(body).length > 0 && { body };
    const address = `${outletPath(outletId)}/duty-roster/${month}/${path}`;
    const done = await deed.run(
      () => send({ method: "POST", path: address, language, ...said }),
      () => t("duty.done"),
    );
    if (done !== undefined) retry();
  };
  if (!openDates || (!roster && !trouble)) return <p className="soft">{t("loading")}</p>;
  const isDraft = !roster || roster.state === "draft";
  return (
    <>
      <DeedNotice deed={deed} />
      <section className="panel card" aria-labelledby="duty">
        <header className="site-case__head">
          <h2 id="duty">{month}</h2>
          <StatusWord
            tone={roster ? toneOf(roster.state) : "actNow"}
            word={roster ? word("state", roster.state) : t("duty.nothing")}
          />
          {roster && <Steps roster={roster} onAct={(path) => void act(path, {})} />}
        </header>
        <DutyTable
          key={history.length}
          openDates={openDates}
          days={roster?.days ?? {}}
          summary={summary}
          onDraft={isDraft && may("roster.edit") ? (days) => void act("draft", { openDates, days }) : undefined}
        />
        {roster && <Changes roster={roster} summary={summary} onAct={(path, body) => void act(path, body)} />}
        {roster?.state === "published" && (
          <DutyChangeForm
            openDates={openDates}
            summary={summary}
            onAsk={(change) => void act("changes", { changeId: newId(), ...change })}
          />
        )}
      </section>
      {history.length > 0 && <CaseHistory place={place} history={history} summary={summary} />}
    </>
  );
}

type StepsProps = { readonly roster: Roster; readonly onAct: (path: "approve" | "publish") => void };

/** A draft is approved by somebody else than its author, and then published. */
function Steps({ roster: { state, author }, onAct }: StepsProps) {
  const { t } = useTranslation("site");
  const { me, may } = useSession();
  if (!may("roster.publish") || state === "published" || (state === "draft" && author === me.accountId)) return null;
  const step = state === "draft" ? "approve" : "publish";
  return (
    <button type="button" className="button button--main" onClick={() => onAct(step)}>
      {t(`duty.${step}`)}
    </button>
  );
}

type ChangesProps = {
  readonly roster: Roster;
  readonly summary: OutletSummary;
  readonly onAct: (path: string, body: object) => void;
};

/** Changes that were asked for and wait for somebody else's word. */
function Changes({ roster, summary, onAct }: ChangesProps) {
  const { t } = useTranslation("site");
  const { me, may } = useSession();
  const personWord = usePersonWord(summary);
  const asked = Object.entries(roster.asked);
  if (asked.length === 0) return null;
  return (
    <ul className="rows" aria-label={t("duty.changes")}>
      {asked.map(([changeId, { day, askedBy }]) => (
        <li key={changeId}>
          <span>{t("duty.asked", { date: day.date, who: personWord(day.head), by: personWord(askedBy) })}</span>
          {may("roster.publish") && askedBy !== me.accountId && (
            <span className="deeds">
              <button
                type="button"
                className="button button--main"
                onClick={() => onAct("changes-answer", { changeId, approved: true })}
              >
                {t("duty.allow")}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => onAct("changes-answer", { changeId, approved: false })}
              >
                {t("duty.deny")}
              </button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
