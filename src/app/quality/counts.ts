import { addDays, businessDateAt, monthOf, startOfDay } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { Theme } from "#domain/seminar/model";
import type { PackFigure } from "#domain/service-analysis/model";
import { themesOf } from "#read/quality-cases/themes";
import type { CaseList } from "../ports/case-list";
import type { Rows } from "../ports/rows";
import type { CaseKind } from "./asked";
import { countFigures, ratingsOf } from "./pack-figures";
import type { TermsSources } from "./terms";

export type CountsDeps = TermsSources & {
  readonly list: Pick<CaseList, "list">;
  readonly rows: Pick<Rows, "select">;
};

type Place = { readonly outletId: string; readonly caseId: string };

/** The parts of an act that the house counts: an agenda, figures, the date on the outlet's wall. */
export type Counts = (kind: CaseKind, place: Place, asked: { readonly type: string }, now: EpochMs) => Promise<object>;

const COUNTS_THEMES: readonly string[] = ["PlanSeminar", "AskExtraordinary", "CountThemes", "HoldSeminar"];
const COUNTS_FIGURES: readonly string[] = ["OpenPack", "CountPack"];
const ASKS_TODAY: readonly string[] = ["AnswerSurvey", "DeclineSurvey"];

/** Counts what acts on seminars, packs and surveys need. QA-17 */
export function createCounts(deps: CountsDeps): Counts {
  return async (kind, { outletId, caseId }, asked, now) => {
    if (kind === "seminar" && COUNTS_THEMES.includes(asked.type)) {
      return { agenda: await themesIn(deps, outletId, caseId.slice(0, 7)) };
    }
    if (kind === "analysis" && COUNTS_FIGURES.includes(asked.type)) {
      return { figures: await figuresIn(deps, outletId, (asked as unknown as { readonly month: string }).month) };
    }
    if (kind === "survey" && ASKS_TODAY.includes(asked.type)) {
      return { today: businessDateAt(now, deps.network().outlets.get(outletId)?.timeZone ?? "UTC") };
    }
    return {};
  };
}

/** More cases than that are not opened at one outlet in two months. */
const CASES_MAX = 20_000;
const THEMED = ["complaint", "opinion", "proposal", "survey"] as const;

/** What was said at an outlet in a month, by theme. Cost: its cases of two months. */
export async function themesIn(deps: CountsDeps, outletId: string, month: string): Promise<readonly Theme[]> {
  const [before, from, to] = spanOf(deps, outletId, month);
  const found = await Promise.all(
    THEMED.map((kind) => deps.list.list({ unitIds: [outletId], kind, openedFrom: before.at }, { limit: CASES_MAX })),
  );
  const ratings = {
    before: await ratingsOf(deps.rows, outletId, before.date, from.date),
    now: await ratingsOf(deps.rows, outletId, from.date, to.date),
  };
  return themesOf(found.flat(), { before: before.at, from: from.at, to: to.at }, ratings);
}

/** What was measured at an outlet in a month, beside its promises and the month before. */
export function figuresIn(deps: CountsDeps, outletId: string, month: string): Promise<readonly PackFigure[]> {
  const [before, from, to] = spanOf(deps, outletId, month);
  return countFigures(deps, outletId, { before, from, to });
}

export type MonthEdge = { readonly date: string; readonly at: EpochMs };

/** The first days of the month before, of the month, and of the next. */
function spanOf(
  { network }: TermsSources,
  outletId: string,
  month: string,
): readonly [MonthEdge, MonthEdge, MonthEdge] {
  const zone = network().outlets.get(outletId)?.timeZone ?? "UTC";
  const first = `${month}-01`;
  const edge = (date: string): MonthEdge => ({ date, at: startOfDay(date, zone) });
  return [edge(monthOf(addDays(first, -1))), edge(first), edge(monthOf(addDays(first, 31)))];
}
