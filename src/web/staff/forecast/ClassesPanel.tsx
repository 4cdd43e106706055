import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { WindowRequirement } from "#contract/forecasts";
import type { OutletSummary } from "#contract/outlets";
import { outletPath } from "../../shared/place";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { PlainTable } from "./Figure";
import { classFinding, classRows } from "./findings";
import { useNumbers } from "./use-words";

/** What each class of customers is promised, and whether the windows asked for keep it. */
export function ClassesPanel({ need }: { readonly need: WindowRequirement }) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const { whole, percent } = useNumbers();
  const id = useId();
  const { answer: summary } = useFetched<OutletSummary>(outletPath(need.unitId), { once: true });
  const rows = classRows(need);
  if (rows.length === 0) return null;
  const nameOf = (segmentId: string): string =>
    summary?.segments.find((one) => one.segmentId === segmentId)?.name[language] ?? segmentId;
  const { kind, segmentId, count } = classFinding(rows);
  const isPlayed = rows.some(({ played }) => played);
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t(`classes.${kind}`, { class: nameOf(segmentId), count })}</h2>
      <p>
        <StatusWord
          tone={kind === "broken" ? "warn" : "ok"}
          word={t(kind === "broken" ? "classes.short" : "classes.ok")}
        />{" "}
        {t("classes.text", { minutes: whole(need.promiseMin), percent: percent(need.lateShareMax) })}
      </p>
      <PlainTable
        labelledBy={id}
        columns={[
          ...[t("classes.class"), t("classes.promise"), t("classes.worst"), t("classes.brokenSlots")],
          ...[t("classes.bindingSlots"), ...(isPlayed ? [t("classes.played")] : [])],
        ]}
        rows={rows.map((row) => [
          nameOf(row.segmentId),
          t("classes.limit", { minutes: whole(row.promiseMin), percent: percent(row.lateShareMax) }),
          `${percent(row.worst)} · ${row.at}`,
          row.broken,
          row.binding,
          ...(row.played ? [`${percent(row.played.worst)} · ${row.played.at}`] : []),
        ])}
      />
    </section>
  );
}
