import type { Post } from "#domain/identity/roles";
import { NETWORK_UNIT } from "../plan/sources";

/** Where somebody is posted, as seen from an outlet; undefined of somebody who has no post, such as a visitor's code. */
export type PostedAt = (personId: string, outletId: string) => string | undefined;

/** The outlet itself when one of the posts is there, or else the place of the first one. */
export function postedUnit(posts: readonly Post[], outletId: string): string | undefined {
  const units = posts.map(({ place }) => {
    if (place.kind === "network") return NETWORK_UNIT;
    return place.kind === "outlet" ? place.outletId : place.unitId;
  });
  return units.includes(outletId) ? outletId : units[0];
}
