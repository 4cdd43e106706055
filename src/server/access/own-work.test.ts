import { afterEach, beforeEach, expect, test } from "vitest";
import { dayStream } from "#app/lobbies/day-stream";
import { browserOn, type Browser } from "../../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../../tests/fixtures/demo-server";
import { command, openDay, signInOn, ticket } from "../../../tests/fixtures/people";

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer({ guarded: true });
});
afterEach(() => demo.stop());

const lastActor = async () => (await demo.journal.read(dayStream("O03", demo.plan.businessDate), 0)).at(-1)?.actor;

test("AC-3 the person who signed in acts, whatever the request says; others' windows are refused", async () => {
  await openDay(demo);
  const staff = demo.plan.staff.map(({ staffId }) => staffId);
  const [me = "", other = ""] = staff;
  const teller = await signInOn(demo, me, "teller");
  const arrive = (id: string) =>
    teller.post(`/outlets/O03/staff/${id}/arrive`, { post: "window" }, { ...command(), "guichet-actor": other });
  expect((await arrive(me)).status).toBe(201);
  expect((await arrive(other)).json["code"]).toBe("identity.notAllowed");
  expect(await lastActor()).toBe(me);
});

test("AC-3 a teller closes the own window; a colleague's is for the branch head", async () => {
  await openDay(demo);
  const staff = demo.plan.staff;
  const window = demo.plan.windows.find(({ serviceIds }) => serviceIds.length > 0);
  const mine = staff.find(({ serviceIds }) => window?.serviceIds.some((one) => serviceIds.includes(one)));
  const other = staff.find((one) => one !== mine)?.staffId ?? "";
  const [windowId = "", me = ""] = [window?.windowId, mine?.staffId];
  const teller = await signInOn(demo, me, "teller");
  const colleague = await signInOn(demo, other, "teller");
  const head = await signInOn(demo, "H1", "branchHead");
  const opened = await teller.post(`/outlets/O03/windows/${windowId}/open`, { staffId: me, mode: "normal" }, command());
  expect(opened.status).toBe(201);
  const close = (browser: Browser) =>
    browser.post(`/outlets/O03/windows/${windowId}/close`, { reason: "shift" }, command());
  expect((await close(colleague)).json["code"]).toBe("identity.notAllowed");
  expect((await close(head)).status).toBe(201);
});

test("AC-3 a program with a token names whom it acts for", async () => {
  await openDay(demo);
  const { secret } = await demo.identity.tokens.create({ label: "replay", rights: ["lobby"] }, "test");
  const staffId = demo.plan.staff[0]?.staffId ?? "";
  const headers = { ...command(), authorization: `Bearer ${secret}`, "guichet-actor": staffId };
  const url = `/outlets/O03/staff/${staffId}/arrive`;
  expect((await browserOn(demo).post(url, { post: "window" }, headers)).status).toBe(201);
  expect(await lastActor()).toBe(staffId);
});

test("AC-8 a customer's own page gives the place up, and sends nobody away", async () => {
  await openDay(demo);
  const phone = browserOn(demo);
  const { ticketId, ...plain } = ticket(demo, "phone");
  expect((await phone.post("/outlets/O03/tickets", { ticketId, ...plain }, command())).status).toBe(201);
  const leave = async (by: string) =>
    (await phone.post(`/outlets/O03/tickets/${ticketId}/leave`, { by }, command())).status;
  expect([await leave("staff"), await leave("customer")]).toEqual([401, 201]);
});
