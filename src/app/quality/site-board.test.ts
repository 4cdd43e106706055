import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { MONDAY_10, personal, qualityHouse } from "../../../tests/fixtures/quality-house";
import { createDayForms } from "./day-forms";
import { quarterOf, siteBoard } from "./site-board";

const CASE = "019ab000-0000-7000-8000-000000000001";
const CLAUSE = { clause: "lobby.3", severity: "main", source: "onSite", evidence: [], points: 2 } as const;
const EVERYTHING = ["complaint", "finding", "notice", "inspection", "specialCase", "routine", "dutyRoster"] as const;

async function house() {
  const quality = await qualityHouse();
  const deps = {
    list: quality.list,
    network: quality.network.state,
    policies: quality.policies.state,
    nowAt: () => quality.later(0),
  };
  const board = async (unitIds: readonly string[], outletIds: readonly string[] = ["O01", "O02"]) => {
    await quality.projector.catchUp();
    return siteBoard(deps, outletIds, [{ kinds: EVERYTHING, unitIds }]);
  };
  return { ...quality, board };
}

test("QA-15 the board counts what is open, overdue and found again, for the outlets that the reader sees", async () => {
  const { quality, cause, board, later } = await house();
  const place = { outletId: "O01", caseId: CASE };
  const filed = { type: "ReceiveComplaint", complaintId: CASE, outletId: "O01", intake: "tablet" } as const;
  const rest = { category: "fee", facts: personal("a fee"), givers: [], subjects: [], tickets: [] } as const;
  await quality.submit("complaint", place, { ...filed, ...rest }, cause("lin"));
  for (const findingId of [uuid(), uuid()]) {
    const raised = { type: "RaiseFinding", findingId, ...CLAUSE, facts: personal("leaflets") } as const;
    await quality.submit("finding", place, raised, cause("hq"));
  }
  const [first, second] = (await board(["O01", "O02"])).outlets;
  expect(first).toMatchObject({
    complaints: { open: 1, overdue: 0 },
    findings: { open: 2, overdue: 0, repeated: 1 },
    dutyPublished: false,
  });
  expect(first).not.toHaveProperty("day");
  expect(second).toMatchObject({ complaints: { open: 0 }, findings: { open: 0 } });
  expect((await board(["O02"])).outlets[0]).toMatchObject({ complaints: { open: 0 } });
  later(24 * 90);
  expect((await board(["O01"])).outlets[0]).toMatchObject({ complaints: { open: 1, overdue: 1 } });
});

test("QA-15 who may see no outlet is shown an empty board of today", async () => {
  const { board, later } = await house();
  expect(await board([], [])).toMatchObject({ at: later(0), outlets: [], quarter: { start: "2026-10-01" } });
});

test("QA-15 a quarter is half-open and counts its days from one", () => {
  expect(quarterOf("2026-11-23")).toEqual({ start: "2026-10-01", end: "2027-01-01", day: 54 });
  expect(quarterOf("2026-04-01")).toEqual({ start: "2026-04-01", end: "2026-07-01", day: 1 });
});

test("QA-16 a case's history has who and when, references in place of texts, and of a book only what was asked", async () => {
  const { quality, cause } = await house();
  const [one, other] = [uuid(), uuid()];
  for (const findingId of [one, other]) {
    const raised = { type: "RaiseFinding", findingId, ...CLAUSE, facts: personal("leaflets") } as const;
    await quality.submit("finding", { outletId: "O01", caseId: findingId }, raised, cause("hq"));
  }
  const history = await quality.history("finding", { outletId: "O01", caseId: one });
  expect(history).toMatchObject([{ type: "FindingRaised", actor: "hq", at: MONDAY_10, said: { findingId: one } }]);
  expect(history[0]?.said).not.toHaveProperty("terms");
  expect(JSON.stringify(history)).not.toContain("leaflets");
  const seen = await quality.look("finding", { outletId: "O01", caseId: other });
  expect(Object.keys(seen?.state["findings"] as object)).toEqual([other]);
  expect(await quality.history("finding", { outletId: "O01", caseId: "book" })).toHaveLength(2);
});

test("QA-13 a form comes with what the journal knows and names what only a person can say", async () => {
  const { quality, cause, journal } = await house();
  const hours = { opensAt: MONDAY_10 - 3_600_000, closesAt: MONDAY_10 + 7 * 3_600_000 };
  const planned = { type: "PlanDay", outletId: "O01", businessDate: "2026-11-23", dutyHead: "hao", ...hours } as const;
  await quality.submit("routine", { outletId: "O01", caseId: "2026-11-23" }, planned, cause("hao"));
  const form = await createDayForms(journal)("O01", "2026-11-23", "inspection", MONDAY_10);
  expect(form).toMatchObject({
    known: { date: "2026-11-23", outletId: "O01", slot: "peak", waiting: 0 },
    missing: ["inspector"],
    byPerson: ["items", "emergencies"],
  });
});
