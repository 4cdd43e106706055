import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { useTroubleWord } from "../../shared/words";
import { NothingYet } from "../forecast/NothingYet";
import { useRosterWords } from "../roster/use-roster-words";
import { useWeek, useWeekChoice, weekPath } from "../roster/use-week";
import { linesOf, type Week } from "../roster/week";
import { WeekBoard } from "../roster/WeekBoard";
import { WeekPicker } from "../roster/WeekPicker";
import { WeekTable } from "../roster/WeekTable";
import "../roster/roster.css";

/** A branch head's roster: who works when against who is needed, what every move costs, and why the week is as it is. */
export function Page() {
  useTopic("roster");
  useTopic("forecast");
  const { t } = useTranslation("staff");
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer;
  return (
    <>
      <h1>{t("page.roster")}</h1>
      {outlets && <Outlets outlets={outlets} />}
    </>
  );
}

function Outlets({ outlets }: { readonly outlets: readonly OutletEntry[] }) {
  const choice = useWeekChoice(outlets);
  const { outletId, monday } = choice;
  const path = weekPath(outletId, monday);
  return (
    <>
      <WeekPicker {...choice} />
      <WeekAt key={path} path={path} />
    </>
  );
}

function WeekAt({ path }: { readonly path: string }) {
  const { t } = useTranslation(["roster", "ui"]);
  const troubleWord = useTroubleWord();
  const { answer, trouble, retry } = useWeek(path);
  if (answer)
    return (
      <>
        <WeekBoard week={answer} path={path} onDone={retry} />
        <OnPaper week={answer} />
      </>
    );
  if (trouble?.code === "roster.noNeed") return <NothingYet title={t("nothing.title")} text={t("nothing.text")} />;
  if (trouble) return <p role="alert">{troubleWord(trouble)}</p>;
  return <p className="soft">{t("ui:common.loading")}</p>;
}

/** The week as it is kept, for the wall of the staff room; moves on the board are not printed. */
function OnPaper({ week }: { readonly week: Week }) {
  const words = useRosterWords(week);
  return (
    <div className="print-only">
      <WeekTable week={week} lines={linesOf(week)} words={words} />
    </div>
  );
}
