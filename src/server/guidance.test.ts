import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { demoGuide } from "../../tests/fixtures/demo-guidance";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer();
  const { plan, lobbies } = demo;
  const command = { type: "OpenDay", actor: "system", plan } as const;
  await lobbies.submit("O03", { commandId: randomUUID(), command });
});
afterAll(() => demo.stop());

type Asked = { readonly body?: unknown; readonly key?: string; readonly actor?: string };

async function ask(method: "GET" | "POST", path: string, { body, key, actor }: Asked = {}) {
  const response = await demo.server.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      "idempotency-key": randomUUID(),
      ...(actor !== undefined && { "guichet-actor": actor }),
      ...(key !== undefined && { "guichet-journey-key": key }),
    },
    ...(body !== undefined && { payload: body as object }),
  });
  const isJson = String(response.headers["content-type"]).includes("json");
  return { status: response.statusCode, json: isJson ? response.json<Record<string, unknown>>() : {}, response };
}

async function started(serviceIds: readonly string[] = ["A4"]) {
  const own = { journeyId: uuid(), key: "k".repeat(24) };
  const { status, json } = await ask("POST", "/journeys", {
    body: { ...own, language: "en", serviceIds, partIds: [] },
  });
  expect(status).toBe(200);
  return { ...own, code: String(json["code"]) };
}

test("the guide says what a service needs, and what several ask is asked once", async () => {
  const { json } = await ask("GET", "/guide/services/A2");
  expect(json).toMatchObject({ serviceId: "A2", feeMinor: 1_000, standardMin: 10, forms: [{ id: "loss" }] });
  const { response } = await ask("GET", "/guide/questions?serviceIds=A2,A5");
  const ids = response.json<{ id: string }[]>().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await ask("GET", "/guide/services/Z9")).json["code"]).toBe("request.guideUnknown");
});

test("a form is a PDF, and an unknown one is not there", async () => {
  const { response } = await ask("GET", "/guide/forms/loss/pdf?language=zh");
  expect([response.statusCode, response.headers["content-type"]]).toEqual([200, "application/pdf"]);
  expect(response.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await ask("GET", "/guide/forms/nothing/pdf?language=zh")).status).toBe(404);
});

test("answers are the customer's own: without the secret the journey is not there", async () => {
  const { journeyId, key } = await started();
  const save = await ask("POST", `/journeys/${journeyId}/answers`, {
    key,
    body: { answers: { "person.name": "Ana" } },
  });
  expect([save.status, save.json["prefill"]]).toEqual([200, "partial"]);
  expect((await ask("GET", `/journeys/${journeyId}/answers`, { key })).json).toEqual({
    answers: { "person.name": "Ana" },
  });
  expect((await ask("GET", `/journeys/${journeyId}/answers`, { key: "x".repeat(24) })).json["code"]).toBe(
    "journey.unknown",
  );
  const unfit = await ask("POST", `/journeys/${journeyId}/answers`, {
    key,
    body: { answers: { "person.phone": "no" } },
  });
  expect([unfit.status, unfit.json["code"]]).toEqual([422, "journey.answerUnfit"]);
});

test("a code typed at the kiosk issues one ticket under the journey's id, and staff see no answer before the service", async () => {
  const { journeyId, key, code } = await started();
  await ask("POST", `/journeys/${journeyId}/answers`, { key, body: { answers: { "person.name": "Ana" } } });
  const path = `/outlets/O03/journeys/${code}/check-in`;
  const first = await ask("POST", path, { actor: "device:kiosk" });
  const again = await ask("POST", path, { actor: "device:kiosk", body: {} });
  expect([first.status, again.json["tickets"]]).toEqual([200, first.json["tickets"]]);
  expect(first.json).toMatchObject({ journeyId, prefill: "partial", documentsConfirmed: false, notHere: [] });
  const [ticket] = first.json["tickets"] as readonly { readonly ticketId: string }[];
  const prefill = await ask("GET", `/outlets/O03/tickets/${ticket?.ticketId ?? ""}/prefill`, { actor: "E001" });
  expect([prefill.status, prefill.json["code"]]).toEqual([403, "journey.notAtWindow"]);
  expect((await ask("POST", "/outlets/O03/journeys/ZZZZ-9999/check-in")).json["code"]).toBe("journey.unknown");
});

test("a place is held, booked, on the staff's list, and given back", async () => {
  const { journeyId, key } = await started();
  const date = "2026-11-24";
  const { response } = await ask("GET", `/outlets/O03/slots?date=${date}&serviceId=A4`);
  const [slot] = response.json<{ slotAt: number }[]>();
  const choice = { outletId: "O03", date, appointmentId: uuid() };
  const hold = { ...choice, slotAt: slot?.slotAt };
  expect((await ask("POST", `/journeys/${journeyId}/appointment/hold`, { key, body: hold })).status).toBe(200);
  const listed = async (): Promise<unknown> =>
    (await ask("GET", `/outlets/O03/appointments?date=${date}`)).response.json();
  expect(await listed()).toEqual([]);
  const booked = await ask("POST", `/journeys/${journeyId}/appointment/confirm`, { key, body: choice });
  expect(booked.json["appointment"]).toMatchObject({ ...choice, slotAt: slot?.slotAt });
  expect(await listed()).toMatchObject([{ state: "confirmed", journeyId, serviceIds: ["A4"] }]);
  const given = await ask("POST", `/journeys/${journeyId}/appointment/cancel`, { key });
  expect([given.status, given.json["appointment"]]).toEqual([200, undefined]);
  const none = await ask("POST", `/journeys/${journeyId}/appointment/cancel`, { key });
  expect([none.status, none.json["code"]]).toEqual([409, "journey.noAppointment"]);
});

test("the guide's file goes out and comes in again; a fault is named and changes nothing", async () => {
  const { json } = await ask("GET", "/guide/content");
  expect(JSON.parse(String(json["text"]))).toEqual(demoGuide());
  const body = { text: String(json["text"]).replace('"kind": "text"', '"kind": "poem"') };
  const faulty = await ask("POST", "/guide/content", { actor: "hq", body });
  expect([faulty.status, faulty.json["code"]]).toEqual([422, "guide.faulty"]);
  expect((await ask("POST", "/guide/content", { actor: "hq", body: json })).json).toEqual({ done: true });
});

test.each(["not-an-id", "00000000-0000-4000-8000-000000000000", "ffffffff-ffff-4fff-bfff-ffffffffffff"])(
  "an id of no time, %s, is unknown and no fault of the server",
  async (journeyId) => {
    const { status } = await ask("GET", `/journeys/${journeyId}`, { key: "k".repeat(24) });
    expect([400, 404]).toContain(status);
    const body = { journeyId, key: "k".repeat(24), language: "en", serviceIds: ["A4"], partIds: [] };
    expect([404, 422]).toContain((await ask("POST", "/journeys", { body })).status);
  },
);
