import { expect, test } from "vitest";
import { createMemoryRows } from "#adapter/rows/memory";
import { instantAt } from "#base/calendar";
import { emptyPolicyBook } from "#domain/policy/model";
import { EMPTY_DAY_FLOW } from "#read/flow-history/day-flow";
import { demoNetwork } from "../../../tests/fixtures/demo-day";
import { FLOW_DAYS } from "../history/flow-rows";
import { PROGRESS, type ProgressState } from "../jobs/progress";
import { put } from "../ports/rows";
import { createNightWatch } from "./night-watch";

async function watchFrom(wall: string, history = "2026-06-01") {
  const rows = createMemoryRows();
  if (history !== "") {
    const day = { unitId: "O06", businessDate: history, source: "lobby", flow: EMPTY_DAY_FLOW } as const;
    await rows.write([put(FLOW_DAYS, [day])]);
  }
  const asked: string[] = [];
  let now = instantAt(wall.slice(0, 10), wall.slice(11), "Asia/Shanghai");
  const moveTo = (to: string): void => void (now = instantAt(to.slice(0, 10), to.slice(11), "Asia/Shanghai"));
  const enqueue = async (_job: string, date: string): Promise<boolean> => asked.push(date) > 0;
  const start = () =>
    createNightWatch({
      rows,
      jobs: { enqueue },
      network: demoNetwork,
      policies: emptyPolicyBook,
      clockOf: () => ({ now: () => now }),
    });
  const mark = (run: string, state: ProgressState): Promise<void> =>
    rows.write([put(PROGRESS, [{ unitId: "network", job: "nightly", run, state, at: 1, detail: {} }])]);
  return { start, moveTo, asked, mark };
}

test("FO-10 the night of a day begins by itself at the policy's hour, and once", async () => {
  const { start, moveTo, asked } = await watchFrom("2026-06-15 01:59");
  const look = start();
  await look();
  expect(asked).toEqual(["2026-06-13"]);
  moveTo("2026-06-15 02:00");
  expect(await look()).toBe("2026-06-14");
  expect(await look()).toBeUndefined();
  moveTo("2026-06-16 01:00");
  await look();
  expect(asked).toEqual(["2026-06-13", "2026-06-14"]);
});

test("FO-10 a server that was down asks for the last night when it is back, unless that was done", async () => {
  const { start, moveTo, asked, mark } = await watchFrom("2026-06-15 09:00");
  await mark("2026-06-14", "done");
  await start()();
  expect(asked).toEqual([]);
  moveTo("2026-06-19 11:00");
  await start()();
  expect(asked).toEqual(["2026-06-18"]);
  await mark("2026-06-18", "failed");
  await start()();
  expect(asked).toEqual(["2026-06-18", "2026-06-18"]);
});

test("FO-10 where no day has been counted yet there is nothing to learn, and nothing is asked for", async () => {
  const { start, asked } = await watchFrom("2026-06-15 09:00", "");
  expect(await start()()).toBeUndefined();
  expect(asked).toEqual([]);
});
