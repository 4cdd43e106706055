import { instantAt } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { Opinion } from "#domain/opinion/model";
import { isOwed, OVER, type Proposal } from "#domain/proposal/model";
import type { Seminar } from "#domain/seminar/model";
import { type Analysis, misses } from "#domain/service-analysis/model";
import type { Survey } from "#domain/survey/model";
import { type CaseRow, earliest, NEVER } from "./case-row";

/** An opinion on the list: open until its giver knows what came of it. QC-5 */
export function opinionRow(opinion: Opinion, changedAt: EpochMs): CaseRow {
  const { opinionId, outletId, state, channel, theme, giver, dueBy } = opinion;
  const isOpen = state === "received" || state === "decided";
  return {
    unitId: outletId,
    kind: "opinion",
    caseId: opinionId,
    outletId,
    state,
    isOpen,
    openedAt: opinion.receivedAt,
    dueAt: isOpen ? dueBy : NEVER,
    lookAt: NEVER,
    person: "",
    topic: theme,
    grade: "",
    changedAt,
    summary: { channel, isNamed: giver !== undefined, complaintId: opinion.complaintId ?? null },
  };
}

/** A proposal on the list, with whether its author waits to hear of the last step. QC-5 */
export function proposalRow(proposal: Proposal, changedAt: EpochMs): CaseRow {
  const { proposalId, outletId, state, source, submittedBy, theme } = proposal;
  return {
    unitId: outletId,
    kind: "proposal",
    caseId: proposalId,
    outletId,
    state,
    isOpen: !OVER.includes(state) || isOwed(proposal),
    openedAt: proposal.submittedAt,
    dueAt: NEVER,
    lookAt: NEVER,
    person: source === "staff" ? submittedBy : "customer",
    topic: theme,
    grade: "",
    changedAt,
    summary: { source, owed: isOwed(proposal), seminarId: proposal.seminarId ?? null },
  };
}

/** A seminar on the list: what is due is the session, then its minutes. QC-5 */
export function seminarRow(seminar: Seminar, changedAt: EpochMs): CaseRow {
  const { seminarId, outletId, state, heldAt, agenda, decisions, askedBy, reason } = seminar;
  const isOpen = state !== "filed" && state !== "denied";
  const due = state === "held" || state === "minuted" ? seminar.minutesDueBy : heldAt;
  return {
    unitId: outletId,
    kind: "seminar",
    caseId: seminarId,
    outletId,
    state,
    isOpen,
    openedAt: heldAt,
    dueAt: isOpen ? due : NEVER,
    lookAt: NEVER,
    person: askedBy,
    topic: reason === undefined ? "regular" : "extraordinary",
    grade: "",
    changedAt,
    summary: { themes: agenda.length, decided: decisions.size },
  };
}

/** A survey on the list, with how many have answered and what they were not content with. QC-5, QC-6 */
export function surveyRow(survey: Survey, changedAt: EpochMs): CaseRow {
  const { surveyId, outletId, state, draftedBy, questions, scores, answered, declined, sharePercent, from, to } =
    survey;
  const low: Record<string, number> = {};
  for (const { questionId, theme } of questions) {
    const [worst = 0, bad = 0] = scores.get(questionId) ?? [];
    low[theme] = (low[theme] ?? 0) + worst + bad;
  }
  return {
    unitId: outletId,
    kind: "survey",
    caseId: surveyId,
    outletId,
    state,
    isOpen: state !== "stopped",
    openedAt: instantAt(from, "00:00", "UTC"),
    dueAt: NEVER,
    lookAt: NEVER,
    person: draftedBy,
    topic: "survey",
    grade: "",
    changedAt,
    summary: { title: survey.title, from, to, sharePercent, answers: answered.size - declined, declined, low },
  };
}

/** An outlet's analysis on the list: its newest month, and the action that is due first. QC-5 */
export function analysisRow({ packs, actions }: Analysis, outletId: string, changedAt: EpochMs): CaseRow {
  const newest = [...packs.values()].at(-1);
  const open = [...actions.values()].filter(({ ended }) => !ended);
  const dueAt = earliest(open.map(({ dueOn }) => instantAt(dueOn, "23:59", "UTC")));
  return {
    unitId: outletId,
    kind: "analysis",
    caseId: "book",
    outletId,
    state: newest?.signedBy === undefined ? "drafted" : "signed",
    isOpen: open.length > 0 || newest?.signedBy === undefined,
    openedAt: 0,
    dueAt,
    lookAt: NEVER,
    person: open.find((action) => instantAt(action.dueOn, "23:59", "UTC") === dueAt)?.owner ?? "",
    topic: "analysis",
    grade: "",
    changedAt,
    summary: {
      month: newest?.month ?? null,
      missed: newest?.figures.filter(misses).map(({ indicator }) => indicator) ?? [],
      open: open.length,
    },
  };
}
