import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FlowDay } from "#contract/forecasts";
import { Chart } from "./Chart";
import { Figure } from "./Figure";
import { dayFinding, type DayFinding } from "./findings";
import { dayPlot } from "./plots";
import { useNumbers } from "./use-words";

const COLUMNS = ["start", "expected", "p05", "p50", "p95", "updated", "actual"] as const;

/** Who was expected and who came, half-hour by half-hour. */
export function DayPanel({ day }: { readonly day: FlowDay }) {
  const { t } = useTranslation("forecast");
  const numbers = useNumbers();
  const findingWord = useFindingWord();
  const plot = useMemo(() => dayPlot(day, (key) => t(key as "chart.came")), [day, t]);
  const whole = (value: number | undefined) => (value === undefined ? undefined : numbers.whole(value));
  return (
    <Figure
      finding={findingWord(dayFinding(day))}
      columns={COLUMNS.map((column) => t(`column.${column}`))}
      rows={day.slots.map((slot) => [
        slot.start,
        numbers.one(slot.expected),
        ...[slot.p05, slot.p50, slot.p95, slot.updated, slot.actual].map(whole),
      ])}
    >
      <Chart optionOf={plot} heightPx={320} />
      <p className="soft">
        {t("day.made", {
          madeOn: numbers.day(day.madeOn),
          days: day.inputs.daysSeen,
          model: day.inputs.modelVersion,
          calendar: day.inputs.calendarVersion,
          network: day.inputs.networkVersion,
        })}
      </p>
    </Figure>
  );
}

function useFindingWord(): (finding: DayFinding) => string {
  const { t } = useTranslation("forecast");
  const { whole, percent, change } = useNumbers();
  return (finding) => {
    switch (finding.kind) {
      case "ahead":
        return t("day.ahead", { expected: whole(finding.expected), at: finding.at });
      case "over":
        return t("day.over", {
          came: whole(finding.came),
          expected: whole(finding.expected),
          percent: change(finding.share),
        });
      default:
        return t(`day.${finding.kind}`, {
          came: whole(finding.came),
          percent: percent(finding.share),
          rest: whole(finding.rest),
        });
    }
  };
}
