import type { EpochMs } from "#base/time";
import type { UnitOutlet } from "#contract/floating-staff";
import type { NetworkBoard, Pulse } from "#read/network-board/pulse";

export type Condition = "stuck" | "busy" | "late" | "even" | "idle" | "closed";

/** One outlet as the network page shows it. */
export type OutletLine = {
  readonly outlet: UnitOutlet;
  readonly pulse?: Pulse;
  readonly condition: Condition;
  /** People waiting for each open window. */
  readonly load: number;
  readonly longestMs: number;
};

/** Where the crowd says little, the longest wait comes first. */
const BY_WAIT: ReadonlySet<Condition> = new Set(["late", "even"]);

const RANK: Record<Condition, number> = { stuck: 0, busy: 1, late: 2, even: 3, idle: 4, closed: 5 };

/**
 * Outlets by trouble: people wait and no window is open, then the busiest, then those where somebody has waited too
 * long although the crowd is small, and the closed ones last. Equal ones by the longest wait.
 */
export function byTrouble(outlets: readonly UnitOutlet[], board: NetworkBoard, now: EpochMs): readonly OutletLine[] {
  const lines = outlets.map((outlet) => lineOf(outlet, board.outlets[outlet.outletId], now));
  return lines.sort(
    (one, other) =>
      RANK[one.condition] - RANK[other.condition] ||
      (BY_WAIT.has(one.condition) ? other.longestMs - one.longestMs : other.load - one.load) ||
      other.longestMs - one.longestMs,
  );
}

function lineOf(outlet: UnitOutlet, pulse: Pulse | undefined, now: EpochMs): OutletLine {
  if (!pulse || pulse.phase === "unopened" || pulse.phase === "closed") {
    return { outlet, condition: "closed", load: 0, longestMs: 0, ...(pulse && { pulse }) };
  }
  const load = pulse.waiting / Math.max(1, pulse.open);
  const longestMs = pulse.longestFrom === undefined ? 0 : Math.max(0, now - pulse.longestFrom);
  return { outlet, pulse, condition: conditionOf(outlet, pulse, load, longestMs), load, longestMs };
}

function conditionOf(outlet: UnitOutlet, { waiting, open }: Pulse, load: number, longestMs: number): Condition {
  if (open === 0) return waiting > 0 ? "stuck" : "closed";
  if (load > outlet.busyOverPerWindow) return "busy";
  if (longestMs > outlet.lateOverMs) return "late";
  return load < outlet.idleUnderPerWindow ? "idle" : "even";
}
