import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ComparedView, FindingView, SavedScenarioView } from "#contract/what-if";
import { clockTime } from "../../shared/format";
import { LANGUAGE_TAG } from "../../shared/language";
import { StatusWord } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { Chart } from "../forecast/Chart";
import { isShare, isSure, partsOf, verdictOf } from "./figures";
import { dayPlot, waitsPlot } from "./plots";

export type Names = { readonly segment: (id: string) => string; readonly timeZone: string };
export type FindingPanelProps = {
  readonly saved: SavedScenarioView;
  readonly finding: FindingView;
  readonly names: Names;
};

const SLOT_MS = 1_800_000;
const TONES = { shorter: "ok", longer: "actNow", same: "warn", unsure: "warn" } as const;

/** What came of a scenario: the finding in the title, the waits drawn, and every figure with its interval. */
export function FindingPanel({ saved, finding, names }: FindingPanelProps) {
  const { t } = useTranslation("whatif");
  const wait = finding.compared.find(({ figure }) => figure === "meanWaitMin");
  const verdict = verdictOf(wait);
  const numberWord = useNumberWord();
  return (
    <section className="panel card" aria-labelledby="finding">
      <h2 id="finding">
        {t(`verdict.${verdict}`, { min: numberWord("meanWaitMin", Math.abs(wait?.difference.mean ?? 0)) })}
      </h2>
      <StatusWord
        tone={TONES[verdict]}
        word={t("finding.wait", {
          before: numberWord("meanWaitMin", wait?.baseline ?? 0),
          after: numberWord("meanWaitMin", wait?.scenario ?? 0),
        })}
      />
      <p className="soft">
        {t("finding.basis", {
          count: finding.replications,
          seed: finding.seed,
          policy: finding.policyVersion,
          code: finding.codeVersion,
        })}{" "}
        {basisWords(finding).map((basis) => (
          <span key={basis.key}>{t(`world.${basis.key}`, { count: basis.days })} </span>
        ))}
      </p>
      <FindingPlots finding={finding} timeZone={names.timeZone} />
      <FigureTable title={t("table.all")} rows={finding.compared.filter(isOfAll)} names={names} />
      <details>
        <summary>{t("table.classes")}</summary>
        <FigureTable
          title={t("table.classes")}
          rows={finding.compared.filter(({ figure }) => partsOf(figure).segmentId !== undefined)}
          names={names}
        />
      </details>
      {saved.scenario.outletIds.length > 1 && (
        <details>
          <summary>{t("table.outlets")}</summary>
          <FigureTable
            title={t("table.outlets")}
            rows={finding.compared.filter(({ figure }) => partsOf(figure).outletId !== undefined)}
            names={names}
          />
        </details>
      )}
      <SheetLinks scenarioId={saved.scenarioId} />
    </section>
  );
}

function isOfAll({ figure }: ComparedView): boolean {
  const { segmentId, outletId } = partsOf(figure);
  return segmentId === undefined && outletId === undefined;
}

/** Each kind of world once, with the fewest days that one of its outlets has. */
function basisWords({
  worlds,
}: FindingView): readonly { readonly key: "fitted" | "assumed" | "recorded"; readonly days: number }[] {
  const kinds = [...new Set(worlds.map(({ source }) => source))];
  return kinds.map((key) => ({
    key,
    days: Math.min(...worlds.flatMap(({ source, days }) => (source === key ? [days] : []))),
  }));
}

type FindingPlotsProps = { readonly finding: FindingView; readonly timeZone: string };

/** Both arms drawn: how long people wait, and the line over the day. */
function FindingPlots({ finding, timeZone }: FindingPlotsProps) {
  const { t } = useTranslation("whatif");
  const language = useLanguage();
  const drawn = useMemo(() => {
    const words = {
      baseline: t("baseline"),
      scenario: t("scenario"),
      people: t("plot.people"),
      minutes: t("plot.minutes"),
    };
    const walls = finding.byHalfHour.baseline.map((_, slot) =>
      clockTime(finding.byHalfHour.from + slot * SLOT_MS, language, timeZone),
    );
    return { waits: waitsPlot(finding, words), day: dayPlot(finding, walls, words) };
  }, [finding, language, timeZone, t]);
  return (
    <div className="whatif__plots">
      <figure>
        <figcaption>{t("plot.waits")}</figcaption>
        <Chart optionOf={drawn.waits} heightPx={260} />
      </figure>
      <figure>
        <figcaption>{t("plot.day")}</figcaption>
        <Chart optionOf={drawn.day} heightPx={260} />
      </figure>
    </div>
  );
}

/** The figures to take away, in every format there is. */
function SheetLinks({ scenarioId }: { readonly scenarioId: string }) {
  const { t } = useTranslation("whatif");
  const language = useLanguage();
  return (
    <p className="deeds">
      {(["csv", "xlsx", "json"] as const).map((format) => (
        <a
          key={format}
          className="button"
          download
          href={`/api/v1/what-if/scenarios/${scenarioId}/sheet?format=${format}&language=${language}`}
        >
          {t("finding.take", { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  );
}

type FigureTableProps = {
  readonly title: string;
  readonly rows: readonly ComparedView[];
  readonly names: Names;
};

function FigureTable({ title, rows, names }: FigureTableProps) {
  const { t } = useTranslation("whatif");
  const numberWord = useNumberWord();
  return (
    <div className="whatif__scroll" tabIndex={0} role="region" aria-label={title}>
      <table>
        <caption>{t("table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.figure")}</th>
            <th scope="col">{t("baseline")}</th>
            <th scope="col">{t("scenario")}</th>
            <th scope="col">{t("table.difference")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { name, segmentId, outletId } = partsOf(row.figure);
            const { mean, low, high } = row.difference;
            const of = segmentId === undefined ? outletId : names.segment(segmentId);
            return (
              <tr key={row.figure} data-sure={isSure(row) || undefined}>
                <th scope="row">
                  {t(`figure.${name}` as "figure.issued")}
                  {of !== undefined && <span className="soft"> · {of}</span>}
                </th>
                <td>{numberWord(name, row.baseline)}</td>
                <td>{numberWord(name, row.scenario)}</td>
                <td>
                  <strong>{numberWord(name, mean, true)}</strong>{" "}
                  <span className="soft">
                    {t("table.interval", { low: numberWord(name, low, true), high: numberWord(name, high, true) })}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Shares in percent, all else with as many digits as a reader can use. */
function useNumberWord(): (name: string, value: number, isSigned?: boolean) => string {
  const language = useLanguage();
  return (name, value, isSigned = false) => {
    const style = isShare(name) ? ({ style: "percent", maximumFractionDigits: 1 } as const) : {};
    const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    const format = { maximumFractionDigits: digits, ...style, ...(isSigned && { signDisplay: "exceptZero" as const }) };
    return new Intl.NumberFormat(LANGUAGE_TAG[language], format).format(value);
  };
}
