import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { plainPlan, plainWorld, type PlainLobby } from "#engine/simulation/plain-lobby";
import { replicateArm, type WhatIfTask } from "#engine/what-if/play-what-if";
import { startWhatIfThreads } from "./what-if-threads";

const LOBBY: PlainLobby = {
  windows: 2,
  lastsMs: 120 * MINUTE_MS,
  arrivalsPerMin: 0.3,
  service: { kind: "exponential", meanMs: 6 * MINUTE_MS },
  classes: [{ share: 1, level: 0 }],
  rules: [{ kind: "firstCome" }],
};
const TASK: WhatIfTask = {
  arm: { outlets: [{ plan: plainPlan(LOBBY), model: plainWorld(LOBBY), arrivalChanges: [] }], ways: {}, moves: [] },
  seed: "threads",
  codeVersion: "test",
};

test("WE-1 two threads give the same bytes as none, and say how far they are", async () => {
  const threads = startWhatIfThreads(2);
  let told = 0;
  const played = await threads.play(TASK, 23, { onPlayed: (count) => void (told += count) });
  await threads.close();
  expect(told).toBe(23);
  expect(Buffer.from(played.values.buffer)).toEqual(Buffer.from(replicateArm(TASK, 0, 23).values.buffer));
});

test("a run that is given up ends with its reason, and the threads play the next one", async () => {
  const threads = startWhatIfThreads(1);
  const stop = new AbortController();
  const given = threads.play(TASK, 5_000, { onPlayed: () => stop.abort(), signal: stop.signal });
  await expect(given).rejects.toThrow("abort");
  expect((await threads.play(TASK, 4, {})).count).toBe(4);
  await threads.close();
});
