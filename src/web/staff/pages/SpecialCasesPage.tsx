import { useTranslation } from "react-i18next";
import type { CaseOnList } from "#contract/quality/cases";
import type { OutletSummary } from "#contract/outlets";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { choice, CHOICES, text } from "../site/act";
import { CaseFrame } from "../site/CaseFrame";
import { FactList } from "../site/CaseView";
import { NewCaseForm } from "../site/NewCaseForm";
import { SPECIAL_CASE_ACTS } from "../site/site-acts";
import type { CaseState } from "../site/use-case";
import { useMoment, usePersonWord, useSiteWord } from "../site/use-site-words";

const TOPICS = { group: "specialCase", codes: CHOICES.specialCase } as const;
const REPORT = [choice("kind", "specialCase"), text("person")];

/** People who cannot simply come: three levels are told at once, and nobody says no alone. (source: 2-40) */
export function Page() {
  useTopic("site");
  const { t } = useTranslation("site");
  const { may } = useSession();
  return (
    <CaseFrame
      kind="specialCase"
      title={t("special.title")}
      topics={TOPICS}
      note={(row) => <Silent row={row} />}
      begin={
        may("specialCase.report") &&
        ((onOpened) => (
          <NewCaseForm
            kind="specialCase"
            type="ReportCase"
            path="report"
            fields={REPORT}
            toBody={(said) => said}
            label={t("special.new")}
            onOpened={onOpened}
          />
        ))
      }
      one={({ caseId }) => ({
        title: t("special.one", { number: caseId.slice(-6) }),
        acts: SPECIAL_CASE_ACTS,
        facts: (state, summary) => <CaseFacts state={state} summary={summary} />,
      })}
    />
  );
}

/** Levels that have not acknowledged: the alarm of the list. */
function Silent({ row: { summary } }: { readonly row: CaseOnList }) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const silent = summary["silent"];
  if (!Array.isArray(silent) || silent.length === 0) return null;
  const levels = silent.map((level) => word("level", String(level))).join(", ");
  return <StatusWord tone="actNow" word={t("special.silent", { levels })} />;
}

function CaseFacts({ state, summary }: { readonly state: CaseState; readonly summary: OutletSummary | undefined }) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const levels = Object.entries((state["levels"] ?? {}) as Readonly<Record<string, string | null>>);
  const alarmed = (state["alarmed"] ?? []) as readonly string[];
  const visitors = (state["visitors"] ?? []) as readonly string[];
  return (
    <>
      <ul className="rows" aria-label={t("special.levels")}>
        {levels.map(([level, by]) => (
          <li key={level}>
            <span>{word("level", level)}</span>
            {by === null ? (
              <StatusWord
                tone={alarmed.includes(level) ? "actNow" : "warn"}
                word={t(alarmed.includes(level) ? "special.alarm" : "special.waiting")}
              />
            ) : (
              <StatusWord tone="ok" word={t("special.taken", { who: personWord(by) })} />
            )}
          </li>
        ))}
      </ul>
      <FactList
        facts={[
          { name: "kind", value: word("specialCase", String(state["kind"])) },
          { name: "reportedBy", value: personWord(state["reportedBy"]) },
          { name: "reportedAt", value: moment(state["reportedAt"]) },
          { name: "noticeBy", value: moment(state["noticeBy"]) },
          { name: "canCome", value: word("canCome", String(state["canCome"])) },
          { name: "visitors", value: visitors.length === 0 ? "–" : visitors.map(personWord).join(", ") },
          { name: "endedAt", value: moment(state["endedAt"]) },
        ]}
      />
    </>
  );
}
