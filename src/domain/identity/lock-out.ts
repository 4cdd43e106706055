import { MINUTE_MS } from "#base/time";

/** Wrong tries that cost nothing: fingers slip. */
export const FREE_TRIES = 5;
const FIRST_DELAY_MS = MINUTE_MS / 2;
const DELAY_MAX_MS = 60 * MINUTE_MS;

/**
 * How long nobody may try after so many wrong tries in a row, in ms: nothing for the first ones, then 30 s, doubled
 * with each further one, at most an hour. A guesser has 5 + 24 a day; who knows the password is back within the hour.
 */
export function delayAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** Math.min(failures - FREE_TRIES, 20), DELAY_MAX_MS);
}
