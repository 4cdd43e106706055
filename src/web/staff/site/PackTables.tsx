import { useTranslation } from "react-i18next";
import type { PackFigure } from "#domain/service-analysis/model";
import type { OutletSummary } from "#contract/outlets";
import { StatusWord } from "../../shared/StatusWord";
import { type Action, actionsIn, type Book, misses, type Pack } from "./analysis-acts";
import { usePersonWord, useSiteWord } from "./use-site-words";
import { ColumnHeads } from "../ColumnHeads";

export type FigureTableProps = {
  readonly pack: Pack;
  readonly book: Book;
  /** Absent when nothing can be noted any more. */
  readonly onNote: ((figure: PackFigure) => void) | undefined;
};

/** The month's figures beside their promises; what missed one and has no action asks for it. */
export function FigureTable({ pack, book, onNote }: FigureTableProps) {
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const missed = pack.figures.filter(misses);
  const inHand = actionsIn(book, pack.month).filter(({ ended }) => !ended);
  const isOpen = (figure: PackFigure): boolean =>
    misses(figure) && !inHand.some(({ indicator }) => indicator === figure.indicator);
  return (
    <>
      <p className="finding" data-tone={missed.length > 0 ? "warn" : undefined}>
        {t("pack.finding", { missed: missed.length, open: pack.figures.filter(isOpen).length })}
      </p>
      <div className="table">
        <table>
          <ColumnHeads
            names={(["figure", "value", "before", "target", "verdict"] as const).map((column) =>
              t(`pack.column.${column}`),
            )}
          />
          <tbody>
            {pack.figures.map((figure) => (
              <tr key={figure.indicator}>
                <th scope="row">{word("indicator", figure.indicator)}</th>
                <td className="number">{figure.value ?? "–"}</td>
                <td className="number">{figure.before ?? "–"}</td>
                <td>
                  {figure.target ? `${figure.target.better === "lower" ? "≤" : "≥"} ${figure.target.limit}` : "–"}
                </td>
                <td>
                  <Verdict figure={figure} />
                  {isOpen(figure) && onNote && (
                    <button type="button" className="button" onClick={() => onNote(figure)}>
                      {t("pack.note")}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Verdict({ figure }: { readonly figure: PackFigure }) {
  const { t } = useTranslation("opinion");
  if (!figure.target || figure.value === null) return <span className="soft">–</span>;
  return misses(figure) ? (
    <StatusWord tone="actNow" word={t("pack.miss")} />
  ) : (
    <StatusWord tone="ok" word={t("pack.hit")} />
  );
}

export type GapTableProps = {
  readonly book: Book;
  readonly month: string;
  readonly summary: OutletSummary | undefined;
  readonly onProgress: (action: Action) => void;
  /** Nothing for those whom the rules keep from ending it. */
  readonly onEnd: (action: Action) => (() => void) | undefined;
};

/** Gap, cause, action, owner, day, and how it goes on; what was carried over among them. */
export function GapTable({ book, month, summary, onProgress, onEnd }: GapTableProps) {
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const actions = actionsIn(book, month);
  if (actions.length === 0) return <p className="soft">{t("pack.noGaps")}</p>;
  return (
    <div className="table">
      <table>
        <caption>{t("pack.gaps")}</caption>
        <ColumnHeads
          names={(["gap", "cause", "action", "owner", "due", "since", "progress"] as const).map((column) =>
            t(`pack.column.${column}`),
          )}
        />
        <tbody>
          {actions.map((action) => (
            <tr key={action.gapId}>
              <th scope="row">{word("indicator", action.indicator)}</th>
              <td>{word("cause", action.cause)}</td>
              <td>{action.action}</td>
              <td>{personWord(action.owner)}</td>
              <td>{action.dueOn}</td>
              <td>{action.month}</td>
              <td>
                <Standing action={action} onProgress={() => onProgress(action)} onEnd={onEnd(action)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type StandingProps = {
  readonly action: Action;
  readonly onProgress: () => void;
  readonly onEnd: (() => void) | undefined;
};

function Standing({ action: { progress, ended }, onProgress, onEnd }: StandingProps) {
  const { t } = useTranslation("opinion");
  if (ended) return <StatusWord tone="ok" word={ended.effect} />;
  return (
    <>
      {progress.map(({ at, said }) => (
        <p key={at}>{said}</p>
      ))}
      <p className="deeds">
        <button type="button" className="button" onClick={onProgress}>
          {t("pack.report")}
        </button>
        {onEnd && (
          <button type="button" className="button" onClick={onEnd}>
            {t("pack.end")}
          </button>
        )}
      </p>
    </>
  );
}
