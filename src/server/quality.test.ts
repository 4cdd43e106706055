import { readFileSync } from "node:fs";
import fastify, { type FastifyInstance } from "fastify";
import { validatorCompiler } from "fastify-type-provider-zod";
import { v7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { personal, qualityHouse } from "../../tests/fixtures/quality-house";
import { answerError } from "./problem";
import { caseRoutes } from "./routes/cases";
import { checklistRoutes } from "./routes/checklists";
import { qualityRoutes } from "./routes/quality";

let house: Awaited<ReturnType<typeof qualityHouse>>;
let app: FastifyInstance;

beforeEach(async () => {
  house = await qualityHouse();
  const { quality, list, checklists } = house;
  app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler(answerError);
  await app.register(qualityRoutes({ quality }));
  await app.register(caseRoutes({ quality, list, clock: { now: () => house.later(0) } }));
  await app.register(checklistRoutes({ checklists }));
});

type Json = Record<string, unknown>;
type Answer = { readonly status: number; readonly json: Json };

async function ask(url: string, body?: object, actor = "E001", key = v7()): Promise<Answer> {
  const headers = { "idempotency-key": key, ...(actor !== "" && { "guichet-actor": actor }) };
  const response = await app.inject({ method: "POST", url, headers, ...(body && { payload: body }) });
  await house.projector.catchUp();
  return { status: response.statusCode, json: response.json<Json>() };
}

async function get(url: string): Promise<Answer> {
  const response = await app.inject({ method: "GET", url });
  return { status: response.statusCode, json: response.json<Json>() };
}

const filed = {
  intake: "tablet",
  category: "waiting",
  facts: personal("ninety minutes at noon"),
  givers: [{ giverId: "g1", role: "customer", identityVerified: false, person: { personal: { name: "Ana" } } }],
  subjects: [],
  tickets: [],
};
const complaintId = "019ab000-0000-7000-8000-000000000001";
const at = `/outlets/O01/complaints/${complaintId}`;

test("201 for a complaint, 200 with the same answer when the tablet repeats itself", async () => {
  const key = v7();
  const first = await ask(`${at}/receive`, filed, "E001", key);
  expect(first).toEqual({ status: 201, json: { version: 1, repeated: false, happened: ["ComplaintReceived"] } });
  const second = await ask(`${at}/receive`, filed, "E001", key);
  expect(second).toEqual({ status: 200, json: { version: 1, repeated: true, happened: ["ComplaintReceived"] } });
});

test("a customer may complain and nothing else; what comes in so waits at the outlet's desk", async () => {
  const verified = { ...filed, intake: "web", givers: [{ ...filed.givers[0], identityVerified: true }] };
  expect((await ask(`${at}/receive`, verified, "")).status).toBe(201);
  const { json } = await get(`/outlets/O01/quality/complaint/${complaintId}`);
  expect(json["state"]).toMatchObject({ receiver: "desk:O01", state: "received" });
  expect((await ask(`${at}/handler`, { staffId: "E002" }, "")).json["code"]).toBe("request.actorNeeded");
  expect((await ask(`${at}/handler`, { staffId: "E002" }, "device:kiosk")).status).toBe(403);
});

test("a rule's no has its status, its code and its sentence", async () => {
  await ask(`${at}/receive`, filed);
  const refused = await ask(`${at}/handler`, { staffId: "E002" });
  expect(refused).toMatchObject({
    status: 409,
    json: { code: "complaint.wrongState", detail: expect.stringContaining("received") as string },
  });
  expect((await ask("/outlets/O99/complaints/019ab000-0000-7000-8000-000000000009/receive", filed)).status).toBe(404);
  expect((await ask(`${at}/receive`, { ...filed, category: "weather" })).status).toBe(422);
});

test("a text is read with a purpose, and no answer about a case holds it", async () => {
  await ask(`${at}/receive`, filed);
  const [record] = await house.journal.read(
    { unitId: "O01", month: "2025-11-01", stream: `complaint/${complaintId}` },
    0,
  );
  const { facts } = JSON.parse(record?.dataJson ?? "{}") as { facts: { token: string } };
  expect((await get(`/quality/texts/${facts.token}?purpose=complaint`)).json).toEqual({
    fields: { text: "ninety minutes at noon" },
  });
  expect((await get(`/quality/texts/${facts.token}`)).status).toBe(400);
  expect((await get("/quality/texts/gone?purpose=complaint")).json["code"]).toBe("request.textGone");
  const { json } = await get(`/outlets/O01/quality/complaint/${complaintId}`);
  expect(JSON.stringify(json)).not.toContain("ninety");
});

test("cases come in pages by what is due first, and the bulletin counts what is overdue", async () => {
  for (const last of [1, 2, 3]) {
    await ask(`/outlets/O0${last}/complaints/019ab000-0000-7000-8000-00000000000${last}/receive`, filed);
    house.later(1);
  }
  const first = await get("/quality/cases?kind=complaint&open=true&limit=2");
  expect(first.json["cases"]).toMatchObject([{ outletId: "O01" }, { outletId: "O02" }]);
  const second = await get(`/quality/cases?kind=complaint&limit=2&after=${String(first.json["next"])}`);
  expect(second.json["cases"]).toMatchObject([{ outletId: "O03" }]);
  expect(second.json["next"]).toBeUndefined();
  const { json } = await get("/quality/bulletin");
  expect(json["outlets"]).toEqual([
    { outletId: "O01", overdue: 1 },
    { outletId: "O02", overdue: 1 },
  ]);
});

test("a finding goes from its raising to its closed notice by its addresses alone", async () => {
  const findingId = v7();
  const noticeId = v7();
  const book = "/outlets/O02/findings";
  const statuses = [
    await ask(`${book}/raise`, {
      findingId,
      clause: "peak.3",
      severity: "main",
      source: "onSite",
      facts: personal("nobody at the door"),
      evidence: [],
      points: 2,
    }),
    await ask(`${book}/notices`, { noticeId, lines: [{ findingId, owner: "E030", action: personal("cover it") }] }),
    await ask(`${book}/notice-receipt`, { noticeId }, "E020"),
    await ask(
      `${book}/reply`,
      { findingId, rootCause: "cover", measure: personal("m"), proof: [{ fileId: "f", sha256: "a".repeat(64) }] },
      "E030",
    ),
    await ask(`${book}/verify`, { findingId, passed: true }),
  ].map(({ status }) => status);
  expect(statuses).toEqual([201, 201, 201, 201, 201]);
  expect((await get("/quality/cases?unitIds=O02&open=false")).json["cases"]).toHaveLength(2);
});

test("a mystery visit is nowhere to be seen for the outlet before its release", async () => {
  const modules = ["a", "b", "c", "d", "e", "f"].map((moduleId) => ({
    moduleId,
    text: { en: moduleId },
    items: [{ itemId: `${moduleId}.1`, text: { en: "item" }, points: 1, details: 1, evidence: "none" }],
  }));
  const scheme = { schemeId: "m", version: 1, use: "mystery", title: { en: "M" }, deduction: "share", modules };
  expect((await ask("/checklists", { scheme, writtenBy: "E002" })).json).toEqual({ happened: ["SchemePublished"] });
  expect((await get("/checklists")).json).toHaveLength(1);
  const inspectionId = v7();
  const plan = { kind: "mysteryExternal", plannedFor: "2026-11-25", schemeId: "m" };
  expect((await ask(`/outlets/O01/inspections/${inspectionId}/plan`, plan)).status).toBe(201);
  expect((await get(`/outlets/O01/quality/inspection/${inspectionId}`)).status).toBe(404);
  expect((await get("/quality/cases?unitIds=O01")).json["cases"]).toEqual([]);
  expect((await get("/quality/cases?unitIds=network")).json["cases"]).toHaveLength(1);
});

test("a bank's own list is published from its file, and a faulty one names its place", async () => {
  const text = readFileSync(new URL("../../examples/checklists/peak.json", import.meta.url), "utf8");
  expect((await ask("/checklists/file", { text, writtenBy: "E002" })).json).toEqual({ happened: ["SchemePublished"] });
  const faulty = await ask("/checklists/file", {
    text: text.replace('"points": 10', '"points": 0'),
    writtenBy: "E002",
  });
  expect(faulty).toMatchObject({ status: 422, json: { params: { place: "items/peak.1/points" } } });
});
