import { createRng } from "#base/rng";
import { MINUTE_MS } from "#base/time";
import { BRANCH_DAY } from "./branch-day";

export type PlayedDay = { readonly called: number; readonly waitedMs: number; readonly left: number };

const CUSTOMERS_MAX = 1_000;
const { windows, lastsMs, arrivalsPerMin, classes, service } = BRANCH_DAY;
const serviceMs = service.kind === "exponential" ? service.meanMs : 0;
const patienceMs = classes.map(({ patience }) => (patience?.kind === "exponential" ? patience.meanMs : Infinity));
const shares = classes.map(({ share }) => share);

const arriveAt = new Float64Array(CUSTOMERS_MAX);
const workMs = new Float64Array(CUSTOMERS_MAX);
const leaveAt = new Float64Array(CUSTOMERS_MAX);
const level = new Uint8Array(CUSTOMERS_MAX);
const line = classes.map(() => new Uint16Array(CUSTOMERS_MAX));
const head = new Uint16Array(classes.length);
const tail = new Uint16Array(classes.length);
const freeAt = new Float64Array(windows);

/**
 * The branch day written by hand for itself alone, as fast as JavaScript can: what the lobby's own rules are measured
 * against. It draws the same luck from the same streams as the twin, so both must find the same waits.
 */
export function playTyped(seed: number): PlayedDay {
  const count = drawDay(seed);
  head.fill(0);
  tail.fill(0);
  freeAt.fill(0);
  const day = { called: 0, waitedMs: 0, left: 0 };
  let now = 0;
  let next = 0;
  let waiting = 0;
  while (next < count || waiting > 0) {
    const desk = firstFree();
    now = Math.max(now, freeAt[desk] as number);
    if (waiting === 0) now = Math.max(now, arriveAt[next] as number);
    for (; next < count && (arriveAt[next] as number) <= now; next += 1) {
      const own = level[next] as number;
      (line[own] as Uint16Array)[tail[own] as number] = next;
      tail[own] = (tail[own] as number) + 1;
      waiting += 1;
    }
    const who = firstOfHighest();
    waiting -= 1;
    if ((leaveAt[who] as number) <= now) {
      day.left += 1;
    } else {
      day.called += 1;
      day.waitedMs += now - (arriveAt[who] as number);
      freeAt[desk] = now + (workMs[who] as number);
    }
  }
  return day;
}

function firstFree(): number {
  let desk = 0;
  for (let other = 1; other < windows; other += 1) {
    if ((freeAt[other] as number) < (freeAt[desk] as number)) desk = other;
  }
  return desk;
}

/** Takes the first of the highest class that has anybody out of its line. */
function firstOfHighest(): number {
  let own = classes.length - 1;
  while (head[own] === tail[own]) own -= 1;
  const who = (line[own] as Uint16Array)[head[own] as number] as number;
  head[own] = (head[own] as number) + 1;
  return who;
}

/** Fills the columns with one day's people, by arrival. Returns how many they are. */
function drawDay(seed: number): number {
  const arrivals = createRng(seed, "arrivals");
  const segments = createRng(seed, "segment");
  const counter = createRng(seed, "counter");
  const patience = createRng(seed, "patience");
  const count = arrivals.poisson((arrivalsPerMin * lastsMs) / MINUTE_MS);
  for (let who = 0; who < count; who += 1) arriveAt[who] = arrivals.below(lastsMs);
  arriveAt.subarray(0, count).sort();
  for (let who = 0; who < count; who += 1) {
    const own = segments.pick(shares);
    level[who] = own;
    workMs[who] = Math.round(counter.exponential(serviceMs));
    leaveAt[who] = (arriveAt[who] as number) + Math.round(patience.exponential(patienceMs[own] as number));
  }
  return count;
}
