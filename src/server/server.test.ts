import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { JournalUnavailable } from "#app/ports/journal";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer();
});
afterEach(async () => {
  await demo.stop();
});

type Ask = {
  readonly url: string;
  readonly body?: object;
  readonly actor?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
};

async function ask({
  url,
  body,
  actor,
  key = v7(),
  headers = {},
}: Ask): Promise<{ status: number; json: Json; headers: Json }> {
  const response = await demo.server.app.inject({
    method: "POST",
    url: `/api/v1/outlets/O03${url}`,
    headers: { "idempotency-key": key, ...(actor && { "guichet-actor": actor }), ...headers },
    ...(body && { payload: body }),
  });
  return { status: response.statusCode, json: response.json<Json>(), headers: { ...response.headers } };
}
type Json = Record<string, unknown>;

async function get(url: string): Promise<{ status: number; json: Json }> {
  const response = await demo.server.app.inject({ method: "GET", url: `/api/v1${url}` });
  return { status: response.statusCode, json: response.json<Json>() };
}

/** A window that can be opened, who opens it, and a service and segment it serves. */
function cast(): { windowId: string; staffId: string; serviceId: string; segmentId: string; other: string } {
  const { windows, staff, segments, services } = demo.plan;
  for (const window of windows) {
    if (window.reviewsFor.length > 0 || window.reservedFor) continue;
    for (const service of services) {
      if (!window.serviceIds.includes(service.serviceId) || service.needsAuthorisation || service.needsReview) continue;
      const able = staff.filter(({ serviceIds }) => serviceIds.includes(service.serviceId));
      const segment = segments.find(({ ordinary }) => ordinary);
      const [first, second] = able;
      if (first && second && segment) {
        const { windowId } = window;
        const { serviceId } = service;
        return { windowId, serviceId, staffId: first.staffId, other: second.staffId, segmentId: segment.segmentId };
      }
    }
  }
  throw new Error("the demo outlet has an ordinary window");
}

async function openWindow(): Promise<ReturnType<typeof cast>> {
  const chosen = cast();
  expect((await ask({ url: "/day/open", body: { plan: demo.plan } })).status).toBe(201);
  const { staffId, windowId } = chosen;
  expect((await ask({ url: `/staff/${staffId}/arrive`, actor: staffId, body: { post: "window" } })).status).toBe(201);
  const opened = await ask({ url: `/windows/${windowId}/open`, actor: staffId, body: { staffId, mode: "normal" } });
  expect([opened.status, opened.json]).toEqual([201, expect.objectContaining({ repeated: false })]);
  return chosen;
}

const ticket = (chosen: ReturnType<typeof cast>, ticketId = v7()): { ticketId: string; body: object } => ({
  ticketId,
  body: { ticketId, serviceIds: [chosen.serviceId], segmentId: chosen.segmentId, channel: "kiosk" },
});

describe("commands", () => {
  test("IF-1 a customer goes from the kiosk to the rating over HTTP", async () => {
    const chosen = await openWindow();
    const { windowId, staffId: actor } = chosen;
    const { ticketId, body } = ticket(chosen);
    const issued = await ask({ url: "/tickets", body, actor: "device:kiosk-1" });
    expect([issued.status, issued.json]).toEqual([
      201,
      expect.objectContaining({ ticketId, aheadOfYou: 0, wait: { fromMin: 0, toMin: 1 }, repeated: false }),
    ]);
    const called = await ask({ url: `/windows/${windowId}/call-next`, actor });
    expect(called.json).toMatchObject({
      ticketId,
      number: issued.json["number"],
      windowId,
      waitedMs: 0,
      runnersUp: [],
    });
    demo.advance(20_000);
    expect((await ask({ url: `/tickets/${ticketId}/start`, actor, body: {} })).status).toBe(201);
    for (const step of ["greet", "ask", "operate", "disclose", "confirm", "farewell"]) {
      await ask({ url: `/tickets/${ticketId}/steps`, actor, body: { step } });
    }
    demo.advance(60_000);
    const finished = await ask({ url: `/tickets/${ticketId}/finish`, actor, body: { outcome: "done" } });
    expect([finished.status, finished.json]).toEqual([
      201,
      expect.objectContaining({ servedMs: 60_000, outcome: "done" }),
    ]);
    expect((await ask({ url: `/tickets/${ticketId}/rating`, body: { score: 5, asked: false } })).status).toBe(201);
  });

  test("IF-2 200 with the same answer when the device repeats itself", async () => {
    const chosen = await openWindow();
    const key = v7();
    const { body } = ticket(chosen);
    const first = await ask({ url: "/tickets", body, key });
    const again = await ask({ url: "/tickets", body, key });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual({ ...first.json, repeated: true });
  });

  test("IF-3 a command without its own id is not a command", async () => {
    const response = await demo.server.app.inject({ method: "POST", url: "/api/v1/outlets/O03/day/closing" });
    expect([response.statusCode, response.json<Json>()["code"]]).toEqual([400, "request.invalid"]);
    expect(response.json<Json>()["errors"]).toEqual([expect.objectContaining({ pointer: "/headers/idempotency-key" })]);
  });

  test("IF-4 a command made for another version of the day is refused with 412", async () => {
    const chosen = await openWindow();
    const { body } = ticket(chosen);
    const response = await ask({ url: "/tickets", body, headers: { "expected-version": "1" } });
    expect([response.status, response.json["code"]]).toEqual([412, "live.versionMismatch"]);
  });

  test("IF-5 what only staff may do, a customer or a device may not, and nobody acts namelessly", async () => {
    const { windowId } = await openWindow();
    const url = `/windows/${windowId}/call-next`;
    expect((await ask({ url, actor: "customer" })).json["code"]).toBe("request.staffOnly");
    expect((await ask({ url, actor: "device:kiosk-1" })).json["code"]).toBe("request.staffOnly");
    expect((await ask({ url })).json["code"]).toBe("request.actorNeeded");
    expect((await ask({ url, actor: "system" })).status).toBe(400);
  });

  test("IF-6 a field too many, too few or of the wrong kind is named by a pointer", async () => {
    await openWindow();
    const response = await ask({
      url: "/tickets",
      body: { ticketId: "one", serviceIds: [], channel: "kiosk", vip: true },
    });
    expect([response.status, response.json["code"]]).toEqual([422, "request.invalid"]);
    const pointers = (response.json["errors"] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(["/body/segmentId", "/body/serviceIds", "/body/ticketId", "/body/vip"]);
  });

  test("IF-6 what is wrong with a field is said in the reader's language", async () => {
    await openWindow();
    const body = { ticketId: "one", serviceIds: [], channel: "kiosk", pin: 9 };
    const { json } = await ask({ url: "/tickets", body, headers: { "accept-language": "es" } });
    expect(json["errors"]).toEqual(
      expect.arrayContaining([
        { pointer: "/body/segmentId", code: "missing", detail: "Falta este campo. Indique un valor." },
        { pointer: "/body/pin", code: "unknownField", detail: expect.stringContaining("pin") as string },
        { pointer: "/body/ticketId", code: "malformed", detail: expect.stringContaining("«one»") as string },
      ]),
    );
  });
});

test("IF-6 a day is not opened with another outlet's plan", async () => {
  const response = await ask({ url: "/day/open", body: { plan: { ...demo.plan, outletId: "O04" } } });
  expect([response.status, response.json["code"]]).toEqual([422, "lobby.wrongOutletOrDate"]);
});

describe("problems", () => {
  test("IF-10 a refusal says what is wrong in the reader's language, by a code that never changes", async () => {
    const { windowId, staffId } = await openWindow();
    const said = async (language: string): Promise<unknown> => {
      const url = `/windows/${windowId}/call-next`;
      const response = await ask({ url, actor: staffId, headers: { "accept-language": language } });
      expect(response.headers["content-type"]).toContain("application/problem+json");
      expect(response.json).toMatchObject({ status: 409, code: "lobby.nobodyWaiting", params: { windowId } });
      return response.json["title"];
    };
    expect(await Promise.all(["en-GB", "fr, es;q=0.8", "ko", "zh-CN,zh;q=0.9"].map(said))).toEqual([
      "Not possible now",
      "Ahora no es posible",
      "지금은 할 수 없음",
      "目前不能办理",
    ]);
  });

  test("IF-11 malformed JSON, unknown addresses, too much and strange content are problems, never faults", async () => {
    const send = async (options: object): Promise<[number, unknown]> => {
      const response = await demo.server.app.inject({
        method: "POST",
        url: "/api/v1/outlets/O03/tickets",
        headers: { "idempotency-key": v7(), "content-type": "application/json" },
        ...options,
      });
      return [response.statusCode, response.json<Json>()["code"]];
    };
    expect(await send({ payload: "{" })).toEqual([400, "request.malformed"]);
    expect(await send({ payload: '{"__proto__":{}}' })).toEqual([400, "request.malformed"]);
    expect(await send({ url: "/nowhere" })).toEqual([404, "request.routeUnknown"]);
    expect(await send({ url: "/api/v1/outlets/%zz/tickets" })).toEqual([400, "request.malformed"]);
    expect(await send({ payload: `{"a":"${"x".repeat(1_100_000)}"}` })).toEqual([413, "request.tooLarge"]);
    const xml = { payload: "<a/>", headers: { "idempotency-key": v7(), "content-type": "text/xml" } };
    expect(await send(xml)).toEqual([415, "request.mediaType"]);
    expect(await send({ url: "/api/v1/outlets/O99/tickets", payload: "{}" })).toEqual([422, "request.invalid"]);
    // A command that says everything in its path: nonsense beside it would be a mistake that nobody notices.
    expect(await send({ url: "/api/v1/outlets/O03/day/closing", payload: '{"at":9}' })).toEqual([
      422,
      "request.invalid",
    ]);
    expect(await send({ url: "/api/v1/outlets/O99/day/closing" })).toEqual([404, "live.outletUnknown"]);
  });

  test("IF-12 while the journal is away nothing is accepted and the client is told when to come back", async () => {
    const { lobbies } = demo;
    const submit = lobbies.submit;
    Object.assign(lobbies, { submit: () => Promise.reject(new JournalUnavailable("away")) });
    const response = await ask({ url: "/day/closing" });
    expect([response.status, response.json["code"]]).toEqual([503, "server.journalAway"]);
    expect(response.headers["retry-after"]).toBe("1");
    Object.assign(lobbies, { submit });
  });

  test("IF-13 a fault of ours tells no secret and gives the request's number", async () => {
    const { lobbies } = demo;
    const submit = lobbies.submit;
    Object.assign(lobbies, { submit: () => Promise.reject(new Error("secret")) });
    const response = await ask({ url: "/day/closing" });
    expect([response.status, response.json["code"]]).toEqual([500, "server.fault"]);
    expect(JSON.stringify(response.json)).not.toContain("secret");
    expect(response.json["requestId"]).toEqual(expect.any(String));
    Object.assign(lobbies, { submit });
  });
});

describe("questions", () => {
  test("IF-30 an outlet tells its names, and all outlets how full they are", async () => {
    await openWindow();
    const outlets = await demo.server.app.inject({ method: "GET", url: "/api/v1/outlets" });
    const list = outlets.json<Json[]>();
    expect(list).toHaveLength(13);
    expect(list.find(({ outletId }) => outletId === "O03")).toMatchObject({
      phase: "open",
      waiting: 0,
      windowsOpen: 1,
    });
    const { json } = await get("/outlets/O03");
    expect(json).toMatchObject({ outletId: "O03", businessDate: "2026-11-23" });
    expect((await get("/outlets/O99")).status).toBe(404);
    expect((await get("/outlets/O01")).json["code"]).toBe("request.nothingOpen");
    expect((await get("/outlets/O01/plan?date=2026-11-24")).json).toMatchObject({ outletId: "O01" });
    expect((await get("/outlets/O03/plan?date=today")).json).toMatchObject({ businessDate: "2026-11-23" });
  });

  test("IF-31 a customer sees the own ticket and nothing of others", async () => {
    const chosen = await openWindow();
    await ask({ url: "/tickets", ...ticket(chosen) });
    const mine = ticket(chosen);
    await ask({ url: "/tickets", body: mine.body });
    const { json } = await get(`/outlets/O03/tickets/${mine.ticketId}`);
    expect(json).toMatchObject({ state: "waiting", aheadOfYou: 1 });
    expect(Object.keys(json)).not.toContain("segmentId");
    expect((await get(`/outlets/O03/tickets/${v7()}`)).json["code"]).toBe("lobby.ticketUnknown");
  });

  test("IF-32 why this ticket: the rule that fired, the runners-up and their waits", async () => {
    const chosen = await openWindow();
    const one = ticket(chosen);
    const two = ticket(chosen);
    await ask({ url: "/tickets", body: one.body });
    demo.advance(60_000);
    await ask({ url: "/tickets", body: two.body });
    await ask({ url: `/windows/${chosen.windowId}/call-next`, actor: chosen.staffId });
    const { json } = await get(`/outlets/O03/tickets/${one.ticketId}/why`);
    expect(json["calls"]).toEqual([
      expect.objectContaining({
        waitedMs: 60_000,
        runnersUp: [expect.objectContaining({ ticketId: two.ticketId, waitedMs: 0 })],
      }),
    ]);
  });

  test("IF-33 the clock is read and set, and never goes back", async () => {
    await openWindow();
    const put = async (payload: object): Promise<Json> => {
      const response = await demo.server.app.inject({ method: "PUT", url: "/api/v1/outlets/O03/clock", payload });
      return response.json<Json>();
    };
    const { opensAt } = demo.plan;
    expect(await put({ advanceTo: opensAt + 60_000, speed: 30 })).toMatchObject({
      businessNow: opensAt + 60_000,
      speed: 30,
    });
    expect(await put({ advanceTo: opensAt, paused: true })).toMatchObject({
      businessNow: opensAt + 60_000,
      paused: true,
    });
    expect((await put({ speed: -1 }))["code"]).toBe("request.invalid");
  });

  test("IF-34 health, metrics and the interface's own description are served", async () => {
    await openWindow();
    const fetched = async (url: string): Promise<string> => (await demo.server.app.inject({ method: "GET", url })).body;
    expect(await fetched("/healthz")).toBe('{"ok":true}');
    expect(await fetched("/metrics")).toContain('route="/api/v1/outlets/:outletId/day/open"');
    expect(JSON.parse(await fetched("/api/openapi.json"))).toMatchObject({ openapi: "3.1.0" });
  });
});
