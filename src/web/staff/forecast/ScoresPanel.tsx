import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ForecastScores } from "#contract/forecasts";
import { Chart } from "./Chart";
import { Figure, type Cell } from "./Figure";
import { horizonPlot } from "./plots";
import { useNumbers } from "./use-words";

type Horizon = ForecastScores["horizons"][number];

/** How far forecasts were off, by days ahead, with the challenger beside them. */
export function ScoresPanel({ scores }: { readonly scores: ForecastScores }) {
  const { t } = useTranslation("forecast");
  const { percent } = useNumbers();
  const plot = useMemo(() => horizonPlot(scores, (key) => t(key as "network.error")), [scores, t]);
  const [nearest] = scores.horizons;
  const { error = 0, challengerError = 0 } = nearest ?? {};
  const gain = challengerError > 0 ? 1 - error / challengerError : 0;
  const finding = t(gain >= 0 ? "network.better" : "network.worse", {
    error: percent(error),
    gain: percent(Math.abs(gain)),
  });
  const row = (horizon: Horizon, kind: string): readonly Cell[] => [
    `${kind} · ${horizon.horizonDays}`,
    horizon.days,
    percent(horizon.error),
    percent(horizon.challengerError),
    percent(horizon.insideShare),
  ];
  return (
    <Figure
      finding={finding}
      columns={[
        t("network.ahead"),
        t("column.days"),
        t("network.ours"),
        t("network.challenger"),
        t("column.insideShare"),
      ]}
      rows={[
        ...scores.horizons.map((horizon) => row(horizon, t("network.ordinary"))),
        ...scores.special.map((horizon) => row(horizon, t("network.special"))),
      ]}
    >
      <Chart optionOf={plot} />
      <p className="soft">{t("network.inside", { percent: percent(insideOf(scores.horizons)) })}</p>
    </Figure>
  );
}

/** Over all horizons, weighted by days. */
function insideOf(horizons: readonly Horizon[]): number {
  const days = horizons.reduce((sum, horizon) => sum + horizon.days, 0);
  return days > 0 ? horizons.reduce((sum, horizon) => sum + horizon.days * horizon.insideShare, 0) / days : 0;
}
