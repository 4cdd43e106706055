import { useTranslation } from "react-i18next";
import type { CaseOnList } from "#contract/quality/cases";
import type { SiteBoard } from "#contract/quality/site-board";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { choice, CHOICES, type Field } from "../site/act";
import { CaseList } from "../site/CaseList";
import { CaseView, FactList } from "../site/CaseView";
import { NewCaseForm } from "../site/NewCaseForm";
import { ReportForm } from "../site/ReportForm";
import { inspectionActs } from "../site/site-acts";
import type { CaseState } from "../site/use-case";
import { useOpenCase } from "../site/use-open-case";
import { useSchemes } from "../site/use-schemes";
import { useMoment, usePersonWord, useSiteWord } from "../site/use-site-words";
import type { OutletSummary } from "#contract/outlets";
import "../site/site.css";

const TOPICS = { group: "visit", codes: CHOICES.visit } as const;

/** Inspections and mystery visits: planned, made, scored by their scheme, checked by a second person, released. */
export function Page() {
  useTopic("site");
  const { t } = useTranslation("site");
  const { may } = useSession();
  const { open, show, version, changed } = useOpenCase();
  const { newest, titleOf, itemWord } = useSchemes();
  const plan: readonly Field[] = [
    choice("kind", "visit"),
    { name: "plannedFor", kind: "date" },
    { name: "schemeId", kind: "code", options: () => newest.map(({ schemeId }) => schemeId), optionWord: titleOf },
  ];
  return (
    <>
      <h1>{t("visits.title")}</h1>
      {open ? (
        <CaseView
          key={open.caseId}
          place={{ kind: "inspection", ...open }}
          title={t("visits.one", { number: open.caseId.slice(-6) })}
          acts={inspectionActs(itemWord)}
          facts={(state, summary) => <VisitFacts state={state} summary={summary} />}
          more={(state, _summary, done) => (
            <>
              <ReportForm place={{ kind: "inspection", ...open }} state={state} onDone={done} />
              <Results state={state} />
            </>
          )}
          onChanged={changed}
          onClose={() => show(undefined)}
        />
      ) : (
        <>
          {may("siteLog.read") && <CoverageAlarm />}
          {(may("finding.raise") || may("mystery.plan")) && newest.length > 0 && (
            <NewCaseForm
              kind="inspection"
              type="PlanInspection"
              path="plan"
              fields={plan}
              toBody={(said) => said}
              label={t("visits.new")}
              onOpened={show}
            />
          )}
          <CaseList
            kind="inspection"
            topics={TOPICS}
            version={version}
            onOpen={show}
            note={(row) => <Planned row={row} />}
          />
        </>
      )}
    </>
  );
}

/** Outlets without an external visit late in the quarter. (source: 4-56) */
function CoverageAlarm() {
  const { t } = useTranslation("site");
  const board = useFetched<SiteBoard>("/api/v1/quality/board").answer;
  if (!board) return null;
  const bare = board.outlets.filter(({ visitAlarm }) => visitAlarm).map(({ outletId }) => outletId);
  const covered = board.outlets.filter(({ visits }) => visits > 0).length;
  return (
    <p className="finding" data-tone={bare.length > 0 ? "warn" : undefined} role="status">
      {bare.length > 0
        ? t("visits.alarm", { day: board.quarter.day, outlets: bare.join(", ") })
        : t("visits.covered", { count: covered, of: board.outlets.length, day: board.quarter.day })}
    </p>
  );
}

function Planned({ row: { summary } }: { readonly row: CaseOnList }) {
  const { t } = useTranslation("site");
  const percent = summary["percent"];
  return (
    <span className="soft">
      {` · ${String(summary["plannedFor"])}`}
      {typeof percent === "number" && ` · ${t("visits.score", { percent: Math.round(percent) })}`}
    </span>
  );
}

function VisitFacts({ state, summary }: { readonly state: CaseState; readonly summary: OutletSummary | undefined }) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const { titleOf } = useSchemes();
  const { schemeId, version } = state["scheme"] as { readonly schemeId: string; readonly version: number };
  const percent = state["percent"];
  return (
    <>
      {typeof percent === "number" && (
        <p className="site-score">{t("visits.score", { percent: Math.round(percent) })}</p>
      )}
      {state["inTime"] === false && <StatusWord tone="warn" word={t("visits.late")} />}
      <FactList
        facts={[
          { name: "kind", value: word("visit", String(state["kind"])) },
          { name: "plannedFor", value: String(state["plannedFor"]) },
          { name: "scheme", value: t("visits.scheme", { title: titleOf(schemeId), version }) },
          { name: "inspector", value: personWord(state["inspector"]) },
          { name: "reportBy", value: moment(state["reportBy"]) },
          { name: "appealUntil", value: moment(state["appealUntil"]) },
        ]}
      />
    </>
  );
}

type Seen = { readonly itemId: string; readonly result: "ok" | "notOk" | "na" };

/** What was seen, item by item; what failed stands first. */
function Results({ state }: { readonly state: CaseState }) {
  const { t } = useTranslation("site");
  const { itemWord } = useSchemes();
  const results = (state["results"] ?? []) as readonly Seen[];
  if (results.length === 0) return null;
  const sorted = [...results].sort((one, other) => Number(other.result === "notOk") - Number(one.result === "notOk"));
  return (
    <section className="panel card" aria-labelledby="results">
      <h2 id="results">{t("results")}</h2>
      <ul className="rows">
        {sorted.map(({ itemId, result }) => (
          <li key={itemId}>
            <span>{itemWord(itemId)}</span>
            <StatusWord
              tone={result === "notOk" ? "actNow" : result === "ok" ? "ok" : "quiet"}
              word={t(`result.${result}`)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
