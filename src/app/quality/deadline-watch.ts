import type { EpochMs } from "#base/time";
import type { CaseList } from "../ports/case-list";
import type { Quality } from "./quality";

type WatchDeps = {
  readonly list: Pick<CaseList, "toLookAt">;
  readonly quality: Pick<Quality, "submit">;
  readonly now: () => EpochMs;
  readonly newCommandId: () => string;
};

/** Cases looked at in one round; the rest comes in the next. */
const CASES_PER_ROUND = 500;

/**
 * Makes one round over the cases whose deadlines have passed, so that a missed one is said without anybody asking.
 * Saying it twice says it once. QA-6
 *
 * @returns how many were looked at; with as many as a round holds there may be more
 */
export async function lookAtDeadlines({ list, quality, now, newCommandId }: WatchDeps): Promise<number> {
  const due = await list.toLookAt(now(), CASES_PER_ROUND);
  const books = new Set<string>();
  for (const { kind, caseId, outletId } of due) {
    const cause = { commandId: newCommandId(), actor: "system" };
    const place = { outletId, caseId };
    switch (kind) {
      case "complaint":
        await quality.submit("complaint", place, { type: "ObserveDeadlines" }, cause);
        break;
      case "finding":
        // One look at a book sees all its findings.
        if (books.has(outletId)) break;
        books.add(outletId);
        await quality.submit("finding", place, { type: "ObserveDeadlines" }, cause);
        break;
      case "inspection":
        await quality.submit("inspection", place, { type: "FinaliseResults" }, cause);
        break;
      case "specialCase":
        await quality.submit("specialCase", place, { type: "ObserveCase" }, cause);
        break;
      case "routine":
        await quality.submit("routine", place, { type: "ObserveRoutine" }, cause);
        break;
      case "notice":
      case "dutyRoster":
      case "opinion":
      case "proposal":
      case "seminar":
      case "survey":
      case "analysis":
        // Their days are on the list; they say nothing by themselves.
        break;
    }
  }
  return due.length;
}
