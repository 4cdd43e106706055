import { v7 as uuid } from "uuid";
import { afterEach, expect, test } from "vitest";
import type { UnstampedCommand } from "#app/lobbies/lobbies";
import type { NoticeGateway, NoticeMessage } from "#app/ports/notice-gateway";
import { CONSENT_VERSION } from "#contract/phone";
import { browserOn } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

const AT = "/outlets/O03";
const DAY_MS = 86_400_000;

const opened: DemoServer[] = [];
afterEach(async () => {
  for (const demo of opened.splice(0)) await demo.stop();
});

/** A gateway that takes everything and remembers it. */
function smsGateway(): NoticeGateway & { readonly sent: NoticeMessage[] } {
  const sent: NoticeMessage[] = [];
  return {
    sent,
    readContact: ({ to = "" }) => (to.startsWith("+") ? { to } : undefined),
    send: async (_contact, message) => {
      sent.push(message);
      return { ok: true };
    },
    close: async () => undefined,
  };
}

async function openBranch(sms?: NoticeGateway) {
  const demo = await demoServer({ guarded: true, isDemo: true, ...(sms && { gateways: { byWay: { sms } } }) });
  opened.push(demo);
  const act = async (command: UnstampedCommand): Promise<void> => {
    const handled = await demo.lobbies.submit("O03", { commandId: uuid(), command });
    if (!handled.ok) throw new Error(handled.refusal.code);
  };
  await act({ type: "OpenDay", actor: "system", plan: demo.plan });
  const issue = async (): Promise<string> => {
    const ticketId = uuid();
    const own = { serviceIds: ["D4"], segmentId: "ordinary", channel: "kiosk" } as const;
    await act({ type: "IssueTicket", actor: "customer", ticketId, ...own });
    return ticketId;
  };
  const { windows, staff } = demo.plan;
  const windowId = windows.find(({ kind, serviceIds }) => kind === "cash" && serviceIds.includes("D4"))?.windowId ?? "";
  const staffId = staff.find(({ serviceIds }) => serviceIds.includes("D4"))?.staffId ?? "";
  /** One customer from the window to the door, in four minutes. */
  const serve = async (ticketId: string): Promise<void> => {
    await act({ type: "OpenWindow", actor: staffId, windowId, staffId, mode: "normal" });
    await act({ type: "CallNext", actor: staffId, windowId });
    await act({ type: "StartService", actor: staffId, ticketId });
    demo.advance(240_000);
    await act({ type: "FinishTicket", actor: staffId, ticketId, outcome: "notPossible" });
  };
  const phone = browserOn(demo);
  const post = (path: string, body: object) => phone.post(`${AT}${path}`, body, { "idempotency-key": uuid() });
  return { demo, act, issue, serve, phone, post };
}

test("a ticket's page ends with its business date, whether the day was closed or not", async () => {
  const { demo, issue, phone } = await openBranch();
  const ticketId = await issue();
  expect(await phone.get(`${AT}/tickets/${ticketId}`)).toMatchObject({ status: 200 });
  demo.advance(DAY_MS);
  expect(await phone.get(`${AT}/tickets/${ticketId}`)).toMatchObject({
    status: 404,
    json: { code: "lobby.ticketUnknown" },
  });
  expect(await phone.get(`${AT}/tickets/${ticketId}/stream`)).toMatchObject({ status: 404 });
});

test("a customer's page knows what the customer may do, and one journey's id", async () => {
  const { issue, phone } = await openBranch();
  const ticketId = await issue();
  const { json } = await phone.get(`${AT}/tickets/${ticketId}`);
  expect(json).toMatchObject({ visitId: ticketId, serviceId: "D4", callsMax: 3, late: { places: 3, timesLeft: 2 } });
});

test("NT-7 a server without gateways says so, and takes no number", async () => {
  const { issue, phone, post } = await openBranch();
  const ticketId = await issue();
  expect((await phone.get(`${AT}/tickets/${ticketId}/notices`)).json).toEqual({ offered: [], agreements: [] });
  const asked = { way: "sms", contact: { to: "+8613800000000" }, language: "en", consent: CONSENT_VERSION };
  expect(await post(`/tickets/${ticketId}/notices`, { ...asked, agreementId: uuid() })).toMatchObject({
    status: 409,
    json: { code: "notice.wayNotOffered" },
  });
});

test("NT-1 nobody is signed up without the sentence that was agreed to, nor for a ticket that has ended", async () => {
  const { issue, post, act } = await openBranch(smsGateway());
  const ticketId = await issue();
  const asked = { way: "sms", contact: { to: "+8613800000000" }, language: "en" };
  const path = `/tickets/${ticketId}/notices`;
  expect(await post(path, { ...asked, agreementId: uuid() })).toMatchObject({ status: 422 });
  await act({ type: "LeaveTicket", actor: "customer", ticketId, by: "customer" });
  expect(await post(path, { ...asked, agreementId: uuid(), consent: CONSENT_VERSION })).toMatchObject({
    json: { code: "lobby.ticketState" },
  });
});

test("NS-3 a gateway that never answers holds up neither the lobby nor the page", async () => {
  const stuck: NoticeGateway = {
    ...smsGateway(),
    send: () => new Promise(() => undefined),
    close: async () => undefined,
  };
  const { demo, issue, post, serve } = await openBranch(stuck);
  const ticketId = await issue();
  const asked = { way: "sms", contact: { to: "+8613800000000" }, language: "en", consent: CONSENT_VERSION };
  expect(await post(`/tickets/${ticketId}/notices`, { ...asked, agreementId: uuid() })).toMatchObject({ status: 201 });
  await serve(ticketId);
  expect(demo.lobbies.live("O03")?.day.tickets.get(ticketId)?.state).toBe("ended");
});

test("FB-3 an answer from a browser in which staff has signed in is set aside, a customer's counts", async () => {
  const { demo, issue, serve, post } = await openBranch();
  const ticketId = await issue();
  await serve(ticketId);
  const staff = browserOn(demo);
  const posts = [{ role: "branchHead", place: { kind: "outlet", outletId: "O03" } } as const];
  const account = { type: "OpenAccount", now: 0, by: "test", accountId: "head", posts } as const;
  await demo.identity.stream.submit(account, { commandId: uuid(), actor: "test" });
  await staff.post("/demo/sign-in", { accountId: "head", surface: "office" });
  const said = { score: 5, device: "browser-of-the-head" };
  const given = await staff.post(`${AT}/tickets/${ticketId}/feedback`, said, { "idempotency-key": uuid() });
  expect(given.status).toBe(201);
  expect(demo.lobbies.live("O03")?.day.tickets.get(ticketId)?.score).toBeUndefined();
  const list = await staff.get(`${AT}/feedback`);
  expect(list.json).toMatchObject([{ score: 5, setAside: "byStaff", hasWords: false, ticketId }]);
  const stranger = await post(`/tickets/${ticketId}/feedback`, { score: 1, device: "some-phone" });
  expect(stranger).toMatchObject({ status: 409, json: { code: "feedback.givenAlready" } });
});

test("FB-6 a head reads what was said with its ticket, and the words with a purpose that is kept; a teller nothing", async () => {
  const { demo, issue, serve, post } = await openBranch();
  const ticketId = await issue();
  await serve(ticketId);
  await post(`/tickets/${ticketId}/feedback`, { score: 2, device: "one-phone-of-many", text: "Ana Li waited in vain" });
  const enter = async (accountId: string, role: "branchHead" | "teller" | "headOffice") => {
    const place = role === "headOffice" ? { kind: "network" as const } : { kind: "outlet" as const, outletId: "O03" };
    const account = { type: "OpenAccount", now: 0, by: "test", accountId, posts: [{ role, place }] } as const;
    await demo.identity.stream.submit(account, { commandId: uuid(), actor: "test" });
    const browser = browserOn(demo);
    await browser.post("/demo/sign-in", { accountId, surface: "office" });
    return browser;
  };
  const [head, teller, office] = [
    await enter("head", "branchHead"),
    await enter("teller", "teller"),
    await enter("office", "headOffice"),
  ];
  const { businessDate } = demo.plan;
  const list = await head.get(`${AT}/feedback?from=${businessDate}&to=${businessDate}`);
  expect(list.json).toMatchObject([{ businessDate, ticketId, number: "D001", score: 2, hasWords: true }]);
  expect(JSON.stringify(list.json)).not.toContain("Ana");
  expect((await teller.get(`${AT}/feedback`)).json["code"]).toBe("identity.notAllowed");

  const words = `${AT}/feedback/${businessDate}/${ticketId}/words`;
  expect((await head.get(words)).status).toBe(400);
  const read = await head.get(`${words}?purpose=${encodeURIComponent("weekly seminar")}`);
  expect(read.json).toEqual({ words: "Ana Li waited in vain" });
  const day = new Date(demo.plan.opensAt).toISOString().slice(0, 10);
  const views = await office.get(`/identity/personal-views?day=${day}`);
  expect(views.json).toMatchObject([{ by: "head", personId: `feedback/${ticketId}`, purpose: "weekly seminar" }]);
});

test("FE-3 a complaint begins with a contact that a code has confirmed, and knows its ticket", async () => {
  const sms = smsGateway();
  const { demo, issue, phone, post } = await openBranch(sms);
  const ticketId = await issue();
  expect((await phone.get(`${AT}/contact-checks`)).json).toEqual({ offered: ["sms"] });
  const check = await post("/contact-checks", { way: "sms", to: "+8613800000000", language: "en" });
  expect(check.status).toBe(201);
  const code = /\d{6}/u.exec(sms.sent[0]?.text ?? "")?.[0] ?? "";
  const complaintId = uuid();
  const said = { complaintId, category: "waiting", facts: "An hour.", name: "Ana Li", ticketId };
  const asked = { ...said, checkId: check.json["checkId"], code };
  const wrong = code === "000000" ? "000001" : "000000";
  expect(await post("/complaint-starts", { ...asked, code: wrong })).toMatchObject({
    json: { code: "contact.codeWrong" },
  });
  const filed = await post("/complaint-starts", asked);
  expect(filed).toMatchObject({ status: 201 });
  const signs = complaintId.replaceAll("-", "").slice(-8).toUpperCase();
  expect(filed.json).toEqual({ receipt: `O03-${demo.plan.businessDate.replaceAll("-", "")}-${signs}` });
  const [head] = await demo.journal.heads({ prefix: "complaint/" });
  const [received] = head ? await demo.journal.read(head, 0) : [];
  expect(JSON.parse(received?.dataJson ?? "{}")).toMatchObject({
    intake: "web",
    receiver: "desk:O03",
    givers: [{ role: "customer", identityVerified: true }],
    tickets: [{ ticketId }],
  });
  expect(received?.dataJson).not.toContain("Ana");
  expect(await post("/complaint-starts", { ...asked, complaintId: uuid() })).toMatchObject({
    json: { code: "contact.checkUnknown" },
  });
});

test("NS-6 one address asks for few codes", async () => {
  const { post } = await openBranch(smsGateway());
  const answers = [];
  for (let times = 0; times < 8; times += 1) {
    answers.push(await post("/contact-checks", { way: "sms", to: `+861380000000${times}`, language: "en" }));
  }
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201, 429, 429]);
});

test("the stream of a ticket tells it whole, says nothing twice, and ends when the day is over", async () => {
  const { demo, issue, act } = await openBranch();
  const [first, own] = [await issue(), await issue()];
  const url = await demo.server.listen({ port: 0 });
  const line = new AbortController();
  const response = await fetch(`${url}/api/v1${AT}/tickets/${own}/stream`, { signal: line.signal });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  const next = async (event: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const found = new RegExp(`event: ${event}\\ndata: (.*)\\n\\n`, "u").exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return JSON.parse(found[1] ?? "{}") as Record<string, unknown>;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error("the stream ended");
      text += decoder.decode(value, { stream: true });
    }
  };
  expect(await next("ticket")).toMatchObject({ ticketId: own, aheadOfYou: 1 });
  await act({ type: "LeaveTicket", actor: "customer", ticketId: first, by: "customer" });
  expect(await next("ticket")).toMatchObject({ ticketId: own, aheadOfYou: 0 });
  demo.advance(DAY_MS);
  await act({ type: "LeaveTicket", actor: "customer", ticketId: own, by: "customer" });
  await next("over");
  line.abort();
});
