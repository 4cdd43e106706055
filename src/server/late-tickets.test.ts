import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserOn, type Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

const TICKETS = "/outlets/O03/too-late-tickets";

let demo: DemoServer;
let kiosk: Browser;
let head: Browser;
beforeEach(async () => {
  demo = await demoServer({ guarded: true, isDemo: true });
  kiosk = browserOn(demo);
  await kiosk.post("/demo/device", { kind: "kiosk", outletId: "O03" });
  const posts = [{ role: "branchHead", place: { kind: "outlet", outletId: "O03" } }] as const;
  const opened = { type: "OpenAccount", now: 0, by: "test", accountId: "H3", posts } as const;
  await demo.identity.stream.submit(opened, { commandId: v7(), actor: "test" });
  head = browserOn(demo);
  await head.post("/demo/sign-in", { accountId: "H3", surface: "office" });
});
afterEach(() => demo.stop());

const key = () => ({ "idempotency-key": v7() });
const late = () => ({
  ticketId: v7(),
  number: "D984",
  takenAt: demo.plan.opensAt,
  serviceIds: [demo.plan.services[0]?.serviceId ?? ""],
  segmentId: "ordinary",
  refusal: "lobby.dayClosed",
});
const noted = (body: object) => kiosk.post(TICKETS, body, { ...key(), "guichet-actor": "device:kiosk" });

test("LT-1 a ticket of a day that is closed is kept for people, once, with its business date", async () => {
  const ticket = late();
  expect([(await noted(ticket)).status, (await noted(ticket)).status]).toEqual([200, 200]);
  const { json } = await head.get(TICKETS);
  expect(json).toMatchObject([{ ...ticket, businessDate: demo.plan.businessDate }]);
  expect(json).toHaveLength(1);
});

test("LT-2 people say what became of the customer; a kiosk does not, and nobody else notes tickets", async () => {
  const ticket = late();
  await noted(ticket);
  const settle = (browser: Browser, outcome: string) =>
    browser.post(`${TICKETS}/${demo.plan.businessDate}/${ticket.ticketId}/settle`, { outcome }, key());
  expect((await settle(kiosk, "served")).status).toBe(401);
  expect((await head.post(TICKETS, late(), key())).json["code"]).toBe("identity.notAllowed");
  expect((await settle(head, "leftUnserved")).status).toBe(200);
  expect((await settle(head, "served")).json["code"]).toBe("lateTicket.settled");
  expect((await head.get(TICKETS)).json).toMatchObject([{ end: { by: "H3", outcome: "leftUnserved" } }]);
});
