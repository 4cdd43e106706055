import { useTranslation } from "react-i18next";
import type { AdviceView, ChoiceView } from "#contract/look-ahead";
import { clockTime, wholeMinutes } from "../../shared/format";
import { StatusWord } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { useTroubleWord } from "../../shared/words";
import { ActionSentence } from "./ActionSentence";
import type { Names } from "./names";
import { changeWord, rangeWord } from "./numbers";
import type { Ahead } from "./use-advice";

export type AdvicePanelProps = {
  readonly ahead: Pick<Ahead, "advice" | "trouble" | "again">;
  readonly names: Names;
  /** What was taken of the advice that is shown. */
  readonly chosen: ChoiceView | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (option: number) => void;
};

/** Above this share of late people an outlet misses its promise. */
const LATE_SHARE_MAX = 0.1;

/** The finding first: how many will wait too long. Then what could be done about it, best first. */
export function AdvicePanel({ ahead, names, chosen, isBusy, onChoose }: AdvicePanelProps) {
  const { t } = useTranslation("lookahead");
  const troubleWord = useTroubleWord();
  const { advice, trouble, again } = ahead;
  return (
    <section className="panel card" aria-labelledby="ahead" aria-busy={!advice && !trouble}>
      <h2 id="ahead">{t("ahead")}</h2>
      {trouble && <p role="alert">{troubleWord(trouble)}</p>}
      {!advice && !trouble && <p className="soft">{t("playing")}</p>}
      {advice && <Finding advice={advice} timeZone={names.timeZone} />}
      {advice && advice.options.length === 0 && <p>{t("nothingOpen")}</p>}
      {advice && advice.options.length > 0 && (
        <Options advice={advice} names={names} chosen={chosen} isBusy={isBusy} onChoose={onChoose} />
      )}
      {(advice ?? trouble) && (
        <button type="button" className="button ahead__again" onClick={again}>
          {t("again")}
        </button>
      )}
    </section>
  );
}

function Finding({ advice, timeZone }: { readonly advice: AdviceView; readonly timeZone: string }) {
  const { t } = useTranslation("lookahead");
  const language = useLanguage();
  const { outlook, lateShare, promiseMs, until, from, replications, waiting, world } = advice;
  const { seed, policyVersion: policy, codeVersion: code } = advice;
  const isMissed = lateShare > LATE_SHARE_MAX;
  const late = Math.round(outlook.late.mean);
  const limit = wholeMinutes(promiseMs);
  return (
    <>
      <p className="ahead__finding">
        <strong className="ahead__number">{late}</strong>
        <StatusWord
          tone={isMissed ? "actNow" : "ok"}
          word={t("late", { count: late, limit, until: clockTime(until, language, timeZone) })}
        />
      </p>
      <p className="soft">
        {t("lateRange", { range: rangeWord(outlook.late, language), share: Math.round(100 * lateShare) })}{" "}
        {t("basis", { at: clockTime(from, language, timeZone), count: waiting, replications })}{" "}
        {t(`world.${world.source}`, { count: world.days })} {t("made", { seed, policy, code })}
      </p>
    </>
  );
}

type OptionsProps = Omit<AdvicePanelProps, "ahead"> & { readonly advice: AdviceView };

function Options({ advice, names, chosen, isBusy, onChoose }: OptionsProps) {
  const { t } = useTranslation("lookahead");
  const language = useLanguage();
  return (
    <div className="ahead__scroll">
      <table>
        <caption className="soft">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("action")}</th>
            <th scope="col">{t("lateChange")}</th>
            <th scope="col">{t("waitChange")}</th>
            <th scope="col">{t("decision")}</th>
          </tr>
        </thead>
        <tbody>
          {advice.options.map(({ action, lateChange, meanWaitChange }, ix) => (
            <tr key={JSON.stringify(action)}>
              <th scope="row">
                <ActionSentence action={action} names={names} />
              </th>
              <td>
                <strong>{changeWord(lateChange, language).mean}</strong>{" "}
                <span className="soft">{changeWord(lateChange, language).interval}</span>
                {lateChange.high >= 0 && <span className="ahead__unsure">{t("unsure")}</span>}
              </td>
              <td>
                <strong>{changeWord(meanWaitChange, language).mean}</strong>{" "}
                <span className="soft">{changeWord(meanWaitChange, language).interval}</span>
              </td>
              <td>
                {chosen && JSON.stringify(chosen.action) === JSON.stringify(action) && (
                  <StatusWord tone="ok" word={t("taken")} />
                )}
                {!chosen && (
                  <button type="button" className="button" disabled={isBusy} onClick={() => onChoose(ix)}>
                    {t("take")}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
