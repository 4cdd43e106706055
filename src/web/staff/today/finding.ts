import type { EpochMs } from "#base/time";
import type { ExtraWindow } from "#contract/forecasts";
import type { Floor, FloorTicket } from "#read/floor/floor";

/** What matters most on the floor now; the page says it in a sentence before any figure. */
export type Finding =
  | { readonly kind: "closed" }
  | { readonly kind: "proposal"; readonly count: number }
  | { readonly kind: "modeAsked"; readonly count: number }
  | { readonly kind: "notWitnessed"; readonly count: number }
  | { readonly kind: "late"; readonly count: number; readonly openAt?: string; readonly more?: number }
  | { readonly kind: "soon"; readonly openAt: string; readonly more: number }
  | { readonly kind: "alerts"; readonly count: number }
  | { readonly kind: "fine"; readonly waiting: number };

const LATE_MS = 600_000;

/** People waiting longer than ten minutes. */
export function lateNow(floor: Floor, now: EpochMs): readonly FloorTicket[] {
  return Object.values(floor.tickets).filter(({ state, waitFrom }) => state === "waiting" && now - waitFrom > LATE_MS);
}

/** A till that its witness would not confirm and somebody's question first, then people who wait too long, then what is coming, then alerts nobody has taken. */
export function findingOf(floor: Floor, extra: ExtraWindow | undefined, now: EpochMs): Finding {
  if (floor.phase !== "open" && floor.phase !== "closing") return { kind: "closed" };
  const refused = Object.values(floor.handOvers).filter((handOver) => handOver.refused).length;
  if (refused > 0) return { kind: "notWitnessed", count: refused };
  const proposals = Object.keys(floor.proposals).length;
  if (proposals > 0) return { kind: "proposal", count: proposals };
  const modes = Object.values(floor.modeProposals).filter(({ declined }) => !declined).length;
  if (modes > 0) return { kind: "modeAsked", count: modes };
  const late = lateNow(floor, now).length;
  const more = extra?.openAt === undefined ? undefined : { openAt: extra.openAt, more: extra.windowsMore };
  if (late > 0) return { kind: "late", count: late, ...more };
  if (more) return { kind: "soon", ...more };
  const alerts = Object.values(floor.alerts).filter(({ acknowledged }) => !acknowledged).length;
  if (alerts > 0) return { kind: "alerts", count: alerts };
  return { kind: "fine", waiting: Object.values(floor.tickets).filter(({ state }) => state === "waiting").length };
}
