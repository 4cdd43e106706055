import { assert } from "#base/assert";

/** A window that will be staffed, or might be, and the families of services it takes. */
export type WindowOffer = { readonly windowId: string; readonly familyIds: readonly string[] };

export type CapacityInputs = {
  readonly windows: readonly WindowOffer[];
  /** People certified for some service of the family. */
  readonly staffByFamily: ReadonlyMap<string, number>;
  /** Standard minutes of a service of the family, mean over its services. */
  readonly standardMinByFamily: ReadonlyMap<string, number>;
  /** Per cent of the planned minutes that appointments may take. */
  readonly sharePct: number;
  /** Fewest places of a half-hour while any window serves the family. */
  readonly placesMin: number;
};

const SLOT_MIN = 30;

/**
 * Places of a half-hour for each family of services. Rule AP-1.
 *
 * A window's minutes are shared evenly among the families it takes, so that no minute is promised twice; where fewer
 * people are certified than windows stand there, only so many windows count.
 *
 * @returns whole numbers, 0 for a family that no staffed window takes
 * @complexity O(windows × families of a window)
 */
export function capacityByFamily(inputs: CapacityInputs): ReadonlyMap<string, number> {
  const { windows, staffByFamily, standardMinByFamily, sharePct, placesMin } = inputs;
  const minutes = new Map<string, number>();
  const standing = new Map<string, number>();
  for (const { familyIds } of windows) {
    for (const familyId of familyIds) {
      minutes.set(familyId, (minutes.get(familyId) ?? 0) + SLOT_MIN / familyIds.length);
      standing.set(familyId, (standing.get(familyId) ?? 0) + 1);
    }
  }
  const places = new Map<string, number>();
  for (const [familyId, standardMin] of standardMinByFamily) {
    assert(standardMin > 0, "a standard time is positive");
    const staffed = Math.min(1, (staffByFamily.get(familyId) ?? 0) / (standing.get(familyId) ?? 1));
    const planned = (minutes.get(familyId) ?? 0) * staffed;
    const counted = Math.floor((planned * sharePct) / 100 / standardMin);
    places.set(familyId, planned > 0 ? Math.max(placesMin, counted) : 0);
  }
  return places;
}
