import { beforeAll, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createBusinessClock } from "#app/clock/business-clock";
import { genesisHash } from "#app/journal/chain";
import { recordsOf } from "#app/journal/records";
import { dayStream } from "#app/lobbies/day-stream";
import type { LobbyChange, LiveDay } from "#app/lobbies/lobbies";
import type { Journal } from "#app/ports/journal";
import { present } from "#base/assert";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { DEMO_DATE, demoDay } from "../../../tests/fixtures/demo-day";
import { startLearnedWaits, type LearnedWaits } from "./learned-waits";

const OUTLET = "O01";
let events: readonly LobbyEvent[];
let journal: Journal;
beforeAll(async () => {
  events = demoDay(OUTLET);
});

async function journalOf(count: number): Promise<Journal> {
  const made = createMemoryJournal();
  const stream = dayStream(OUTLET, DEMO_DATE);
  const start = { seq: 0, hash: genesisHash(stream) };
  const records = recordsOf(stream, start, events.slice(0, count), { commandId: "c", actor: "test" });
  await made.append([{ stream, expectedSeq: 0, records }]);
  return made;
}

/** Lobbies with one outlet whose day has come so far; and the next of its events, committed one at a time. */
function lobbiesAt(count: number) {
  const day = unopenedDay();
  let version = 0;
  let listener: (change: LobbyChange) => void = () => undefined;
  const commit = (): void => {
    const event = present(events[version], "event of the day");
    evolve(day, event);
    version += 1;
    listener({ outletId: OUTLET, version, events: [event], elsewhere: false, day });
  };
  while (version < count) commit();
  const clock = createBusinessClock({ now: () => 0 }, { at: 0, speed: 1 });
  return {
    day,
    commit,
    live: (): LiveDay => ({ version, day, clock, elsewhere: false }),
    outletIds: () => [OUTLET],
    subscribe: (wanted: (change: LobbyChange) => void) => {
      listener = wanted;
      return () => (listener = () => undefined);
    },
  };
}

function start(lobbies: ReturnType<typeof lobbiesAt>): LearnedWaits {
  return startLearnedWaits({
    lobbies,
    journal,
    after: (work) => work(),
    now: () => 0,
    pause: async () => {},
    onTrouble: (trouble) => {
      throw trouble;
    },
  });
}

test("WT-13 what a server learned of a day is known after a restart, kept or learned again from the journal", async () => {
  journal = await journalOf(events.length);
  const lobbies = lobbiesAt(0);
  const first = start(lobbies);
  await first.recalled;
  while (lobbies.live().version < events.length) lobbies.commit();
  const learned = present(first.accuracyOf(OUTLET), "accuracy after a day");
  expect(learned.truths).toBeGreaterThan(50);

  const killed = start(lobbiesAt(events.length)); // Nothing but what was kept on the way.
  await killed.recalled;
  expect(killed.accuracyOf(OUTLET)?.truths).toBeGreaterThan(learned.truths * 0.8);

  await first.stop();
  const restarted = start(lobbiesAt(events.length));
  await restarted.recalled;
  expect(restarted.accuracyOf(OUTLET)).toEqual(learned);

  journal = await journalOf(events.length);
  const anew = start(lobbiesAt(events.length));
  await anew.recalled;
  expect(anew.accuracyOf(OUTLET)).toEqual(learned);
});

test("WT-8 WT-13 everybody in line carries P10, P50 and P90, and a ticket of a lobby without windows says unknown", async () => {
  journal = await journalOf(0);
  const lobbies = lobbiesAt(0);
  const waits = start(lobbies);
  let forecasts = 0;
  let unknown = 0;
  while (lobbies.live().version < events.length) {
    lobbies.commit();
    const open = [...lobbies.day.windows.values()].some(({ state }) => state === "open");
    for (const { tickets } of lobbies.day.lanes) {
      for (const { ticketId } of tickets) {
        const forecast = present(waits.forecastOf(lobbies.day, ticketId), "forecast of a ticket in line");
        if (forecast === "unknown") unknown += 1;
        else {
          forecasts += 1;
          expect(open && forecast.p10 <= forecast.p50 && forecast.p50 <= forecast.p90).toBe(true);
        }
      }
    }
  }
  expect(forecasts).toBeGreaterThan(1_000);
  expect(unknown).toBeLessThan(forecasts);
});
