import { addDays, type BusinessDate } from "#base/calendar";
import type { Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import type { Finding } from "#engine/forecast/clean";
import type { OutletModel } from "#engine/forecast/fit";
import { readModel } from "#engine/forecast/stored-model";
import { SLOT_MIN } from "#read/flow-history/day-flow";
import type { HistoryFinding } from "../history/history-finding";
import { historyQuality } from "../history/history-quality";
import { wallOfSlot } from "../history/opening";
import type { Rows } from "../ports/rows";
import { MODELS } from "./forecast-rows";
import { HISTORY_DAYS } from "./outlet-work";

/** What was done with a stretch of history that is not as it should be. */
export type Taken = "notLearned" | "filled" | "leftOut" | "asCounted" | "onlyTotal";

export type LearnedFinding = {
  readonly kind: "gapDay" | "gap" | "outage" | "outlier" | "closedDay" | "dayTotals";
  readonly taken: Taken;
  readonly date: BusinessDate;
  /** Times on the outlet's wall, of stretches shorter than a day. */
  readonly from?: string;
  readonly until?: string;
  /** Customers that were counted, and that were to be expected; of day totals, how many days from this one on. */
  readonly counted?: number;
  readonly expected?: number;
};

/** The history that an outlet's forecasts are made from, and what of it was not taken at its word; newest first. */
export type LearnedFrom = {
  readonly outletId: string;
  readonly madeOn: BusinessDate;
  readonly from?: BusinessDate;
  readonly to?: BusinessDate;
  readonly days: number;
  readonly customers: number;
  readonly findings: readonly LearnedFinding[];
};

export type LearnedFromDeps = {
  readonly rows: Rows;
  readonly network: () => Network;
  readonly calendar: () => Calendar;
};

/** @returns nothing before the outlet's first night. Rule FO-19 */
export async function learnedFrom(deps: LearnedFromDeps, outletId: string): Promise<LearnedFrom | undefined> {
  const [kept] = await deps.rows.select(MODELS, { where: { unitId: outletId, series: "total" } });
  if (!kept) return undefined;
  const { madeOn } = kept;
  const place = { network: deps.network(), calendar: deps.calendar() };
  const span = { from: addDays(madeOn, -HISTORY_DAYS), before: addDays(madeOn, 1) };
  const { findings, issued: customers, ...quality } = await historyQuality(deps.rows, place, outletId, span);
  const model = readModel(kept.model);
  const told = "code" in model ? [] : model.findings;
  const silent = new Set(told.flatMap(({ kind, date }) => (kind === "closedDay" ? [date] : [])));
  const all = [
    ...findings.flatMap((finding) => inHistory(finding, silent) ?? []),
    ...("code" in model ? [] : told.flatMap((finding) => inModel(model, finding) ?? [])),
  ];
  const newest = withoutTwice(all).sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
  return { ...quality, madeOn, customers, findings: newest };
}

function inModel({ firstMin, slotMin }: OutletModel, finding: Finding): LearnedFinding | undefined {
  const { kind, date } = finding;
  // Nobody on a day without doors is as it should be; on an open one it is a gap of the history.
  if (kind === "closedDay") return undefined;
  if (kind === "outlier") {
    const { counted, expected } = finding;
    return { kind, taken: "leftOut", date, counted: Math.round(counted), expected: Math.round(expected) };
  }
  const wall = (slot: number): string => wallOfSlot((firstMin + slot * slotMin) / SLOT_MIN);
  return { kind, taken: "filled", date, from: wall(finding.fromSlot), until: wall(finding.toSlot) };
}

/** @param silent days on which nobody was counted: the fit takes them for closed */
function inHistory({ kind, at, detail = "" }: HistoryFinding, silent: ReadonlySet<string>): LearnedFinding | undefined {
  const [date = "", from] = at.split(" ");
  if (kind === "closedDay") return { kind, taken: "asCounted", date, counted: Number(detail) };
  if (kind === "dayTotals") return { kind, taken: "onlyTotal", date, counted: Number(detail) };
  if (kind !== "gap") return undefined;
  return from === undefined || silent.has(date)
    ? { kind: "gapDay", taken: "notLearned", date }
    : { kind, taken: "asCounted", date, from, until: detail };
}

/** Empty hours within an outage are that outage. */
function withoutTwice(findings: readonly LearnedFinding[]): LearnedFinding[] {
  const outages = findings.filter(({ kind }) => kind === "outage");
  const isWithin = (gap: LearnedFinding) => (outage: LearnedFinding) =>
    outage.date === gap.date && (outage.from ?? "") < (gap.until ?? "") && (gap.from ?? "") < (outage.until ?? "");
  return findings.filter((finding) => finding.kind !== "gap" || !outages.some(isWithin(finding)));
}
