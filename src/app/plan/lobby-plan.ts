import type { BusinessDate } from "#base/calendar";
import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import { isCallingRule, type CallingRule } from "#domain/lobby-day/calling-rules";
import type {
  DiversionChannel,
  LobbyPlan,
  QueuePlan,
  SegmentPlan,
  ServicePlan,
  StaffPlan,
  WindowPlan,
} from "#domain/lobby-day/plan";
import { active } from "#domain/network/active";
import type { Segment, Service, StaffMember } from "#domain/network/catalogue";
import { hoursOn } from "#domain/network/hours-on";
import type { Network } from "#domain/network/network";
import { floatersOf, outletOn, type OutletParts } from "#domain/network/outlet-on";
import type { Device, Queue, Window } from "#domain/network/place";
import { queueFor } from "#domain/network/queue-for";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy, type PolicyPlace } from "#domain/policy/resolve";
import { lobbyPolicyAt } from "./lobby-policy";
import { peakHoursOf, peakWaitLimit, serviceLimitMaxMs, waitLimitMs } from "./wait-limit";

/** What a plan is made from: the network and the policy book as they stand. */
export type PlanSources = {
  readonly network: Network;
  readonly policies: PolicyBook;
  /** People whom other outlets have lent for the date, by staff id; none when absent. */
  readonly guests?: (outletId: string, date: BusinessDate) => readonly string[];
};

/**
 * What a lobby day of an outlet is played with on a business date: everything active in it, and every policy resolved
 * for it. `undefined` for an outlet that is unknown or retired, and on a date on which it does not open.
 */
export function lobbyPlanOf(
  { network, policies, guests }: PlanSources,
  outletId: string,
  businessDate: BusinessDate,
): LobbyPlan | undefined {
  const parts = outletOn(network, outletId);
  if (!parts) return undefined;
  const { outlet, windows, queues, staff } = parts;
  const spans = hoursOn(outlet, businessDate);
  const opensAt = spans[0]?.opensAt;
  const closesAt = spans.at(-1)?.closesAt;
  if (opensAt === undefined || closesAt === undefined) return undefined;

  const place: PolicyPlace = { outletId, outletTypeId: outlet.typeId, date: businessDate };
  const policy = lobbyPolicyAt(policies, place);
  const segments = [...active(network.segments)];
  const services = [...active(network.services)].filter(({ id }) =>
    queues.some(({ serviceIds }) => serviceIds.includes(id)),
  );
  const lent = (guests?.(outletId, businessDate) ?? []).flatMap((staffId) => network.staff.get(staffId) ?? []);
  const team = new Set([...staff, ...floatersOf(network, outletId), ...lent]);
  return {
    outletId,
    businessDate,
    timeZone: outlet.timeZone,
    opensAt,
    closesAt,
    lastIssueAt: closesAt,
    // A diverted customer keeps the number and the place; a queue for diverted customers is no line of the lobby's.
    queues: queues.filter(({ forDiverted }) => !forDiverted).map((queue) => queuePlan(queue, closesAt)),
    services: services.flatMap((service) => servicePlan(service, { network, policies, parts, segments, place })),
    segments: segments.map((segment) => segmentPlan(segment, policies, place)),
    windows: asSplit(windows, policies, place).map((window) => windowPlan(window, policy.callingRules)),
    staff: [...team].map((person) => staffPlan(person, services, businessDate)),
    devices: devicesOf(parts, network),
    policy,
    peakHours: peakHoursOf(policies, place, outlet.timeZone),
  };
}

function queuePlan(
  { id, letter, zone = "waiting", dailyCap, lastIssueMinBeforeClose }: Queue,
  closesAt: EpochMs,
): QueuePlan {
  return {
    queueId: id,
    letter,
    zoneId: zone,
    ...(dailyCap !== undefined && { capPerDay: dailyCap }),
    ...(lastIssueMinBeforeClose !== undefined && { lastIssueAt: closesAt - lastIssueMinBeforeClose * MINUTE_MS }),
  };
}

type ServiceSources = PlanSources & {
  readonly parts: OutletParts;
  readonly segments: readonly Segment[];
  readonly place: PolicyPlace;
};

/** One plan, or none for a service that nobody could queue for. */
function servicePlan(service: Service, sources: ServiceSources): readonly ServicePlan[] {
  const { parts, segments, policies, place } = sources;
  const queueOf = (segmentId: string): string | undefined =>
    queueFor(parts.queues, { serviceId: service.id, segmentId })?.id;
  const usual = parts.queues.find(
    ({ serviceIds, segmentIds, forDiverted }) =>
      serviceIds.includes(service.id) && segmentIds.length === 0 && !forDiverted,
  );
  const queueId = usual?.id ?? segments.map(({ id }) => queueOf(id)).find((id) => id !== undefined);
  if (queueId === undefined) return [];
  const own = segments.flatMap(({ id }) => {
    const other = queueOf(id);
    return other === undefined || other === queueId ? [] : [[id, other] as const];
  });
  const limitMs = resolvePolicy(policies, "service.limitMs", { ...place, serviceId: service.id }).value;
  return [
    {
      serviceId: service.id,
      family: service.familyId,
      complexity: service.complexity,
      cash: service.cash,
      queueId,
      ...(own.length > 0 && { queueBySegment: Object.fromEntries(own) }),
      divertsTo: diversionsOf(service, parts),
      limitMs: limitMs ?? Math.min(service.limitMin * MINUTE_MS, serviceLimitMaxMs(policies, place)),
      needsReview: service.review !== undefined,
      needsAuthorisation: service.authorisation !== undefined,
      needsDisclosure: service.steps.some(({ kind }) => kind === "disclose"),
      documents: service.documents,
      prefillSavesMs: service.prefillSavesMin * MINUTE_MS,
      nominalMs: service.counterMeanMin * MINUTE_MS,
    },
  ];
}

/** Channels of the service that this outlet really has. (source: 4-34, 4-35) */
function diversionsOf({ channels }: Service, { outlet, devices }: OutletParts): readonly DiversionChannel[] {
  const has = (kind: string): boolean => outlet.zones.some((zone) => zone.kind === kind);
  const machine = channels.includes("selfService") || channels.includes("smartTerminal");
  return [
    ...(machine && devices.length > 0 ? (["selfService"] as const) : []),
    ...(channels.includes("eBankZone") && has("eBank") ? (["eBankZone"] as const) : []),
    ...(has("vip") ? (["vipZone"] as const) : []),
    ...(channels.includes("advice") && has("marketing") ? (["adviser"] as const) : []),
  ];
}

function segmentPlan(segment: Segment, policies: PolicyBook, place: PolicyPlace): SegmentPlan {
  const here = { ...place, segmentId: segment.id };
  const isRetained = segment.retainAtCounter && resolvePolicy(policies, "diversion.retainedExempt", here).value;
  return {
    segmentId: segment.id,
    level: segment.level,
    ordinary: segment.ordinary,
    retainAtCounter: isRetained || segment.specialNeed,
    ...(segment.specialNeed && { specialNeed: true }),
    waitLimitMs: waitLimitMs(policies, segment, place),
    ...peakWaitLimit(policies, segment, place),
    creditMs: segment.waitingCreditSec * SECOND_MS,
  };
}

/** Kinds of windows that are one kind to customers where cash and non-cash business share their windows. */
const CASH_OR_NOT: readonly string[] = ["cash", "nonCash"];

/**
 * Windows for cash and for other business as the outlet's policy has them: split, as they stand in the network, or
 * shared, each with the services and the calling rules of both. (source: 0-14, 3-14, C17)
 */
function asSplit(windows: readonly Window[], policies: PolicyBook, place: PolicyPlace): readonly Window[] {
  if (resolvePolicy(policies, "windows.cashSplit", place).value === "split") return windows;
  const either = windows.filter(({ kind }) => CASH_OR_NOT.includes(kind));
  const serviceIds = [...new Set(either.flatMap((window) => window.serviceIds))];
  return windows.map((window) => (either.includes(window) ? { ...window, serviceIds, spill: "always" } : window));
}

/** The class of business a window is made for; windows for everything have none. */
const OWN_CLASS: Readonly<Record<string, readonly ServicePlan["complexity"][]>> = {
  cash: ["simple"],
  intermediary: ["simple"],
  nonCash: ["complex"],
  advice: ["complex"],
  corporate: ["twoStep"],
};

function windowPlan(window: Window, rules: readonly CallingRule[]): WindowPlan {
  const { id, label, kind, zone, serviceIds, reviewsFor, reservedFor, opensToAllOver } = window;
  const ownRules = rulesOf(window, rules);
  const reserved = { segmentIds: reservedFor, ...(opensToAllOver !== undefined && { opensToAllOver }) };
  return {
    windowId: id,
    label,
    kind,
    zoneId: zone,
    serviceIds,
    reviewsFor,
    ...(reservedFor.length > 0 && { reservedFor: reserved }),
    ...(ownRules && { rules: ownRules }),
  };
}

/** Undefined: the outlet's. */
function rulesOf({ kind, spill, workProfile }: Window, rules: readonly CallingRule[]): WindowPlan["rules"] {
  if (workProfile) return workProfile.filter(isCallingRule);
  const own = OWN_CLASS[kind];
  return own && spill !== "always" ? [preferOwn(own, spill === "never"), ...rules] : undefined;
}

function preferOwn(complexity: readonly ServicePlan["complexity"][], never: boolean): CallingRule {
  return { kind: "prefer", complexity, spill: never ? "never" : "whenEmpty" };
}

/** A certificate counts until the day it expires. (source: 3-27) */
function staffPlan({ id, skills, posts }: StaffMember, services: readonly Service[], date: BusinessDate): StaffPlan {
  const valid = new Set(skills.filter(({ expiresOn }) => !expiresOn || date < expiresOn).map(({ skillId }) => skillId));
  return {
    staffId: id,
    serviceIds: services.filter(({ skillId }) => valid.has(skillId)).map((service) => service.id),
    mayAuthorise: valid.has("authorise"),
    mayReview: valid.has("review"),
    mayHoldLobby: valid.has("lobby") || posts.includes("lobbyManager"),
  };
}

/** Kind under which a lobby day knows ticket printers among its devices. */
export const PRINTER_DEVICE_KIND = "ticketPrinter";

/** Kind under which a lobby day knows the lamps over its windows among its devices. */
export const LAMP_DEVICE_KIND = "windowLamp";

/** Printers and lamps are devices like others: they can be out of order, and nobody is sent to them. */
function devicesOf({ devices, printers, lamps }: OutletParts, network: Network): LobbyPlan["devices"] {
  const plain = (kind: string) => (device: { readonly id: string }) => ({
    deviceId: device.id,
    kind,
    zoneId: "waiting",
    serviceIds: [],
  });
  return [
    ...devices.map((device) => devicePlan(device, network)),
    ...printers.map(plain(PRINTER_DEVICE_KIND)),
    ...lamps.map(plain(LAMP_DEVICE_KIND)),
  ];
}

function devicePlan({ id, kindId, zone }: Device, network: Network): LobbyPlan["devices"][number] {
  return { deviceId: id, kind: kindId, zoneId: zone, serviceIds: network.deviceKinds.get(kindId)?.serviceIds ?? [] };
}
