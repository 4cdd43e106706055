import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DatabaseUnavailable } from "./database";
import { createSilenceWatch, type Ping, type SilenceWatch } from "./silence-watch";

let answers: boolean;
let refuses: boolean;
let asked: number;
let watch: SilenceWatch;
beforeEach(() => {
  vi.useFakeTimers();
  [answers, refuses, asked] = [true, false, 0];
  watch = createSilenceWatch(ping);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

function ping(): Ping {
  const ask = async (): Promise<void> => {
    asked += 1;
    if (refuses) throw new Error("connection refused");
    if (!answers) await never();
  };
  return { ask, end: () => undefined };
}

const never = <Value>(): Promise<Value> => new Promise(() => undefined);
const outcome = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

test("DB-10 work that waits for a silent server ends within a second, and what comes then is turned away at once", async () => {
  answers = false;
  const waiting = outcome(watch.answered(never));
  await vi.advanceTimersByTimeAsync(900);
  expect(await waiting).toBeInstanceOf(DatabaseUnavailable);
  const work = vi.fn(async () => "served");
  await expect(watch.answered(work)).rejects.toThrow(DatabaseUnavailable);
  expect(work).not.toHaveBeenCalled();
});

test("DB-10 a server that answers again is used again within two seconds, after however long", async () => {
  answers = false;
  const waiting = outcome(watch.answered(never));
  await vi.advanceTimersByTimeAsync(600_000);
  await waiting;
  answers = true;
  await vi.advanceTimersByTimeAsync(2_200);
  expect(await watch.answered(async () => "served")).toBe("served");
});

test("DB-10 slow work is waited for as long as the server answers questions", async () => {
  let finish: (value: string) => void = () => undefined;
  const slow = watch.answered(() => new Promise<string>((resolve) => (finish = resolve)));
  await vi.advanceTimersByTimeAsync(60_000);
  finish("done");
  expect(await slow).toBe("done");
  expect(asked).toBeGreaterThan(10);
});

test("DB-10 a server that refuses is not silent: work finds out by itself", async () => {
  refuses = true;
  const waiting = watch.answered(() => new Promise<string>((resolve) => setTimeout(() => resolve("late"), 5_000)));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await waiting).toBe("late");
});

test("nobody is asked while nothing waits for long", async () => {
  for (let second = 0; second < 10; second += 1) {
    await watch.answered(async () => "quick");
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(asked).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
