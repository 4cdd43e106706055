import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { outletPath } from "../../shared/place";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";

export type SeriesPickerProps = {
  readonly outletId: string;
  /** As the forecast names them: `total`, `family:A`, `segment:private`. */
  readonly offered: readonly string[];
  readonly series: string;
  readonly onSeries: (series: string) => void;
};

/** Whose forecast is shown: all customers, those of a family of services, or those of a class. */
export function SeriesPicker({ outletId, offered, series, onSeries }: SeriesPickerProps) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const id = useId();
  const { answer: summary } = useFetched<OutletSummary>(outletPath(outletId), { once: true });
  const word = (name: string): string => {
    const [kind, of = ""] = name.split(":");
    if (kind === "family") return t("family", { id: of });
    const segment = summary?.segments.find(({ segmentId }) => segmentId === of);
    return kind === "segment" ? t("segment", { name: segment?.name[language] ?? of }) : t("everybody");
  };
  const inOrder = [...offered].sort((one, other) => Number(other === "total") - Number(one === "total"));
  return (
    <p className="field forecast__series">
      <label htmlFor={id}>{t("series")}</label>
      <select id={id} value={series} onChange={(event) => onSeries(event.target.value)}>
        {inOrder.map((name) => (
          <option key={name} value={name}>
            {word(name)}
          </option>
        ))}
      </select>
    </p>
  );
}
