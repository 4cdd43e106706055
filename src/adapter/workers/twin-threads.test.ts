import { afterAll, beforeAll, expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { isPrecise } from "#engine/simulation/compare";
import { plainPlan, plainWorld, type PlainLobby } from "#engine/simulation/plain-lobby";
import { replicate, type TwinTask } from "#engine/simulation/replicate";
import { TwinFailed } from "./twin-pool";
import { startTwinThreads, type TwinThreads } from "./twin-threads";

const LOBBY: PlainLobby = {
  windows: 2,
  lastsMs: 120 * MINUTE_MS,
  arrivalsPerMin: 0.3,
  service: { kind: "exponential", meanMs: 6 * MINUTE_MS },
  classes: [{ share: 1, level: 0 }],
  rules: [{ kind: "firstCome" }],
};
const TASK: TwinTask = { plan: plainPlan(LOBBY), model: plainWorld(LOBBY), seed: "threads", codeVersion: "test" };

let threads: TwinThreads;
beforeAll(() => {
  threads = startTwinThreads(2);
});
afterAll(() => threads.close());

test("SM-10 two threads give the same bytes as one, and as none", async () => {
  const alone = startTwinThreads(1);
  const [one, two] = await Promise.all([alone.replicate(TASK, 47), threads.replicate(TASK, 47)]);
  await alone.close();
  expect(two).toEqual(one);
  expect(Buffer.from(two.values.buffer)).toEqual(Buffer.from(replicate(TASK, 0, 47).values.buffer));
});

test("SM-10 tasks asked at once do not mix", async () => {
  const other = { ...TASK, seed: "other" };
  const [mine, theirs] = await Promise.all([threads.replicate(TASK, 30), threads.replicate(other, 30)]);
  expect(mine).toEqual(replicate(TASK, 0, 30));
  expect(theirs).toEqual(replicate(other, 0, 30));
});

test("SM-14 batches are played until the figure is precise enough, and no more than allowed", async () => {
  const precision = { figure: "meanWaitMin", halfWidthMax: 0.5 };
  const played = await threads.replicateUntil(TASK, precision, 2_000);
  expect(isPrecise(played, precision)).toBe(true);
  expect(isPrecise(replicate(TASK, 0, played.count - 100), precision)).toBe(false);
  expect(played).toEqual(replicate(TASK, 0, played.count));
  expect((await threads.replicateUntil(TASK, { ...precision, halfWidthMax: 0 }, 120)).count).toBe(120);
});

test("a task that cannot be played fails alone, and a closed twin plays nothing", async () => {
  const broken = { ...TASK, model: { ...TASK.model, segments: [] } };
  await expect(threads.replicate(broken, 5)).rejects.toThrow(TwinFailed);
  expect((await threads.replicate(TASK, 5)).count).toBe(5);
  const closed = startTwinThreads(1);
  await closed.close();
  await expect(closed.replicate(TASK, 5)).rejects.toThrow(TwinFailed);
});
