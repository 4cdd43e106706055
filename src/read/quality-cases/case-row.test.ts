import { unfiledComplaint } from "#domain/complaint/model";
import { emptyFindingBook, type FindingDraft } from "#domain/finding/model";
import { unplannedDay } from "#domain/routine/model";
import { expect, test } from "vitest";
import { earliest, NEVER } from "./case-row";
import { complaintRow, findingRow, noticeRow, routineRow } from "./rows";

const complaint = () => Object.assign(unfiledComplaint(), { state: "registered", receiver: "lin", outletId: "O01" });
const finding = (findingId: string, more: Partial<FindingDraft> = {}): FindingDraft => ({
  findingId,
  clause: "peak.3",
  severity: "main",
  source: "onSite",
  raisedBy: "ida",
  raisedAt: 10,
  points: 2,
  repeats: 0,
  state: "inRectification",
  noticeId: "n1",
  owner: "lin",
  dueBy: 300,
  answerBy: 300,
  contestUntil: 0,
  contested: undefined,
  contestDecided: false,
  repliedBy: undefined,
  reopenings: 0,
  extended: false,
  overdue: false,
  confirmed: false,
  ...more,
});

test("QC-1 the first deadline is due, and only one that was not named is looked at", () => {
  const open = complaint();
  open.due.set("plan", 200).set("acknowledge", 100).set("legal", 900);
  open.overdue.add("acknowledge");
  expect(complaintRow(open, 1)).toMatchObject({ dueAt: 100, lookAt: 200, isOpen: true });
  expect(complaintRow(complaint(), 1)).toMatchObject({ dueAt: NEVER, lookAt: NEVER });
  expect([earliest([]), earliest([5, undefined, 3])]).toEqual([NEVER, 3]);
});

test("QC-2 the handler answers for a complaint, before him the duty head, before him the receiver", () => {
  const people = [{}, { onSiteOwner: "hao" }, { onSiteOwner: "hao", handler: "han" }];
  expect(people.map((more) => complaintRow(Object.assign(complaint(), more), 1).person)).toEqual(["lin", "hao", "han"]);
});

test("QC-3 a finding has its line's deadline, a contested one none, and a notice that of its earliest line", () => {
  expect(findingRow("O01", finding("a"), 1)).toMatchObject({ person: "lin", dueAt: 300, lookAt: 300 });
  expect(findingRow("O01", finding("a", { overdue: true }), 1)).toMatchObject({ dueAt: 300, lookAt: NEVER });
  expect(findingRow("O01", finding("a", { state: "contested" }), 1)).toMatchObject({ dueAt: NEVER, lookAt: NEVER });
  const book = emptyFindingBook();
  book.findings.set("a", finding("a")).set("b", finding("b", { dueBy: 200 }));
  const notice = { noticeId: "n1", issuedBy: "ida", findingIds: ["a", "b"], receivedBy: "hao", closedAt: undefined };
  expect(noticeRow("O01", book, notice, 1)).toMatchObject({
    dueAt: 200,
    state: "received",
    summary: { lines: 2, done: 0 },
  });
});

test("QC-4 a day's row names what is missing, and the next moment at which something will be missed", () => {
  const day = Object.assign(unplannedDay(), {
    outletId: "O01",
    businessDate: "2026-11-23",
    opensAt: 1_000_000,
    closesAt: 9_000_000,
    terms: { closeWithinMin: 30, checkInWithinMin: 15, peaksMin: 1 },
  });
  expect(routineRow(day, 1)).toMatchObject({ state: "incomplete", dueAt: 1_000_000 });
  day.missed.add("meeting").add("preOpen");
  expect(routineRow(day, 1).dueAt).toBe(1_000_000 + 15 * 60_000);
  expect(routineRow(day, 1).summary["missing"]).toHaveLength(8);
});
