import { addDays, type BusinessDate } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import { emptyAnalysis, misses, type Analysis } from "#domain/service-analysis/model";
import { headOf, momentAt, secondHeadOf } from "./branch";
import { manyAtOnce, type Deed } from "./deeds";
import { newCaseId, type MonthScene } from "./month-scene";

/** Every pack of an outlet is in one book. */
const BOOK = "book";
/** An action is due so long after it was decided. */
const DUE_DAYS = 21;
const CAUSES = ["staffing", "process", "training"] as const;

/** The service analysis of a month that is over: its figures counted, each gap with an action, and signed. */
export function packDeeds(scene: MonthScene, month: string, nextMonth: BusinessDate): readonly Deed[] {
  const { branch, scribe, quality, say, rng } = scene;
  const { outletId } = branch;
  const place = { outletId, caseId: BOOK };
  const script = scribe("analysis", BOOK);
  const head = headOf(branch);
  const date = addDays(nextMonth, 2);
  const at = momentAt(branch, date, "14:50");
  const gaps = Array.from({ length: GAPS_MAX }, (_none, ix) => ({
    gapId: newCaseId(scene, at),
    cause: CAUSES[ix % CAUSES.length] ?? "process",
    action: say("gap.action", rng),
  }));
  const noteAll = manyAtOnce(quality, "analysis", place, {
    at: at + 30 * MINUTE_MS,
    by: head,
    asks: async () => {
      // What the book's own `evolve` made.
      const { packs } = ((await quality.read("analysis", place)).state ?? emptyAnalysis()) as Analysis;
      const missed = packs.get(month)?.figures.filter(misses) ?? [];
      const due = { month, owner: secondHeadOf(branch), dueOn: addDays(date, DUE_DAYS) };
      return gaps
        .slice(0, missed.length)
        .map((gap, ix) => ({ type: "NoteGap", ...gap, ...due, indicator: missed[ix]?.indicator ?? "" }) as const);
    },
  });
  return [
    { ...script(at, head, { type: "OpenPack", month }), counts: true },
    noteAll,
    script(at + 60 * MINUTE_MS, head, { type: "SignPack", month }),
  ];
}

/** More figures than that have no target to miss. */
const GAPS_MAX = 8;
