import type { Report } from "./faults";
import type { Network } from "./network";
import type { World } from "./world";

/** Rounding that a file with four decimals may bring into a sum of twenty shares. */
const SHARE_SLACK = 0.005;

/** NW-24: the world speaks only of outlets, services and segments that exist, and its shares are whole. */
export function worldFaults(network: Network, report: Report): void {
  const { world } = network;
  if (!world) return;
  const known = (field: string, ids: readonly string[], lists: readonly ReadonlyMap<string, unknown>[]): void => {
    for (const value of ids) {
      if (lists.some((list) => list.has(value))) continue;
      report("network.unknownReference", "world", "world", field, { value, refersTo: field });
    }
  };
  const { outlets, services, segments } = network;
  const profiles = new Map(Object.entries(world.arrivalProfiles));

  known("demand", Object.keys(world.demand), [outlets]);
  for (const [outletId, { arrivalProfile, serviceMix, segmentMix }] of Object.entries(world.demand)) {
    const field = `demand.${outletId}`;
    known(`${field}.arrivalProfile`, [arrivalProfile], [profiles]);
    known(`${field}.serviceMix`, Object.keys(serviceMix), [services]);
    known(`${field}.segmentMix`, Object.keys(segmentMix), [segments]);
    whole(`${field}.serviceMix`, Object.values(serviceMix), report);
    whole(`${field}.segmentMix`, Object.values(segmentMix), report);
  }
  known("behaviour.bySegment", Object.keys(world.behaviour.bySegment), [segments]);
  known("callCentre.segmentMix", Object.keys(world.callCentre.segmentMix), [segments]);
  known("calendar.weekendProfile", [world.calendar.weekendProfile], [profiles]);
  world.calendar.events.forEach((event, at) => {
    known(`calendar.events.${at}.outletIds`, event.outletIds, [outlets]);
    known(`calendar.events.${at}.serviceIds`, event.serviceIds, [services]);
    if (event.peakProfile) known(`calendar.events.${at}.peakProfile`, [event.peakProfile], [profiles]);
  });
  for (const [from, row] of Object.entries(world.travelMin)) {
    known(`travelMin.${from}`, [from, ...Object.keys(row)], [outlets]);
  }
  profileFaults(world, report);
  whole("stepShares", Object.values(world.stepShares), report);
}

function profileFaults({ arrivalProfiles, halfHourBins }: World, report: Report): void {
  for (const [name, { weights }] of Object.entries(arrivalProfiles)) {
    const field = `arrivalProfiles.${name}.weights`;
    whole(field, weights, report);
    if (weights.length !== halfHourBins.length) {
      const params = { received: weights.length, expected: halfHourBins.length };
      report("network.binsMismatch", "world", "world", field, params);
    }
  }
}

function whole(field: string, shares: readonly number[], report: Report): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) > SHARE_SLACK) report("network.sharesNotWhole", "world", "world", field, { received: total });
}
