import { useTranslation } from "react-i18next";
import type { ChoiceView } from "#contract/look-ahead";
import { oneDigit } from "../../shared/format";
import { clockTime } from "../../shared/format";
import { StatusWord } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { ActionSentence } from "./ActionSentence";
import type { Names } from "./names";
import { rangeWord } from "./numbers";

/** What was taken today: the forecast, and what then happened. */
export function ChoicesPanel({ choices, names }: { readonly choices: readonly ChoiceView[]; readonly names: Names }) {
  const { t } = useTranslation("lookahead");
  const language = useLanguage();
  return (
    <section className="panel card" aria-labelledby="choices">
      <h2 id="choices">{t("choices")}</h2>
      <div className="ahead__scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("action")}</th>
              <th scope="col">{t("withoutIt")}</th>
              <th scope="col">{t("withIt")}</th>
              <th scope="col">{t("outcome")}</th>
            </tr>
          </thead>
          <tbody>
            {choices.map(({ adviceId, chosenAt, action, withIt, withoutIt, outcome, until }) => (
              <tr key={adviceId}>
                <td>{clockTime(chosenAt, language, names.timeZone)}</td>
                <th scope="row">
                  <ActionSentence action={action} names={names} />
                </th>
                <td>{lateWord(withoutIt.late)}</td>
                <td>{lateWord(withIt.late)}</td>
                <td>
                  {outcome ? (
                    <StatusWord
                      tone={outcome.late <= withIt.late.p90 ? "ok" : "warn"}
                      word={oneDigit(outcome.late, language)}
                    />
                  ) : (
                    <span className="soft">{t("outcomeAt", { at: clockTime(until, language, names.timeZone) })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );

  function lateWord(late: ChoiceView["withIt"]["late"]): string {
    return `${oneDigit(late.mean, language)} (${rangeWord(late, language)})`;
  }
}
