import { businessDateAt, instantAt, type BusinessDate } from "#base/calendar";
import { HOUR_MS, type EpochMs } from "#base/time";
import { coverageOf, type VisitMade } from "#domain/inspection/coverage";
import type { CaseRow } from "#read/quality-cases/case-row";
import { resolvePolicies } from "#domain/policy/resolve";
import { NETWORK_UNIT } from "../plan/sources";
import type { CaseList, CaseQuery, CaseScope } from "../ports/case-list";
import type { TermsSources } from "./terms";

/** How one outlet stands. */
type OutletStanding = {
  readonly outletId: string;
  readonly businessDate: BusinessDate;
  readonly complaints: { readonly open: number; readonly overdue: number };
  readonly findings: { readonly open: number; readonly overdue: number; readonly repeated: number };
  readonly specialCases: { readonly open: number; readonly silent: number };
  /** What is missing of its day; absent while the day is not planned. */
  readonly day?: { readonly done: number; readonly missing: readonly string[]; readonly missed: readonly string[] };
  /** Whether this month's duty roster is published. */
  readonly dutyPublished: boolean;
  /** External mystery visits of the quarter, and whether their lack is an alarm. */
  readonly visits: number;
  readonly visitAlarm: boolean;
};

export type SiteBoard = {
  readonly at: EpochMs;
  readonly quarter: { readonly start: BusinessDate; readonly end: BusinessDate; readonly day: number };
  readonly outlets: readonly OutletStanding[];
};

export type SiteBoardDeps = TermsSources & {
  readonly list: CaseList;
  readonly nowAt: (outletId: string) => EpochMs;
};

const DAY_MS = 24 * HOUR_MS;
/** More visits than that are made by nobody in a quarter. */
const VISITS_MAX = 100_000;

/**
 * How outlets stand today: what is overdue, repeated, missing. QA-15
 *
 * @param within the cases that the reader may see; the visits counted are those of them
 */
export async function siteBoard(
  deps: SiteBoardDeps,
  outletIds: readonly string[],
  within: readonly CaseScope[],
): Promise<SiteBoard> {
  const { list, nowAt } = deps;
  const dateOf = (outletId: string): BusinessDate => businessDateAt(nowAt(outletId), zoneOf(deps, outletId));
  // Who may see no outlet at all is told so at the head office's time.
  const units = outletIds.length > 0 ? outletIds : [NETWORK_UNIT];
  const at = Math.min(...units.map(nowAt));
  const [today = ""] = units.map(dateOf).sort();
  const quarter = quarterOf(today);
  const count = (query: CaseQuery) => counts(list, { ...query, within });
  const [open, overdue, findings, late, repeated, special, silent, days, rosters, visits] = await Promise.all([
    count({ kind: "complaint", open: true }),
    // A deadline is missed from its own instant on.
    count({ kind: "complaint", open: true, dueBefore: at + 1 }),
    count({ kind: "finding", open: true }),
    count({ kind: "finding", open: true, dueBefore: at + 1 }),
    count({ kind: "finding", open: true, repeated: true }),
    count({ kind: "specialCase", open: true }),
    count({ kind: "specialCase", open: true, dueBefore: at + 1 }),
    rowsByOutlet(list, { kind: "routine", idPrefix: today, within }, outletIds.length),
    rowsByOutlet(list, { kind: "dutyRoster", idPrefix: today.slice(0, 7), within }, outletIds.length),
    visitsMade(list, quarter, within),
  ]);
  const covered = coverage(deps, outletIds, visits, quarter);
  const standing = (outletId: string): OutletStanding => ({
    outletId,
    businessDate: dateOf(outletId),
    complaints: { open: open(outletId), overdue: overdue(outletId) },
    findings: { open: findings(outletId), overdue: late(outletId), repeated: repeated(outletId) },
    specialCases: { open: special(outletId), silent: silent(outletId) },
    ...dayOf(days.get(outletId)),
    dutyPublished: rosters.get(outletId)?.state === "published",
    visits: covered.get(outletId)?.visits ?? 0,
    visitAlarm: covered.get(outletId)?.alarm ?? false,
  });
  return { at, quarter, outlets: outletIds.map(standing) };
}

/** The quarter of a year that a date is in, half-open, and which of its days the date is. */
export function quarterOf(date: BusinessDate): SiteBoard["quarter"] {
  const [year = 0, month = 1] = date.split("-").map(Number);
  const first = month - ((month - 1) % 3);
  const start = dateText(year, first);
  const end = first === 10 ? dateText(year + 1, 1) : dateText(year, first + 3);
  return { start, end, day: (Date.parse(date) - Date.parse(start)) / DAY_MS + 1 };
}

const dateText = (year: number, month: number): BusinessDate =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;

async function counts(list: CaseList, query: CaseQuery): Promise<(outletId: string) => number> {
  const found = new Map((await list.countByUnit(query)).map(({ unitId, count }) => [unitId, count]));
  return (outletId) => found.get(outletId) ?? 0;
}

async function rowsByOutlet(list: CaseList, query: CaseQuery, limit: number): Promise<ReadonlyMap<string, CaseRow>> {
  return new Map((await list.list(query, { limit })).map((row) => [row.outletId, row]));
}

/** External visits of the quarter: the outlets' own once released, and of the others those that the reader knows of. */
async function visitsMade(
  list: CaseList,
  { start, end }: SiteBoard["quarter"],
  within: readonly CaseScope[],
): Promise<readonly VisitMade[]> {
  // A day before, for outlets east of Greenwich; which day it was is said by the visit.
  const openedFrom = instantAt(start, "00:00", "UTC") - DAY_MS;
  const query = { kind: "inspection", topic: "mysteryExternal", openedFrom, within } as const;
  const rows = await list.list(query, { limit: VISITS_MAX });
  return (
    rows
      .filter(({ state }) => state !== "cancelled")
      // What `inspectionRow` wrote.
      .map(({ outletId, summary }) => ({ outletId, madeOn: summary["plannedFor"] as BusinessDate }))
      .filter(({ madeOn }) => start <= madeOn && madeOn < end)
  );
}

/** Each outlet by its own policies. */
function coverage(
  { network, policies }: TermsSources,
  outletIds: readonly string[],
  visits: readonly VisitMade[],
  quarter: SiteBoard["quarter"],
) {
  const found = outletIds.map((outletId) => {
    const outletTypeId = network().outlets.get(outletId)?.typeId ?? "";
    const say = resolvePolicies(policies(), { date: quarter.start, outletId, outletTypeId });
    const terms = { perQuarterMin: say["mystery.externalPerQuarterMin"], alarmFromDay: say["mystery.alarmFromDay"] };
    return [outletId, coverageOf([outletId], visits, quarter, quarter.day, terms)[0]] as const;
  });
  return new Map(found);
}

function dayOf(row: CaseRow | undefined): Pick<OutletStanding, "day"> {
  if (!row) return {};
  // What `routineRow` wrote.
  const { done, missing, missed } = row.summary as {
    readonly [name in "done" | "missing" | "missed"]: readonly string[];
  };
  return { day: { done: done.length, missing, missed } };
}

const zoneOf = ({ network }: TermsSources, outletId: string): string =>
  network().outlets.get(outletId)?.timeZone ?? "UTC";
