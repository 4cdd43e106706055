import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { TargetLetterView } from "#contract/quality/skills";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useDay, useNumber } from "../practice/use-practice-words";
import { useMoment, usePersonWord } from "../site/use-site-words";

export type LetterStep = "sign" | "withdraw";

export type LetterCardProps = {
  readonly letter: TargetLetterView;
  readonly summary: OutletSummary;
  readonly onStep: (step: LetterStep) => void;
};

const TONE = { written: "warn", halfSigned: "warn", signed: "ok", withdrawn: "ok" } as const;

/** One letter with its targets and hands. */
export function LetterCard({ letter, summary, onStep }: LetterCardProps) {
  const { t } = useTranslation("skills");
  const { me } = useSession();
  const personWord = usePersonWord(summary);
  const day = useDay();
  const number = useNumber();
  const moment = useMoment(summary.timeZone);
  const { letterId, person, givenBy, from, until, targets, state, signatures, withdrawn } = letter;
  const isOpen = state === "written" || state === "halfSigned";
  const hasSigned = signatures.some(({ by }) => by === me.accountId);
  return (
    <section className="panel card" aria-labelledby={`letter-${letterId}`}>
      <h2 id={`letter-${letterId}`}>{personWord(person)}</h2>
      <p>
        <StatusWord tone={TONE[state]} word={t(`letters.state.${state}`)} />{" "}
        <span className="soft">
          {`${t("letters.term", { start: day(from), end: day(until) })} · ${t("letters.by", { by: personWord(givenBy) })}`}
        </span>
      </p>
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("letters.column.name")}</th>
              <th scope="col">{t("letters.column.figure")}</th>
              <th scope="col">{t("letters.column.unit")}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map(({ name, figure, unit }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{number(figure)}</td>
                <td>{unit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {withdrawn !== undefined && <p className="soft">{withdrawn}</p>}
      <p className="soft">
        {signatures.map(({ by, at }) => t("letters.hand", { by: personWord(by), at: moment(at) })).join(" · ")}
      </p>
      {isOpen && (
        <p className="deeds">
          {[person, givenBy].includes(me.accountId) && !hasSigned && (
            <button type="button" className="button button--main" onClick={() => onStep("sign")}>
              {t("letters.sign")}
            </button>
          )}
          {givenBy === me.accountId && (
            <button type="button" className="button" onClick={() => onStep("withdraw")}>
              {t("letters.withdraw")}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
