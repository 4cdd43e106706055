import { useTranslation } from "react-i18next";
import type { RosterCandidateAnswer } from "#contract/rosters";
import type { RosterWords } from "./use-roster-words";
import { spanOf } from "./use-roster-words";
import type { Cell, Week } from "./week";

export type CandidateListProps = {
  readonly week: Week;
  readonly candidates: readonly RosterCandidateAnswer[];
  readonly words: RosterWords;
  /** Who works it now, and is told apart. */
  readonly mark?: string;
  readonly onTake: ((cells: readonly Cell[]) => void) | undefined;
};

/** Rules that a choice would break; one is enough to choose another. */
const BROKEN_SHOWN_MAX = 2;

/** Who could, cheapest first with the reason for the price; and why the others cannot. */
export function CandidateList({ week, candidates, words, mark, onTake }: CandidateListProps) {
  const { t } = useTranslation("roster");
  const able = candidates.filter(({ offer }) => offer !== undefined);
  const others = candidates.filter(({ offer }) => offer === undefined);
  return (
    <>
      {able.length === 0 && <p>{t("candidate.nobody")}</p>}
      <ol className="rows candidates">
        {able.map(({ staffId, offer, cells, broken }) => {
          const template = week.templates.find(({ id }) => id === offer?.template);
          const also = cells.length - 1;
          return (
            <li key={staffId}>
              <span>
                <strong>{words.person(staffId)}</strong>
                {` ${template ? spanOf(template.fromMin, template.toMin) : ""} · `}
                {t("candidate.price", { points: words.signed(offer?.extraCost ?? 0) })}
                {` · ${t(offer?.isOff ? "candidate.wasOff" : "candidate.worksAnyway")}`}
                {also > 0 && ` · ${t("candidate.also", { count: also })}`}
                {staffId === mark && ` · ${t("candidate.now")}`}
                {broken.slice(0, BROKEN_SHOWN_MAX).map((violation) => (
                  <span key={JSON.stringify(violation)} className="price__broken candidates__broken">
                    {`■ ${words.violation(violation)}`}
                  </span>
                ))}
              </span>
              {onTake && staffId !== mark && (
                <button type="button" className="button" onClick={() => onTake(cells)}>
                  {t("candidate.take", { who: words.person(staffId) })}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <details>
          <summary>{t("candidate.cannot", { count: others.length })}</summary>
          <ul>
            {others.map(({ staffId, hindrance }) => (
              <li key={staffId}>{`${words.person(staffId)}: ${t(`hindrance.${hindrance ?? "noDuty"}`)}`}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
