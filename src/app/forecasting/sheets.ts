import { stringify } from "csv-stringify/sync";
import { wallOfSlot } from "../history/opening";
import type { Sheet, SheetCell } from "../ports/sheets";
import type { FlowDayView } from "./flow-queries";
import type { Balance, ForecastScores, HorizonView } from "./network-queries";
import type { LearnedFrom } from "./learned-from";
import type { RequirementView } from "./window-queries";

/** A day's half-hours: forecast, bands, what came, windows needed and rostered. Rule FO-15. */
export function daySheet(flow: FlowDayView, need: RequirementView | undefined): Sheet {
  const bySlot = new Map(need?.slots.map((slot, at) => [wallOfSlot(slot.slot), { slot, at }]));
  return {
    name: "day",
    columns: [
      ...["start", "expected", "p05", "p50", "p95", "updated", "actual"],
      ...["windows", "rostered", "savedByOneMore", "lostByOneFewer"],
    ],
    rows: flow.slots.map(({ start, expected, p05, p50, p95, updated, actual }): readonly SheetCell[] => {
      const found = bySlot.get(start);
      const rostered = found && need?.roster?.windows[found.at];
      const { windows, savedByOneMore, lostByOneFewer } = found?.slot ?? {};
      return [start, expected, p05, p50, p95, updated, actual, windows, rostered, savedByOneMore, lostByOneFewer];
    }),
  };
}

/** What an outlet's forecasts have learned from and not taken at its word. */
export function learnedSheet({ findings }: LearnedFrom): Sheet {
  return {
    name: "learned",
    columns: ["date", "finding", "from", "until", "counted", "expected", "taken"],
    rows: findings.map(({ date, kind, from, until, counted, expected, taken }) => {
      return [date, kind, from, until, counted, expected, taken];
    }),
  };
}

/** How good forecasts were, where they failed, and how evenly the network is busy: a sheet each. */
export function networkSheets(scores: ForecastScores, balance: Balance): readonly [Sheet, Sheet, Sheet] {
  const horizons = (views: readonly HorizonView[], special: number) =>
    views.map(({ horizonDays, days, error, challengerError, insideShare }) => {
      return [horizonDays, special, days, error, challengerError, insideShare];
    });
  return [
    {
      name: "misses",
      columns: ["outletId", "date", "special", "expected", "actual", "error", "challengerError", "insideShare"],
      rows: scores.misses.map((miss) => [
        ...[miss.outletId, miss.date, miss.isSpecial ? 1 : 0, miss.expected, miss.actual],
        ...[miss.error, miss.challengerError, miss.insideShare],
      ]),
    },
    {
      name: "horizons",
      columns: ["horizonDays", "special", "days", "error", "challengerError", "insideShare"],
      rows: [...horizons(scores.horizons, 0), ...horizons(scores.special, 1)],
    },
    {
      name: "balance",
      columns: ["outletId", "busyShare", "unevenness", "windows", "openHours"],
      rows: balance.outlets.map((outlet) => [
        ...[outlet.outletId, outlet.busyShare, outlet.unevenness, outlet.windows, outlet.openHours],
      ]),
    },
  ];
}

/** A sheet as CSV; its columns keep the interface's names. */
export const csvOf = ({ columns, rows }: Sheet): string => stringify([[...columns], ...rows.map((row) => [...row])]);

/** The same sheet with its name and columns in a reader's words. */
export function saidSheet({ name, columns, rows }: Sheet, say: (key: string) => string): Sheet {
  return { name: say(`sheet.${name}`), columns: columns.map((column) => say(`column.${column}`)), rows };
}
