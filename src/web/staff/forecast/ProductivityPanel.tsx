import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { Productivity } from "#contract/standard-times";
import { useFetched } from "../../shared/use-fetched";
import { PlainTable } from "./Figure";
import { useNumbers } from "./use-words";

export type ProductivityPanelProps = {
  /** What to ask for: the span, and an outlet where it is one. */
  readonly asked: string;
  readonly windows: OutletSummary["windows"] | undefined;
  readonly personWord: (staffId: string) => string;
};

/** What outlets, windows and people did with their time. */
export function ProductivityPanel({ asked, windows = [], personWord }: ProductivityPanelProps) {
  const { t } = useTranslation("forecast");
  const { one, whole, percent } = useNumbers();
  const id = useId();
  const { answer = [] } = useFetched<readonly Productivity[]>(`/api/v1/productivity?${asked}`, { once: true });
  const [first] = answer;
  if (!first) return null;
  const said = (value: number | undefined, say: (number: number) => string) =>
    value === undefined ? undefined : say(value);
  const placeWord = ({ windowId, staffId, outletId }: Productivity): string => {
    if (windowId !== undefined) return windows.find((window) => window.windowId === windowId)?.label ?? windowId;
    return staffId === undefined ? outletId : personWord(staffId);
  };
  const isOne = answer.every(({ outletId }) => outletId === first.outletId);
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>
        {isOne && first.intensity !== undefined && first.perHour !== undefined
          ? t("productivity.finding", { perHour: one(first.perHour), intensity: percent(first.intensity) })
          : t("productivity.title")}
      </h2>
      <p className="soft">{t("productivity.how")}</p>
      <PlainTable
        labelledBy={id}
        columns={[
          t("standards.place"),
          t("column.served"),
          t("column.counterHours"),
          t("column.openHours"),
          t("column.intensity"),
          t("column.perHour"),
          t("column.pace"),
        ]}
        rows={answer.map((row) => [
          placeWord(row),
          said(row.served, whole),
          said(row.counterHours, one),
          said(row.openHours, one),
          said(row.intensity, percent),
          said(row.perHour, one),
          said(row.pace, percent),
        ])}
      />
    </section>
  );
}
