import { useTranslation } from "react-i18next";
import type { CaseOnList } from "#contract/quality/cases";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { choice, type Field, text } from "../site/act";
import { CaseFrame } from "../site/CaseFrame";
import { CorrectionPanel } from "../site/CorrectionPanel";
import { FindingFacts } from "../site/FindingFacts";
import { FINDING_ACTS } from "../site/finding-acts";
import { NewCaseForm } from "../site/NewCaseForm";
import { SanctionPanel } from "../site/SanctionPanel";
import type { CaseState } from "../site/use-case";
import { useSchemes } from "../site/use-schemes";

/** Clauses are the bank's own: they are looked for by number, not offered. */
const TOPICS = { group: "clause", codes: [] } as const;

const FOUND: readonly Field[] = [
  { name: "clause", kind: "code" },
  choice("severity", "grade"),
  choice("source", "source"),
  text("facts"),
  { name: "points", kind: "number" },
  { name: "evidence", kind: "files", optional: true },
];

/** What inspections found, and what became of it: one line and one owner for each. (source: 2-42 to 2-46) */
export function Page() {
  useTopic("site");
  const { t } = useTranslation("site");
  const { may } = useSession();
  const { itemWord } = useSchemes();
  return (
    <CaseFrame
      kind="finding"
      title={t("findings.title")}
      topics={TOPICS}
      topicWord={itemWord}
      note={(row) => <Repeats row={row} />}
      begin={
        may("finding.raise") &&
        ((onOpened) => (
          <NewCaseForm
            kind="finding"
            type="RaiseFinding"
            path="raise"
            fields={FOUND}
            toBody={(said, { newId }) => ({ evidence: [], ...said, findingId: newId })}
            label={t("findings.new")}
            onOpened={onOpened}
          />
        ))
      }
      below={
        <>
          {may("siteLog.read") && <CorrectionPanel />}
          {(may("sanction.propose") || may("sanction.decide")) && <SanctionPanel />}
        </>
      }
      one={({ caseId }) => ({
        title: t("findings.one", { number: caseId.slice(-6) }),
        acts: FINDING_ACTS,
        itemId: caseId,
        pick: (book) => (book["findings"] as Readonly<Record<string, CaseState>>)[caseId],
        facts: (state, summary) => <FindingFacts state={state} summary={summary} clauseWord={itemWord} />,
      })}
    />
  );
}

/** The same clause again: the field's "no repeat offences". (source: 2-42) */
function Repeats({ row }: { readonly row: CaseOnList }) {
  const { t } = useTranslation("site");
  const { repeats, reopenings } = row.summary as { readonly repeats?: number; readonly reopenings?: number };
  return (
    <>
      {repeats !== undefined && repeats > 0 && (
        <StatusWord tone="actNow" word={t("findings.repeated", { count: repeats })} />
      )}
      {reopenings !== undefined && reopenings > 0 && (
        <StatusWord tone="warn" word={t("findings.reopened", { count: reopenings })} />
      )}
    </>
  );
}
