import { active } from "./active";
import type { Segment } from "./catalogue";
import type { Report } from "./faults";
import type { Network } from "./network";
import { allOutlets, type OutletParts } from "./outlet-on";
import type { Queue, WorkRule } from "./place";
import { queueFor } from "./queue-for";

/** Faults between the parts of one outlet: NW-14 to NW-16 and NW-28. */
export function outletFaults(network: Network, report: Report): void {
  for (const parts of allOutlets(network)) {
    zoneFaults(parts, report);
    const labels = parts.windows.map(({ id, label }) => ({ id, mark: label }));
    takenTwice(labels, (id, value, by) => report("network.labelTaken", "windows", id, "label", { value, by }));
    const letters = parts.queues.map(({ id, letter }) => ({ id, mark: letter }));
    takenTwice(letters, (id, value, by) => report("network.letterTaken", "queues", id, "letter", { value, by }));
    queueOverlaps(parts.queues, report);
    profileFaults(parts, report);
  }
}

/** Warnings about what an outlet's parts leave out: NW-20 to NW-22. */
export function outletWarnings(network: Network, report: Report): void {
  const segments = [...active(network.segments)];
  for (const parts of allOutlets(network)) coverageWarnings(parts, segments, network, report);
}

function zoneFaults({ outlet, windows, queues, devices }: OutletParts, report: Report): void {
  const kinds = new Set(outlet.zones.map(({ kind }) => kind));
  const lists = { windows, queues, devices };
  for (const section of ["windows", "queues", "devices"] as const) {
    for (const { id, zone } of lists[section]) {
      if (zone !== undefined && !kinds.has(zone)) report("network.zoneMissing", section, id, "zone", { value: zone });
    }
  }
}

function profileFaults({ windows, queues }: OutletParts, report: Report): void {
  const here = new Set(queues.map(({ id }) => id));
  for (const { id, workProfile = [] } of windows) {
    for (const value of workProfile.flatMap(queuesOf)) {
      if (here.has(value)) continue;
      report("network.unknownReference", "windows", id, "workProfile", { value, refersTo: "queues" });
    }
  }
}

/** A rule names one queue, some, or some with a share each. */
function queuesOf({ queueId, queueIds, parts }: WorkRule): readonly string[] {
  const some = [queueId, ...listOf(queueIds), ...listOf(parts).map((part) => (part as WorkRule)["queueId"])];
  return some.filter((id) => typeof id === "string");
}

function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

function takenTwice(
  marks: readonly { readonly id: string; readonly mark: string }[],
  say: (id: string, mark: string, by: string) => void,
): void {
  const owners = new Map<string, string>();
  for (const { id, mark } of marks) {
    const owner = owners.get(mark);
    if (owner === undefined) owners.set(mark, id);
    else say(id, mark, owner);
  }
}

/** A ticket must have one queue to go to: no service twice for the same segment. */
function queueOverlaps(queues: readonly Queue[], report: Report): void {
  queues.forEach((queue, at) => {
    for (const earlier of queues.slice(0, at)) {
      const serviceId = queue.serviceIds.find((id) => earlier.serviceIds.includes(id));
      if (serviceId === undefined || !sameCustomers(queue, earlier)) continue;
      report("network.serviceInTwoQueues", "queues", queue.id, "serviceIds", { value: serviceId, by: earlier.id });
    }
  });
}

function sameCustomers(left: Queue, right: Queue): boolean {
  if (left.forDiverted !== right.forDiverted) return false;
  if (left.forDiverted && left.zone !== right.zone) return false;
  if (left.segmentIds.length === 0 || right.segmentIds.length === 0) {
    return left.segmentIds.length === right.segmentIds.length;
  }
  return left.segmentIds.some((id) => right.segmentIds.includes(id));
}

function coverageWarnings(
  { outlet, windows, queues }: OutletParts,
  segments: readonly Segment[],
  network: Network,
  report: Report,
): void {
  const served = new Set(windows.flatMap(({ serviceIds }) => serviceIds));
  const reviewed = new Set(windows.flatMap(({ reviewsFor }) => reviewsFor));
  for (const queue of queues) {
    for (const value of queue.serviceIds) {
      if (!served.has(value)) report("network.serviceWithoutWindow", "queues", queue.id, "serviceIds", { value });
    }
  }
  for (const value of served) {
    if (network.services.get(value)?.review && !reviewed.has(value)) {
      report("network.serviceWithoutReviewer", "outlets", outlet.id, "id", { value });
    }
    const left = segments.filter(({ id }) => !queueFor(queues, { serviceId: value, segmentId: id }));
    if (left.length === 0) continue;
    if (left.length === segments.length) report("network.serviceWithoutQueue", "outlets", outlet.id, "id", { value });
    else {
      const without = left.map(({ id }) => id).join(", ");
      report("network.segmentWithoutQueue", "outlets", outlet.id, "id", { value, segments: without });
    }
  }
}
