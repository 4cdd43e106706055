import { addDays, type BusinessDate } from "#base/calendar";
import type { Rng } from "#base/rng";
import { MINUTE_MS, type EpochMs } from "#base/time";
import { datesBetween } from "#domain/calendar/dates";
import type { Outlet } from "#domain/network/place";
import { spansOn } from "#domain/network/hours-on";
import { dutyOn, headOf, type Branch } from "./branch";
import type { Deed, Scribe } from "./deeds";
import type { Say } from "./phrases";

export type DutyProblem = {
  readonly branch: Branch;
  readonly outlet: Outlet;
  readonly scribe: Scribe;
  readonly say: Say;
  readonly rng: Rng;
  /** The first date that is not played: what changes from then on may change. */
  readonly before: BusinessDate;
};

/** The duty roster of one month: drafted by the head, approved by the district, published, and once nearly changed. */
export function dutyDeeds(
  { branch, outlet, scribe, say, rng, before }: DutyProblem,
  month: string,
  at: EpochMs,
): readonly Deed[] {
  const script = scribe("dutyRoster", month);
  const head = headOf(branch);
  const openDates = datesOf(month).filter((date) => spansOn(outlet, date).length > 0);
  const days = openDates.map((date) => ({ date, ...dutyOn(branch, date) }));
  const last = days.at(-1);
  const changeId = `${month}-change`;
  const changed = last?.deputy !== undefined && { ...last, head: last.deputy, deputy: last.head };
  return [
    script(at, head, { type: "DraftRoster", openDates, days }),
    script(at + 4 * MINUTE_MS, branch.manager, { type: "ApproveRoster" }),
    script(at + 6 * MINUTE_MS, head, { type: "PublishRoster" }),
    ...(changed
      ? [
          script(at + 8 * MINUTE_MS, head, {
            ...({ type: "AskForChange", changeId, day: changed } as const),
            reason: say("rosterReason", rng),
          }),
          script(at + 9 * MINUTE_MS, branch.manager, {
            type: "AnswerChange",
            changeId,
            approved: changed.date >= before,
          }),
        ]
      : []),
  ];
}

/** Every date of a month such as "2026-11". */
function datesOf(month: string): readonly BusinessDate[] {
  const first = `${month}-01`;
  return datesBetween(first, `${addDays(first, 31).slice(0, 7)}-01`);
}
