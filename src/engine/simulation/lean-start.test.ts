import { beforeAll, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { DEMO_DATE, demoNetwork, demoPlan } from "../../../tests/fixtures/demo-day";
import { drawCustomers } from "./customers";
import { leanDay } from "./lean-day";
import { leanStart } from "./lean-start";
import { worldFrom, type LiveStart } from "./live-world";
import { runDay, runOn } from "./run";
import type { WorldModel } from "./world";
import { worldOf } from "./world-of";

type Start = LiveStart & { readonly until: EpochMs };

let plan: LobbyPlan;
let model: WorldModel;
let start: Start;
beforeAll(() => {
  const network = demoNetwork();
  plan = demoPlan(network, "O02");
  model = worldOf(network, plan, DEMO_DATE);
  start = afterHours(3, model, MINUTE_MS);
});

/** The state of a day so many hours after opening. */
function afterHours(hours: number, world: WorldModel, observeEveryMs?: number): Start {
  const now = plan.opensAt + hours * HOUR_MS;
  const day = unopenedDay();
  runDay({
    plan,
    model: world,
    customers: drawCustomers(world, 1),
    seed: 1,
    ...(observeEveryMs !== undefined && { observeEveryMs }),
    onEvent: (event) => {
      if (event.at <= now) evolve(day, event);
    },
  });
  return { day, now, until: now + 2 * HOUR_MS };
}

function playedOn(of: LobbyPlan, world: WorldModel, from: Start): readonly LobbyEvent[] {
  const events: LobbyEvent[] = [];
  runOn({
    plan: of,
    model: world,
    customers: drawCustomers(world, "on"),
    seed: "on",
    observeEveryMs: 5 * MINUTE_MS,
    start: from,
    until: from.until,
    onEvent: (event) => events.push(event),
  });
  return events;
}

test("SM-22 a day under way that is counted from another zero goes on with the same events as much earlier", () => {
  const world = worldFrom(model, start, start.until);
  const zero = plan.opensAt - 12 * HOUR_MS;
  const lean = leanDay({ plan, model: world }, zero);
  const { namesNoRunnersUp: _, ...asMuchSaid } = lean.plan;
  const asBefore = { ...lean.model, habits: world.habits };
  const before = playedOn(plan, world, start);
  const after = playedOn(asMuchSaid, asBefore, leanStart(start, zero));
  expect(before.length).toBeGreaterThan(500);
  expect(after.map((event) => ({ ...event, at: event.at + zero }))).toEqual(before);
});

test("SM-22 played on without reports of steps, the same people are called after the same waits", () => {
  const world = worldFrom(model, start, start.until);
  const quiet = { ...world, habits: { ...world.habits, reportsSteps: false, acknowledgesAlerts: false } };
  const [told, untold] = [playedOn(plan, world, start), playedOn(plan, quiet, start)];
  const of = (events: readonly LobbyEvent[], type: LobbyEvent["type"]) => events.filter((one) => one.type === type);
  const waited = (events: readonly LobbyEvent[]) =>
    events.reduce((sum, event) => sum + (event.type === "TicketCalled" ? event.waitedMs : 0), 0);
  // Where a disclosure must be one of the steps, all are reported.
  expect(of(told, "StepFinished").length).toBeGreaterThan(1.5 * of(untold, "StepFinished").length);
  expect(of(told, "AlertAcknowledged").length).toBeGreaterThan(5);
  expect(of(untold, "AlertAcknowledged")).toEqual([]);
  // Each step ends on a whole millisecond, so that the same work may end a few of them earlier or later.
  expect(of(untold, "TicketCalled").length).toBe(of(told, "TicketCalled").length);
  expect(waited(untold) / waited(told)).toBeCloseTo(1, 3);
});

test("SM-15 who stands in line when lobby staff begins to ask is asked before all who come later, the longest first", () => {
  // Nobody looks at the clock, so that nobody has been asked before; and twice as many come.
  const crowd = { ...model, arrivals: model.arrivals.map((slot) => ({ ...slot, mean: 2 * slot.mean })) };
  const crowded = afterHours(3, crowd);
  const world = worldFrom(crowd, crowded, crowded.until);
  const asked = playedOn(plan, world, { ...crowded, asksToDivert: true }).flatMap((event) =>
    event.type === "DiversionOffered" && event.trigger === "secondary" ? [event.ticketId] : [],
  );
  const standing = asked.filter((ticketId) => crowded.day.tickets.has(ticketId));
  expect(standing.length).toBeGreaterThan(1);
  expect(asked.slice(0, standing.length)).toEqual(standing);
  const since = standing.map((ticketId) => crowded.day.tickets.get(ticketId)?.issuedAt ?? NaN);
  expect(asked.length).toBeGreaterThan(standing.length);
  expect(since).toEqual([...since].sort((one, other) => one - other));
});

test("SM-1 every instant of a day is a whole millisecond, those at which machines fail among them", () => {
  const devices = model.devices.map((device) => ({
    ...device,
    failure: { betweenMs: 2 * HOUR_MS, repairMs: 20 * MINUTE_MS },
  }));
  const events: LobbyEvent[] = [];
  const failing = { ...model, devices };
  runDay({ plan, model: failing, customers: [], seed: 1, onEvent: (event) => events.push(event) });
  expect(events.filter(({ type }) => type === "DeviceCameUp").length).toBeGreaterThan(2);
  expect(events.filter(({ at }) => !Number.isInteger(at))).toEqual([]);
});
