import { expect, test } from "vitest";
import { unheardOpinion } from "#domain/opinion/model";
import { unmadeProposal } from "#domain/proposal/model";
import { unplannedSeminar } from "#domain/seminar/model";
import { emptyAnalysis } from "#domain/service-analysis/model";
import { undraftedSurvey } from "#domain/survey/model";
import { type CaseRow, NEVER } from "./case-row";
import { analysisRow, opinionRow, proposalRow, seminarRow, surveyRow } from "./opinion-rows";
import { themesOf } from "./themes";

const said = (word: string) => ({ zh: word, en: word, es: word, ko: word });
const survey = {
  ...undraftedSurvey(),
  surveyId: "s1",
  outletId: "O01",
  state: "running" as const,
  questions: [
    { questionId: "q1", theme: "waiting", text: said("?") },
    { questionId: "q2", theme: "waiting", text: said("?") },
  ],
  from: "1970-01-01",
  to: "1970-01-02",
  answered: new Set(["t1", "t2"]),
  declined: 1,
  scores: new Map([
    ["q1", [1, 2, 0, 0, 4]],
    ["q2", [0, 1, 0, 0, 0]],
  ]) as never,
};

test("QC-5 an opinion is open until its giver has been told, and due by its day", () => {
  const opinion = { ...unheardOpinion(), state: "decided" as const, dueBy: 77, giver: { token: "t", hash: "h" } };
  expect(opinionRow(opinion, 1)).toMatchObject({ isOpen: true, dueAt: 77, summary: { isNamed: true } });
  expect(opinionRow({ ...opinion, state: "closed" }, 1)).toMatchObject({ isOpen: false, dueAt: NEVER });
});

test("QC-5 a rejected proposal is open while its author does not know", () => {
  const rejected = { ...unmadeProposal(), state: "rejected" as const, submittedBy: "lin" };
  expect(proposalRow(rejected, 1)).toMatchObject({ isOpen: true, person: "lin", summary: { owed: true } });
  expect(proposalRow({ ...rejected, toldOf: "rejected" }, 1)).toMatchObject({ isOpen: false });
});

test("QC-5 a seminar is due at its session, then with its minutes, and open until they were received", () => {
  const planned = { ...unplannedSeminar(), state: "planned" as const, heldAt: 50, minutesDueBy: 90 };
  expect(seminarRow(planned, 1)).toMatchObject({ dueAt: 50, topic: "regular" });
  expect(seminarRow({ ...planned, state: "minuted", reason: "r" }, 1)).toMatchObject({ dueAt: 90, isOpen: true });
  expect(seminarRow({ ...planned, state: "filed" }, 1)).toMatchObject({ dueAt: NEVER, isOpen: false });
});

test("QC-5 an analysis is due with its earliest open action", () => {
  const book = emptyAnalysis();
  const gap = { month: "2026-10", indicator: "late", cause: "x", action: "a", owner: "lin" };
  const over = { at: 1, by: "hao", effect: "e" };
  book.actions.set("g1", { ...gap, gapId: "g1", dueOn: "2026-11-20", progress: [], ended: undefined });
  book.actions.set("g2", { ...gap, gapId: "g2", dueOn: "2026-11-01", progress: [], ended: over });
  expect(analysisRow(book, "O01", 1)).toMatchObject({ person: "lin", summary: { open: 1 }, isOpen: true });
});

test("QC-6 themes add up every way in which something was said, the most said first, beside the span before", () => {
  const row = (kind: CaseRow["kind"], topic: string, openedAt: number) => ({ kind, topic, openedAt }) as CaseRow;
  const rows = [
    row("complaint", "fee", 150),
    row("opinion", "fee", 160),
    row("proposal", "fee", 90),
    row("complaint", "error", 199),
    row("complaint", "error", 200),
    row("finding", "fee", 150),
    { ...surveyRow(survey, 1), openedAt: 110 },
  ];
  const themes = themesOf(rows, { before: 50, from: 100, to: 200 }, { now: 1, before: 3 });
  expect(
    themes.map(({ theme, complaints, opinions, lowScores, before }) => {
      return [theme, complaints, opinions, lowScores, before];
    }),
  ).toEqual([
    ["waiting", 0, 0, 4, 0],
    ["fee", 1, 1, 0, 1],
    ["error", 1, 0, 0, 0],
    ["rating", 0, 0, 1, 3],
  ]);
  expect(surveyRow(survey, 1).summary).toMatchObject({ answers: 1, declined: 1, low: { waiting: 4 } });
});
