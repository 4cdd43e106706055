import { useState } from "react";
import { useTranslation } from "react-i18next";
import { StatusWord } from "../../shared/StatusWord";
import { ReasonDialog } from "../ReasonDialog";
import { changeWords } from "./RequestsPanel";
import type { RosterWords } from "./use-roster-words";
import type { Week } from "./week";

export type MyAsksProps = {
  readonly week: Week;
  readonly words: RosterWords;
  readonly staffId: string;
  readonly isBusy: boolean;
  readonly onAct: (action: string, body: object) => void;
};

type Change = Week["changes"][number];

/** What waits for one's own yes, first; then what one has asked for and how it stands. */
export function MyAsks(props: MyAsksProps) {
  const { week, staffId } = props;
  const { t } = useTranslation("roster");
  const waitsForMe = ({ state, awaited }: Change): boolean => state === "asked" && awaited.includes(staffId);
  const own = ({ askedBy, kind }: Change): boolean => askedBy === staffId && kind === "swap";
  const told = [...week.changes.filter(waitsForMe), ...week.changes.filter((one) => own(one) && !waitsForMe(one))];
  if (told.length === 0) return null;
  return (
    <section className="panel card" aria-label={t("my.asks")}>
      <h2>{t("my.asks")}</h2>
      <ul className="rows">
        {told.map((change) => (
          <AskRow key={change.changeId} change={change} isForMe={waitsForMe(change)} {...props} />
        ))}
      </ul>
    </section>
  );
}

type AskRowProps = MyAsksProps & { readonly change: Change; readonly isForMe: boolean };

function AskRow({ change, isForMe, words, isBusy, onAct }: AskRowProps) {
  const { t } = useTranslation("roster");
  const [isEnding, setIsEnding] = useState(false);
  const { changeId, kind, state, cells, reason, isSameDay, why } = change;
  const end = isForMe ? "refuse" : "withdraw";
  return (
    <li>
      <span>
        {`${t(`change.${kind}`)}: ${changeWords(cells, words)} · ${t("change.because", { reason })} `}
        {isSameDay && `${t("change.sameDay")} `}
        <StatusWord
          tone={isForMe ? "actNow" : state === "made" ? "ok" : "quiet"}
          word={t(isForMe ? "my.yourYes" : `changeState.${state}`)}
        />
        {why !== undefined && ` ${why}`}
      </span>
      {state === "asked" && (
        <span className="deeds">
          {isForMe && (
            <button
              type="button"
              className="button button--main"
              disabled={isBusy}
              onClick={() => onAct("changes/agree", { changeId })}
            >
              {t("my.agree")}
            </button>
          )}
          <button type="button" className="button" disabled={isBusy} onClick={() => setIsEnding(true)}>
            {t(`my.${end}`)}
          </button>
        </span>
      )}
      {isEnding && (
        <ReasonDialog
          title={t(`my.${end}`)}
          onReason={(because) => {
            setIsEnding(false);
            onAct(`changes/${end}`, { changeId, reason: because });
          }}
          onClose={() => setIsEnding(false)}
        />
      )}
    </li>
  );
}
