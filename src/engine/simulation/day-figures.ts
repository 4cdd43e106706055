import { MINUTE_MS } from "#base/time";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { LobbyPlan } from "#domain/lobby-day/plan";

/** Of a whole day, in this order; after them come those of each segment. */
const OF_ALL = [
  "issued",
  "served",
  "left",
  "missed",
  "diverted",
  "unserved",
  "turnedAway",
  "meanWaitMin",
  "p90WaitMin",
  "over10MinShare",
  "over20MinShare",
  "overtimeMin",
] as const;

const OF_SEGMENT = ["served", "meanWaitMin", "p90WaitMin", "over10MinShare"] as const;

/** Names of what a played day is measured by: `meanWaitMin`, or `meanWaitMin/vip` of one segment alone. */
export function figuresOf(plan: LobbyPlan): readonly string[] {
  return [...OF_ALL, ...plan.segments.flatMap(({ segmentId }) => OF_SEGMENT.map((name) => `${name}/${segmentId}`))];
}

/**
 * Measures a day that has been played to its end. Waits are those of the customers who were served, by LD-40.
 *
 * @param countFrom tickets issued earlier were played but are not counted: the lobby was still filling
 * @returns one number for each of `figuresOf`; NaN for the wait of nobody
 * @complexity O(n log n), n = tickets
 */
export function measureDay(day: LobbyDay, balked: number, countFrom: number): Float64Array {
  const { plan } = day;
  const counts = { issued: 0, served: 0, left: 0, missed: 0, diverted: 0, unserved: 0 };
  const waits = new Float64Array(day.tickets.size);
  const bySegment = plan.segments.map((): number[] => []);
  for (const ticket of day.tickets.values()) {
    if (ticket.issuedAt < countFrom) continue;
    const end = endOf(ticket);
    counts.issued += 1;
    if (end !== "served") {
      counts[end] += 1;
      continue;
    }
    const waitMin = ticket.waitedMs / MINUTE_MS;
    waits[counts.served] = waitMin;
    counts.served += 1;
    bySegment[day.segmentIx.get(ticket.segmentId) ?? -1]?.push(waitMin);
  }
  const { issued, served, left, missed, diverted, unserved } = counts;
  const all = waitFigures(waits.subarray(0, served));
  const segments = bySegment.flatMap((some) => {
    const { mean, p90, over10 } = waitFigures(Float64Array.from(some));
    return [some.length, mean, p90, over10];
  });
  return Float64Array.of(
    ...[issued, served, left, missed, diverted, unserved, balked],
    ...[all.mean, all.p90, all.over10, all.over20, overtimeMin(day)],
    ...segments,
  );
}

function endOf({ outcome, startedAt }: Ticket): "served" | "left" | "missed" | "diverted" | "unserved" {
  if (startedAt !== undefined) return "served";
  if (outcome === "left" || outcome === "diverted") return outcome;
  return outcome === "noShow" ? "missed" : "unserved";
}

type WaitFigures = { readonly mean: number; readonly p90: number; readonly over10: number; readonly over20: number };

/** Sorts what it is given. */
function waitFigures(waits: Float64Array): WaitFigures {
  const { length } = waits;
  if (length === 0) return { mean: NaN, p90: NaN, over10: NaN, over20: NaN };
  waits.sort();
  let sum = 0;
  let over10 = 0;
  let over20 = 0;
  for (const wait of waits) {
    sum += wait;
    if (wait > 10) over10 += 1;
    if (wait > 20) over20 += 1;
  }
  const p90 = waits[Math.ceil(0.9 * length) - 1] ?? NaN;
  return { mean: sum / length, p90, over10: over10 / length, over20: over20 / length };
}

/** How long after business hours the last window closed. */
function overtimeMin({ windows, plan }: LobbyDay): number {
  let last = plan.closesAt;
  for (const { since } of windows.values()) if (since > last) last = since;
  return (last - plan.closesAt) / MINUTE_MS;
}
