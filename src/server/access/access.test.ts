import { generate } from "otplib";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dayStream } from "#app/lobbies/day-stream";
import { browserOn, type Browser } from "../../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../../tests/fixtures/demo-server";
import { command, openAccount, openDay, OUTLET, PASSWORD, signInOn, ticket } from "../../../tests/fixtures/people";

const MINUTE = 60_000;

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer({ guarded: true });
});
afterEach(() => demo.stop());

const lastActor = async () => (await demo.journal.read(dayStream("O03", demo.plan.businessDate), 0)).at(-1)?.actor;

describe("what a browser sends", () => {
  test("AC-4 a command with cookies that does not come from our pages is refused", async () => {
    const head = await signInOn(demo, "H1", "branchHead");
    const cookie = [...head.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const send = (headers: Record<string, string>) =>
      demo.server.app.inject({ method: "POST", url: "/api/v1/identity/lock", headers: { cookie, ...headers } });
    expect((await send({})).json()).toMatchObject({ status: 403, code: "request.otherSite" });
    expect((await send({ "guichet-page": "1", "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
    expect((await send({ "guichet-page": "1", "sec-fetch-site": "same-origin" })).statusCode).toBe(200);
  });

  test("AC-5 the session's cookie is for the browser alone, and over TLS never in the clear", async () => {
    await openAccount(demo, "H1", "branchHead");
    const payload = { accountId: "H1", password: PASSWORD, surface: "office" };
    const signIn = await demo.server.app.inject({ method: "POST", url: "/api/v1/identity/sign-in", payload });
    expect(String(signIn.headers["set-cookie"])).toMatch(
      /^guichet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u,
    );
    const secret = String(signIn.headers["set-cookie"]).slice("guichet_session=".length).split(";")[0] ?? "";
    const sessions = await demo.identity.sessions.listOf("H1");
    expect(JSON.stringify(sessions)).not.toContain(secret);
  });

  test("AC-6 who guesses passwords from one place is asked to wait, and so is a flood of strangers", async () => {
    const stranger = browserOn(demo);
    const guess = () => stranger.post("/identity/sign-in", { accountId: "E1", password: "x", surface: "office" });
    const answers: number[] = [];
    for (let tries = 0; tries < 25; tries += 1) answers.push((await guess()).status);
    expect(answers.slice(-3)).toEqual([429, 429, 429]);
    const late = await guess();
    expect([late.json["code"], Number(late.headers["retry-after"]) > 0]).toEqual(["request.tooMany", true]);
    demo.wait(MINUTE);
    expect((await guess()).status).not.toBe(429);
  });

  test("AC-8 a customer's own page takes a plain ticket, and none in a kiosk's name or a higher class", async () => {
    await openDay(demo);
    const phone = browserOn(demo);
    const take = async (channel: string, segmentId?: string) =>
      (await phone.post("/outlets/O03/tickets", ticket(demo, channel, segmentId), command())).status;
    expect([await take("phone"), await take("kiosk"), await take("staff")]).toEqual([201, 403, 403]);
    const called = demo.plan.segments.filter(({ level, segmentId }) => level > 0 && segmentId !== "specialNeed");
    expect(called.length).toBeGreaterThan(0);
    for (const { segmentId } of called) expect(await take("phone", segmentId)).toBe(403);
  });

  test("AC-9 strangers do not learn who works where", async () => {
    await openDay(demo);
    const head = await signInOn(demo, "H1", "branchHead");
    expect((await browserOn(demo).get("/outlets/O03")).json).toMatchObject({ staff: [], zones: [] });
    expect((await head.get("/outlets/O03")).json["zones"]).toContainEqual({ kind: "waiting", ownerId: "E058" });
    expect(((await head.get("/outlets/O03")).json["staff"] as unknown[]).length).toBeGreaterThan(3);
  });
});

describe("sessions", () => {
  test.each([
    ["tablet", 3],
    ["console", 5],
    ["office", 15],
  ])("AC-20 a %s locks after %i minutes, and opens with the PIN", async (surface, minutes) => {
    const head = await signInOn(demo, "H1", "branchHead", OUTLET, surface);
    expect((await head.post("/identity/me/pin", { password: PASSWORD, pin: "123456" })).json["code"]).toBe(
      "identity.pinTooEasy",
    );
    expect((await head.post("/identity/me/pin", { password: PASSWORD, pin: "204519" })).status).toBe(200);
    demo.wait(minutes * MINUTE - 1);
    expect((await head.get("/outlets/O03/floor")).status).toBe(200);
    demo.wait(1);
    expect((await head.get("/outlets/O03/floor")).json["code"]).toBe("identity.locked");
    expect((await head.get("/identity/me")).json["locked"]).toBe(true);
    expect((await head.post("/identity/touch")).json["code"]).toBe("identity.locked");
    expect((await head.post("/identity/unlock", { word: "999999" })).json["code"]).toBe("identity.wrongPin");
    expect((await head.post("/identity/unlock", { word: "204519" })).status).toBe(200);
    expect((await head.get("/outlets/O03/floor")).status).toBe(200);
  });

  test("AC-20 after five wrong PINs the session is over", async () => {
    const head = await signInOn(demo, "H1", "branchHead");
    await head.post("/identity/lock");
    for (let tries = 0; tries < 5; tries += 1) await head.post("/identity/unlock", { word: "000000" });
    expect((await head.get("/identity/me")).json["code"]).toBe("identity.notSignedIn");
  });

  test("AC-21 a session ends after two idle hours, and after twelve however busy", async () => {
    const head = await signInOn(demo, "H1", "branchHead");
    demo.wait(120 * MINUTE);
    expect((await head.get("/identity/me")).status).toBe(401);
    const busy = await signInOn(demo, "H2", "branchHead");
    for (let tens = 0; tens < 71; tens += 1) {
      demo.wait(10 * MINUTE);
      expect((await busy.post("/identity/touch")).status).toBe(200);
    }
    demo.wait(10 * MINUTE);
    expect((await busy.get("/identity/me")).status).toBe(401);
  });

  test("AC-26 who is closed or invited anew is out at once; signing out ends the session itself", async () => {
    const admin = await signInOn(demo, "A1", "administrator", { kind: "network" });
    const [teller, head] = [await signInOn(demo, "T1", "teller"), await signInOn(demo, "H1", "branchHead")];
    expect((await admin.post("/identity/accounts/T1/close", { reason: "has left us" })).status).toBe(200);
    expect((await admin.post("/identity/accounts/H1/invite")).status).toBe(200);
    expect([(await teller.get("/identity/me")).status, (await head.get("/identity/me")).status]).toEqual([401, 401]);
    const stolen = new Map(admin.cookies);
    await admin.post("/identity/sign-out");
    const thief = browserOn(demo);
    for (const [name, value] of stolen) thief.cookies.set(name, value);
    expect((await thief.get("/identity/me")).status).toBe(401);
  });

  test("AC-26 people see where they are signed in, and sign out elsewhere", async () => {
    const here = await signInOn(demo, "H1", "branchHead");
    const there = browserOn(demo);
    await there.post("/identity/sign-in", { accountId: "H1", password: PASSWORD, surface: "tablet" });
    const list = (await here.get("/identity/me/sessions")).json as unknown as { handle: string; thisOne: boolean }[];
    const other = list.find(({ thisOne }) => !thisOne)?.handle ?? "";
    await here.post(`/identity/me/sessions/${other}/end`);
    expect([(await here.get("/identity/me")).status, (await there.get("/identity/me")).status]).toEqual([200, 401]);
  });
});

describe("proving who one is", () => {
  const tryIn = async (body: object) => (await browserOn(demo).post("/identity/sign-in", body)).json["code"];

  test("AC-22 a wrong number and a wrong password are answered alike, and locked out alike", async () => {
    await openAccount(demo, "H1", "branchHead");
    const answersOf = async (accountId: string): Promise<unknown[]> => {
      const codes: unknown[] = [];
      for (let tries = 0; tries < 6; tries += 1)
        codes.push(await tryIn({ accountId, password: "x", surface: "office" }));
      return codes;
    };
    const known = await answersOf("H1");
    expect(await answersOf("nobody")).toEqual(known);
    expect(known).toEqual([...Array<string>(5).fill("identity.signInFailed"), "identity.lockedOut"]);
  });

  test("AC-23 the code on the terminal makes one administrator, without any password known beforehand", async () => {
    const stranger = browserOn(demo);
    expect((await stranger.get("/identity/options")).json).toEqual({ demo: false, sso: false, setUpNeeded: true });
    const setUp = (code: string, password = PASSWORD) =>
      stranger.post("/identity/set-up", { code, accountId: "A1", password });
    const { code } = demo.identity.setUp;
    expect((await setUp("0000-0000-0000-0000")).json["code"]).toBe("identity.setUpCodeWrong");
    expect((await setUp(code, "short")).json["code"]).toBe("identity.passwordTooShort");
    expect((await setUp(code.toLowerCase().replaceAll("-", " "))).status).toBe(200);
    expect((await setUp(code)).json["code"]).toBe("identity.setUpDone");
    expect(
      (await stranger.post("/identity/sign-in", { accountId: "A1", password: PASSWORD, surface: "office" })).status,
    ).toBe(200);
    expect((await stranger.get("/identity/accounts")).json["code"]).toBe("identity.secondFactorOwed");
  });

  test("AC-24 an invitation sets one password and is over after three days", async () => {
    const admin = await signInOn(demo, "A1", "administrator", { kind: "network" });
    await admin.post("/identity/accounts", { accountId: "T9", posts: [{ role: "teller", place: OUTLET }] });
    const { code } = (await admin.post("/identity/accounts/T9/invite")).json;
    const accept = (word: unknown) => browserOn(demo).post("/identity/invitation", { code: word, password: PASSWORD });
    expect((await accept("WRNG-WRNG-WRNG-WRNG")).status).toBe(404);
    expect((await accept(code)).json).toEqual({ accountId: "T9" });
    expect((await accept(code)).status).toBe(404);
    const second = (await admin.post("/identity/accounts/T9/invite")).json["code"];
    demo.wait(72 * 60 * MINUTE + 1);
    expect((await accept(second)).json["code"]).toBe("identity.invitationUnknown");
  });

  test("AC-25 with a second factor the password is not enough, and no code works twice", async () => {
    const head = await signInOn(demo, "H1", "branchHead");
    const enrolment = (await head.post("/identity/me/totp", { password: PASSWORD })).json;
    const secret = String(enrolment["secret"]);
    expect(enrolment["uri"]).toContain("otpauth://totp/Guichet:H1");
    let epoch = Math.floor(demo.plan.opensAt / 1_000);
    const now = async () => generate({ secret, epoch });
    expect((await head.post("/identity/me/totp/confirm", { code: "000000" })).json["code"]).toBe("identity.wrongCode");
    const { codes } = (await head.post("/identity/me/totp/confirm", { code: await now() })).json as { codes: string[] };
    expect(codes).toHaveLength(10);
    const words = { accountId: "H1", password: PASSWORD, surface: "office" };
    expect(await tryIn(words)).toBe("identity.codeNeeded");
    expect(await tryIn({ ...words, code: await now() })).toBe("identity.signInFailed");
    demo.wait(MINUTE);
    epoch += 60;
    expect(await tryIn({ ...words, code: await now() })).toBeUndefined();
    expect(await tryIn({ ...words, code: codes[0] })).toBeUndefined();
    expect(await tryIn({ ...words, code: codes[0] })).toBe("identity.signInFailed");
  });
});

describe("devices", () => {
  test("AC-28 a revoked token opens nothing; one for reading changes nothing", async () => {
    const { secret, tokenId } = await demo.identity.tokens.create({ label: "watch", rights: ["read"] }, "test");
    const authorization = `Bearer ${secret}`;
    const floor = () => demo.server.app.inject({ url: "/api/v1/outlets/O03/floor", headers: { authorization } });
    expect((await floor()).statusCode).toBe(200);
    const closing = await browserOn(demo).post("/outlets/O03/day/closing", undefined, { ...command(), authorization });
    expect([closing.status, closing.json["code"]]).toEqual([403, "identity.notAllowed"]);
    await demo.identity.tokens.revoke(tokenId, "lost", "test");
    demo.wait(MINUTE);
    expect((await floor()).statusCode).toBe(401);
  });

  test("AC-28 a token made for one day opens nothing on the next", async () => {
    const admin = await signInOn(demo, "A1", "administrator", { kind: "network" });
    const made = await admin.post("/identity/tokens", { label: "nightly", rights: ["read"], days: 1 });
    const tooLong = await admin.post("/identity/tokens", { label: "for ever", rights: ["read"], days: 366 });
    expect(tooLong.status).toBe(422);
    const headers = { authorization: `Bearer ${String(made.json["token"])}` };
    const floor = () => demo.server.app.inject({ url: "/api/v1/outlets/O03/floor", headers });
    demo.wait(24 * 60 * MINUTE - MINUTE);
    expect((await floor()).statusCode).toBe(200);
    demo.wait(MINUTE);
    expect((await floor()).statusCode).toBe(401);
  });

  const begin = async (device: Browser) => (await device.post("/identity/pairings", { kind: "kiosk" })).json;

  test("AC-27 a kiosk shows a code, an administrator types it, and the kiosk is known at its outlet alone", async () => {
    await openDay(demo);
    const admin = await signInOn(demo, "A1", "administrator", { kind: "network" });
    const kiosk = browserOn(demo);
    const { pairingId, code } = await begin(kiosk);
    expect(code).toMatch(/^\d{6}$/u);
    expect((await kiosk.get(`/identity/pairings/${String(pairingId)}`)).json).toEqual({ paired: false });
    const typed = { code, outletId: "O03", label: "by the door" };
    expect((await admin.post("/identity/devices", typed)).json).toMatchObject({ kind: "kiosk", pairedBy: "A1" });
    expect((await admin.post("/identity/devices", typed)).json["code"]).toBe("identity.pairingUnknown");
    expect((await kiosk.get(`/identity/pairings/${String(pairingId)}`)).json).toEqual({ paired: true });
    const take = (outletId: string) =>
      kiosk.post(`/outlets/${outletId}/tickets`, ticket(demo, "kiosk"), {
        ...command(),
        "guichet-actor": "device:kiosk",
      });
    expect((await take("O03")).status).toBe(201);
    expect((await take("O04")).status).toBe(403);
    expect(await lastActor()).toMatch(/^device:[\w-]{16}$/u);
  });

  test("AC-27 a code is over after ten minutes, and a head pairs for the own branch alone", async () => {
    const head = await signInOn(demo, "H1", "branchHead");
    const device = browserOn(demo);
    const first = await begin(device);
    const pair = (code: unknown, outletId: string) => head.post("/identity/devices", { code, outletId, label: "hall" });
    expect((await pair(first["code"], "O04")).json["code"]).toBe("identity.notAllowed");
    demo.wait(10 * MINUTE);
    expect((await pair(first["code"], "O03")).status).toBe(404);
    expect((await pair((await begin(device))["code"], "O03")).status).toBe(200);
  });

  test("AC-28 a revoked device is nobody", async () => {
    const head = await signInOn(demo, "H1", "branchHead");
    const device = browserOn(demo);
    const { pairingId, code } = await begin(device);
    const { deviceId } = (await head.post("/identity/devices", { code, outletId: "O03", label: "hall" })).json;
    await device.get(`/identity/pairings/${String(pairingId)}`);
    expect((await device.get("/identity/devices/mine")).json).toHaveLength(1);
    expect((await head.get("/identity/devices")).json).toHaveLength(1);
    await head.post(`/identity/devices/${String(deviceId)}/revoke`, { reason: "it was stolen" });
    expect((await device.get("/identity/devices/mine")).json).toHaveLength(0);
  });
});

describe("streams", () => {
  test("AC-7 the floor's stream ends with the session, a television's with its pairing", async () => {
    const head = await signInOn(demo, "H1", "branchHead");
    const { deviceId, secret } = await demo.identity.devices.admit(
      "display",
      { outletId: "O03", label: "hall" },
      "test",
    );
    const base = await demo.server.listen({ port: 0 });
    const cookie = [...head.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const follow = (path: string, shown: string) => fetch(`${base}/api/v1${path}`, { headers: { cookie: shown } });
    const floor = await follow("/outlets/O03/floor/stream", cookie);
    const board = await follow("/outlets/O03/board/stream", `guichet_device_x=${secret}`);
    expect([floor.status, board.status]).toEqual([200, 200]);
    await head.post("/identity/devices/unknown/revoke", { reason: "no such device" });
    await head.post("/identity/sign-out");
    expect(await floor.text()).toContain("event: bye");
    const other = await signInOn(demo, "H2", "branchHead");
    await other.post(`/identity/devices/${deviceId}/revoke`, { reason: "taken away" });
    expect(await board.text()).toContain("event: bye");
  });
});

describe("emergencies and audit", () => {
  test("AC-31 a manager lends himself the head's post, works with it, and head office reviews it", async () => {
    await openDay(demo);
    const lobby = await signInOn(demo, "L1", "lobbyManager");
    const quality = await signInOn(demo, "Q1", "headOffice", { kind: "network" });
    const closing = () => lobby.post("/outlets/O03/day/closing", undefined, command());
    expect((await closing()).json["code"]).toBe("identity.notAllowed");
    const emergencyId = v7();
    const glass = {
      emergencyId,
      post: { role: "branchHead", place: OUTLET },
      reason: "the head was taken ill",
      lastsMin: 30,
    };
    expect((await lobby.post("/identity/emergencies", glass)).status).toBe(200);
    expect((await closing()).status).toBe(201);
    expect((await quality.get("/identity/emergencies")).json).toMatchObject([
      { accountId: "L1", reason: glass.reason },
    ]);
    expect((await quality.post(`/identity/emergencies/${emergencyId}/review`)).status).toBe(200);
    demo.wait(14 * MINUTE);
    await lobby.post("/identity/touch");
    demo.wait(14 * MINUTE);
    await lobby.post("/identity/touch");
    demo.wait(2 * MINUTE);
    expect((await closing()).json["code"]).toBe("identity.notAllowed");
  });

  test("AC-32 head office sees who looked at whom and what for; an administrator does not", async () => {
    const quality = await signInOn(demo, "Q1", "headOffice", { kind: "network" });
    const admin = await signInOn(demo, "A1", "administrator", { kind: "network" });
    await demo.identity.views.tell({ by: "C1", personId: "p7", fields: ["name"], purpose: "complaint K-12" });
    const day = new Date(demo.plan.opensAt).toISOString().slice(0, 10);
    expect((await quality.get(`/identity/personal-views?day=${day}`)).json).toMatchObject([
      { by: "C1", personId: "p7", purpose: "complaint K-12" },
    ]);
    expect((await admin.get(`/identity/personal-views?day=${day}`)).status).toBe(403);
    await expect(demo.identity.views.tell({ by: "C1", personId: "p7", fields: [], purpose: " " })).rejects.toThrow();
  });
});

test("AC-30 without a demonstration nobody signs in by a role", async () => {
  const answer = await browserOn(demo).post("/demo/sign-in", { role: "teller", surface: "console" });
  expect([answer.status, answer.json["code"]]).toEqual([404, "request.routeUnknown"]);
});

test("AC-44 whoever has signed in is told the network's date, by its clock and not by this machine's", async () => {
  const head = await signInOn(demo, "H1", "branchHead");
  expect((await head.get("/identity/me")).json["today"]).toBe(demo.plan.businessDate);
});
