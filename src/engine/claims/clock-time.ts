import { instantAt } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";

/** A full hour on the wall of the outlet. */
export function hourOf({ businessDate, timeZone }: LobbyPlan, hour: number): EpochMs {
  return instantAt(businessDate, `${String(hour).padStart(2, "0")}:00`, timeZone);
}
