import { beforeAll, expect, test } from "vitest";
import { createBusinessClock } from "#app/clock/business-clock";
import { MINUTE_MS, SECOND_MS } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { demoDay } from "../../../tests/fixtures/demo-day";
import type { Handled } from "./lobbies";
import { createClockWatch, findsNothing, lookAhead } from "./observe-clocks";

let events: readonly LobbyEvent[];
beforeAll(() => {
  events = demoDay("O01");
});

test("LV-12 what is there neither now nor in five minutes is not there in between, at any moment of a busy day", () => {
  const day = unopenedDay();
  let quiet = 0;
  for (const event of events) {
    evolve(day, event);
    const ahead = lookAhead(day, day.lastAt);
    if (!findsNothing(day, day.lastAt) || !findsNothing(day, ahead)) continue;
    quiet += 1;
    const between = Array.from({ length: 8 }, (_, step) => day.lastAt + ((ahead - day.lastAt) * step) / 8);
    expect(between.filter((now) => !findsNothing(day, now))).toEqual([]);
  }
  expect(quiet).toBeGreaterThan(events.length / 20);
});

test("LV-12 a quiet outlet is looked at again when something has happened there, or its quiet is over", async () => {
  const day = unopenedDay();
  for (const event of events.slice(
    0,
    events.findIndex(({ type }) => type === "TicketIssued"),
  ))
    evolve(day, event);
  let [wall, version, asked] = [0, 1, 0];
  const clock = createBusinessClock({ now: () => wall }, { at: day.lastAt, speed: 1 });
  const reading = new Proxy(day, {
    get: (of, key) => ((asked += key === "lanes" ? 1 : 0), Reflect.get(of, key) as unknown),
  });
  const lobbies = {
    outletIds: () => ["O01"],
    live: () => ({ version, day: reading, clock, elsewhere: false }),
    submit: () => Promise.resolve<Handled>({ ok: true, version, events: [], repeated: true }),
  };
  const watch = createClockWatch({ lobbies, newCommandId: () => "c", yieldTurn: () => Promise.resolve() });
  const looksAfter = async (ms: number): Promise<number> => {
    wall += ms;
    asked = 0;
    await watch();
    return Math.sign(asked);
  };
  expect(findsNothing(day, lookAhead(day, day.lastAt))).toBe(true);
  expect([await looksAfter(0), await looksAfter(10 * SECOND_MS), await looksAfter(MINUTE_MS)]).toEqual([1, 0, 0]);
  version += 1;
  expect([await looksAfter(0), await looksAfter(SECOND_MS), await looksAfter(4 * MINUTE_MS)]).toEqual([1, 0, 0]);
  expect(await looksAfter(MINUTE_MS)).toBe(1);
});
