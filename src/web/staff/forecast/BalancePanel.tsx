import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Balance } from "#contract/forecasts";
import { Chart } from "./Chart";
import { Figure } from "./Figure";
import { NothingYet } from "./NothingYet";
import { balancePlot } from "./plots";
import { useNumbers } from "./use-words";

export type BalancePanelProps = {
  readonly balance: Balance;
  readonly outletWord: (outletId: string) => string;
};

/** How unevenly busy windows are inside outlets, and outlets beside each other. */
export function BalancePanel({ balance, outletWord }: BalancePanelProps) {
  const { t } = useTranslation("forecast");
  const { percent, one } = useNumbers();
  const plot = useMemo(() => balancePlot(balance, (key) => t(key as "balance.busy")), [balance, t]);
  const [least] = balance.outlets;
  if (!least) return <NothingYet title={t("balance.none")} text={t("balance.noneText")} />;
  return (
    <Figure
      finding={t("balance.title", { outlet: outletWord(least.outletId), percent: percent(least.unevenness) })}
      columns={(["outletId", "busyShare", "unevenness", "windows", "openHours"] as const).map((column) =>
        t(`column.${column}`),
      )}
      rows={balance.outlets.map(({ outletId, busyShare, unevenness, windows, openHours }) => [
        outletWord(outletId),
        percent(busyShare),
        percent(unevenness),
        windows,
        one(openHours),
      ])}
    >
      <Chart optionOf={plot} />
      <p className="soft">
        {t("balance.between", { busy: percent(balance.busyShare), percent: percent(balance.unevenness) })}
      </p>
    </Figure>
  );
}
