import type { SavedScenario } from "#domain/what-if/model";
import type { Sheet } from "../ports/sheets";

/** A finding to be taken along: figures with their intervals, waits by length and by half-hour, and how it was made. */
export function findingSheets({
  scenario,
  finding,
  revision,
}: Pick<SavedScenario, "scenario" | "finding" | "revision">): readonly [Sheet, ...Sheet[]] | undefined {
  if (!finding) return undefined;
  const { compared, waits, byHalfHour, worlds } = finding;
  return [
    {
      name: "figures",
      columns: ["figure", "class", "outlet", "baseline", "scenario", "difference", "low", "high", "days"],
      rows: compared.map(({ figure, baseline, scenario: other, difference, pairs }) => {
        const { name, segmentId, outletId } = partsOf(figure);
        const { mean, low, high } = difference;
        return [name, segmentId, outletId, baseline, other, mean, low, high, pairs];
      }),
    },
    {
      name: "waits",
      columns: ["fromMin", "baseline", "scenario"],
      rows: waits.baseline.map((count, bar) => [bar * waits.stepMin, count, waits.scenario[bar]]),
    },
    {
      name: "halfHours",
      columns: ["start", "baseline", "scenario"],
      rows: byHalfHour.baseline.map((wait, slot) => {
        const start = new Date(byHalfHour.from + slot * 1_800_000).toISOString();
        return [start, wait ?? undefined, byHalfHour.scenario[slot] ?? undefined];
      }),
    },
    {
      name: "made",
      columns: ["key", "value"],
      rows: [
        ["name", scenario.name],
        ["revision", revision],
        ["seed", finding.seed],
        ["replications", finding.replications],
        ["policyVersion", finding.policyVersion],
        ["codeVersion", finding.codeVersion],
        ["scenario", JSON.stringify(scenario)],
        ...worlds.map(({ outletId, source, days }) => [`world ${outletId}`, `${source}, ${days}`]),
      ],
    },
  ];
}

/** `meanWaitMin/vip` is of a class, `busyShare@O03` of an outlet. */
export function partsOf(figure: string): {
  readonly name: string;
  readonly segmentId?: string;
  readonly outletId?: string;
} {
  const [name = figure, segmentId] = figure.split("/");
  if (segmentId !== undefined) return { name, segmentId };
  const [own = figure, outletId] = figure.split("@");
  return outletId === undefined ? { name: figure } : { name: own, outletId };
}
