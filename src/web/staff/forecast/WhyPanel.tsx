import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { FlowDay } from "#contract/forecasts";
import { whyFinding } from "./findings";
import { useNamed, useNumbers } from "./use-words";

/** Why a day is expected to be what it is: factors whose product it is. */
export function WhyPanel({ day }: { readonly day: FlowDay }) {
  const { t } = useTranslation("forecast");
  const { percent, change } = useNumbers();
  const named = useNamed();
  const id = useId();
  const { explanation, expected } = day;
  const { kind, share } = whyFinding(day);
  const factors = [
    ...(["weekday", "season"] as const).map((name) => [t(`why.${name}`), explanation[name]] as const),
    ...explanation.calendar.map(({ effect, factor }) => [named("effect", effect), factor] as const),
    ...(["trend", "recent"] as const).map((name) => [t(`why.${name}`), explanation[name]] as const),
  ];
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t(`why.${kind}`, { percent: percent(share) })}</h2>
      <dl className="factors">
        <div>
          <dt>{t("why.level")}</dt>
          <dd>{t("why.people", { count: Math.round(explanation.level) })}</dd>
        </div>
        {factors.map(([name, factor]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{change(factor - 1)}</dd>
          </div>
        ))}
        <div className="factors__sum">
          <dt>{t("why.expected")}</dt>
          <dd>{t("why.people", { count: Math.round(expected) })}</dd>
        </div>
      </dl>
    </section>
  );
}
