import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RosterCandidateAnswer } from "#contract/rosters";
import { newId, send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import { CandidateList } from "./CandidateList";
import { spanOf, type RosterWords } from "./use-roster-words";
import {
  askedShift,
  gapSpans,
  isOver,
  nearestTemplate,
  shiftOf,
  type Cell,
  type GapSpan,
  type Lines,
  type Week,
} from "./week";

export type GapPanelProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly path: string;
  readonly words: RosterWords;
  readonly deed: Deed;
  readonly onMove: ((cells: readonly Cell[]) => void) | undefined;
  /** A shift is offered to whoever takes it; of a published week alone. */
  readonly onOffer: ((offer: object) => void) | undefined;
};

const SHOWN_MAX = 12;

/** Where people are missing, the longest first; for each, who could come. */
export function GapPanel(props: GapPanelProps) {
  const { t } = useTranslation("roster");
  const id = useId();
  const gaps = gapSpans(props.week, props.lines).toSorted((one, other) => other.missingMin - one.missingMin);
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{gaps.length === 0 ? t("gap.none") : t("gap.title", { count: gaps.length })}</h2>
      <ul className="rows">
        {gaps.slice(0, SHOWN_MAX).map((gap) => (
          <GapRow key={`${gap.day} ${gap.post} ${gap.fromMin}`} gap={gap} {...props} />
        ))}
      </ul>
      {gaps.length > SHOWN_MAX && <p className="soft">{t("gap.more", { count: gaps.length - SHOWN_MAX })}</p>}
    </section>
  );
}

function GapRow({ gap, week, path, words, deed, onMove, onOffer }: GapPanelProps & { readonly gap: GapSpan }) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const [candidates, setCandidates] = useState<readonly RosterCandidateAnswer[]>();
  const { day, post, fromMin, toMin, missing, worstMin } = gap;
  const where = `${words.day(day)} ${spanOf(fromMin, toMin)}, ${words.post(post)}`;
  const ask = async (): Promise<void> => {
    const query = new URLSearchParams({ post, day: String(day), slotMin: String(worstMin) });
    const address = `${path}/candidates?${query.toString()}`;
    setCandidates(
      await deed.run(() => send<readonly RosterCandidateAnswer[]>({ method: "GET", path: address, language })),
    );
  };
  const template = nearestTemplate(week, day, fromMin, toMin);
  const offer = (): void => {
    if (template) onOffer?.({ shiftId: newId(), cell: { day, shift: askedShift(shiftOf(week, day, template, post)) } });
  };
  return (
    <li>
      <span>{`■ ${t("gap.missing", { where, count: missing })}`}</span>
      {!isOver(week, day) && onMove && (
        <span className="deeds">
          <button
            type="button"
            className="button"
            aria-expanded={candidates !== undefined}
            aria-label={t("gap.whoFor", { where })}
            disabled={deed.isBusy}
            onClick={() => (candidates ? setCandidates(undefined) : void ask())}
          >
            {t("gap.who")}
          </button>
          {onOffer && (
            <button type="button" className="button" aria-label={t("gap.offerFor", { where })} onClick={offer}>
              {t("gap.offer")}
            </button>
          )}
        </span>
      )}
      {candidates && (
        <div className="gap__who" role="status">
          <CandidateList week={week} candidates={candidates} words={words} onTake={onMove} />
        </div>
      )}
    </li>
  );
}
