import { expect, test, vi } from "vitest";
import { morning, promise, RATES, SERVICE_MIN } from "#engine/staffing/morning.fixture";
import { stationaryWindows } from "#engine/staffing/stationary";
import { staffOnTwin, type TwinStaffingTask } from "#engine/staffing/twin-staffing";
import { StaffTwinFailed, staffTwinThreads } from "./staff-twin";

// Threads start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const start = [stationaryWindows({ intervalMin: 30, arrivalsPerHour: RATES, serviceMin: SERVICE_MIN }, promise, "mol")];
const task: TwinStaffingTask = { planOn: morning("plan", 20), judgeOn: morning("judge", 20), start, evaluationsMax: 5 };

test("ST-17 a day is staffed on a thread as it is without one, more days than threads included", async () => {
  const threads = staffTwinThreads(1);
  const other = { ...task, judgeOn: morning("other", 20) };
  const [one, two] = await Promise.all([threads.staff(task), threads.staff(other)]);
  expect(one).toEqual(staffOnTwin(task));
  expect(two).toEqual(staffOnTwin(other));
  await threads.close();
});

test("a day that cannot be played fails alone, and once closed nothing begins", async () => {
  const threads = staffTwinThreads(1);
  const broken = { ...task, planOn: { ...task.planOn, mix: [[0, 1]], world: { ...task.planOn.world, segments: [] } } };
  await expect(threads.staff(broken)).rejects.toThrow(StaffTwinFailed);
  expect((await threads.staff(task)).evaluations).toBeGreaterThan(0);
  const [under, waits] = [threads.staff(task), threads.staff(task)];
  const ended = Promise.allSettled([under, waits]);
  await threads.close();
  for (const { status } of await ended) expect(status).toBe("rejected");
});
