import { useTranslation } from "react-i18next";
import type { PricedChangeAnswer } from "#contract/rosters";
import { StatusWord } from "../../shared/StatusWord";
import type { RosterWords } from "./use-roster-words";

export type PriceLinesProps = {
  readonly answer: Pick<PricedChangeAnswer, "before" | "after" | "violations" | "reasons"> &
    Partial<Pick<PricedChangeAnswer, "mended">>;
  readonly words: RosterWords;
};

/** More reasons than these are told in a sum. */
const SHOWN_MAX = 6;

/** The price in words: the sum first, then rules broken and mended, then the reasons, dearest first. */
export function PriceLines({ answer, words }: PriceLinesProps) {
  const { t } = useTranslation("roster");
  const { before, after, violations, mended = [], reasons } = answer;
  const change = after - before;
  const told = reasons.toSorted((one, other) => Math.abs(gain(other)) - Math.abs(gain(one)));
  const tone = violations.length > 0 ? "actNow" : change > 0 ? "warn" : "ok";
  const sentence =
    violations.length > 0
      ? t("price.breaks", { count: violations.length })
      : t(change > 0 ? "price.dearer" : change < 0 ? "price.cheaper" : "price.same", {
          points: words.number(Math.abs(Math.round(change))),
        });
  return (
    <>
      <p>
        <StatusWord tone={tone} word={sentence} />
      </p>
      <ul className="price">
        {violations.slice(0, SHOWN_MAX).map((violation) => (
          <li key={JSON.stringify(violation)} className="price__broken">
            {`■ ${words.violation(violation)}`}
          </li>
        ))}
        {mended.slice(0, SHOWN_MAX).map((violation) => (
          <li key={JSON.stringify(violation)}>{t("price.mended", { what: words.violation(violation) })}</li>
        ))}
        {told.slice(0, SHOWN_MAX).map((reason) => (
          <li key={`${reason.kind} ${reason.staffId ?? ""}`}>
            {t(reason.staffId === undefined ? "price.reason" : "price.reasonOf", {
              who: words.person(reason.staffId),
              reason: words.reason(reason),
              points: words.signed(gain(reason)),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

const gain = ({ before, after }: { readonly before: number; readonly after: number }): number => after - before;
