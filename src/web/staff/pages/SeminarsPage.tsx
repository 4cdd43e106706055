import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { CaseFrame } from "../site/CaseFrame";
import { FactList } from "../site/CaseView";
import { MonthByOutlet } from "../site/MonthByOutlet";
import { NewSeminar } from "../site/NewSeminar";
import { seminarActs } from "../site/opinion-acts";
import { type Theme, ThemeTable } from "../site/ThemeTable";
import type { CaseState } from "../site/use-case";
import { useMoment, usePersonWord, useSiteWord } from "../site/use-site-words";

const TOPICS = { group: "session", codes: ["regular", "extraordinary"] } as const;

/** The monthly seminar: its agenda is what was said, its minutes go to the head office. (source: 0-43 to 0-45) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const { may } = useSession();
  return (
    <CaseFrame
      kind="seminar"
      title={t("seminars.title")}
      topics={TOPICS}
      note={({ caseId }) => ` ${caseId}`}
      below={<MonthByOutlet />}
      begin={may("seminar.hold") && ((onOpened) => <NewSeminar onPlanned={onOpened} />)}
      one={({ caseId }) => ({
        title: t("seminars.one", { month: caseId }),
        acts: seminarActs((theme) => word("category", theme)),
        facts: (state, summary) => <SeminarFacts state={state} summary={summary} />,
      })}
    />
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
