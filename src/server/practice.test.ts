import { v7 } from "uuid";
import type { FixtureGaps } from "#contract/quality/practice";
import type { Post } from "#domain/identity/roles";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { signedInTo } from "../../tests/fixtures/signed-in";

let demo: DemoServer;
let office: Browser;
let branch: Browser;
beforeEach(async () => {
  demo = await demoServer({ guarded: true, isDemo: true });
  office = await signedIn("E001", [{ role: "headOffice", place: { kind: "network" } }]);
  branch = await signedIn("E100", [
    { role: "branchHead", place: { kind: "outlet", outletId: "O03" } },
    { role: "teller", place: { kind: "outlet", outletId: "O03" } },
  ]);
});
afterEach(async () => {
  await demo.stop();
});

const PDF = Buffer.from("%PDF-1.7 opening hours");

const signedIn = (accountId: string, posts: readonly Post[]): Promise<Browser> =>
  signedInTo(demo, { accountId, posts });

async function did(browser: Browser, url: string, payload: object): Promise<[number, unknown]> {
  const { status, json } = await browser.post(url, payload, { "idempotency-key": v7() });
  return [status, json["code"] ?? json["changes"]];
}

const document = (version: number, file?: object) => ({
  document: {
    ...{ documentId: "hours", version, kind: "procedure", title: { en: "Hours" }, body: { en: "Nine to five." } },
    ...{ readers: ["teller"], readWithinDays: 7, ...(file && { file }) },
  },
  writtenBy: "E002",
});

test("FI-7 a document's file is sent before its version and given out once that is published", async () => {
  expect(await did(office, "/handbook", document(1))).toEqual([200, 1]);
  const type = { "content-type": "application/octet-stream", "idempotency-key": v7() };
  const { fileId, sha256 } = (await office.post("/handbook/hours/files?name=hours.pdf", PDF, type)).json;
  expect((await branch.get(`/handbook/hours/files/${String(fileId)}`)).status).toBe(404);
  expect(await did(office, "/handbook", document(2, { fileId, sha256 }))).toEqual([200, 1]);
  const file = await branch.get(`/handbook/hours/files/${String(fileId)}`);
  expect([file.status, file.headers["content-type"], file.text]).toEqual([200, "application/pdf", PDF.toString()]);
  expect((await branch.get(`/handbook/other/files/${String(fileId)}`)).status).toBe(404);
});

test("HB-6 a document asks its readers, keeps their receipts, and shows the head who lacks", async () => {
  await did(office, "/handbook", document(1));
  expect(await did(office, "/handbook", document(3))).toEqual([409, "handbook.versionOutOfOrder"]);
  expect((await branch.get("/handbook")).json).toMatchObject([{ documentId: "hours", mine: { version: 1 } }]);
  const unread = async () => (await branch.get("/outlets/O03/handbook/readers")).json;
  expect(await unread()).toMatchObject([{ personId: "E100", readings: [{ documentId: "hours", isLate: false }] }]);
  expect(await did(branch, "/handbook/hours/read", { version: 2 })).toEqual([409, "handbook.notNewest"]);
  expect(await did(branch, "/handbook/hours/read", { version: 1 })).toEqual([200, 1]);
  expect(await unread()).toMatchObject([{ readings: [{ readAt: demo.plan.opensAt }] }]);
  expect(await did(office, "/handbook/hours/retire", {})).toEqual([200, 1]);
  expect(await unread()).toMatchObject([{ readings: [] }]);
});

test("DL-2 a drill is planned and held through the interface, and an emergency is logged", async () => {
  const { document: card, writtenBy } = document(1);
  const drilled = { ...card, kind: "emergencyCard", drillEveryDays: 90 };
  await did(office, "/handbook", { document: drilled, writtenBy });
  const date = demo.plan.businessDate;
  const drillId = v7();
  const plan = { drillId, cardId: "hours", date, lead: "E100" };
  expect(await did(branch, "/outlets/O03/drills", plan)).toEqual([200, 1]);
  const held = { minutes: 8, present: ["E100", "E101"], watchedBy: "E102", lessons: "" };
  const hold = `/outlets/O03/drills/${drillId}/hold`;
  expect(await did(branch, hold, { ...held, watchedBy: "E100" })).toEqual([403, "drill.watcherLeads"]);
  expect(await did(branch, hold, held)).toEqual([200, 1]);
  const times = { startedAt: 1, endedAt: 2 };
  const emergency = { emergencyId: v7(), cardId: "hours", ...times, done: "hall cleared", told: ["AREA"] };
  expect(await did(branch, "/outlets/O03/emergencies", emergency)).toEqual([200, 1]);
  expect((await branch.get("/outlets/O03/drills")).json).toMatchObject({
    today: date,
    cards: [{ cardId: "hours", isDue: false }],
    drills: [{ state: "held", missed: false }],
    emergencies: [{ done: "hall cleared", loggedBy: "E100" }],
  });
});

test("FX-3 fixtures are recorded through the interface, and outlets that one sees are listed with their gaps", async () => {
  const fixtureId = v7();
  const rack = { fixtureId, kind: "leafletRack", place: "entrance", count: 1, state: "ok" };
  expect(await did(branch, "/outlets/O03/fixtures", rack)).toEqual([200, 1]);
  const listed = async () => ((await branch.get("/fixtures/gaps")).json as unknown as FixtureGaps).outlets;
  const [mine, ...others] = await listed();
  expect([mine?.outletId, mine?.gaps.includes("leafletRack"), others]).toEqual(["O03", false, []]);
  const state = `/outlets/O03/fixtures/${fixtureId}/state`;
  expect(await did(branch, state, { state: "damaged" })).toEqual([200, 1]);
  expect((await listed())[0]?.gaps).toContain("leafletRack");
  const remove = `/outlets/O03/fixtures/${fixtureId}/remove`;
  expect(await did(branch, remove, { reason: "broken" })).toEqual([200, 1]);
  expect((await branch.get("/outlets/O03/fixtures")).json).toMatchObject({ fixtures: [{ removed: true }] });
});

test("IN-13 and QA-18 an outlet without days and assessments has an empty plan and nothing to compare", async () => {
  expect((await office.get("/outlets/O03/video-plan/2026-11")).json).toEqual([]);
  expect((await branch.get("/outlets/O03/assessments")).json).toEqual([]);
});
