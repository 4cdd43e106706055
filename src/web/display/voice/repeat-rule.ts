/** Above this load of the channel a call is spoken once instead of twice … */
const LOAD_FOR_TWICE_MAX = 0.6;
/** … and above this one only the chime is heard. */
const LOAD_FOR_ONCE_MAX = 0.8;

/** How fast calls come is judged by the last ten minutes. */
const LOOK_BACK_MS = 10 * 60_000;
/** A screen that has just come on has heard too little to judge by. */
const LOOK_BACK_MS_MIN = 60_000;

/**
 * How often a call is spoken: twice, once, or 0 for the chime alone, so that the voice never falls behind the calls.
 * The load of the channel is the share of time that it speaks: calls a second times seconds a call.
 * @param calledAt instants of the calls so far, real time in ms, ascending
 * @param onceMs length of one announcement spoken once, chime and all languages
 */
export function timesSpoken(
  calledAt: readonly number[],
  now: number,
  listeningSince: number,
  onceMs: number,
): 0 | 1 | 2 {
  const spanMs = Math.max(LOOK_BACK_MS_MIN, Math.min(LOOK_BACK_MS, now - listeningSince));
  const calls = calledAt.filter((at) => at > now - spanMs).length;
  const load = (calls * onceMs) / spanMs;
  if (2 * load <= LOAD_FOR_TWICE_MAX) return 2;
  return load <= LOAD_FOR_ONCE_MAX ? 1 : 0;
}
