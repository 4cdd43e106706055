import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { drawCustomers } from "./customers";
import { figuresOf, measureDay } from "./day-figures";
import { leanDay, type PlannedWorld } from "./lean-day";
import { plainPlan, plainWorld, type PlainLobby } from "./plain-lobby";
import { replicate } from "./replicate";
import { runDay } from "./run";

const LOBBY: PlainLobby = {
  windows: 3,
  lastsMs: 240 * MINUTE_MS,
  arrivalsPerMin: 0.4,
  service: { kind: "lognormal", meanMs: 7 * MINUTE_MS, cv: 0.7 },
  classes: [
    { share: 0.8, level: 0, patience: { kind: "exponential", meanMs: 40 * MINUTE_MS } },
    { share: 0.2, level: 1 },
  ],
  rules: [{ kind: "priority" }, { kind: "firstCome" }],
};

/** With all that has its instants: an early last issue, a break at noon and a machine that is out of order. */
function lobby(): PlannedWorld {
  const plan = plainPlan(LOBBY);
  const model = plainWorld(LOBBY);
  const noon = { start: plan.opensAt + 2 * HOUR_MS, end: plan.opensAt + 2.5 * HOUR_MS };
  return {
    plan: { ...plan, queues: plan.queues.map((queue) => ({ ...queue, lastIssueAt: plan.closesAt - HOUR_MS })) },
    model: {
      ...model,
      crew: model.crew.map((person, ix) => (ix === 0 ? { ...person, breaks: [noon] } : person)),
      devices: [{ deviceId: "d1", serviceIds: ["s"], useMs: MINUTE_MS, outages: [noon] }],
    },
  };
}

function eventsOf({ plan, model }: PlannedWorld, seed: string): readonly LobbyEvent[] {
  const events: LobbyEvent[] = [];
  runDay({ plan, model, customers: drawCustomers(model, seed), seed, onEvent: (event) => events.push(event) });
  return events;
}

test("SM-22 counted from another zero, a day has the same events as much earlier, and no call names anybody else", () => {
  const full = lobby();
  const zero = full.plan.opensAt - HOUR_MS;
  const [before, after] = [eventsOf(full, "one"), eventsOf(leanDay(full, zero), "one")];
  const told = (events: readonly LobbyEvent[], from: number) =>
    events.slice(1).map((event) => ({ ...event, at: event.at - from, runnersUp: [] }));
  expect(told(after, 0)).toEqual(told(before, zero));
  const named = (events: readonly LobbyEvent[]) =>
    events.filter((event) => event.type === "TicketCalled" && event.runnersUp.length > 0).length;
  expect(named(before)).toBeGreaterThan(10);
  expect(named(after)).toBe(0);
});

test("SM-22 a replication measures just what the day as it is would show", () => {
  const full = lobby();
  const { values } = replicate({ ...full, seed: "twin", codeVersion: "1.2.3" }, 0, 3);
  const each = figuresOf(full.plan).length;
  for (const [ix, seed] of ["twin/0", "twin/1", "twin/2"].entries()) {
    const { day, balked } = runDay({ ...full, customers: drawCustomers(full.model, seed), seed });
    expect(values.slice(ix * each, (ix + 1) * each)).toEqual(measureDay(day, balked, full.plan.opensAt));
  }
});

test("SM-22 steps are left out, except where a disclosure must be one of them", () => {
  const { plan, model } = lobby();
  const habits = { ...model.habits, stepShares: { greet: 0.1, ask: 0.2, disclose: 0.1, operate: 0.5, confirm: 0.1 } };
  const steps = (world: PlannedWorld) => eventsOf(world, "one").filter(({ type }) => type === "StepFinished").length;
  const reported = { plan, model: { ...model, habits } };
  expect(steps(reported)).toBeGreaterThan(100);
  expect(steps(leanDay(reported, plan.opensAt))).toBe(0);
  const disclosing = { ...plan, services: plan.services.map((service) => ({ ...service, needsDisclosure: true })) };
  expect(steps(leanDay({ ...reported, plan: disclosing }, plan.opensAt))).toBeGreaterThan(100);
});
