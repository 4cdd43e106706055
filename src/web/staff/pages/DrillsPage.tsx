import { useState } from "react";
import { useTranslation } from "react-i18next";
import { instantAt } from "#base/calendar";
import type { OutletSummary } from "#contract/outlets";
import type { DocumentEntry, DrillStandingView } from "#contract/quality/practice";
import { newId } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { textIn, textsIn } from "../practice/AskDialog";
import { DrillDialog, type DrillAsking } from "../practice/DrillDialog";
import { DrillRows } from "../practice/DrillRows";
import { useDay, useSaid } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { outletPath } from "../site/use-case";
import "../site/site.css";
import "../practice/practice.css";

/** Emergency cards, the drills of them, and the log of what really happened. (source: 4-59) */
export function Page() {
  useTopic("process");
  useTopic("site");
  const { t } = useTranslation("process");
  const choice = useOutletChoice();
  const { outletId } = choice;
  const summary = useFetched<OutletSummary>(outletId && outletPath(outletId), { once: true }).answer;
  return (
    <>
      <header className="site-head">
        <h1>{t("drills")}</h1>
        {!choice.isFixed && <OutletChoice {...choice} />}
      </header>
      {outletId !== undefined && summary && <Drills key={outletId} outletId={outletId} summary={summary} />}
    </>
  );
}

function Drills({ outletId, summary }: { readonly outletId: string; readonly summary: OutletSummary }) {
  const { t } = useTranslation("process");
  const { may } = useSession();
  const said = useSaid();
  const path = `/outlets/${outletId}`;
  const { answer: standing, retry } = useFetched<DrillStandingView>(`/api/v1${path}/drills`, { once: true });
  const documents = useFetched<readonly DocumentEntry[]>("/api/v1/handbook", { once: true }).answer ?? [];
  const { deed, post } = useSendDeed(retry);
  const [asking, setAsking] = useState<DrillAsking>();
  if (!standing) return <p className="soft">{t("loading")}</p>;
  const titleOf = (id: string): string =>
    said(documents.find(({ documentId }) => documentId === id)?.versions.at(-1)?.title ?? {}, id);
  const due = standing.cards.filter(({ isDue }) => isDue);
  const say = async (form: FormData): Promise<void> => {
    if (!asking) return;
    const { address, body } = requestOf(asking, form, summary.timeZone);
    if (await post(`${path}${address}`, t("done"), body)) setAsking(undefined);
  };
  return (
    <>
      <p className="finding" data-tone={due.length > 0 ? "warn" : undefined} role="status">
        {due.length > 0
          ? t("drillsDue", { count: due.length, cards: due.map(({ cardId }) => titleOf(cardId)).join(", ") })
          : t("drillsFine")}
      </p>
      <DeedNotice deed={deed} />
      <Cards
        cards={standing.cards}
        titleOf={titleOf}
        onPlan={may("siteLog.write") ? (cardId) => setAsking({ kind: "plan", id: cardId }) : undefined}
      />
      <DrillRows
        standing={standing}
        summary={summary}
        titleOf={titleOf}
        mayWrite={may("siteLog.write")}
        onAsk={setAsking}
      />
      {asking && (
        <DrillDialog
          asking={asking}
          summary={summary}
          cards={standing.cards.map(({ cardId }) => ({ value: cardId, label: titleOf(cardId) }))}
          today={standing.today}
          onSay={(form) => void say(form)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

type CardsProps = {
  readonly cards: DrillStandingView["cards"];
  readonly titleOf: (cardId: string) => string;
  readonly onPlan: ((cardId: string) => void) | undefined;
};

function Cards({ cards, titleOf, onPlan }: CardsProps) {
  const { t } = useTranslation("process");
  const day = useDay();
  return (
    <section className="panel card" aria-labelledby="cards">
      <h2 id="cards">{t("cards")}</h2>
      {cards.length === 0 && <p className="soft">{t("noCards")}</p>}
      <ul className="rows">
        {cards.map(({ cardId, lastHeld, next, isDue }) => (
          <li key={cardId}>
            <span>
              <a className="practice-link" href={`/staff/handbook?document=${cardId}`}>
                {titleOf(cardId)}
              </a>{" "}
              <StatusWord
                tone={isDue ? "warn" : "ok"}
                word={lastHeld === undefined ? t("neverDrilled") : t("lastDrilled", { date: day(lastHeld) })}
              />
              {next !== undefined && <span className="soft">{` · ${t("nextDrill", { date: day(next) })}`}</span>}
            </span>
            {onPlan && (
              <button type="button" className="button" onClick={() => onPlan(cardId)}>
                {t("planDrill")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where an act is sent, and what it says. */
function requestOf({ kind, id }: DrillAsking, form: FormData, timeZone: string): { address: string; body: object } {
  const said = (name: string): string => textIn(form, name);
  const moment = (name: string): number => instantAt(said(name).slice(0, 10), said(name).slice(11, 16), timeZone);
  switch (kind) {
    case "plan":
      return {
        address: "/drills",
        body: { drillId: newId(), cardId: id, date: said("date"), lead: said("lead") },
      };
    case "hold":
      return {
        address: `/drills/${id}/hold`,
        body: {
          minutes: Number(said("minutes")),
          present: textsIn(form, "present"),
          watchedBy: said("watchedBy"),
          lessons: said("lessons"),
        },
      };
    case "putOff":
      return { address: `/drills/${id}/put-off`, body: { date: said("date"), reason: said("reason") } };
    case "callOff":
      return { address: `/drills/${id}/call-off`, body: { reason: said("reason") } };
    case "emergency":
      return {
        address: "/emergencies",
        body: {
          ...{ emergencyId: newId(), cardId: said("cardId"), done: said("done") },
          ...{ startedAt: moment("startedAt"), endedAt: moment("endedAt") },
          told: said("told")
            .split(/[,、，]/u)
            .map((one) => one.trim())
            .filter((one) => one !== ""),
        },
      };
  }
}
