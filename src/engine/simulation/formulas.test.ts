import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { drawCustomers } from "./customers";
import { plainPlan, plainWorld, type PlainLobby } from "./plain-lobby";
import { runDay } from "./run";

type Seen = { readonly waits: readonly number[]; readonly served: number; readonly left: number };

/** Waits in minutes by class of everybody served, past the warm-up. */
function play(lobby: PlainLobby, seed: number): readonly Seen[] {
  const plan = plainPlan(lobby);
  const model = plainWorld(lobby);
  const customers = drawCustomers(model, seed);
  const warmAt = plan.opensAt + lobby.lastsMs * 0.02;
  const seen = lobby.classes.map(() => ({ waits: [] as number[], served: 0, left: 0 }));
  const classOf = new Map<string, number>();
  runDay({
    plan,
    model,
    customers,
    seed,
    onEvent: (event) => {
      if (event.type === "TicketIssued" && event.at > warmAt)
        classOf.set(event.ticketId, Number(event.segmentId.slice(1)));
      const one = "ticketId" in event ? seen[classOf.get(event.ticketId ?? "") ?? -1] : undefined;
      if (one && event.type === "TicketCalled") one.waits.push(event.waitedMs / MINUTE_MS);
      if (one && event.type === "ServiceFinished") one.served += 1;
      if (one && event.type === "TicketEnded") one.left += 1;
    },
  });
  return seen;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const exponential = (meanMin: number) => ({ kind: "exponential", meanMs: meanMin * MINUTE_MS }) as const;
const one = [{ share: 1, level: 0 }] as const;

/** Long enough that the tolerance is more than three standard errors of the mean. */
const LONG_MS = 400_000 * MINUTE_MS;

test.each([
  { windows: 3, waitMin: 4.4444444, mustWait: 0.4444444 },
  { windows: 4, waitMin: 0.8695652, mustWait: 0.173913 },
])("SM-8 M/M/$windows waits $waitMin minutes in the mean, as Erlang says", ({ windows, waitMin, mustWait }) => {
  const lobby: PlainLobby = {
    windows,
    lastsMs: LONG_MS,
    arrivalsPerMin: 0.2,
    service: exponential(10),
    classes: one,
    rules: [{ kind: "firstCome" }],
  };
  const waits = play(lobby, 11)[0]?.waits ?? [];
  expect(Math.abs(mean(waits) / waitMin - 1)).toBeLessThan(0.06);
  expect(Math.abs(waits.filter((wait) => wait > 0).length / waits.length - mustWait)).toBeLessThan(0.012);
});

test("SM-8 two classes by priority wait as Cobham says, and the load-weighted sum is that of first come", () => {
  const lobby: PlainLobby = {
    windows: 5,
    lastsMs: 200_000 * MINUTE_MS,
    arrivalsPerMin: 0.75,
    service: exponential(6),
    classes: [
      { share: 0.2, level: 1 },
      { share: 0.8, level: 0 },
    ],
    rules: [{ kind: "priority" }, { kind: "firstCome" }],
  };
  const [vip, ordinary] = play(lobby, 5).map(({ waits }) => mean(waits));
  expect(Math.abs((vip ?? 0) / 1.1158 - 1)).toBeLessThan(0.05);
  expect(Math.abs((ordinary ?? 0) / 11.1584 - 1)).toBeLessThan(0.1);
});

test("SM-8 the share that leaves is Erlang A's when patience is exponential", () => {
  const lobby: PlainLobby = {
    windows: 12,
    lastsMs: 40_000 * MINUTE_MS,
    arrivalsPerMin: 4.2,
    service: exponential(2),
    classes: [{ share: 1, level: 0, patience: exponential(1) }],
    rules: [{ kind: "firstCome" }],
  };
  const seen = play(lobby, 3)[0];
  const left = seen?.left ?? 0;
  expect(Math.abs(left / (left + (seen?.served ?? 0)) - 0.029679)).toBeLessThan(0.0025);
});
