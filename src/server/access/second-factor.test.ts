import { generate } from "otplib";
import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SECOND_MS } from "#base/time";
import { CATALOGUE } from "#domain/policy/catalogue";
import { reachOf } from "#domain/identity/permissions";
import { PLACES_OF, type Post } from "#domain/identity/roles";
import { browserOn, type Browser } from "../../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../../tests/fixtures/demo-server";

const PASSWORD = "seven quiet herons";

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer({ guarded: true, isDemo: true });
});
afterEach(() => demo.stop());

async function account(accountId: string, post: Post): Promise<void> {
  const cause = { commandId: v7(), actor: "test" };
  await demo.identity.stream.submit({ type: "OpenAccount", now: 0, by: "test", accountId, posts: [post] }, cause);
  expect((await demo.identity.own.setPassword(accountId, PASSWORD)).ok).toBe(true);
}

async function signedIn(accountId: string, code?: string): Promise<Browser> {
  const browser = browserOn(demo);
  const said = { accountId, password: PASSWORD, surface: "office", ...(code !== undefined && { code }) };
  expect((await browser.post("/identity/sign-in", said)).status).toBe(200);
  return browser;
}

async function administrator(accountId: string): Promise<Browser> {
  await account(accountId, { role: "administrator", place: { kind: "network" } });
  return signedIn(accountId);
}

async function setUp(browser: Browser): Promise<string> {
  const { json } = await browser.post("/identity/me/totp", { password: PASSWORD });
  const secret = String(json["secret"]);
  const code = await generate({ secret, epoch: demo.plan.opensAt / SECOND_MS });
  expect((await browser.post("/identity/me/totp/confirm", { code })).status).toBe(200);
  return secret;
}

test("AC-33 an administrator without a second factor gets beyond no route, and everywhere once it is set up", async () => {
  const admin = await administrator("A1");
  await demo.server.app.ready();
  const mayStill = new Set(["public", "signedIn", "settingUp"]);
  for (const { method, url, access } of demo.server.routes()) {
    if (typeof access === "string" && mayStill.has(access)) continue;
    const named = typeof access === "object" ? [access.permission].flat() : [];
    // As a stranger, who may this too.
    if (named.some((permission) => reachOf("customer", permission) !== undefined)) continue;
    demo.wait(SECOND_MS);
    const path = url.replace("/api/v1", "").replace(":outletId", "O03").replace(/:\w+/gu, "some-id");
    const { status, json } = method === "GET" ? await admin.get(path) : await admin.post(path, {});
    if (method === "GET" || method === "POST") expect([status, json["code"]], `${method} ${url}`).toEqual([403, OWED]);
  }
  const me = await admin.get("/identity/me");
  expect(me.json).toMatchObject({ owesSecondFactor: true, permissions: [], outletIds: [] });
});
const OWED = "identity.secondFactorOwed";

test("AC-33 what was owed is open as soon as the code was right", async () => {
  const admin = await administrator("A1");
  expect((await admin.get("/identity/accounts")).json["code"]).toBe(OWED);
  await setUp(admin);
  expect((await admin.get("/identity/accounts")).status).toBe(200);
  expect((await admin.get("/identity/me")).json).toMatchObject({ owesSecondFactor: false, hasTotp: true });
});

test("AC-33 the bank's policy says whose posts ask for one, from the day on which it holds", async () => {
  await account("T1", { role: "teller", place: { kind: "outlet", outletId: "O03" } });
  const teller = await signedIn("T1");
  expect((await teller.get("/outlets/O03/floor")).json["code"]).not.toBe(OWED);
  const value = { key: "access.secondFactorRoles", value: ["teller", "administrator"], scope: {} };
  const { secret } = await demo.identity.tokens.create({ label: "policies", rights: ["office"] }, "test");
  const headers = { authorization: `Bearer ${secret}`, "guichet-actor": "H1", "idempotency-key": v7() };
  const set = { ...value, valueId: v7(), validFrom: "2020-01-01", approvedBy: "H2" };
  expect((await browserOn(demo).post("/policies/values", set, headers)).status).toBe(200);
  expect((await teller.get("/outlets/O03/floor")).json["code"]).toBe(OWED);
});

test("AC-34 an administrator forgets a colleague's second factor, not the own one; it is set up anew", async () => {
  const [one, two] = [await administrator("A1"), await administrator("A2")];
  const secret = await setUp(one);
  await setUp(two);
  expect((await one.post("/identity/accounts/A1/reset-totp")).json["code"]).toBe("identity.ownSecondFactor");
  expect((await two.post("/identity/accounts/A1/reset-totp")).status).toBe(200);
  expect((await one.get("/identity/me")).status).toBe(401);
  const again = await signedIn("A1");
  expect((await again.get("/identity/accounts")).json["code"]).toBe(OWED);
  expect(await setUp(again)).not.toBe(secret);
});

test("AC-30 who signs in by a role of the demonstration owes nothing", async () => {
  await account("A1", { role: "administrator", place: { kind: "network" } });
  const admin = browserOn(demo);
  await admin.post("/demo/sign-in", { accountId: "A1", surface: "office" });
  expect((await admin.get("/identity/accounts")).status).toBe(200);
});

test("ID-19 the policy names the posts that there are", () => {
  const { spec } = CATALOGUE["access.secondFactorRoles"];
  expect("choices" in spec && spec.choices).toEqual(Object.keys(PLACES_OF));
});
