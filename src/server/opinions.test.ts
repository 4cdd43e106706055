import { v7 as uuid } from "uuid";
import { afterEach, expect, test } from "vitest";
import type { UnstampedCommand } from "#app/lobbies/lobbies";
import type { StaffRole } from "#domain/identity/roles";
import { browserOn } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

const AT = "/outlets/O03";
const said = (text: string) => ({ personal: { text } });
const inFour = (text: string) => ({ zh: text, en: text, es: text, ko: text });

const opened: DemoServer[] = [];
afterEach(async () => {
  for (const demo of opened.splice(0)) await demo.stop();
});

async function openBranch() {
  const demo = await demoServer({ guarded: true, isDemo: true });
  opened.push(demo);
  const act = async (command: UnstampedCommand): Promise<void> => {
    const handled = await demo.lobbies.submit("O03", { commandId: uuid(), command });
    if (!handled.ok) throw new Error(handled.refusal.code);
  };
  await act({ type: "OpenDay", actor: "system", plan: demo.plan });
  const { windows, staff } = demo.plan;
  const windowId = windows.find(({ kind, serviceIds }) => kind === "cash" && serviceIds.includes("D4"))?.windowId ?? "";
  const staffId = staff.find(({ serviceIds }) => serviceIds.includes("D4"))?.staffId ?? "";
  const serve = async (): Promise<string> => {
    const ticketId = uuid();
    const own = { serviceIds: ["D4"], segmentId: "ordinary", channel: "kiosk" } as const;
    await act({ type: "IssueTicket", actor: "customer", ticketId, ...own });
    demo.advance(120_000);
    await act({ type: "OpenWindow", actor: staffId, windowId, staffId, mode: "normal" });
    await act({ type: "CallNext", actor: staffId, windowId });
    await act({ type: "StartService", actor: staffId, ticketId });
    demo.advance(240_000);
    await act({ type: "FinishTicket", actor: staffId, ticketId, outcome: "notPossible" });
    return ticketId;
  };
  const enter = async (accountId: string, role: StaffRole) => {
    const place = role === "headOffice" ? { kind: "network" as const } : { kind: "outlet" as const, outletId: "O03" };
    const account = { type: "OpenAccount", now: 0, by: "test", accountId, posts: [{ role, place }] } as const;
    await demo.identity.stream.submit(account, { commandId: uuid(), actor: "test" });
    const browser = browserOn(demo);
    await browser.post("/demo/sign-in", { accountId, surface: "office" });
    return {
      get: (path: string) => browser.get(`${AT}${path}`),
      post: (path: string, body?: object) => browser.post(`${AT}${path}`, body, { "idempotency-key": uuid() }),
    };
  };
  const stranger = browserOn(demo);
  const post = (path: string, body: object) => stranger.post(`${AT}${path}`, body, { "idempotency-key": uuid() });
  return { demo, serve, enter, post };
}

test("RP-10 a recorded minute shows why it was that ticket's turn, to those who see the lobby", async () => {
  const { demo, serve, enter, post } = await openBranch();
  const ticketId = await serve();
  const head = await enter("head", "branchHead");
  const path = `/days/${demo.plan.businessDate}/floor`;
  const called = await head.get(`${path}?ticketId=${ticketId}`);
  expect(called.json).toMatchObject({
    floor: { businessDate: demo.plan.businessDate },
    ticket: { state: { state: "called", called: { waitedMs: 120_000, runnersUp: [] } } },
  });
  const later = await head.get(`${path}?ticketId=${ticketId}&at=${String(called.json["to"])}`);
  expect(later.json).toMatchObject({ ticket: { state: { outcome: "notPossible" } } });
  expect(await head.get("/days/2020-01-01/floor")).toMatchObject({ status: 404 });
  expect((await post("/opinions/none/receive", {})).status).toBeGreaterThanOrEqual(400);
});

test("OI-1 a customer's page gives an opinion and an idea, and cannot say more of itself than it knows", async () => {
  const { enter, post } = await openBranch();
  const opinion = { channel: "phone", theme: "fee", text: said("fees are hard to find"), identityVerified: false };
  const caseId = uuid();
  expect(await post(`/opinions/${caseId}/receive`, opinion)).toMatchObject({ status: 201 });
  for (const more of [{ identityVerified: true }, { channel: "web" }, { channel: "book" }]) {
    expect(await post(`/opinions/${uuid()}/receive`, { ...opinion, ...more })).toMatchObject({ status: 403 });
  }
  const idea = { theme: "fee", text: said("a list at the door"), source: "customer" };
  expect(await post(`/proposals/${uuid()}/submit`, idea)).toMatchObject({ status: 201 });
  expect(await post(`/proposals/${uuid()}/submit`, { ...idea, source: "staff" })).toMatchObject({ status: 403 });
  expect(await post(`/opinions/${caseId}/outcome`, { outcome: said("no") })).toMatchObject({ status: 401 });
  const [head, teller] = [await enter("head", "branchHead"), await enter("teller", "teller")];
  expect(await teller.post(`/opinions/${caseId}/outcome`, { outcome: said("no") })).toMatchObject({ status: 403 });
  const done = await head.post(`/opinions/${caseId}/outcome`, { outcome: said("a list hangs there now") });
  expect(done.json).toMatchObject({ happened: ["OpinionDecided", "OpinionClosed"] });
});

test("VY-1 FE-7 a survey is approved by another, answered at a served ticket once, and by nobody else", async () => {
  const { demo, serve, enter, post } = await openBranch();
  const [head, office] = [await enter("head", "branchHead"), await enter("office", "headOffice")];
  const surveyId = uuid();
  const { businessDate: from } = demo.plan;
  const draft = { title: inFour("t"), consent: inFour("c"), sharePercent: 100, from, to: from };
  const questions = [{ questionId: "q1", theme: "waiting", text: inFour("?") }];
  expect(await head.post(`/surveys/${surveyId}/draft`, { ...draft, questions })).toMatchObject({ status: 201 });
  expect(await head.post(`/surveys/${surveyId}/approval`)).toMatchObject({ status: 403 });
  expect(await office.post(`/surveys/${surveyId}/approval`)).toMatchObject({ status: 201 });
  const ticketId = await serve();
  const path = `/tickets/${ticketId}/surveys/${surveyId}`;
  const answer = { agreed: true, scores: { q1: 2 }, words: "Ana waited" };
  expect(await post(`/tickets/${uuid()}/surveys/${surveyId}`, answer)).toMatchObject({ status: 409 });
  expect(await post(path, answer)).toMatchObject({ status: 201 });
  expect(await post(path, answer)).toMatchObject({ json: { code: "survey.answeredAlready" } });
  const [stream] = await demo.journal.heads({ prefix: "survey/" });
  const records = stream ? await demo.journal.read(stream, 0) : [];
  expect(records.map(({ dataJson }) => dataJson).join("")).not.toContain("Ana");
});

test("SE-2 SE-5 an extraordinary session is approved above, and its minutes are confirmed by the head office", async () => {
  const { demo, enter } = await openBranch();
  const [head, office] = [await enter("head", "branchHead"), await enter("office", "headOffice")];
  const at = `/seminars/${demo.plan.businessDate.slice(0, 7)}.x1`;
  const planned = { heldAt: demo.plan.opensAt, departments: ["operations"], reason: "three falls at the door" };
  expect(await head.post(`${at}/extraordinary`, planned)).toMatchObject({ status: 201 });
  expect(await head.post(`${at}/approval`, { approved: true })).toMatchObject({ status: 403 });
  expect(await office.post(`${at}/approval`, { approved: true })).toMatchObject({ status: 201 });
  const attendance = [{ department: "operations", person: "Lin" }];
  expect(await head.post(`${at}/session`, { attendance })).toMatchObject({ status: 201 });
  expect(await head.post(`${at}/minutes`, { minutes: said("a mat was laid") })).toMatchObject({ status: 201 });
  expect(await head.post(`${at}/receipt`)).toMatchObject({ status: 403 });
  expect(await office.post(`${at}/receipt`)).toMatchObject({ json: { happened: ["MinutesReceived"] } });
});

test("FE-8 FE-10 a month's pack comes as PDF and workbook; only the head office erases people", async () => {
  const { enter } = await openBranch();
  const [head, office] = [await enter("head", "branchHead"), await enter("office", "headOffice")];
  const file = "/service-analysis/2026-10/file?language=es&format=";
  expect(await head.get(`${file}pdf`)).toMatchObject({ status: 404, json: { code: "analysis.packUnknown" } });
  expect(await head.post("/service-analysis/open", { month: "2026-10" })).toMatchObject({ status: 201 });
  for (const [format, start] of [
    ["pdf", "%PDF"],
    ["xlsx", "PK"],
  ] as const) {
    const sent = await office.get(`${file}${format}`);
    expect([sent.status, sent.text.slice(0, start.length)]).toEqual([200, start]);
  }
  expect((await head.get("/themes/2026-10")).json).toEqual({ themes: [] });
  const caseId = uuid();
  const opinion = { channel: "box", theme: "fee", text: said("Ana is angry"), identityVerified: false };
  await head.post(`/opinions/${caseId}/receive`, opinion);
  expect(await head.post(`/quality/people/opinion/${caseId}/erasure`)).toMatchObject({ status: 403 });
  const person = `/quality/people/opinion/${caseId}`;
  expect(await office.post(`${person}/erasure-request`, { ground: "askedByPerson" })).toMatchObject({
    json: { code: "ownData.stillOpen" },
  });
  expect((await head.get(`/quality/opinion/${caseId}/history`)).text).toContain("OpinionReceived");
});
