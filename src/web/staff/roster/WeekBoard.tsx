import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId, send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { LedgerPanel } from "./LedgerPanel";
import { MovePanel } from "./MovePanel";
import { RosterBoard } from "./RosterBoard";
import { useBoard } from "./use-board";
import { useRosterWords } from "./use-roster-words";
import { ViewPicker, type BoardView } from "./ViewPicker";
import { askedCells, gapSpans, promisedOf, type Place, type Week } from "./week";
import { WeekPanels } from "./WeekPanels";
import { WeekSteps } from "./WeekSteps";
import { WeekTable } from "./WeekTable";

export type WeekBoardProps = {
  readonly week: Week;
  readonly path: string;
  /** Something was done; look again. */
  readonly onDone: () => void;
};

/** One week: what is found of it first, its next step, the board with its moves, and what stands behind them. */
export function WeekBoard({ week, path, onDone }: WeekBoardProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const { may } = useSession();
  const deed = useDeed();
  const words = useRosterWords(week);
  const board = useBoard(week, path);
  const [selected, setSelected] = useState<Place>();
  const act = async (action: string, body: object, said: string): Promise<void> => {
    const asked = () => send({ method: "POST", path: `${path}/${action}`, body, language });
    if ((await deed.run(asked, () => said)) === undefined) return;
    board.sent();
    onDone();
  };
  const mayEdit = may("roster.edit");
  const { lines } = board;
  const cells = askedCells(board.pending);
  const onMove = mayEdit && week.state !== "empty" ? board.move : undefined;
  const shared = { week, lines, path, words, selected, onMove };
  return (
    <>
      <Finding {...shared} />
      <WeekSteps
        week={week}
        words={words}
        isBusy={deed.isBusy}
        onMake={() => void act("make", {}, t("done.made"))}
        onPublish={(reason) => void act("publish", { ...(reason && { reason }) }, t("done.published"))}
      />
      <DeedNotice deed={deed} />
      <div
        className="roster"
        onKeyDown={(event) => {
          if (event.key === "z" && (event.ctrlKey || event.metaKey)) board.undo?.();
        }}
      >
        <BoardCard {...shared} onSelect={setSelected} />
        <MovePanel
          {...{ week, board, words }}
          isBusy={deed.isBusy}
          onArrange={() => void act("arrange", { cells }, t("done.kept"))}
          onOrder={(reason) => void act("changes", { changeId: newId(), cells, reason }, t("done.ordered"))}
        />
        <WeekPanels {...shared} deed={deed} onAct={mayEdit ? (...asked) => void act(...asked) : undefined} />
        {mayEdit && <LedgerPanel week={week} lines={lines} words={words} />}
      </div>
    </>
  );
}

type Shared = Pick<Parameters<typeof RosterBoard>[0], "week" | "lines" | "words" | "selected" | "onMove"> & {
  readonly path: string;
};

/** How much is missing and how many rules are broken, with the moves on the board. */
function Finding({ week, lines, words }: Shared) {
  const { t } = useTranslation("roster");
  if (week.state === "empty") return null;
  const shortMin = gapSpans(week, lines).reduce((sum, { missingMin }) => sum + missingMin, 0);
  const params = { week: words.weekSpan(), hours: words.hours(shortMin), count: week.violations.length };
  return <h2>{t(shortMin > 0 ? "finding.short" : "finding.full", params)}</h2>;
}

/** Whoever is sent here from another outlet, whose week is planned there. */
function Guests({ week: { guests }, words }: Pick<Shared, "week" | "words">) {
  const { t } = useTranslation("roster");
  if (guests.length === 0) return null;
  return (
    <ul className="rows" aria-label={t("board.guests")}>
      {guests.map(({ staffId, badgeName, homeId, shift }) => (
        <li key={`${staffId} ${shift.day}`}>
          {t("board.guest", { who: badgeName, from: homeId, day: words.day(shift.day), shift: words.shift(shift) })}
        </li>
      ))}
    </ul>
  );
}

function BoardCard(props: Shared & { readonly onSelect: (place: Place) => void }) {
  const { week, lines, words, path } = props;
  const { t } = useTranslation("roster");
  const [view, setView] = useState<BoardView>({ day: undefined, post: undefined, isCompared: false });
  const promised = view.isCompared && week.state === "published" ? promisedOf(week) : undefined;
  return (
    <section className="panel card" aria-label={words.weekSpan()}>
      <ViewPicker week={week} view={view} words={words} onView={setView} path={path} />
      <RosterBoard {...props} promised={promised} day={view.day} post={view.post} />
      <Guests week={week} words={words} />
      <details>
        <summary>{t("board.asTable")}</summary>
        <div className="table">
          <WeekTable week={week} lines={lines} words={words} />
        </div>
      </details>
    </section>
  );
}
