import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { present } from "#base/assert";
import { SECOND_MS } from "#base/time";
import { may, mayAnywhere, reachOf, type Permission } from "#domain/identity/permissions";
import { PLACES_OF, type Place, type Post, type StaffRole } from "#domain/identity/roles";
import { browserOn, type Browser } from "../../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../../tests/fixtures/demo-server";
import type { GuardedRoute } from "./guard";

const OUTLET = "O03";
const NOT_ALLOWED = "identity.notAllowed";
const ROLES = Object.keys(PLACES_OF) as StaffRole[];

let demo: DemoServer;
let routes: readonly GuardedRoute[];
const people = new Map<StaffRole, Browser>();
let elsewhere: Browser;
beforeAll(async () => {
  demo = await demoServer({ guarded: true, isDemo: true });
  await demo.server.app.ready();
  routes = demo.server.routes();
  for (const role of ROLES) people.set(role, await signedIn(role, placeOf(role, OUTLET)));
  elsewhere = await signedIn("branchHead", { kind: "outlet", outletId: "O04" }, "head-elsewhere");
});
afterAll(() => demo.stop());

function placeOf(role: StaffRole, outletId: string): Place {
  const [kind] = PLACES_OF[role];
  if (kind === "outlet") return { kind, outletId };
  return kind === "district" ? { kind, unitId: "AREA" } : { kind: "network" };
}

async function signedIn(role: StaffRole, place: Place, accountId: string = role): Promise<Browser> {
  const posts: Post[] = [{ role, place }];
  const cause = { commandId: crypto.randomUUID(), actor: "test" };
  await demo.identity.stream.submit({ type: "OpenAccount", now: 0, by: "test", accountId, posts }, cause);
  const browser = browserOn(demo);
  await browser.post("/demo/sign-in", { accountId, surface: "office" });
  return browser;
}

const isStream = (url: string): boolean => url.endsWith("/stream");
const filled = (url: string): string =>
  url.replace("/api/v1", "").replace(":outletId", OUTLET).replace(/:\w+/gu, "some-id");

async function ask(browser: Browser, { method, url }: GuardedRoute): Promise<{ status: number; code: unknown }> {
  const { status, json } = await browser.send(method as "POST", filled(url), method === "GET" ? undefined : {});
  return { status, code: json["code"] };
}

test("AC-1 every route of the interface says who may use it", () => {
  expect(routes.length).toBeGreaterThan(90);
  expect(routes.filter(({ access }) => access === undefined).map(({ method, url }) => `${method} ${url}`)).toEqual([]);
});

/** Whether the table gives this role, posted here, the permission that the route names. */
function tableSays(role: StaffRole, permission: Permission, scope: "outlet" | "network" | "anywhere"): boolean {
  const posts = [{ role, place: placeOf(role, OUTLET) }];
  if (scope === "anywhere") return mayAnywhere(posts, permission);
  const asked =
    scope === "network"
      ? ({ kind: "network" } as const)
      : ({ kind: "outlet", outletId: OUTLET, unitIds: ["AREA", "NET"] } as const);
  return may({ accountId: role, posts }, permission, asked).ok;
}

function isOpenTo(role: StaffRole, { access }: GuardedRoute): boolean {
  if (typeof access !== "object") return true;
  const { permission, scope } = access;
  const list = typeof permission === "string" ? [permission] : permission;
  return list.some(
    (one) => tableSays(role, one, scope) || (scope === "outlet" && reachOf("customer", one) !== undefined),
  );
}

/** Whether the route's own permission settles it: elsewhere whose case it is, or at which place, is asked after it. */
const isWhole = ({ access }: GuardedRoute): boolean => typeof access === "object" && access.scope !== "anywhere";

const guarded = (method: string): readonly GuardedRoute[] =>
  routes.filter((route) => {
    const { access } = route;
    return typeof access === "object" && route.method === method && !isStream(route.url);
  });

describe.each(ROLES)("AC-2 every route for %s", (role) => {
  test.each(["GET", "POST", "PUT", "DELETE"])("AC-2 as the table says, each %s", async (method) => {
    const browser = present(people.get(role), "everybody has signed in");
    for (const route of guarded(method)) {
      const isOpen = isOpenTo(role, route);
      const { status, code } = await ask(browser, route);
      const place = `${role} ${method} ${route.url}: ${status} ${String(code)}`;
      if (isOpen) expect(code, place).not.toBe("identity.notSignedIn");
      if (isOpen && isWhole(route)) expect(code, place).not.toBe(NOT_ALLOWED);
      if (!isOpen) expect([status, code], place).toEqual([403, NOT_ALLOWED]);
    }
  });

  // One that is open goes on for as long as somebody listens.
  test("AC-2 no stream that the table closes begins, by its own address or as a topic", async () => {
    const browser = present(people.get(role), "everybody has signed in");
    const closed = routes.filter((route) => isStream(route.url) && !isOpenTo(role, route));
    for (const route of closed) expect([route.url, (await ask(browser, route)).code]).toEqual([route.url, NOT_ALLOWED]);
    if (tableSays(role, "queue.read", "outlet")) return;
    expect((await browser.get(`/stream?topics=floor:${OUTLET}`)).json["code"]).toBe(NOT_ALLOWED);
  });
});

test.each(["GET", "POST", "PUT", "DELETE"])(
  "AC-2 nobody who has not signed in gets beyond what is public, each %s",
  async (method) => {
    for (const route of guarded(method)) {
      if (typeof route.access !== "object") continue;
      const { permission } = route.access;
      const list = typeof permission === "string" ? [permission] : permission;
      if (list.some((one) => reachOf("customer", one) !== undefined)) continue;
      // Nobody is in such a hurry that the limit for strangers would answer first.
      demo.wait(SECOND_MS);
      const response = await demo.server.app.inject({ method: method as "GET", url: `/api/v1${filled(route.url)}` });
      expect([response.statusCode, response.json<{ code: string }>().code], route.url).toEqual([
        401,
        "identity.notSignedIn",
      ]);
    }
  },
);

test("AC-2 a head sees the own branch and no other; the floor's stream obeys the same table", async () => {
  const head = people.get("branchHead");
  expect((await head?.get(`/outlets/${OUTLET}/floor`))?.status).toBe(200);
  expect((await elsewhere.get(`/outlets/${OUTLET}/floor`)).json["code"]).toBe("identity.notAllowed");
  expect((await elsewhere.get(`/stream?topics=floor:${OUTLET}`)).json["code"]).toBe("identity.notAllowed");
  expect((await elsewhere.get(`/outlets/${OUTLET}/floor/stream`)).json["code"]).toBe("identity.notAllowed");
});
