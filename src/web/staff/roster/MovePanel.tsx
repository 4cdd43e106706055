import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { StatusWord } from "../../shared/StatusWord";
import { useTroubleWord } from "../../shared/words";
import { ReasonDialog } from "../ReasonDialog";
import { PriceLines } from "./PriceLines";
import type { Board } from "./use-board";
import type { RosterWords } from "./use-roster-words";
import type { Week } from "./week";

export type MovePanelProps = {
  readonly week: Week;
  readonly board: Board;
  readonly words: RosterWords;
  readonly isBusy: boolean;
  readonly onArrange: () => void;
  readonly onOrder: (reason: string) => void;
};

/** What the moves on the board cost and break, at once; and keeping them, or taking them back. */
export function MovePanel({ week, board, words, isBusy, onArrange, onOrder }: MovePanelProps) {
  const { t } = useTranslation("roster");
  const troubleWord = useTroubleWord();
  const id = useId();
  const [isAsking, setIsAsking] = useState(false);
  const { pending, price, undo, drop } = board;
  const answer = price?.answer;
  const isDraft = week.state === "draft";
  if (pending.length === 0 && !undo) return null;
  return (
    <section className="panel card moves-panel" aria-labelledby={id}>
      <div className="moves-panel__head">
        <h2 id={id}>{t("move.title", { count: pending.length })}</h2>
        <p className="deeds">
          <button type="button" className="button" disabled={!undo} onClick={undo} aria-keyshortcuts="Control+Z">
            {t("move.undo")}
          </button>
          <button type="button" className="button" disabled={pending.length === 0} onClick={drop}>
            {t("move.drop")}
          </button>
          <button
            type="button"
            className="button button--main"
            disabled={isBusy || pending.length === 0 || (!isDraft && (answer?.broken.length ?? 1) > 0)}
            onClick={() => (isDraft ? onArrange() : setIsAsking(true))}
          >
            {t(isDraft ? "move.keep" : "move.order")}
          </button>
        </p>
      </div>
      <div role="status">
        {price?.trouble && <StatusWord tone="actNow" word={troubleWord(price.trouble)} />}
        {answer && <PriceLines answer={answer} words={words} />}
        {answer && answer.consents.length > 0 && !isDraft && (
          <p>{t("move.consents", { who: answer.consents.map((one) => words.person(one)).join(", ") })}</p>
        )}
        {!isDraft && answer && answer.broken.length > 0 && <p>{t("move.cannotOrder")}</p>}
      </div>
      {isAsking && (
        <ReasonDialog
          title={t("move.order")}
          onReason={(reason) => {
            setIsAsking(false);
            onOrder(reason);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
