import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FilmView, SavedScenarioView, ScenarioView, WhatIfOutletView } from "#contract/what-if";
import { HOUR_MS } from "#base/time";
import { drawCustomers } from "#engine/simulation/customers";
import { runDay } from "#engine/simulation/run";
import { worldOf } from "#engine/simulation/world-of";
import { DEMO_DATE, demoNetwork } from "../../tests/fixtures/demo-day";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

const OUTLET = "O03";
let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer({ outletId: OUTLET });
});
afterAll(() => demo.stop());

const SCENARIO: ScenarioView = {
  name: "Two more windows",
  outletIds: [OUTLET],
  baseline: { kind: "day", date: DEMO_DATE },
  changes: [{ kind: "windows", count: 2 }],
  replications: 4,
  seed: "test",
};

const get = (path: string) =>
  demo.server.app.inject({ method: "GET", url: `/api/v1${path}`, headers: { "guichet-actor": "head" } });
const post = (path: string, payload: object = {}, actor = "head") =>
  demo.server.app.inject({
    method: "POST",
    url: `/api/v1${path}`,
    headers: { "guichet-actor": actor, "idempotency-key": randomUUID() },
    payload,
  });
const one = async (id: string) => (await get(`/what-if/scenarios/${id}`)).json<SavedScenarioView>();

async function played(id: string): Promise<SavedScenarioView> {
  expect((await post(`/what-if/scenarios/${id}/play`)).statusCode).toBe(200);
  for (;;) {
    const saved = await one(id);
    expect(saved.run?.state).not.toBe("failed");
    if (!saved.run) return saved;
    await new Promise((turn) => setImmediate(turn));
  }
}

/** The outlet's Monday over the live path, up to so long after opening. */
async function playLive(untilMs: number): Promise<void> {
  const { plan, lobbies } = demo;
  const model = worldOf(demoNetwork(), plan, DEMO_DATE);
  const ticketIdOf = (ix: number): string => `01940000-0000-7000-8000-${String(ix).padStart(12, "0")}`;
  const commands: Parameters<NonNullable<Parameters<typeof runDay>[0]["onCommand"]>>[0][] = [];
  const onCommand = (command: (typeof commands)[number]): void => void commands.push(command);
  runDay({ plan, model, customers: drawCustomers(model, 1), seed: 1, onCommand, ticketIdOf });
  let now = plan.opensAt;
  for (const command of commands) {
    if (command.now > plan.opensAt + untilMs) return;
    if (command.now > now) demo.advance(command.now - now);
    now = Math.max(now, command.now);
    await lobbies.submit(OUTLET, { commandId: randomUUID(), command });
  }
}

test("WI-1 a scenario is kept, played, and its finding says what it was made with", async () => {
  const kept = await post("/what-if/scenarios/more", SCENARIO);
  expect([kept.statusCode, kept.json<SavedScenarioView>().revision]).toEqual([200, 1]);
  const { finding } = await played("more");
  expect(finding).toMatchObject({ seed: "test", replications: 4, codeVersion: "test" });
  expect(finding?.worlds).toEqual([{ outletId: OUTLET, source: "assumed", days: 0 }]);
  const wait = finding?.compared.find(({ figure }) => figure === "meanWaitMin");
  expect(wait?.scenario).toBeLessThan(wait?.baseline ?? 0);
  expect(finding?.compared.map(({ figure }) => figure)).toEqual(
    expect.arrayContaining(["p90WaitMin", "over10Share", "over20Share", "waitToService", "left", "overtimeMin"]),
  );
});

test("WI-4 and WI-5 saved anew with another change a scenario has no finding; saved the same it keeps it", async () => {
  await post("/what-if/scenarios/more", SCENARIO);
  expect((await one("more")).finding).toBeDefined();
  await post("/what-if/scenarios/more", { ...SCENARIO, seed: "other" });
  expect(await one("more")).toMatchObject({ revision: 2 });
  expect((await one("more")).finding).toBeUndefined();
});

test("WI-3 only who wrote a scenario changes or drops it; others see it when it is shared", async () => {
  await post("/what-if/scenarios/mine", SCENARIO);
  const foreign = await post("/what-if/scenarios/mine/drop", {}, "stranger");
  expect(foreign.statusCode).toBe(404);
  await post("/what-if/scenarios/mine/share", { isShared: true });
  const refused = await post("/what-if/scenarios/mine/drop", {}, "stranger");
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, "whatIf.notYours"]);
  expect((await post("/what-if/scenarios/mine/drop")).statusCode).toBe(200);
  expect((await get("/what-if/scenarios/mine")).statusCode).toBe(404);
});

test.each([
  ["whatIf.nothingChanged", { changes: [] }],
  ["whatIf.noOutlet", { outletIds: [] }],
  ["whatIf.hoursReversed", { changes: [{ kind: "windows", count: 1, from: "12:00", to: "11:00" }] }],
  ["whatIf.outsideScenario", { changes: [{ kind: "windows", count: 1, outletIds: ["O04"] }] }],
  ["whatIf.needsNetwork", { changes: [{ kind: "guidance", share: 0.5, gainMin: 5 }] }],
])("WI-1 WI-2 %s is said before anything is kept", async (code, part) => {
  const refused = await post("/what-if/scenarios/faulty", { ...SCENARIO, ...part });
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([422, code]);
});

test.each([
  ["whatIf.unknownThere", { changes: [{ kind: "closeWindow", windowId: "nowhere" }] }],
  ["policy.unknownKey", { changes: [{ kind: "policy", key: "no.such", value: 1 }] }],
  ["policy.wrongValue", { changes: [{ kind: "policy", key: "fairness.passesMax", value: "many" }] }],
  ["whatIf.outletClosed", { outletIds: ["O13"] }],
  ["whatIf.noRecord", { baseline: { kind: "recorded", date: "2020-01-06" } }],
  ["whatIf.dayNotOpen", { baseline: { kind: "now" } }],
])("a scenario that cannot be played says why: %s", async (code, part) => {
  await post("/what-if/scenarios/odd", { ...SCENARIO, ...part });
  const refused = await post("/what-if/scenarios/odd/play");
  expect(refused.json<{ code: string }>().code).toBe(code);
});

test("a policy's value is played as if it had been published", async () => {
  const changes = [{ kind: "policy", key: "calling.rules", value: [{ kind: "firstCome" }] }];
  await post("/what-if/scenarios/rules", { ...SCENARIO, changes, replications: 6 });
  const { finding } = await played("rules");
  const of = (figure: string) => finding?.compared.find((one) => one.figure === figure);
  const came = (of("issued")?.difference.mean ?? NaN) + (of("turnedAway")?.difference.mean ?? NaN);
  expect(came).toBeCloseTo(0, 9);
  expect(of("passedBy")?.scenario).toBeLessThan(of("passedBy")?.baseline ?? 0);
});

test("an outlet says what can be changed there and how well its world is known", async () => {
  const outlet = (await get(`/outlets/${OUTLET}/what-if`)).json<WhatIfOutletView>();
  expect(outlet.windows.length).toBeGreaterThan(5);
  expect(outlet.world).toMatchObject({ source: "assumed", days: 0, daysNeeded: 10 });
  expect(outlet.policies.map(({ key }) => key)).toContain("calling.rules");
});

test("a finding is taken along as CSV, workbook and JSON", async () => {
  await played("more");
  const csv = await get("/what-if/scenarios/more/sheet?format=csv");
  expect(csv.body.split("\n")[0]).toBe("figure,class,outlet,baseline,scenario,difference,low,high,days");
  const book = await get("/what-if/scenarios/more/sheet?format=xlsx&language=ko");
  expect(book.headers["content-type"]).toContain("spreadsheetml");
  expect((await get("/what-if/scenarios/more/sheet?format=json")).json()).toHaveProperty("finding.compared");
});

test("WE-5 both arms can be watched, and the arm with more windows opens more", async () => {
  const opened = async (arm: string): Promise<number> => {
    const film = (await get(`/what-if/scenarios/more/film?arm=${arm}&outletId=${OUTLET}`)).json<FilmView>();
    return new Set(film.shots.flatMap((shot) => (shot.kind === "window" && shot.state === "open" ? [shot.window] : [])))
      .size;
  };
  expect(await opened("scenario")).toBe((await opened("baseline")) + 2);
});

test("a day under way, and then the same day from its record, are played with two more windows", async () => {
  await playLive(3 * HOUR_MS);
  const changes = [{ kind: "openWindow", windowId: "O03-C4" }];
  await post("/what-if/scenarios/live", { ...SCENARIO, baseline: { kind: "now" }, changes });
  expect(
    (await played("live")).finding?.compared.find(({ figure }) => figure === "windowHours")?.difference.low,
  ).toBeGreaterThan(0);
  await post("/what-if/scenarios/again", { ...SCENARIO, baseline: { kind: "recorded", date: DEMO_DATE } });
  const { finding } = await played("again");
  expect(finding?.worlds[0]?.source).toBe("recorded");
  expect(finding?.compared.find(({ figure }) => figure === "meanWaitMin")?.difference.mean).toBeLessThan(0);
});
