import { useTranslation } from "react-i18next";
import type { TodayFigure } from "#contract/today";
import { oneDigit } from "../../shared/format";
import { StatusWord } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { Trend } from "./Trend";

export type FigureCardProps = { readonly figure: TodayFigure; readonly comparedUntil: string };

/** One figure of the day: the number, its target and whether it is met, what is usual, and its way through the day. */
export function FigureCard({ figure, comparedUntil }: FigureCardProps) {
  const { t } = useTranslation("today");
  const language = useLanguage();
  const { key, value, of, target, usual, bySlot } = figure;
  const isMet =
    value === undefined || !target || (target.bound === "atMost" ? value <= target.value : value >= target.value);
  const shown = (number: number | undefined): string =>
    number === undefined
      ? "–"
      : t(`unit.${UNIT[key]}`, { value: oneDigit(key === "came" ? Math.round(number) : number, language) });
  return (
    <article className="figure card" aria-labelledby={`figure-${key}`}>
      <h2 id={`figure-${key}`}>{t(`figure.${key}`)}</h2>
      <p className="figure__value">{shown(value)}</p>
      {target && (
        <p className="figure__target">
          {value === undefined ? null : <StatusWord tone={isMet ? "ok" : "warn"} word={t(isMet ? "met" : "missed")} />}{" "}
          <span title={target.policy}>
            {t(`target.${target.bound}`, { value: shown(target.value), rules: target.sources.join(", ") })}
          </span>
        </p>
      )}
      {key !== "came" && <p className="soft">{t(`of.${key}`, { count: of })}</p>}
      <p className="soft">
        {usual
          ? t("usual", {
              until: comparedUntil,
              today: shown(usual.today),
              usual: shown(usual.value),
              count: usual.days,
            })
          : t("noUsual")}
      </p>
      <Trend
        points={bySlot}
        label={t("trend", { figure: t(`figure.${key}`) })}
        {...(target && { mark: target.value })}
      />
    </article>
  );
}

const UNIT = {
  came: "people",
  meanWait: "minutes",
  late: "percent",
  left: "percent",
  inTime: "percent",
  satisfied: "percent",
} as const satisfies Record<TodayFigure["key"], string>;
