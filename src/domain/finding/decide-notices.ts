import { accept, refuse } from "#base/result";
import type { EpochMs } from "#base/time";
import { endOfDayAfter, endOfWorkingDayAfter, startOfDayBefore } from "#base/working-days";
import type { Deciders } from "./decide";
import { findIn } from "./find";
import type { FindingEvent } from "./messages";
import { type Finding, type FindingBook, type FindingTerms, LEVELS } from "./model";

type Notices =
  "RaiseFinding" | "WithdrawFinding" | "IssueNotice" | "ReceiveNotice" | "ConfirmRedEvent" | "ObserveDeadlines";

/** What was found, and the notices that carry it: FN-1 to FN-6, FN-12, FN-14, FN-17. */
export const decideNotices: Deciders<Notices> = {
  RaiseFinding: ({ type: _type, now, actor, terms, ...raised }, book) => {
    const { findingId, clause } = raised;
    if (book.findings.has(findingId)) return refuse({ code: "finding.idTaken", findingId });
    const repeatOf = repeatsOf(book, clause, now, terms);
    const level = LEVELS[Math.min(repeatOf.length, LEVELS.length - 1)] ?? "network";
    return accept([{ type: "FindingRaised", at: now, ...raised, raisedBy: actor, repeatOf, level }]);
  },
  WithdrawFinding: ({ now, actor, findingId, reason }, book) => {
    const found = findIn(book, findingId, "raised");
    if (!found.ok) return found;
    if (found.value.raisedBy !== actor) return refuse({ code: "finding.secondPersonNeeded", staffId: actor });
    return accept([{ type: "FindingWithdrawn", at: now, findingId, reason }]);
  },

  IssueNotice: ({ now, actor, noticeId, lines, terms }, book) => {
    if (book.notices.has(noticeId)) return accept([]);
    if (lines.length === 0) return refuse({ code: "finding.noLines" });
    const latest = endOfDayAfter(now, terms.dueDays, terms.calendar.timeZone);
    const seen = new Set<string>();
    for (const { findingId, dueBy = latest } of lines) {
      const finding = book.findings.get(findingId);
      if (!finding) return refuse({ code: "finding.unknown", findingId });
      const taken = seen.has(findingId) || finding.noticeId !== undefined;
      if (taken) return refuse({ code: "finding.onALineAlready", findingId });
      if (finding.state !== "raised") return refuse({ code: "finding.wrongState", state: finding.state });
      if (dueBy <= now || dueBy > latest) return refuse({ code: "finding.tooLate", findingId });
      seen.add(findingId);
    }
    return accept([
      {
        type: "NoticeIssued",
        at: now,
        noticeId,
        issuedBy: actor,
        lines: lines.map((line) => ({ ...line, dueBy: line.dueBy ?? latest })),
        receiveBy: endOfWorkingDayAfter(now, terms.receiveWithinDays, terms.calendar),
        contestUntil: endOfDayAfter(now, terms.contestWithinDays, terms.calendar.timeZone),
      },
    ]);
  },
  ReceiveNotice: ({ now, actor, noticeId }, { notices }) => {
    const notice = notices.get(noticeId);
    if (!notice) return refuse({ code: "finding.noticeUnknown", noticeId });
    if (notice.receivedBy !== undefined) return accept([]);
    if (notice.issuedBy === actor) return refuse({ code: "finding.secondPersonNeeded", staffId: actor });
    return accept([{ type: "NoticeReceived", at: now, noticeId, receivedBy: actor }]);
  },

  ConfirmRedEvent: ({ now, actor, findingId }, book) => {
    const found = findIn(book, findingId, "noticed", "inRectification", "replied", "closed");
    if (!found.ok) return found;
    const { severity, confirmed, raisedBy, contestUntil, contestDecided } = found.value;
    if (severity !== "red") return refuse({ code: "finding.notRed", findingId });
    if (confirmed) return accept([]);
    if (raisedBy === actor) return refuse({ code: "finding.secondPersonNeeded", staffId: actor });
    if (!contestDecided && now < contestUntil) return refuse({ code: "finding.stillContestable", findingId });
    return accept([{ type: "RedEventConfirmed", at: now, findingId, confirmedBy: actor }]);
  },

  ObserveDeadlines: ({ now }, { open }) => accept([...open].flatMap((finding) => overdueOf(finding, now))),
};

/** Earlier findings of the clause that count: in the policy's days, and neither withdrawn nor dropped. FN-2. */
function repeatsOf(
  { byClause }: FindingBook,
  clause: string,
  now: EpochMs,
  { repeatWithinDays, calendar }: FindingTerms,
): readonly string[] {
  const since = startOfDayBefore(now, repeatWithinDays, calendar.timeZone);
  return (byClause.get(clause) ?? [])
    .filter(({ state, raisedAt }) => state !== "withdrawn" && state !== "dropped" && raisedAt >= since)
    .map(({ findingId }) => findingId);
}

function overdueOf({ findingId, state, dueBy, overdue, owner }: Finding, now: EpochMs): readonly FindingEvent[] {
  if (overdue || state === "contested" || dueBy === undefined || now < dueBy) return [];
  return [{ type: "FindingOverdue", at: now, findingId, state, dueBy, ...(owner !== undefined && { owner }) }];
}
