import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { newId, send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { useTroubleWord } from "../../shared/words";
import { StatusWord } from "../../shared/StatusWord";
import { DeedNotice } from "../DeedNotice";
import { NothingYet } from "../forecast/NothingYet";
import { MyAsks } from "../roster/MyAsks";
import { MyCalendar } from "../roster/MyCalendar";
import { MyDays } from "../roster/MyDays";
import { MyOffers } from "../roster/MyOffers";
import { MyTally } from "../roster/MyTally";
import { SwapDialog } from "../roster/SwapDialog";
import { WishForm } from "../roster/WishForm";
import { useRosterWords } from "../roster/use-roster-words";
import { useWeek, useWeekChoice, weekPath } from "../roster/use-week";
import { askedCells, linesOf, type Week } from "../roster/week";
import { WeekPicker } from "../roster/WeekPicker";
import { useDeed, type Deed } from "../use-deed";
import "../roster/roster.css";

/** One's own week on the phone: shifts, what waits for a yes, swaps, open shifts, wishes, leave, and a calendar. */
export function Page() {
  useTopic("roster");
  const { t } = useTranslation("staff");
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer;
  return (
    <div className="my-week">
      <h1>{t("page.myRoster")}</h1>
      {outlets && <Outlets outlets={outlets} />}
    </div>
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
      <MyCalendar outletId={outletId} />
    </>
  );
}

function WeekAt({ path }: { readonly path: string }) {
  const { t } = useTranslation(["roster", "ui"]);
  const troubleWord = useTroubleWord();
  const { answer, trouble, retry } = useWeek(path);
  const deed = useDeed();
  if (answer) return <OwnWeek week={answer} path={path} deed={deed} onDone={retry} />;
  if (trouble?.code === "roster.noNeed") return <NothingYet title={t("nothing.title")} text={t("my.notYet")} />;
  if (trouble) return <p role="alert">{troubleWord(trouble)}</p>;
  return <p className="soft">{t("ui:common.loading")}</p>;
}

type OwnWeekProps = {
  readonly week: Week;
  readonly path: string;
  readonly deed: Deed;
  readonly onDone: () => void;
};

function OwnWeek({ week, path, deed, onDone }: OwnWeekProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const { me } = useSession();
  const words = useRosterWords(week);
  const [swapping, setSwapping] = useState<number>();
  const isPublished = week.state === "published";
  const act = async (action: string, body: object, said: string): Promise<void> => {
    const asked = () => send({ method: "POST", path: `${path}/${action}`, body, language });
    if ((await deed.run(asked, () => said)) !== undefined) onDone();
  };
  const shared = { week, words, staffId: me.accountId };
  const lines = linesOf(week);
  return (
    <>
      <p>
        <strong>{words.weekSpan()}</strong>{" "}
        <StatusWord tone={isPublished ? "ok" : "quiet"} word={t(isPublished ? "state.published" : "my.unpublished")} />
      </p>
      <DeedNotice deed={deed} />
      <MyAsks {...shared} isBusy={deed.isBusy} onAct={(action, body) => void act(action, body, t("done.answered"))} />
      {isPublished && <MyDays {...shared} lines={lines} onSwap={setSwapping} />}
      {isPublished && (
        <MyOffers
          {...shared}
          isBusy={deed.isBusy}
          onTake={(shiftId) => void act("open-shifts/take", { shiftId, changeId: newId() }, t("done.taken"))}
        />
      )}
      {!isPublished && <WishForm {...shared} onAct={(action, body) => void act(action, body, t("done.asked"))} />}
      <MyTally {...shared} lines={lines} />
      {swapping !== undefined && (
        <SwapDialog
          {...shared}
          path={path}
          lines={lines}
          day={swapping}
          onSwap={(cells, reason) => {
            setSwapping(undefined);
            void act("swaps", { changeId: newId(), cells: askedCells(cells), reason }, t("done.proposed"));
          }}
          onClose={() => setSwapping(undefined)}
        />
      )}
    </>
  );
}
