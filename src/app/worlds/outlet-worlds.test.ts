import { beforeAll, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryRows } from "#adapter/rows/memory";
import { addDays } from "#base/calendar";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { Network } from "#domain/network/network";
import { drawCustomers } from "#engine/simulation/customers";
import { runDay } from "#engine/simulation/run";
import { worldOf } from "#engine/simulation/world-of";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import { emptyPolicyBook } from "#domain/policy/model";
import { DEMO_DATE, demoNetwork } from "../../../tests/fixtures/demo-day";
import { genesisHash } from "../journal/chain";
import { recordsOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import type { Journal } from "../ports/journal";
import { createOutletWorlds, FIT_DAYS_MIN } from "./outlet-worlds";

const OUTLET = "O09";
const network = demoNetwork();
const planOn = (date: string) => lobbyPlanOf({ network, policies: emptyPolicyBook() }, OUTLET, date);
const DAYS = Array.from({ length: 14 }, (_, ix) => addDays(DEMO_DATE, ix)).filter((date) => planOn(date));

/** A day of the twin as the journal would have it. */
async function record(journal: Journal, date: string): Promise<void> {
  const plan = planOn(date);
  if (!plan) throw new Error("a day on which the outlet opens");
  const model = worldOf(network, plan, date);
  const events: LobbyEvent[] = [];
  const onEvent = (event: LobbyEvent): void => void events.push(event);
  runDay({ plan, model, customers: drawCustomers(model, date), seed: date, onEvent });
  const stream = dayStream(OUTLET, date);
  const head = { seq: 0, hash: genesisHash(stream) };
  const records = recordsOf(stream, head, events, { commandId: crypto.randomUUID(), actor: "test" });
  await journal.append([{ stream, expectedSeq: 0, expectedHash: head.hash, records }]);
}

let journal: Journal;
beforeAll(async () => {
  journal = createMemoryJournal();
  for (const date of DAYS) await record(journal, date);
});
const worldsOn = (known: Network) => createOutletWorlds({ journal, rows: createMemoryRows(), network: () => known });
const tuesday = addDays(DEMO_DATE, 15);

test("WO-1 few days leave the assumptions in place, enough of them replace them, and each is said", async () => {
  const worlds = worldsOn(network);
  const plan = planOn(tuesday);
  if (!plan) throw new Error("a Tuesday");
  expect(await worlds.around(plan)).toMatchObject({ source: "assumed" });
  await worlds.refit(OUTLET, DAYS[4] ?? "");
  expect(await worlds.around(plan)).toMatchObject({ source: "assumed", fitted: { days: 5 } });
  await worlds.refit(OUTLET, DAYS.at(-1) ?? "");
  expect(DAYS.length).toBeGreaterThanOrEqual(FIT_DAYS_MIN);
  expect(await worlds.around(plan)).toMatchObject({ source: "fitted", fitted: { days: DAYS.length } });
});

test("WO-1 as many people are expected as came, and the commonest work lasts as long as it was made to", async () => {
  const worlds = worldsOn(network);
  await worlds.refit(OUTLET, DAYS.at(-1) ?? "");
  const plan = planOn(tuesday);
  const world = plan && (await worlds.around(plan));
  if (!plan || !world) throw new Error("a Tuesday in a world");
  const assumed = worldOf(network, plan, tuesday);
  const peopleOn = (date: string): number => {
    const on = planOn(date);
    return on ? worldOf(network, on, date).arrivals.reduce((sum, { mean }) => sum + mean, 0) : 0;
  };
  const expected = DAYS.reduce((sum, date) => sum + peopleOn(date), 0) / DAYS.length;
  const seen = (world.fitted?.arrivals ?? []).reduce((sum, { meanPerDay }) => sum + meanPerDay, 0);
  // Who turns round at the door takes no ticket, and nobody writes him down.
  expect(seen / expected).toBeGreaterThan(0.75);
  expect(seen / expected).toBeLessThan(1.1);
  const busiest = [...world.model.services].sort((one, other) => other.weight - one.weight)[0];
  const made = assumed.services.find(({ serviceId }) => serviceId === busiest?.serviceId);
  const minutes = (counter: NonNullable<typeof made>["counter"] | undefined): number =>
    (counter && "meanMs" in counter ? counter.meanMs : NaN) / 60_000;
  expect(minutes(busiest?.counter)).toBeGreaterThan(0.7 * minutes(made?.counter));
  expect(minutes(busiest?.counter)).toBeLessThan(1.4 * minutes(made?.counter));
});

test("WO-1 an outlet of which nothing was assumed is played from its own days, and before them not at all", async () => {
  const worlds = worldsOn({ ...network, world: undefined });
  const plan = planOn(tuesday);
  if (!plan) throw new Error("a Tuesday");
  expect(await worlds.around(plan)).toBeUndefined();
  await worlds.refit(OUTLET, DAYS.at(-1) ?? "");
  const world = await worlds.around(plan);
  expect(world?.source).toBe("fitted");
  expect(world?.model.arrivals.length).toBeGreaterThan(8);
});

test("WO-2 and WO-3 a night without a new day fits nothing anew, and everybody with a ticket has come", async () => {
  const worlds = worldsOn(network);
  const once = await worlds.refit(OUTLET, DAYS.at(-1) ?? "");
  expect(await worlds.refit(OUTLET, addDays(DAYS.at(-1) ?? "", 1))).toEqual(once);
  const perDay = (once?.arrivals ?? []).reduce((sum, { meanPerDay }) => sum + meanPerDay, 0);
  expect(perDay * DAYS.length).toBeCloseTo(once?.visits ?? NaN, 6);
});
