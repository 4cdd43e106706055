import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AdviceView, ChoiceView } from "#contract/look-ahead";
import type { OutletWaits } from "#contract/waits";
import { HOUR_MS } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
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

/** Plays the outlet's Monday over the live path, to its third hour. */
async function playMorning(): Promise<void> {
  const { plan, lobbies } = demo;
  const model = worldOf(demoNetwork(), plan, DEMO_DATE);
  const commands: LobbyCommand[] = [];
  const onCommand = (command: LobbyCommand): void => void commands.push(command);
  const ticketIdOf = (ix: number): string => `01940000-0000-7000-8000-${String(ix).padStart(12, "0")}`;
  runDay({ plan, model, customers: drawCustomers(model, 1), seed: 1, onCommand, ticketIdOf });
  let now = plan.opensAt;
  for (const command of commands) {
    if (command.now > plan.opensAt + 3 * HOUR_MS) return;
    if (command.now > now) demo.advance(command.now - now);
    now = Math.max(now, command.now);
    await lobbies.submit(OUTLET, { commandId: randomUUID(), command });
  }
}

const get = (path: string) => demo.server.app.inject({ method: "GET", url: `/api/v1/outlets/${OUTLET}${path}` });

function choose(adviceId: string, option: number) {
  return demo.server.app.inject({
    method: "POST",
    url: `/api/v1/outlets/${OUTLET}/look-ahead/${adviceId}/choose`,
    headers: { "guichet-actor": "head", "idempotency-key": randomUUID() },
    payload: { option },
  });
}

test("AV-1 AV-3 advice is given for a day that is open, chosen from, and measured when its time is over", async () => {
  const early = await get("/look-ahead");
  expect([early.statusCode, early.json<{ code: string }>().code]).toEqual([409, "advice.dayNotOpen"]);
  await playMorning();

  const advised = await get("/look-ahead");
  expect(advised.statusCode).toBe(200);
  const advice = advised.json<AdviceView>();
  expect(advice.options.length).toBeGreaterThan(0);
  expect(advice).toMatchObject({ policyVersion: demo.plan.policy.version, codeVersion: "test" });
  expect(advice.seed).toMatch(new RegExp(`^${OUTLET}/${DEMO_DATE}/\\d+$`, "u"));
  const changes = advice.options.map(({ lateChange }) => lateChange.mean);
  expect(changes).toEqual([...changes].sort((one, other) => one - other));

  expect((await choose(advice.adviceId, advice.options.length)).statusCode).toBe(404);
  const chosen = await choose(advice.adviceId, 0);
  expect(chosen.statusCode).toBe(200);
  const { options, replications, seed, policyVersion, codeVersion } = advice;
  const made = { replications, seed, policyVersion, codeVersion };
  expect(chosen.json<ChoiceView>()).toMatchObject({ chosenBy: "head", action: options[0]?.action, made });

  expect((await get("/look-ahead/choices")).json<ChoiceView[]>()[0]).not.toHaveProperty("outcome");
  demo.advance(2 * HOUR_MS);
  const [measured] = (await get("/look-ahead/choices")).json<ChoiceView[]>();
  expect(measured?.outcome?.late).toBeGreaterThanOrEqual(0);
});

test("WT-8 everybody in line is told with P10, P50 and P90, soonest first", async () => {
  const told = await get("/waits");
  expect(told.statusCode).toBe(200);
  const answer = told.json<OutletWaits>();
  expect(answer.tickets).toHaveLength(demo.lobbies.live(OUTLET)?.day.waitingCount ?? -1);
  const known = answer.tickets.flatMap(({ remainingMin }) => (remainingMin === "unknown" ? [] : [remainingMin]));
  expect(known.length).toBeGreaterThan(0);
  expect(known.every(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90)).toBe(true);
  expect(known.map(({ p50 }) => p50)).toEqual(known.map(({ p50 }) => p50).sort((one, other) => one - other));
});
