import { readFileSync } from "node:fs";
import { createMemoryFileStore } from "#adapter/files/memory-file-store";
import { createCaseFiles } from "#app/files/case-files";
import fastify, { type FastifyInstance } from "fastify";
import { NOBODY } from "#app/identity/caller";
import type { VaultDeps } from "#app/vault/vault";
import type { Post, StaffRole } from "#domain/identity/roles";
import { validatorCompiler } from "fastify-type-provider-zod";
import { v7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { personal, qualityHouse } from "../../tests/fixtures/quality-house";
import { installGuard } from "./access/guard";
import { answerError } from "./problem";
import { caseFileRoutes } from "./routes/case-files";
import { caseListRoutes, caseRoutes } from "./routes/cases";
import { checklistRoutes } from "./routes/checklists";
import { qualityRoutes } from "./routes/quality";

const at1 = (role: StaffRole, outletId: string): Post => ({ role, place: { kind: "outlet", outletId } });
const everywhere = (role: StaffRole): Post => ({ role, place: { kind: "network" } });

/** Who has signed in, by the word in the cookie. */
const POSTS: Readonly<Record<string, readonly Post[]>> = {
  E001: [everywhere("headOffice"), everywhere("callSupervisor")],
  E010: [at1("branchHead", "O01")],
  E011: [at1("teller", "O01")],
  E020: [at1("branchHead", "O02")],
  E030: [at1("branchHead", "O02")],
  M7: [everywhere("mysteryShopper")],
  M8: [everywhere("mysteryShopper")],
};

const SESSION = {
  ...({ surface: "office", method: "password" } as const),
  ...{ openedAt: 0, activeAt: 0, locked: false, wrongPins: 0, owesSecondFactor: false },
};

let house: Awaited<ReturnType<typeof qualityHouse>>;
let app: FastifyInstance;
let tellView: VaultDeps["tellView"];

beforeEach(async () => {
  house = await qualityHouse();
  const { quality, list, checklists } = house;
  const files = createCaseFiles(createMemoryFileStore(), new Uint8Array(32).fill(3));
  tellView = (view) => Promise.resolve(void house.views.push(view));
  app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler(answerError);
  const now = () => house.later(0);
  installGuard(app, {
    gate: {
      callerOf: ({ sessionSecret: accountId = "" }) => {
        const posts = POSTS[accountId];
        return Promise.resolve(
          posts ? { session: { ...SESSION, accountId, handle: accountId, posts }, devices: [] } : NOBODY,
        );
      },
    },
    sessions: { touch: () => Promise.resolve() },
    refused: () => undefined,
    unitsAbove: () => [],
    unitsFrom: () => [],
    now,
  });
  const worksAt = () => true;
  const badgeOf = (id: string) => (id.startsWith("E") ? `badge of ${id}` : undefined);
  const outletIds = () => [...house.network.state().outlets.keys()];
  await app.register(
    async (api) => {
      await api.register(qualityRoutes({ quality, worksAt }));
      await api.register(caseListRoutes({ list, clock: { now }, outletIds, badgeOf }));
      await api.register(caseRoutes({ quality, worksAt }));
      const told: VaultDeps["tellView"] = (view) => tellView(view);
      await api.register(caseFileRoutes({ quality, worksAt, files, clock: { now }, tellView: told }));
      await api.register(checklistRoutes({ checklists }));
    },
    { prefix: "/api/v1" },
  );
});

type Json = Record<string, unknown>;
type Answer = { readonly status: number; readonly json: Json };

const as = (actor: string) => ({
  cookie: `guichet_session=${actor}`,
  ...{ "guichet-page": "1", "guichet-actor": actor },
});

async function ask(url: string, body?: object, actor = "E001", key = v7()): Promise<Answer> {
  const headers = { "idempotency-key": key, ...(actor !== "" && as(actor)) };
  const response = await app.inject({ method: "POST", url: `/api/v1${url}`, headers, ...(body && { payload: body }) });
  await house.projector.catchUp();
  return { status: response.statusCode, json: response.json<Json>() };
}

async function get(url: string, actor = "E001"): Promise<Answer> {
  const headers = { cookie: `guichet_session=${actor}` };
  const response = await app.inject({ method: "GET", url: `/api/v1${url}`, headers });
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
  const verified = { ...filed, givers: [{ ...filed.givers[0], identityVerified: true }] };
  for (const beyond of [verified, { ...filed, intake: "regulator" }, { ...filed, onSiteOwner: "E002" }]) {
    expect((await ask(`${at}/receive`, beyond, "")).json["code"]).toBe("identity.notAllowed");
  }
  expect((await ask(`${at}/receive`, filed, "")).status).toBe(201);
  const { json } = await get(`/outlets/O01/quality/complaint/${complaintId}`);
  expect(json["state"]).toMatchObject({ receiver: "desk:O01", state: "received" });
  expect((await ask(`${at}/handler`, { staffId: "E002" }, "")).json["code"]).toBe("identity.notSignedIn");
  expect((await ask(`${at}/handler`, { staffId: "E002" }, "device:kiosk")).status).toBe(401);
  expect((await ask(`${at}/handler`, { staffId: "E002" }, "E011")).json["code"]).toBe("identity.notAllowed");
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
  const textAt = (outletId: string, token = facts.token) =>
    `/outlets/${outletId}/quality/complaint/${complaintId}/texts/${encodeURIComponent(token)}`;
  const read = { fields: { text: "ninety minutes at noon" } };
  expect((await get(`${textAt("O01")}?purpose=complaint`)).json).toEqual(read);
  expect((await get(textAt("O01"))).status).toBe(400);
  expect((await get(`${textAt("O01", "gone")}?purpose=complaint`)).json["code"]).toBe("request.textGone");
  expect((await get(`${textAt("O02")}?purpose=complaint`)).json["code"]).toBe("request.textGone");
  expect((await get(`${textAt("O01")}?purpose=complaint`, "E010")).json).toEqual(read);
  expect((await get(`${textAt("O01")}?purpose=complaint`, "E011")).status).toBe(403);
  expect((await get(`${textAt("O01")}?purpose=complaint`, "E020")).status).toBe(403);
  expect(house.views.map(({ by, purpose }) => [by, purpose])).toEqual([
    ["E001", "complaint"],
    ["E010", "complaint"],
  ]);
  const { json } = await get(`/outlets/O01/quality/complaint/${complaintId}`);
  expect(JSON.stringify(json)).not.toContain("ninety");
});

test("a look at a file stands in the log with who, what for and which file, and without the log there is no look", async () => {
  await ask(`${at}/receive`, filed);
  const filesAt = `/api/v1/outlets/O01/quality/complaint/${complaintId}/files`;
  const kept = await app.inject({
    ...{ method: "POST", url: `${filesAt}?name=scan.pdf`, payload: Buffer.from("%PDF-1.4 the queue at noon") },
    headers: { ...as("E010"), "content-type": "application/octet-stream" },
  });
  expect(kept.statusCode).toBe(201);
  const { fileId } = kept.json<{ readonly fileId: string }>();
  const look = (actor: string, file = fileId) =>
    app.inject({ method: "GET", url: `${filesAt}/${file}`, headers: { cookie: `guichet_session=${actor}` } });
  expect((await look("E011")).statusCode).toBe(403);
  expect((await look("E001", "none")).statusCode).toBe(404);
  expect(house.views).toEqual([]);
  const seen = await look("E010");
  expect([seen.statusCode, seen.body]).toEqual([200, "%PDF-1.4 the queue at noon"]);
  const view = { by: "E010", purpose: "work on complaint", personId: `complaint/${complaintId}`, fields: [fileId] };
  expect(house.views).toEqual([view]);
  tellView = () => Promise.reject(new Error("journal away"));
  const unlogged = await look("E010");
  expect(unlogged.statusCode).toBeGreaterThanOrEqual(500);
  expect(unlogged.body).not.toContain("noon");
});

test("cases come in pages by what is due first, and the bulletin counts what is overdue", async () => {
  for (const last of [1, 2, 3]) {
    await ask(`/outlets/O0${last}/complaints/019ab000-0000-7000-8000-00000000000${last}/receive`, filed);
    house.later(1);
  }
  const first = await get("/quality/cases?kind=complaint&open=true&limit=2");
  expect(first.json["cases"]).toMatchObject([{ outletId: "O01" }, { outletId: "O02" }]);
  expect(first.json["names"]).toEqual({ E001: "badge of E001" });
  const second = await get(`/quality/cases?kind=complaint&limit=2&after=${String(first.json["next"])}`);
  expect(second.json["cases"]).toMatchObject([{ outletId: "O03" }]);
  expect(second.json["next"]).toBeUndefined();
  const { json } = await get("/quality/bulletin");
  expect(json["outlets"]).toEqual([
    { outletId: "O01", overdue: 1 },
    { outletId: "O02", overdue: 1 },
  ]);
});

test("IN-3 a branch head sees the own outlet's cases, a teller those that tellers may, and nobody another outlet's", async () => {
  for (const last of [1, 2]) {
    await ask(`/outlets/O0${last}/complaints/019ab000-0000-7000-8000-00000000000${last}/receive`, filed);
    const found = { findingId: v7(), clause: "peak.3", severity: "main", source: "onSite", evidence: [], points: 2 };
    await ask(`/outlets/O0${last}/findings/raise`, { ...found, facts: personal("nobody at the door") });
  }
  const seenBy = async (actor: string, query = "") => {
    const { cases } = (await get(`/quality/cases${query}`, actor)).json as { cases: Record<string, string>[] };
    return cases.map(({ outletId, kind }) => `${String(outletId)} ${String(kind)}`).sort();
  };
  expect(await seenBy("E010")).toEqual(["O01 complaint", "O01 finding"]);
  expect(await seenBy("E011")).toEqual(["O01 complaint"]);
  expect(await seenBy("E010", "?unitIds=O02,network")).toEqual([]);
  expect(await seenBy("E001")).toHaveLength(4);
  expect((await get(`/outlets/O01/quality/complaint/${complaintId}`, "E020")).json["code"]).toBe("identity.notAllowed");
  expect((await ask(`${at}/register`, {}, "E020")).json["code"]).toBe("identity.notAllowed");
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
  const visit = `/outlets/O01/inspections/${inspectionId}`;
  expect((await ask(`${visit}/assign`, { inspector: "M7" })).status).toBe(201);
  const page = `/outlets/O01/quality/inspection/${inspectionId}`;
  const looks = async (actor: string) => (await get(page, actor)).status;
  const listed = async (actor: string) => ((await get("/quality/cases", actor)).json["cases"] as unknown[]).length;
  for (const [actor, status, rows] of [
    ["E001", 200, 1],
    ["M7", 200, 1],
    ["M8", 403, 0],
    ["E010", 404, 0],
  ] as const) {
    expect([await looks(actor), await listed(actor)], actor).toEqual([status, rows]);
  }
  const grounds = { itemIds: ["a.1"], grounds: personal("not so") };
  expect((await ask(`${visit}/appeal`, grounds, "E010")).json["code"]).toBe("inspection.unknown");
  expect((await ask(`${visit}/start`, undefined, "E001")).json["code"]).toBe("identity.notAllowed");
  expect((await ask(`${visit}/accept`, undefined, "M8")).json["code"]).toBe("inspection.unknown");
  const steps = [
    await ask(`${visit}/accept`, undefined, "M7"),
    await ask(`${visit}/start`, undefined, "M7"),
    await ask(
      `${visit}/report`,
      {
        results: modules.map(({ moduleId }) => ({ itemId: `${moduleId}.1`, result: "ok", hasNote: false, photos: 0 })),
        narrative: personal("all well"),
      },
      "M7",
    ),
  ];
  expect(steps.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect([await looks("E010"), await listed("E010")]).toEqual([404, 0]);
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
