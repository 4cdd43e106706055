import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RosterConflictAnswer } from "#contract/rosters";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import type { RosterWords } from "./use-roster-words";
import type { Violation } from "./use-rule-words";
import type { Week } from "./week";

export type RulesPanelProps = {
  readonly week: Week;
  readonly path: string;
  readonly words: RosterWords;
  readonly deed: Deed;
};

const SHOWN_MAX = 10;

/** Hard rules that the week breaks, and why no week could keep them all. */
export function RulesPanel({ week, path, words, deed }: RulesPanelProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const id = useId();
  const [conflict, setConflict] = useState<RosterConflictAnswer>();
  const ask = async (): Promise<void> => {
    setConflict(
      await deed.run(() => send<RosterConflictAnswer>({ method: "GET", path: `${path}/conflict`, language })),
    );
  };
  const told = byDay(week.violations);
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{told.length === 0 ? t("rules.kept") : t("rules.broken", { count: told.length })}</h2>
      <ul>
        {told.slice(0, SHOWN_MAX).map(({ violation, times }) => (
          <li key={JSON.stringify(violation)}>
            {`■ ${words.violation(violation)}${times > 1 ? ` ${t("rules.times", { count: times })}` : ""}`}
          </li>
        ))}
      </ul>
      {told.length > 0 && (
        <p className="deeds">
          <button type="button" className="button" disabled={deed.isBusy} onClick={() => void ask()}>
            {t(deed.isBusy ? "rules.looking" : "rules.whyNot")}
          </button>
        </p>
      )}
      {conflict && (
        <div role="status">
          <p>{t(conflict.isKnown ? "rules.collide" : "rules.possible")}</p>
          <ul>
            {conflict.rules.map((rule) => (
              <li key={JSON.stringify(rule)}>{words.relax(rule)}</li>
            ))}
          </ul>
          {!conflict.isSmallest && <p className="soft">{t("rules.notSmallest")}</p>}
        </div>
      )}
    </section>
  );
}

type Told = { readonly violation: Violation; readonly times: number };

/** A rule that is broken in many half hours of a day is told once, with how many. */
function byDay(violations: readonly Violation[]): readonly Told[] {
  const told = new Map<string, Told>();
  for (const violation of violations) {
    const { rule, person, day } = violation;
    const key = [rule, person, day].join("/");
    const known = told.get(key);
    told.set(key, known ? { ...known, times: known.times + 1 } : { violation, times: 1 });
  }
  return [...told.values()];
}
