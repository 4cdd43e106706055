import type { ScreenDay } from "#contract/screen-content";

/** Hours of the wall, half-open; over midnight where the end comes first, none where both are the same or not known. */
export function isQuiet(quiet: ScreenDay["quiet"] | undefined, hour: number): boolean {
  if (!quiet) return false;
  const { fromHour, toHour } = quiet;
  return fromHour <= toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
}
