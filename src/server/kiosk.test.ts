import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { JournalUnavailable, type Journal } from "#app/ports/journal";
import { MINUTE_MS } from "#base/time";
import type { StaffRole } from "#domain/identity/roles";
import { browserOn, type Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { postOf, signedInTo } from "../../tests/fixtures/signed-in";
import { startFakePrinter, type FakePrinter } from "../../tests/support/fake-printer";

const OUTLET = "/outlets/O03";

let printer: FakePrinter;
let demo: DemoServer;
let kiosk: Browser;
let store: { isAway: boolean };
beforeEach(async () => {
  printer = await startFakePrinter("escpos");
  store = { isAway: false };
  const journal = leaving(createMemoryJournal(), store);
  demo = await demoServer({ guarded: true, isDemo: true, printerPort: printer.port, journal });
  await demo.lobbies.submit("O03", {
    commandId: v7(),
    command: { type: "OpenDay", actor: "test", plan: demo.plan },
  });
  kiosk = browserOn(demo);
  await kiosk.post("/demo/device", { kind: "kiosk", outletId: "O03" });
});
afterEach(async () => {
  await demo.stop();
  await printer.close();
});

/** A store that can be stopped and started, as a database is. */
function leaving(journal: Journal, at: { readonly isAway: boolean }): Journal {
  return {
    ...journal,
    append: async (appends) => {
      if (at.isAway) throw new JournalUnavailable("stopped");
      return journal.append(appends);
    },
    readTails: async (places) => {
      if (at.isAway) throw new JournalUnavailable("stopped");
      return journal.readTails(places);
    },
  };
}

const service = (): string => demo.plan.services[0]?.serviceId ?? "";
const asKiosk = (url: string, body: object, key = v7()) =>
  kiosk.post(`${OUTLET}${url}`, body, { "guichet-actor": "device:kiosk", "idempotency-key": key });
const issue = (ticketId: string) =>
  asKiosk("/tickets", { ticketId, serviceIds: [service()], segmentId: "ordinary", channel: "kiosk", language: "zh" });

async function waitingTicket(): Promise<{ readonly ticketId: string; readonly number: string }> {
  const ticketId = v7();
  const { json } = await issue(ticketId);
  return { ticketId, number: String(json["number"]) };
}
const saysCopy = (paper: Buffer | undefined): boolean => paper?.includes("Copy") ?? false;

const signedIn = (role: StaffRole): Promise<Browser> =>
  signedInTo(demo, { accountId: role, posts: [postOf(role, "O03")] });

test("PD-1 a ticket is confirmed after the printer has said that it is out", async () => {
  const { ticketId } = await waitingTicket();
  const { status, json } = await asKiosk(`/tickets/${ticketId}/papers`, { copy: false });
  expect([status, json]).toEqual([200, { outcome: "printed", state: "ready" }]);
  expect(printer.papers.map(saysCopy)).toEqual([false]);
});

test("PD-2 a page that asks again under the same job gets no second paper", async () => {
  const { ticketId } = await waitingTicket();
  const job = v7();
  const answers = await Promise.all([1, 2, 3].map(() => asKiosk(`/tickets/${ticketId}/papers`, { copy: false }, job)));
  expect(answers.map(({ json }) => json["outcome"])).toEqual(["printed", "printed", "printed"]);
  expect(printer.papers).toHaveLength(1);
});

test("PD-3 every further paper says that it is a copy, but not after one that never came out", async () => {
  const { ticketId } = await waitingTicket();
  printer.state = "paperOut";
  expect((await asKiosk(`/tickets/${ticketId}/papers`, { copy: false })).json["outcome"]).toBe("notPrinted");
  printer.state = "ready";
  await asKiosk(`/tickets/${ticketId}/papers`, { copy: false });
  await asKiosk(`/tickets/${ticketId}/papers`, { copy: false });
  const staff = await signedIn("lobbyManager");
  await staff.post(`${OUTLET}/tickets/${ticketId}/papers`, { copy: true }, { "idempotency-key": v7() });
  expect(printer.papers.map(saysCopy)).toEqual([false, true, true]);
});

test("PD-4 a printer without paper is a device out of order, and works again when it is filled", async () => {
  const { ticketId } = await waitingTicket();
  printer.state = "paperOut";
  expect((await asKiosk(`/tickets/${ticketId}/papers`, { copy: false })).json).toEqual({
    outcome: "notPrinted",
    state: "paperOut",
  });
  const staff = await signedIn("lobbyManager");
  const floor = async () => (await staff.get(`${OUTLET}/floor`)).json;
  expect(await floor()).toMatchObject({ view: { devicesDown: { P1: { reason: "paperOut" } } } });
  printer.state = "paperLow";
  await demo.desk.look(["O03"]);
  expect(await floor()).toMatchObject({ view: { devicesDown: {} } });
});

test("PD-4 a lobby that could not be told is told at the next look", async () => {
  printer.state = "coverOpen";
  store.isAway = true;
  await demo.desk.look(["O03"]);
  store.isAway = false;
  await demo.desk.look(["O03"]);
  expect(demo.lobbies.live("O03")?.day.devicesDown.has("P1")).toBe(true);
});

test("PD-5 the device list knows what each printer says, also when it runs low", async () => {
  const staff = await signedIn("branchHead");
  const states = async () => {
    const { json } = await staff.get(`${OUTLET}/printers`);
    return (json as unknown as { state: string }[]).map(({ state }) => state);
  };
  expect(await states()).toEqual(["unknown"]);
  printer.state = "paperLow";
  await demo.desk.look(["O03"]);
  expect(await states()).toEqual(["paperLow"]);
});

test("PD-6 who knows the number of a lost ticket gets one copy, without the code of its page", async () => {
  const { ticketId, number } = await waitingTicket();
  await asKiosk(`/tickets/${ticketId}/papers`, { copy: false });
  const found = await asKiosk("/lost-tickets", { number });
  expect([found.status, found.json]).toEqual([
    200,
    { number, aheadOfYou: 0, wait: "unknown", outcome: "printed", state: "ready" },
  ]);
  const [first, copy] = printer.papers;
  expect([first?.includes("Scan"), copy?.includes("Scan"), saysCopy(copy)]).toEqual([true, false, true]);
  expect((await asKiosk("/lost-tickets", { number })).json["code"]).toBe("printing.copyTaken");
  expect((await asKiosk("/lost-tickets", { number: "Z999" })).json["code"]).toBe("printing.numberUnknown");
});

test("PD-6 a ticket that is over is not printed again", async () => {
  const { ticketId, number } = await waitingTicket();
  await asKiosk(`/tickets/${ticketId}/leave`, { by: "customer" });
  expect((await asKiosk(`/tickets/${ticketId}/papers`, { copy: true })).json["code"]).toBe("printing.ticketOver");
  expect((await asKiosk("/lost-tickets", { number })).json["code"]).toBe("printing.numberUnknown");
});

test("a test print and a picture show every part of a ticket under a number that nobody gets", async () => {
  const staff = await signedIn("branchHead");
  const picture = await demo.server.app.inject({
    method: "GET",
    url: "/api/v1/outlets/O03/printers/P1/preview?language=ko",
    headers: { cookie: [...staff.cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
  });
  expect([picture.statusCode, picture.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
  expect(picture.body).toMatch(/^<svg/u);
  expect((await staff.post(`${OUTLET}/printers/P1/test`, { language: "zh" })).json["outcome"]).toBe("printed");
  expect((await staff.post(`${OUTLET}/printers/P9/test`, {})).json["code"]).toBe("printing.printerUnknown");
  expect(printer.papers).toHaveLength(1);
});

test("a phone prints nothing and holds no numbers", async () => {
  const { ticketId } = await waitingTicket();
  const phone = browserOn(demo);
  const key = { "idempotency-key": v7() };
  expect((await phone.post(`${OUTLET}/tickets/${ticketId}/papers`, { copy: true }, key)).status).toBe(401);
  expect((await phone.post(`${OUTLET}/number-blocks`, { blockId: v7(), size: 5 }, key)).status).toBe(401);
});

test("LD-86 a kiosk gives numbers of its block while the store is away, and brings them when it is back", async () => {
  const blockId = v7();
  const granted = await asKiosk("/number-blocks", { blockId, size: 20 });
  expect(granted.status).toBe(201);
  const [range] = granted.json["ranges"] as { letter: string; queueId: string; from: number; to: number }[];
  const serviceId = demo.plan.services.find(({ queueId }) => queueId === range?.queueId)?.serviceId;
  store.isAway = true;
  const lost = v7();
  expect((await issue(lost)).status).toBe(503);

  const takenAt = demo.plan.opensAt + 2 * MINUTE_MS;
  demo.advance(12 * MINUTE_MS);
  const number = `${range?.letter}${range?.from}`;
  const late = { ticketId: v7(), blockId, number, takenAt, serviceIds: [serviceId], segmentId: "ordinary" };
  const bring = () => asKiosk("/late-tickets", { ...late, insteadOf: lost });
  expect((await bring()).status).toBe(503);
  store.isAway = false;
  expect((await bring()).json).toMatchObject({ number, repeated: false });
  expect((await bring()).json).toMatchObject({ number, repeated: true });
  expect([...(demo.lobbies.live("O03")?.day.tickets.values() ?? [])].map(({ issuedAt }) => issuedAt)).toEqual([
    takenAt,
  ]);
});

test("LD-85 kiosks that ask at once hold different numbers", async () => {
  const other = browserOn(demo);
  await other.post("/demo/device", { kind: "kiosk", outletId: "O03" });
  const ask = (browser: Browser) =>
    browser.post(
      `${OUTLET}/number-blocks`,
      { blockId: v7(), size: 10 },
      { "guichet-actor": "device:kiosk", "idempotency-key": v7() },
    );
  const answers = await Promise.all([kiosk, other, kiosk, other].map(ask));
  const froms = answers.map(({ json }) => (json["ranges"] as { from: number }[])[0]?.from);
  expect([...froms].sort()).toEqual([960, 970, 980, 990]);
});
