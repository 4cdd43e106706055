import type { EpochMs } from "#base/time";
import { type Complaint, isFinal } from "#domain/complaint/model";
import type { DutyRoster } from "#domain/duty-roster/model";
import { type Finding, type FindingBook, isDone, type Notice, noticeState } from "#domain/finding/model";
import { type Inspection, visibleToOutlet } from "#domain/inspection/model";
import { completenessOf, type RoutineDay, SLOTS } from "#domain/routine/model";
import { slotTime } from "#domain/routine/slot-time";
import type { SpecialCase } from "#domain/special-case/model";
import { MINUTE_MS } from "#base/time";
import { type CaseRow, earliest, NEVER } from "./case-row";

/** A complaint on the list. QC-1, QC-2 */
export function complaintRow(complaint: Complaint, changedAt: EpochMs): CaseRow {
  const { complaintId, outletId, state, handler, onSiteOwner, receiver, due, overdue } = complaint;
  const unsaid = [...due].filter(([kind]) => !overdue.has(kind)).map(([, dueBy]) => dueBy);
  return {
    unitId: outletId,
    kind: "complaint",
    caseId: complaintId,
    outletId,
    state,
    isOpen: !isFinal(state),
    openedAt: complaint.openedAt,
    dueAt: earliest(due.values()),
    lookAt: earliest(unsaid),
    person: handler ?? onSiteOwner ?? receiver,
    topic: complaint.category,
    grade: complaint.severity,
    changedAt,
    summary: {
      intake: complaint.intake,
      complexity: complaint.complexity,
      receiver,
      onSiteOwner: onSiteOwner ?? null,
      handler: handler ?? null,
      openings: complaint.openings,
      overdue: [...overdue].filter((kind) => due.has(kind)),
      due: Object.fromEntries(due),
      tickets: complaint.tickets.map(({ ticketId }) => ticketId),
    },
  };
}

/** A finding on the list. QC-3 */
export function findingRow(outletId: string, finding: Finding, changedAt: EpochMs): CaseRow {
  const { findingId, state, owner, raisedBy, dueBy = NEVER, overdue } = finding;
  const dueAt = state === "contested" ? NEVER : dueBy;
  return {
    unitId: outletId,
    kind: "finding",
    caseId: findingId,
    outletId,
    state,
    isOpen: !isDone(state),
    openedAt: finding.raisedAt,
    dueAt,
    lookAt: overdue ? NEVER : dueAt,
    person: owner ?? raisedBy,
    topic: finding.clause,
    grade: finding.severity,
    changedAt,
    summary: {
      source: finding.source,
      noticeId: finding.noticeId ?? null,
      repeats: finding.repeats,
      reopenings: finding.reopenings,
      points: finding.points,
      confirmed: finding.confirmed,
    },
  };
}

/** A notice on the list: its earliest line. QC-3 */
export function noticeRow(outletId: string, book: FindingBook, notice: Notice, changedAt: EpochMs): CaseRow {
  const lines = notice.findingIds.flatMap((findingId) => book.findings.get(findingId) ?? []);
  const state = noticeState(book, notice);
  return {
    unitId: outletId,
    kind: "notice",
    caseId: notice.noticeId,
    outletId,
    state,
    isOpen: state !== "closed",
    openedAt: earliest(lines.map(({ raisedAt }) => raisedAt)),
    dueAt: earliest(lines.map(({ dueBy }) => dueBy)),
    // Its findings are looked at one by one.
    lookAt: NEVER,
    person: notice.issuedBy,
    topic: "notice",
    grade: "",
    changedAt,
    summary: { lines: lines.length, done: lines.filter((line) => isDone(line.state)).length },
  };
}

/** An inspection on the list: the outlet's once it may see it. */
export function inspectionRow(inspection: Inspection, networkId: string, changedAt: EpochMs): CaseRow {
  const { inspectionId, outletId, kind, state, reportBy, inspector = "", scheme, percent } = inspection;
  const isOpen = state !== "final" && state !== "cancelled";
  const dueAt = state === "released" ? inspection.appealUntil : state === "started" ? (reportBy ?? NEVER) : NEVER;
  return {
    unitId: visibleToOutlet(inspection) ? outletId : networkId,
    kind: "inspection",
    caseId: inspectionId,
    outletId,
    state,
    isOpen,
    openedAt: inspection.startedAt ?? 0,
    dueAt: isOpen ? dueAt : NEVER,
    lookAt: state === "released" ? inspection.appealUntil : NEVER,
    person: inspector,
    topic: kind,
    grade: scheme.schemeId,
    changedAt,
    summary: {
      plannedFor: inspection.plannedFor,
      percent: percent ?? null,
      inTime: inspection.inTime ?? null,
      tickets: inspection.tickets.map(({ ticketId }) => ticketId),
    },
  };
}

export function specialCaseRow(case_: SpecialCase, changedAt: EpochMs): CaseRow {
  const { caseId, outletId, state, kind, levels, alarmed, noticeBy } = case_;
  const silent = [...levels].filter(([, by]) => by === undefined).map(([level]) => level);
  return {
    unitId: outletId,
    kind: "specialCase",
    caseId,
    outletId,
    state,
    isOpen: state !== "reviewed",
    openedAt: case_.reportedAt,
    dueAt: silent.length > 0 ? noticeBy : NEVER,
    lookAt: silent.some((level) => !alarmed.has(level)) ? noticeBy : NEVER,
    person: case_.reportedBy,
    topic: kind,
    grade: case_.canCome,
    changedAt,
    summary: { silent, visitors: [...case_.visitors] },
  };
}

/** A day of routine on the list: what is missing, and the next moment at which something is missed. QC-4 */
export function routineRow(day: RoutineDay, changedAt: EpochMs): CaseRow {
  const { outletId, businessDate, opensAt, terms, missed, inspections, meeting, checkedInAt } = day;
  const { missing, done } = completenessOf(day);
  const next = earliest([
    ...(checkedInAt === undefined && !missed.has("checkIn") ? [opensAt + terms.checkInWithinMin * MINUTE_MS] : []),
    ...(meeting === undefined && !missed.has("meeting") ? [opensAt] : []),
    ...SLOTS.filter((slot) => !inspections.has(slot) && !missed.has(slot)).map((slot) => slotTime(day, slot).before),
  ]);
  return {
    unitId: outletId,
    kind: "routine",
    caseId: businessDate,
    outletId,
    state: missing.length === 0 ? "complete" : "incomplete",
    isOpen: missing.length > 0,
    openedAt: opensAt,
    dueAt: next,
    lookAt: next,
    person: day.dutyHead,
    topic: "routine",
    grade: "",
    changedAt,
    summary: { done, missing, missed: [...missed], readyAt: day.readyAt ?? null },
  };
}

export function dutyRosterRow(roster: DutyRoster, outletId: string, month: string, changedAt: EpochMs): CaseRow {
  return {
    unitId: outletId,
    kind: "dutyRoster",
    caseId: month,
    outletId,
    state: roster.state,
    isOpen: roster.state !== "published" || roster.asked.size > 0,
    openedAt: changedAt,
    dueAt: NEVER,
    lookAt: NEVER,
    person: roster.author,
    topic: "dutyRoster",
    grade: "",
    changedAt,
    summary: { days: roster.days.size, asked: roster.asked.size },
  };
}
