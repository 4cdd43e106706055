import { readTable, type TableRow } from "./csv-table";
import { failed } from "./failed";

/** A day of arrivals an hour: by service (`""` where the file tells none) its sampled days, each by interval. */
export type DemandDay = {
  /** As `start` writes it; empty where it is a time of day alone. */
  readonly date: string;
  readonly starts: readonly string[];
  readonly intervalMin: number;
  readonly paths: ReadonlyMap<string, readonly (readonly number[])[]>;
};

/**
 * Columns start, arrivalsPerHour; path where there are sampled days, service where they are told by service, series
 * where the file holds several.
 *
 * @throws CommandFailed naming file and line
 */
export async function readDemand(file: string, series: string | undefined): Promise<readonly DemandDay[]> {
  const rows = (await readTable(file, ["start", "arrivalsPerHour"])).filter(
    ({ cells }) => series === undefined || cells["series"] === series,
  );
  const names = new Set(rows.map(({ cells }) => cells["series"]));
  if (names.size > 1) throw failed("severalSeries", { path: file });
  const byDate = new Map<string, TableRow[]>();
  for (const row of rows) {
    const { start = "" } = row.cells;
    if (Number.isNaN(minuteOf(start))) throw failed("startNoTime", { path: file, line: row.line });
    const date = start.slice(0, -5).trim();
    byDate.set(date, [...(byDate.get(date) ?? []), row]);
  }
  if (byDate.size === 0) throw failed("noLine", { path: file });
  return [...byDate]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, ofDay]) => ({ date, ...dayOf(file, ofDay) }));
}

function dayOf(file: string, rows: readonly TableRow[]): Omit<DemandDay, "date"> {
  const services = new Map<string, Map<string, Map<string, number>>>();
  for (const { cells, line } of rows) {
    const { start = "", path = "", service = "", arrivalsPerHour = "" } = cells;
    const rate = Number(arrivalsPerHour);
    if (arrivalsPerHour === "" || !(rate >= 0)) throw failed("noRate", { path: file, line });
    const byPath = services.get(service) ?? new Map<string, Map<string, number>>();
    services.set(service, byPath);
    const rates = byPath.get(path) ?? new Map<string, number>();
    if (rates.has(start)) throw failed("startTwice", { path: file, line, start });
    byPath.set(path, rates.set(start, rate));
  }
  const starts = [...new Set(rows.map(({ cells }) => cells["start"] ?? ""))].sort();
  const intervalMin = minuteOf(starts[1]) - minuteOf(starts[0]);
  const isRegular = starts.every((start, index) => minuteOf(start) - minuteOf(starts[0]) === index * intervalMin);
  if (starts.length < 2 || !isRegular) throw failed("startsUneven", { path: file });
  const names = [...new Set([...services.values()].flatMap((byPath) => [...byPath.keys()]))];
  const ratesOf = (service: string, path: string): readonly number[] =>
    starts.map((start) => {
      const rate = services.get(service)?.get(path)?.get(start);
      if (rate !== undefined) return rate;
      const whose = service === "" ? "" : ` of service ${service}`;
      throw failed("rateMissing", { path: file, name: `${path}${whose}`, start });
    });
  const paths = [...services.keys()].map((service) => [service, names.map((path) => ratesOf(service, path))] as const);
  return { starts, intervalMin, paths: new Map(paths) };
}

export const timeOf = (start: string | undefined): string => start?.slice(-5) ?? "";

export function minuteOf(start: string | undefined): number {
  const found = /(\d{2}):(\d{2})$/u.exec(start ?? "");
  return found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN;
}
