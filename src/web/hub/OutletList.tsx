import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { HallBoard } from "#read/hall-board/hall-board";
import { useLive } from "../shared/live/use-live";
import { StatusWord } from "../shared/StatusWord";
import { useLanguage } from "../shared/use-language";
import { useWaitWords } from "../shared/WaitRange";
import { summaryOf } from "./summary";

export type OutletListProps = {
  readonly outlets: readonly OutletEntry[];
  readonly chosen: string;
  readonly onChoose: (outletId: string) => void;
};

/** All outlets, live, one line each; choosing one turns the page to it. */
export function OutletList({ outlets, chosen, onChoose }: OutletListProps) {
  const { t } = useTranslation();
  return (
    <section className="outlets" aria-labelledby="outlets">
      <h2 id="outlets">{t("hub.outlets", { count: outlets.length })}</h2>
      <ul>
        {outlets.map((outlet) => (
          <OutletRow key={outlet.outletId} outlet={outlet} isChosen={outlet.outletId === chosen} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

type OutletRowProps = {
  readonly outlet: OutletEntry;
  readonly isChosen: boolean;
  readonly onChoose: (outletId: string) => void;
};

function OutletRow({ outlet: { outletId, name }, isChosen, onChoose }: OutletRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const waitWords = useWaitWords();
  const { view } = useLive<HallBoard>(`board:${outletId}`);
  const summary = view && summaryOf(view);
  return (
    <li>
      <button type="button" className="button" aria-pressed={isChosen} onClick={() => onChoose(outletId)}>
        <span className="outlets__name">{name[language]}</span>
        {summary && summary.windows > 0 && (
          <>
            <span>{t("hub.windowsOpen", { open: summary.windowsOpen, count: summary.windows })}</span>
            <span>{t("common.peopleWaiting", { count: summary.waiting })}</span>
            <span>{waitWords(summary.longest)}</span>
          </>
        )}
        {summary?.windows === 0 && <StatusWord tone="quiet" word={t("hub.selfService")} />}
      </button>
    </li>
  );
}
