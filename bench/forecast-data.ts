import { gunzipSync } from "node:zlib";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CalendarDay, FlowDay, FlowSeries } from "#engine/forecast/flow-series";

/** Half-hour series from the two published call-centre files; the reader brings the folder, the product none of it. */
export type PublishedSeries = {
  readonly series: FlowSeries;
  readonly calendar: readonly CalendarDay[];
  readonly unscored: readonly string[];
  /** Half-hours of the day over at ten in the morning. */
  readonly slotsBeforeTen: number;
};

/** Weinberg, Brown and Stroud (2007): five-minute counts, 7:00 to 21:05; the five minutes after 21:00 are left out. */
export async function readUsBank(folder: string): Promise<PublishedSeries> {
  const rows = await readRows(join(folder, "us-bank-calls-2003-5min.csv.gz"));
  const cells = rows.map(([date = "", time = "", calls = ""]) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    return { date, slot: Math.floor((hour * 60 + minute - 420) / 30), count: Number(calls) };
  });
  return {
    series: toSeries("us-bank", 420, 28, cells),
    calendar: ["2003-05-26", "2003-07-04"].map((date) => ({ date, effect: "closed" })),
    unscored: [],
    slotsBeforeTen: 6,
  };
}

/** Guedj and Mandelbaum (Technion): calls in six-minute slots round the clock, January to June 1999. */
export async function readAnonymousBank(folder: string): Promise<PublishedSeries> {
  const rows = await readRows(join(folder, "anonymous-bank-1999-6min-jan-jun.csv.gz"));
  const cells = rows.map(([date = "", slot = "", calls = ""]) => ({
    date,
    slot: Math.floor((Number(slot) - 1) / 5),
    count: Number(calls),
  }));
  return {
    series: toSeries("anonymous-bank", 0, 48, cells),
    calendar: ISRAEL_1999,
    unscored: ["1999-03-08", "1999-05-23"],
    slotsBeforeTen: 20,
  };
}

/** Public holidays and their eves in Israel from January to June 1999: Purim, Passover, Memorial and Independence Day, Shavuot. */
const ISRAEL_1999: readonly CalendarDay[] = [
  ["1999-03-02", "halfHoliday"],
  ["1999-03-31", "holidayEve"],
  ["1999-04-01", "holiday"],
  ["1999-04-06", "holidayEve"],
  ["1999-04-07", "holiday"],
  ["1999-04-20", "halfHoliday"],
  ["1999-04-21", "holiday"],
  ["1999-05-20", "holidayEve"],
  ["1999-05-21", "holiday"],
].map(([date = "", effect = ""]) => ({ date, effect }));

async function readRows(path: string): Promise<readonly (readonly string[])[]> {
  const text = gunzipSync(await readFile(path)).toString("utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}

type Cell = { readonly date: string; readonly slot: number; readonly count: number };

function toSeries(series: string, firstMin: number, slots: number, cells: readonly Cell[]): FlowSeries {
  const days = new Map<string, FlowDay>();
  for (const { date, slot, count } of cells) {
    if (slot < 0 || slot >= slots) continue;
    const day = days.get(date) ?? { date, counts: new Float64Array(slots) };
    days.set(date, day);
    day.counts[slot] = (day.counts[slot] ?? 0) + count;
  }
  const sorted = [...days.values()].sort((left, right) => (left.date < right.date ? -1 : 1));
  return { series, cluster: series, firstMin, slotMin: 30, slots, days: sorted };
}
