import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { given, issue, open, call, start, finish, by } from "#domain/lobby-day/given.fixture";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { drawCustomers } from "#engine/simulation/customers";
import { plainPlan, plainWorld, type PlainLobby } from "#engine/simulation/plain-lobby";
import { runDay } from "#engine/simulation/run";
import type { LiveState } from "./live-learner";
import { createLobbyWaits, type LobbyWaits } from "./lobby-waits";

const LOBBY: PlainLobby = {
  windows: 3,
  lastsMs: 8 * 60 * MINUTE_MS,
  arrivalsPerMin: 0.62,
  service: { kind: "lognormal", meanMs: 5 * MINUTE_MS, cv: 0.6 },
  classes: [
    { share: 0.2, level: 1 },
    { share: 0.8, level: 0, patience: { kind: "exponential", meanMs: 40 * MINUTE_MS } },
  ],
  rules: [{ kind: "priority" }, { kind: "firstCome" }],
};

type Judged = { forecasts: number; inside: number };

/** Plays days of one lobby and judges every forecast made for somebody who joined and could not be served at once. */
function playDays(waits: LobbyWaits, days: readonly number[]): Judged {
  const judged = { forecasts: 0, inside: 0 };
  for (const seed of days) {
    const model = plainWorld(LOBBY);
    const day = unopenedDay();
    const said = new Map<string, { at: number; p10: number; p90: number }>();
    const hear = (event: LobbyEvent): void => {
      evolve(day, event);
      waits.learn(day, event);
      if (event.type === "TicketIssued") {
        const forecast = waits.forecastOf(day, event.ticketId);
        if (forecast && forecast !== "unknown" && forecast.p50 > 0)
          said.set(event.ticketId, { at: event.at, ...forecast });
      }
      const made = event.type === "TicketCalled" ? said.get(event.ticketId) : undefined;
      if (!made) return;
      const waitedMin = (event.at - made.at) / MINUTE_MS;
      judged.forecasts += 1;
      if (waitedMin >= made.p10 && waitedMin <= made.p90) judged.inside += 1;
    };
    runDay({ plan: plainPlan(LOBBY), model, customers: drawCustomers(model, seed), seed, onEvent: hear });
  }
  return judged;
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

test("WT-7 WT-9 after some days four in five waits of the twin's lobby lie in the range that was shown", () => {
  const waits = createLobbyWaits();
  playDays(waits, SEEDS.slice(0, 10));
  const { forecasts, inside } = playDays(waits, SEEDS.slice(10));
  expect(forecasts).toBeGreaterThan(4_000);
  expect(Math.abs(inside / forecasts - 0.8)).toBeLessThan(0.05);
  const accuracy = waits.accuracyOf("plain");
  expect(Math.abs((accuracy?.insideShare ?? 0) - 0.8)).toBeLessThan(0.08);
  expect(accuracy?.maeMin).toBeLessThan(6);
  expect(waits.accuracyOf("elsewhere")).toBeUndefined();
});

test("WT-11 what was learned goes through JSON and says the same afterwards", () => {
  const waits = createLobbyWaits();
  playDays(waits, SEEDS.slice(0, 3));
  const stored = JSON.parse(JSON.stringify(waits.stateOf("plain"))) as LiveState;
  const other = createLobbyWaits();
  other.restore("plain", stored);
  expect(playDays(other, [50])).toEqual(playDays(waits, [50]));
});

test("WT-8 unknown while no window could serve, none at all with a window free, and a range behind a busy one", () => {
  const lobby = given(issue("ana", "coins", 1));
  const waits = createLobbyWaits();
  expect(waits.ofTicket(lobby.day, "ana")).toEqual({ aheadOfYou: 0, wait: "unknown" });
  lobby.then(open("w1", "ana", 2));
  expect(waits.ofTicket(lobby.day, "ana")).toEqual({ aheadOfYou: 0, wait: { fromMin: 0, likelyMin: 0, toMin: 1 } });
  lobby.then(call("w1", "ana", 3));
  lobby.then(start("ana", "ana", 3));
  lobby.then(issue("ben", "coins", 4));
  const behind = waits.ofTicket(lobby.day, "ben");
  expect(behind?.aheadOfYou).toBe(0);
  expect(behind?.wait).toMatchObject({ fromMin: 0 });
  expect(behind?.wait === "unknown" ? 0 : behind?.wait.toMin).toBeGreaterThan(1);
  expect(waits.ofTicket(lobby.day, "ana")).toBeUndefined();
  lobby.then(finish("ana", "ana", 6));
});

test("WT-10 who walks away teaches nothing", () => {
  const lobby = given(open("w1", "ana", 0), issue("ana", "coins", 1), call("w1", "ana", 1), start("ana", "ana", 1));
  const waits = createLobbyWaits();
  const hear = (events: readonly LobbyEvent[]): void => {
    for (const event of events) waits.learn(lobby.day, event);
  };
  hear(lobby.then(issue("ben", "coins", 2)));
  hear(lobby.then(by("customer", 5, "LeaveTicket", { ticketId: "ben", by: "customer" })));
  expect(waits.accuracyOf(lobby.day.outletId)).toBeUndefined();
});

test("WT-1 under a priority rule a waiting VIP counts before an ordinary customer who came first", () => {
  const model = plainWorld(LOBBY);
  const day = unopenedDay();
  const waits = createLobbyWaits();
  let compared = 0;
  runDay({
    plan: plainPlan(LOBBY),
    model,
    customers: drawCustomers(model, 1),
    seed: 1,
    onEvent: (event) => {
      evolve(day, event);
      if (event.type !== "TicketIssued" || event.segmentId !== "c0") return;
      const ordinary = day.lanes.find((lane) => lane.level === 0)?.tickets.length ?? 0;
      const vips = day.lanes.find((lane) => lane.level === 1)?.tickets.length ?? 0;
      if (ordinary === 0) return;
      expect(waits.ofTicket(day, event.ticketId)?.aheadOfYou).toBe(vips - 1);
      compared += 1;
    },
  });
  expect(compared).toBeGreaterThan(5);
});
