import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useTroubleWord } from "../../shared/words";
import type { ActSpec } from "./act";
import { CaseActs } from "./CaseActs";
import { CaseHistory } from "./CaseHistory";
import { type CasePlace, type CaseState, useCase } from "./use-case";
import { useSiteWord } from "./use-site-words";

type CaseFactsOf = (state: CaseState, summary: OutletSummary | undefined) => ReactNode;

export type CaseViewProps = {
  readonly place: CasePlace;
  readonly title: string;
  readonly acts: readonly ActSpec[];
  /** Of a book the one thing that is looked at: its own state out of the whole. */
  readonly pick?: (state: CaseState) => CaseState | undefined;
  readonly itemId?: string;
  readonly facts: CaseFactsOf;
  /** What else belongs to the case: forms that need a page of their own. */
  readonly more?: (state: CaseState, summary: OutletSummary | undefined, onDone: () => void) => ReactNode;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** One case: how it stands, what can be done now, the facts, and everything that happened. */
export function CaseView({ place, title, acts, pick, itemId, facts, more, onChanged, onClose }: CaseViewProps) {
  const { t } = useTranslation("site");
  const headingId = useId();
  const word = useSiteWord();
  const troubleWord = useTroubleWord();
  const { state: whole, trouble, history, summary, retry } = useCase(place);
  const state = whole && (pick ? pick(whole) : whole);
  const done = (): void => {
    retry();
    onChanged();
  };
  return (
    <article className="site-case" aria-labelledby={headingId}>
      <section className="panel card">
        <header className="site-case__head">
          <h2 id={headingId}>{title}</h2>
          {state && <StatusWord tone={toneOf(String(state["state"]))} word={word("state", String(state["state"]))} />}
          <button type="button" className="button" onClick={onClose}>
            {t("back")}
          </button>
        </header>
        {trouble && <p role="alert">{troubleWord(trouble)}</p>}
        {state && (
          <>
            <CaseActs
              place={place}
              acts={acts}
              state={state}
              summary={summary}
              onDone={done}
              {...(itemId !== undefined && { itemId })}
            />
            {facts(state, summary)}
          </>
        )}
      </section>
      {state && more?.(state, summary, done)}
      {history.length > 0 && <CaseHistory place={place} history={history} summary={summary} />}
    </article>
  );
}

const DONE = ["closed", "closedOnSite", "final", "reviewed", "published", "complete", "upheld", "lifted", "stands"];
const OVER = ["withdrawn", "dropped", "cancelled", "removed", "rejected"];

export function toneOf(state: string): Tone {
  if (DONE.includes(state)) return "ok";
  return OVER.includes(state) ? "quiet" : "warn";
}

export type Fact = { readonly name: string; readonly value: ReactNode };

/** Facts of a case by name. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const word = useSiteWord();
  return (
    <dl className="site-facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{word("fact", name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
