import { readFileSync } from "node:fs";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { z } from "zod";
import { createMemoryRows } from "#adapter/rows/memory";
import { DocumentSchema } from "#contract/quality/practice";
import { EMPTY_DAY_FLOW, EMPTY_SERVICE_FLOW } from "#read/flow-history/day-flow";
import { personal, qualityHouse } from "../../../tests/fixtures/quality-house";
import { FLOW_DAYS } from "../history/flow-rows";
import { put } from "../ports/rows";
import { sideBySide } from "./assessments";
import { createDrills } from "./drills";
import { createFixtures } from "./fixtures";
import { openHandbook, unitOfPosts } from "./handbook";
import { videoPlan } from "./video-plan";

const EXAMPLES = new URL("../../../examples/", import.meta.url);
const shipped = (name: string): string => readFileSync(new URL(name, EXAMPLES), "utf8");

async function house() {
  const quality = await qualityHouse();
  const { journal, network, policies, later, checklists } = quality;
  const nowAt = () => later(0);
  const handbook = await openHandbook(journal, nowAt);
  const drills = createDrills({ journal, handbook: handbook.state, network: network.state, nowAt });
  const sources = { network: network.state, policies: policies.state };
  const idOf = (word: string) => `audit ${word}`;
  const fixtures = createFixtures({ ...sources, journal, quality: quality.quality, checklists, nowAt, idOf });
  return { ...quality, handbook, drills, fixtures };
}

test("HB-1 the handbook and the cards that we ship are sound, in four languages", async () => {
  const { handbook, cause } = await house();
  const documents = z.array(DocumentSchema).parse(JSON.parse(shipped("handbook/standard-service.json")));
  for (const document of documents) {
    expect(await handbook.publish(document, "wen", cause("dora"))).toMatchObject({ ok: true });
    expect([document.documentId, Object.keys(document.body).length]).toEqual([document.documentId, 4]);
  }
  expect(documents[0]?.body.en?.match(/^## /gmu)).toHaveLength(8);
  expect(documents.filter(({ kind }) => kind === "emergencyCard").length).toBeGreaterThan(4);
});

test("HB-5 receipts lie with the reader's unit, and an older version is not read any more", async () => {
  const { handbook, cause } = await house();
  const [first] = z.array(DocumentSchema).parse(JSON.parse(shipped("handbook/standard-service.json")));
  if (!first) throw new Error("nothing is shipped");
  const { documentId } = first;
  await handbook.publish(first, "wen", cause("dora"));
  const unitId = unitOfPosts([{ role: "teller", place: { kind: "outlet", outletId: "O01" } }]);
  expect(await handbook.confirm(unitId, { documentId, version: 1 }, cause("lin"))).toMatchObject({ ok: true });
  const lin = { personId: "lin", roles: ["teller"] };
  const read = async (unit: string) => (await handbook.readings(unit, [lin]))[0]?.[0]?.readAt;
  expect([await read("O01"), await read("O02")].map((at) => at !== undefined)).toEqual([true, false]);
  await handbook.publish({ ...first, version: 2 }, "wen", cause("dora"));
  expect(await handbook.confirm(unitId, { documentId, version: 1 }, cause("lin"))).toMatchObject({
    refusal: { code: "handbook.notNewest", version: 2 },
  });
  expect(await handbook.confirm(unitId, { documentId: "none", version: 1 }, cause("lin"))).toMatchObject({
    refusal: { code: "handbook.unknown" },
  });
});

test("DL-5 only cards of the handbook are drilled, and each says when it is due", async () => {
  const { handbook, drills, cause } = await house();
  const documents = z.array(DocumentSchema).parse(JSON.parse(shipped("handbook/standard-service.json")));
  const card = documents.find(({ documentId }) => documentId === "card-fire");
  if (!card) throw new Error("no card is shipped");
  await handbook.publish(card, "wen", cause("dora"));
  const plan = { type: "PlanDrill", drillId: "d1", date: "2026-11-23", lead: "lin" } as const;
  expect(await drills.submit("O01", { ...plan, cardId: "flood" }, cause("hao"))).toMatchObject({
    refusal: { code: "drill.cardUnknown" },
  });
  await drills.submit("O01", { ...plan, cardId: "card-fire" }, cause("hao"));
  expect(await drills.standing("O01")).toMatchObject({
    today: "2026-11-23",
    cards: [{ isDue: true, next: "2026-11-23" }],
  });
  const held = { minutes: 9, present: ["lin", "mei"], watchedBy: "hao", lessons: "" };
  expect(await drills.submit("O01", { type: "HoldDrill", drillId: "d1", ...held }, cause("hao"))).toMatchObject({
    ok: true,
  });
  expect((await drills.standing("O01")).cards).toMatchObject([{ lastHeld: "2026-11-23", isDue: false }]);
  expect((await drills.standing("O02")).cards).toMatchObject([{ isDue: true }]);
});

test("FX-4 a move plans the audit of fixtures on its day, once however often it is sent", async () => {
  const { fixtures, checklists, quality, cause } = await house();
  const inspectionId = uuid();
  const move = { type: "ReportMove", moveId: "m1", kind: "moved", on: "2026-12-01", inspectionId } as const;
  expect(await fixtures.submit("O01", move, cause("dora"))).toMatchObject({
    refusal: { code: "quality.schemeUnknown" },
  });
  await checklists.publishFile(shipped("checklists/fixtures.json"), "wen", cause("dora"));
  for (const moveId of ["m1", "m1"]) {
    expect(await fixtures.submit("O01", { ...move, moveId }, cause("dora"))).toMatchObject({ ok: true });
  }
  const { state } = await quality.read("inspection", { outletId: "O01", caseId: inspectionId });
  expect(state).toMatchObject({ kind: "fixtureAudit", plannedFor: "2026-12-01", state: "planned" });
});

test("FX-3 the standard kinds are the policy's, and lack until something of them stands in order", async () => {
  const { fixtures, cause } = await house();
  const { standard, gaps } = await fixtures.standing("O01");
  expect([standard.length, gaps]).toEqual([5, standard]);
  const [kind = ""] = standard;
  const rack = { type: "RecordFixture", fixtureId: "f1", kind, place: "entrance", count: 1, state: "ok" } as const;
  await fixtures.submit("O01", rack, cause("lin"));
  expect((await fixtures.standing("O01")).gaps).toEqual(standard.slice(1));
});

test("IN-13 a month's half-hours are drawn from those with customers and over, the same however often", async () => {
  const rows = createMemoryRows();
  const issued = { "19": 5, "20": 20, "21": 18, "22": 4, "23": 3, "24": 2 };
  const flow = { ...EMPTY_DAY_FLOW, services: { A01: { ...EMPTY_SERVICE_FLOW, issued } } };
  const days = ["2026-11-02", "2026-11-03", "2026-11-04"];
  await rows.write([
    put(
      FLOW_DAYS,
      days.map((businessDate) => ({ unitId: "O01", businessDate, source: "lobby", flow })),
    ),
  ]);
  const asked = { month: "2026-11", before: "2026-11-04", count: 4 };
  const plan = await videoPlan(rows, "O01", asked);
  expect(await videoPlan(rows, "O01", asked)).toEqual(plan);
  expect(plan.filter(({ isPeak }) => isPeak).map(({ slot }) => [20, 21].includes(slot))).toEqual([true, true]);
  expect(plan.filter(({ date }) => date >= "2026-11-04")).toEqual([]);
  expect(await videoPlan(rows, "O01", { ...asked, month: "2026-12" })).toEqual([]);
});

test("QA-18 an outlet's view of itself stands beside the outside one once that is released", async () => {
  const { quality, checklists, projector, cause, rows } = await house();
  const published = await checklists.publishFile(shipped("checklists/assessment.json"), "wen", cause("dora"));
  if (!published.ok) throw new Error("the assessment is faulty");
  const items =
    checklists
      .state()
      .schemes.get("guichet.assessment")?.[0]
      ?.modules.flatMap((module) => module.items) ?? [];
  const look = async (kind: "selfAssessment" | "outsideAssessment", wrong: number) => {
    const inspectionId = uuid();
    const place = { outletId: "O01", caseId: inspectionId };
    const plan = { inspectionId, outletId: "O01", kind, plannedFor: "2026-11-23", schemeId: "guichet.assessment" };
    const results = items.map(({ itemId }, at) => {
      const result = at < wrong ? ("notOk" as const) : ("ok" as const);
      return { itemId, result, hasNote: true, photos: 0 };
    });
    const acts = [
      ["hq", { type: "PlanInspection", ...plan }],
      ["hq", { type: "AssignInspector", inspector: "ida" }],
      ["ida", { type: "AcceptAssignment" }],
      ["ida", { type: "StartInspection" }],
      ["ida", { type: "SubmitReport", results, narrative: personal("seen") }],
    ] as const;
    for (const [actor, act] of acts) {
      const done = await quality.submit("inspection", place, act, cause(actor));
      if (!done.ok && act.type !== "AcceptAssignment") throw new Error(JSON.stringify(done));
    }
    return place;
  };
  await look("selfAssessment", 1);
  const outside = await look("outsideAssessment", 3);
  await projector.catchUp();
  const compare = () => sideBySide({ rows, quality }, "O01");
  expect(await compare()).toMatchObject([{ schemeId: "guichet.assessment", self: { version: 1 } }]);
  expect((await compare())[0]).not.toHaveProperty("outside");
  await quality.submit("inspection", outside, { type: "CheckReport", lacking: [] }, cause("hq"));
  await quality.submit("inspection", outside, { type: "ReleaseResults", tickets: [] }, cause("hq"));
  await projector.catchUp();
  const [both] = await compare();
  expect(both?.self?.percent).toBeGreaterThan(both?.outside?.percent ?? 100);
});
