import { halfHoursOf, type BusinessDate } from "#base/calendar";
import { MINUTE_MS, type EpochMs } from "#base/time";
import { capacityByFamily } from "#domain/appointment/capacity";
import type { Calendar } from "#domain/calendar/model";
import { servicesOfPerson } from "#domain/network/certified";
import { hoursOn } from "#domain/network/hours-on";
import type { Network } from "#domain/network/network";
import { outletOn, type OutletParts } from "#domain/network/outlet-on";
import type { Policies } from "#domain/policy/catalogue";
import type { StandardBook } from "#domain/standard-times/model";
import { standardMin } from "../guidance/service-guide";
import { openSlotsOn } from "../history/opening";

export type PlaceSources = {
  readonly network: Network;
  readonly calendar: Calendar;
  readonly standards: StandardBook;
};

/** A half-hour in which an appointment for a service can begin, and the places of its family. */
export type OfferedSlot = { readonly slotAt: EpochMs; readonly familyId: string; readonly capacity: number };

type Asked = { readonly outletId: string; readonly date: BusinessDate; readonly serviceId: string };

/**
 * The half-hours that an outlet offers for a service on a date, whoever has taken places there. Rules AP-1, AP-3, JN-10.
 * Empty where the service is unknown or done by no window, and on days on which the outlet is closed.
 */
export function offeredSlots(
  sources: PlaceSources,
  { outletId, date, serviceId }: Asked,
  policies: Pick<Policies, "appointment.sharePct" | "appointment.placesMin">,
): readonly OfferedSlot[] {
  const { network, calendar } = sources;
  const service = network.services.get(serviceId);
  const parts = outletOn(network, outletId);
  if (!service || service.retired || !parts) return [];
  if (!parts.windows.some(({ serviceIds }) => serviceIds.includes(serviceId))) return [];
  if (!openSlotsOn(network, calendar, outletId, date)) return [];
  const places = capacityByFamily({
    ...offersOf(sources, parts, date),
    sharePct: policies["appointment.sharePct"],
    placesMin: policies["appointment.placesMin"],
  });
  const { familyId } = service;
  const capacity = places.get(familyId) ?? 0;
  if (capacity === 0) return [];
  const needsMs = standardMin(service, sources.standards, date, outletId) * MINUTE_MS;
  const spans = hoursOn(parts.outlet, date);
  return halfHoursOf(date, parts.outlet.timeZone)
    .filter(({ start }) => spans.some(({ opensAt, closesAt }) => start >= opensAt && start + needsMs <= closesAt))
    .map(({ start }) => ({ slotAt: start, familyId, capacity }));
}

/** What the windows of an outlet take, who is certified for it, and how long it takes: all by family. */
function offersOf({ network, standards }: PlaceSources, { outlet, windows, staff }: OutletParts, date: BusinessDate) {
  const familyOf = (serviceId: string): string => network.services.get(serviceId)?.familyId ?? "";
  const familiesOf = (serviceIds: readonly string[]): readonly string[] => [...new Set(serviceIds.map(familyOf))];
  const offered = new Set(windows.flatMap(({ serviceIds }) => serviceIds));
  const staffByFamily = new Map<string, number>();
  for (const person of staff) {
    const able = servicesOfPerson(network, person, date).filter((serviceId) => offered.has(serviceId));
    for (const familyId of familiesOf(able)) staffByFamily.set(familyId, (staffByFamily.get(familyId) ?? 0) + 1);
  }
  const minutes = new Map<string, number[]>();
  for (const serviceId of offered) {
    const service = network.services.get(serviceId);
    if (!service) continue;
    const { familyId } = service;
    minutes.set(familyId, [...(minutes.get(familyId) ?? []), standardMin(service, standards, date, outlet.id)]);
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    windows: windows
      .filter(({ serviceIds }) => serviceIds.length > 0)
      .map(({ id, serviceIds }) => ({ windowId: id, familyIds: familiesOf(serviceIds) })),
    staffByFamily,
    standardMinByFamily: new Map([...minutes].map(([familyId, values]) => [familyId, mean(values)])),
  };
}
