import type { WindowMode } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { RosteredDay } from "./play-week";

/** Windows that are alike for whoever plans who sits where. */
export type SeatKind = {
  /** The kind of window; one that can be opened for everything has `+` behind it. */
  readonly kind: string;
  readonly mode: WindowMode;
  readonly windowIds: readonly string[];
  readonly serviceIds: readonly string[];
  /** Classes that alone are called here while the lobby is not full; everybody where it is absent. */
  readonly favoured?: readonly string[];
};

type Seated = Pick<RosteredDay, "plan" | "flexible">;

const OPEN_FOR_ALL = "+";
const ABLE_SHARE = 0.5;

/** The kind of window that a seat of this kind is at. */
export const windowKindOf = (kind: string): string => (kind.endsWith(OPEN_FOR_ALL) ? kind.slice(0, -1) : kind);

/**
 * Kinds of windows at which customers are served. A window that can be opened for everything gives what most of the
 * people give who could sit there. (source: 4-23, elastic windows)
 */
export function seatKinds({ plan, flexible }: Seated): readonly SeatKind[] {
  const kinds = new Map<string, SeatKind>();
  for (const { windowId, kind, serviceIds, reservedFor } of plan.windows) {
    if (serviceIds.length === 0) continue;
    const isFlexible = flexible.includes(windowId);
    const name = isFlexible ? `${kind}${OPEN_FOR_ALL}` : kind;
    const known = kinds.get(name);
    const all = isFlexible ? everythingAt(plan, serviceIds) : serviceIds;
    kinds.set(name, {
      kind: name,
      mode: isFlexible ? "all" : "normal",
      windowIds: [...(known?.windowIds ?? []), windowId],
      serviceIds: [...new Set([...(known?.serviceIds ?? []), ...all])],
      ...(reservedFor && (!known || known.favoured) && { favoured: reservedFor.segmentIds }),
    });
  }
  return [...kinds.values()];
}

function everythingAt({ staff, services }: LobbyPlan, own: readonly string[]): readonly string[] {
  const able = staff.filter(({ serviceIds }) => own.some((serviceId) => serviceIds.includes(serviceId)));
  const known = services.filter(({ serviceId }) => {
    const certified = able.filter(({ serviceIds }) => serviceIds.includes(serviceId)).length;
    return own.includes(serviceId) || certified > ABLE_SHARE * able.length;
  });
  return known.map(({ serviceId }) => serviceId);
}
