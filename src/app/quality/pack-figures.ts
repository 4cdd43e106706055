import type { BusinessDate } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import type { PackFigure } from "#domain/service-analysis/model";
import { resolvePolicies } from "#domain/policy/resolve";
import { NO_SLOT_FIGURES, type SlotFigures, sumOfSlots, totalFigures } from "#read/day-figures/day-figures";
import type { CaseRow } from "#read/quality-cases/case-row";
import type { Rows } from "../ports/rows";
import { DAY_FIGURES } from "../today/figures-projection";
import type { CountsDeps, MonthEdge } from "./counts";

type Span = { readonly before: MonthEdge; readonly from: MonthEdge; readonly to: MonthEdge };
type Monthly = { readonly lobby: SlotFigures; readonly cases: readonly CaseRow[] };

/** Shares are per cent to one digit, times minutes to one digit; null where nothing was there to measure. */
const FIGURES: readonly { readonly indicator: string; readonly of: (month: Monthly) => number | null }[] = [
  { indicator: "late", of: ({ lobby }) => percent(lobby.over10, lobby.waits) },
  { indicator: "veryLate", of: ({ lobby }) => percent(lobby.over20, lobby.waits) },
  { indicator: "inTime", of: ({ lobby }) => percent(lobby.inTime, lobby.limited) },
  { indicator: "answered", of: ({ lobby }) => percent(lobby.answers, lobby.asked) },
  { indicator: "satisfied", of: ({ lobby }) => percent(lobby.satisfied, lobby.answers) },
  { indicator: "alertMin", of: ({ lobby }) => ratio(lobby.takenMs / MINUTE_MS, lobby.taken) },
  { indicator: "complaints", of: ({ cases }) => counted(cases, "complaint") },
  { indicator: "complaintsLate", of: ({ cases }) => counted(cases, "complaint", isLate) },
  { indicator: "findingsRepeated", of: ({ cases }) => counted(cases, "finding", isRepeated) },
];

/** Figures of a month and of the month before, each beside what the policies promise on its first day. */
export async function countFigures(deps: CountsDeps, outletId: string, span: Span): Promise<readonly PackFigure[]> {
  const { before, from, to } = span;
  const [earlier, now] = [await monthly(deps, outletId, before, from), await monthly(deps, outletId, from, to)];
  const outletTypeId = deps.network().outlets.get(outletId)?.typeId ?? "";
  const say = resolvePolicies(deps.policies(), { date: from.date, outletId, outletTypeId });
  const targets: Readonly<Record<string, NonNullable<PackFigure["target"]>>> = {
    late: { limit: say["staffing.lateSharePct"], better: "lower" },
    inTime: { limit: say["today.inTimePctMin"], better: "higher" },
    satisfied: { limit: say["today.satisfiedPctMin"], better: "higher" },
    alertMin: { limit: say["today.alertActMin"], better: "lower" },
    complaintsLate: { limit: 0, better: "lower" },
    findingsRepeated: { limit: 0, better: "lower" },
  };
  return FIGURES.map(({ indicator, of }) => {
    const target = targets[indicator];
    return { indicator, value: of(now), before: of(earlier), ...(target && { target }) };
  });
}

/** Ratings of some days `[from, to)` that were not content. */
export async function ratingsOf(
  rows: Pick<Rows, "select">,
  outletId: string,
  from: BusinessDate,
  to: BusinessDate,
): Promise<number> {
  const { answers, satisfied } = await lobbyOf(rows, outletId, from, to);
  return answers - satisfied;
}

async function lobbyOf(
  rows: Pick<Rows, "select">,
  outletId: string,
  from: BusinessDate,
  before: BusinessDate,
): Promise<SlotFigures> {
  const days = await rows.select(DAY_FIGURES, { where: { unitId: outletId, businessDate: { from, before } } });
  return days.reduce((sum, { figures }) => sumOfSlots(sum, totalFigures(figures)), NO_SLOT_FIGURES);
}

const CASES_MAX = 20_000;

async function monthly({ list, rows }: CountsDeps, outletId: string, from: MonthEdge, to: MonthEdge): Promise<Monthly> {
  const found = await Promise.all(
    (["complaint", "finding"] as const).map((kind) =>
      list.list({ unitIds: [outletId], kind, openedFrom: from.at }, { limit: CASES_MAX }),
    ),
  );
  const cases = found.flat().filter(({ openedAt }) => openedAt < to.at);
  return { cases, lobby: await lobbyOf(rows, outletId, from.date, to.date) };
}

const percent = (part: number, whole: number): number | null => ratio(100 * part, whole);
const ratio = (top: number, base: number): number | null => (base === 0 ? null : Math.round((10 * top) / base) / 10);

function counted(cases: readonly CaseRow[], kind: CaseRow["kind"], is: (row: CaseRow) => boolean = () => true): number {
  return cases.filter((row) => row.kind === kind && is(row)).length;
}

const isLate = ({ summary }: CaseRow): boolean => Array.isArray(summary["overdue"]) && summary["overdue"].length > 0;
const isRepeated = ({ summary }: CaseRow): boolean => Number(summary["repeats"] ?? 0) > 0;
