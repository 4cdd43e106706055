import { wallTimeAt } from "#base/calendar";
import type { EpochMs } from "#base/time";

/** Whole hours of the wall, half-open; over midnight where the end comes first, none where both are the same. NS-4 */
export function isQuiet(at: EpochMs, timeZone: string, fromHour: number, toHour: number): boolean {
  const hour = Number(wallTimeAt(at, timeZone).slice(0, 2));
  if (fromHour <= toHour) return hour >= fromHour && hour < toHour;
  return hour >= fromHour || hour < toHour;
}
