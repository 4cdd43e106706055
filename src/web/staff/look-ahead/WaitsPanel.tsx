import { useTranslation } from "react-i18next";
import type { OutletWaits } from "#contract/waits";
import { oneDigit } from "../../shared/format";
import { useLanguage } from "../../shared/use-language";
import { WaitRange } from "../../shared/WaitRange";

/** Everybody in line with the rest of the wait, and how far such forecasts can be trusted here. */
export function WaitsPanel({ waits }: { readonly waits: OutletWaits }) {
  const { t } = useTranslation("lookahead");
  const language = useLanguage();
  const { tickets, accuracy } = waits;
  return (
    <section className="panel card" aria-labelledby="waits">
      <h2 id="waits">{t("waits", { count: tickets.length })}</h2>
      <p className="soft">
        {accuracy
          ? t("accuracy", {
              count: Math.round(accuracy.truths),
              inside: Math.round(100 * accuracy.insideShare),
              miss: oneDigit(accuracy.maeMin, language),
            })
          : t("accuracyNone")}
      </p>
      <ul className="ahead__waits">
        {tickets.map(({ ticketId, number, aheadOfYou, remainingMin }) => (
          <li key={ticketId}>
            <strong>{number}</strong> <WaitRange wait={rangeOf(remainingMin)} />{" "}
            <span className="soft">{t("aheadOf", { count: aheadOfYou })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function rangeOf(remaining: OutletWaits["tickets"][number]["remainingMin"]) {
  if (remaining === "unknown") return remaining;
  return { fromMin: Math.floor(remaining.p10), toMin: Math.max(1, Math.ceil(remaining.p90)) };
}
