import { businessDateAt } from "#base/calendar";
import { active } from "./active";
import type { Report } from "./faults";
import { LANGUAGES, type Name } from "./name";
import { IN_OUTLET, type Network, SECTIONS, type Section } from "./network";
import { type OpenSpan, type Outlet, WEEKDAYS } from "./place";

const LETTER = /^[A-HJ-NPR-Z]$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Faults that an entry has on its own: NW-9 to NW-13, NW-15 (readable letters), NW-18, NW-19 and NW-23. */
export function entryFaults(network: Network, before: Network, report: Report): void {
  for (const section of SECTIONS) for (const entry of network[section].values()) commonFaults(section, entry, report);
  const zones = new Map<string, boolean>();
  for (const outlet of active(network.outlets)) outletOwnFaults(outlet, zones, report);
  for (const window of active(network.windows)) {
    if (window.serviceIds.length + window.reviewsFor.length === 0) {
      report("network.windowWithoutCapability", "windows", window.id, "serviceIds");
    }
  }
  for (const queue of active(network.queues)) {
    if (!LETTER.test(queue.letter)) {
      report("network.letterUnreadable", "queues", queue.id, "letter", { value: queue.letter });
    }
  }
  for (const service of active(network.services)) {
    if (service.complexity === "twoStep" && !service.review) {
      report("network.reviewMissing", "services", service.id, "review");
    }
    if (service.channels.length === 0) report("network.channelMissing", "services", service.id, "channels");
  }
  for (const person of active(network.staff)) {
    if (person.lunchFrom >= person.lunchTo) report("network.lunchReversed", "staff", person.id, "lunchTo");
  }
  for (const section of IN_OUTLET) movedFaults(network, before, section, report);
}

function commonFaults(section: Section, entry: { id: string; name?: Name; retired?: true }, report: Report): void {
  if (!ID.test(entry.id)) report("network.idUnusable", section, entry.id, "id", { value: entry.id });
  if (entry.retired) return;
  for (const language of entry.name ? LANGUAGES : []) {
    if (entry.name?.[language].trim() === "") report("network.nameMissing", section, entry.id, `name.${language}`);
  }
  for (const [field, value] of Object.entries(entry)) {
    if (typeof value === "number" && !(value >= 0 && Number.isFinite(value))) {
      report("network.numberOutOfRange", section, entry.id, field, { value });
    }
  }
}

function outletOwnFaults(outlet: Outlet, knownZones: Map<string, boolean>, report: Report): void {
  const { id, timeZone } = outlet;
  if (!knownZones.has(timeZone)) knownZones.set(timeZone, isTimeZone(timeZone));
  if (!knownZones.get(timeZone)) report("network.unknownTimeZone", "outlets", id, "timeZone", { value: timeZone });

  for (const day of WEEKDAYS) spanFaults(outlet.hours[day], id, `hours.${day}`, report);
  const dates = new Set<string>();
  for (const { date, spans } of outlet.exceptions) {
    if (dates.has(date)) report("network.exceptionTwice", "outlets", id, "exceptions", { value: date });
    dates.add(date);
    spanFaults(spans, id, "exceptions", report);
  }
  const kinds = new Set<string>();
  for (const { kind } of outlet.zones) {
    if (kinds.has(kind)) report("network.zoneTwice", "outlets", id, "zones", { value: kind });
    kinds.add(kind);
  }
}

function spanFaults(spans: readonly OpenSpan[], outletId: string, field: string, report: Report): void {
  let end = "";
  for (const { opens, closes } of [...spans].sort((left, right) => (left.opens < right.opens ? -1 : 1))) {
    const value = `${opens}-${closes}`;
    if (opens >= closes) report("network.hoursReversed", "outlets", outletId, field, { value });
    else if (opens < end) report("network.hoursOverlap", "outlets", outletId, field, { value });
    end = closes;
  }
}

function movedFaults(network: Network, before: Network, section: (typeof IN_OUTLET)[number], report: Report): void {
  for (const { id, outletId } of network[section].values()) {
    const was = before[section].get(id)?.outletId;
    if (was !== undefined && was !== outletId) report("network.movedOutlet", section, id, "outletId", { value: was });
  }
}

/** The calendar throws for a name it does not know: here that is an answer, not a bug. */
function isTimeZone(name: string): boolean {
  try {
    businessDateAt(0, name);
    return true;
  } catch {
    return false;
  }
}
