import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import { drawCustomers } from "./customers";
import { worldFrom } from "./live-world";
import { plainPlan, plainWorld, type PlainLobby } from "./plain-lobby";
import { runDay } from "./run";
import type { WorldModel } from "./world";

const LOBBY: PlainLobby = {
  windows: 1,
  lastsMs: 240 * MINUTE_MS,
  arrivalsPerMin: 0.5,
  service: { kind: "fixed", ms: 60 * MINUTE_MS },
  classes: [{ share: 1, level: 0 }],
  rules: [{ kind: "firstCome" }],
};

test("SM-17 a break that fell due while a customer was served is still to come, and one that was taken is not", () => {
  const plan = plainPlan(LOBBY);
  const at = (minutes: number): number => plan.opensAt + minutes * MINUTE_MS;
  const plain = plainWorld(LOBBY);
  const breaks = [{ start: at(30), end: at(40) }];
  const crew = plain.crew.map((member) => ({ ...member, breaks }));
  const model: WorldModel = { ...plain, crew, habits: { ...plain.habits, afterClose: "finishCurrent" } };
  const worldAt = (minutes: number) => {
    const day = unopenedDay();
    const hear = (event: Parameters<typeof evolve>[1]): void => {
      if (event.at <= at(minutes)) evolve(day, event);
    };
    runDay({ plan, model, customers: drawCustomers(model, 1), seed: 1, onEvent: hear });
    return worldFrom(model, { day, now: at(minutes) }).crew[0]?.breaks;
  };
  // The first customer sits there for an hour from his arrival in the first minutes on.
  expect(worldAt(50)).toEqual([{ start: at(50), end: at(60) }]);
  expect(worldAt(140)).toEqual([]);
});
