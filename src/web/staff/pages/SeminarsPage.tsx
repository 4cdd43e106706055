import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { CaseList } from "../site/CaseList";
import { CaseView, FactList } from "../site/CaseView";
import { NewSeminar } from "../site/NewSeminar";
import { seminarActs } from "../site/opinion-acts";
import { type Theme, ThemeTable } from "../site/ThemeTable";
import type { CaseState } from "../site/use-case";
import { useOpenCase } from "../site/use-open-case";
import { useMoment, usePersonWord, useSiteWord } from "../site/use-site-words";
import "../site/site.css";

const TOPICS = { group: "session", codes: ["regular", "extraordinary"] } as const;

/** The monthly seminar: its agenda is what was said, its minutes go to the head office. (source: 0-43 to 0-45) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const { may } = useSession();
  const { open, show, version, changed } = useOpenCase();
  return (
    <>
      <h1>{t("seminars.title")}</h1>
      {!open && may("seminar.hold") && <NewSeminar onPlanned={show} />}
      {open ? (
        <CaseView
          key={open.caseId}
          place={{ kind: "seminar", ...open }}
          title={t("seminars.one", { month: open.caseId })}
          acts={seminarActs((theme) => word("category", theme))}
          facts={(state, summary) => <SeminarFacts state={state} summary={summary} />}
          onChanged={changed}
          onClose={() => show(undefined)}
        />
      ) : (
        <CaseList kind="seminar" topics={TOPICS} version={version} onOpen={show} note={({ caseId }) => ` ${caseId}`} />
      )}
    </>
  );
}

type Attendance = { readonly department: string; readonly person?: string; readonly excuse?: string };
type Decision = { readonly decision: string; readonly owner?: string; readonly dueOn?: string };
type SeminarFactsProps = { readonly state: CaseState; readonly summary: OutletSummary | undefined };

function SeminarFacts({ state, summary }: SeminarFactsProps) {
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const attendance = (state["attendance"] ?? []) as readonly Attendance[];
  const departments = (state["departments"] ?? []) as readonly string[];
  const decisions = (state["decisions"] ?? {}) as Readonly<Record<string, Decision>>;
  const sayDecision = ({ decision, owner, dueOn }: Decision): string =>
    owner === undefined ? decision : t("seminars.decided", { decision, owner: personWord(owner), day: dueOn ?? "" });
  const saidBy = (department: string): string => {
    const one = attendance.find((entry) => entry.department === department);
    if (!one) return t("seminars.awaited");
    return one.person ?? t("seminars.excused", { why: one.excuse ?? "" });
  };
  const reason = state["reason"];
  return (
    <>
      <FactList
        facts={[
          { name: "heldAt", value: moment(state["heldAt"]) },
          { name: "askedBy", value: personWord(state["askedBy"]) },
          { name: "minutesDueBy", value: moment(state["minutesDueBy"]) },
          ...(typeof reason === "string" ? [{ name: "extraordinary", value: reason }] : []),
        ]}
      />
      <ThemeTable
        themes={(state["agenda"] ?? []) as readonly Theme[]}
        decisionOf={(theme) => decisions[theme] && sayDecision(decisions[theme])}
      />
      <h3>{t("seminars.attendance")}</h3>
      <ul className="rows">
        {departments.map((department) => (
          <li key={department}>
            <span>{word("department", department)}</span>
            <span>{saidBy(department)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
