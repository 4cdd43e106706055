import { expect, test } from "vitest";
import { createRests } from "./rests";

/** Rests after goes of so many milliseconds each. @returns how long each rest was, ms */
async function restsAfter(goes: readonly number[], leastMs: number): Promise<readonly number[]> {
  let at = 0;
  const paused: number[] = [];
  const pause = (durationMs: number): Promise<void> => {
    paused.push(durationMs);
    at += durationMs;
    return Promise.resolve();
  };
  const rest = createRests({ now: () => at, pause }, new AbortController().signal);
  for (const took of goes) {
    at += took;
    await rest(leastMs);
  }
  return paused;
}

test("PJ-8 work behind the lobbies takes a twentieth of the time, and waits a while when there is little to do", async () => {
  expect(await restsAfter([10, 100], 0)).toEqual([190, 1_900]);
  expect(await restsAfter([10], 1_000)).toEqual([1_000]);
});

test("PJ-8 a go that a stalled machine made long keeps rows from growing old for more than five seconds", async () => {
  expect(await restsAfter([3_000, 10], 0)).toEqual([5_000, 190]);
});
