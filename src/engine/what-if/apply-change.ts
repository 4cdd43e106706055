import { instantAt } from "#base/calendar";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Change, Hours } from "#domain/what-if/model";
import type { CrewMember, DeviceWorld, Duration, Span } from "../simulation/world";
import type { OutletArm } from "./outlet-arm";
import { addWindows, closeWindow, closeWindows, openWindow, setMode } from "./apply-to-windows";
import { cutSpells, withEarlyClosings } from "./spells";

/** Changes that concern customers on their way between outlets, or the policy book, are applied elsewhere. */
type OutletChange = Exclude<Change, { readonly kind: "moveService" | "guidance" | "policy" }>;

/** The same day with the changes. Those of other outlets leave it alone. */
export function withChanges(arm: OutletArm, changes: readonly Change[]): OutletArm {
  const { outletId } = arm.plan;
  const here = changes.filter(({ outletIds }) => outletIds?.includes(outletId) ?? true);
  const changed = here.reduce(
    (sum, change) => (isOfOutlet(change) ? withChange(sum, change, spanOf(sum, change)) : sum),
    arm,
  );
  const crew = withEarlyClosings(arm.model.crew, changed.model.crew);
  return { ...changed, model: { ...changed.model, crew } };
}

const isOfOutlet = (change: Change): change is OutletChange =>
  change.kind !== "moveService" && change.kind !== "guidance" && change.kind !== "policy";

function withChange(arm: OutletArm, change: OutletChange, span: Span): OutletArm {
  switch (change.kind) {
    case "arrivals": {
      const { factor, serviceIds, segmentIds } = change;
      const more = { from: span.start, until: span.end, factor, serviceIds, segmentIds };
      return { ...arm, arrivalChanges: [...arm.arrivalChanges, more] };
    }
    case "serviceTime":
      return withServiceTime(arm, change.factor, change.serviceIds);
    case "windows":
      return change.count < 0 ? closeWindows(arm, change, span) : addWindows(arm, change, span);
    case "openWindow":
      return openWindow(arm, change, span);
    case "closeWindow":
      return closeWindow(arm, change.windowId, span);
    case "windowMode":
      return setMode(arm, change, span);
    case "absence":
      return withCrew(arm, (member) => (member.staffId === change.staffId ? absent(member, span) : member));
    case "skills":
      return withSkills(arm, change.staffId, change.serviceIds);
    case "lunches":
      return withLunches(arm, instantOf(arm.plan, change.from), change.groups);
    case "deviceDown":
      return withOutage(arm, change.deviceId, span);
  }
}

export function withCrew(arm: OutletArm, changed: (member: CrewMember) => CrewMember): OutletArm {
  return { ...arm, model: { ...arm.model, crew: arm.model.crew.map(changed) } };
}

const instantOf = ({ businessDate, timeZone }: LobbyPlan, wall: string): number =>
  instantAt(businessDate, wall, timeZone);

/** From when until when, never before what is happening now; without bounds where none are named. */
function spanOf({ plan, start }: OutletArm, hours: Hours | object): Span {
  const { from, to }: Hours = hours;
  const begins = from === undefined ? -Infinity : instantOf(plan, from);
  return { start: Math.max(begins, start?.now ?? -Infinity), end: to === undefined ? Infinity : instantOf(plan, to) };
}

function withServiceTime(arm: OutletArm, factor: number, serviceIds: readonly string[] | undefined): OutletArm {
  const concerns = (serviceId: string): boolean => serviceIds?.includes(serviceId) ?? true;
  const services = arm.model.services.map((service) =>
    concerns(service.serviceId) ? { ...service, counter: scaled(service.counter, factor) } : service,
  );
  const recorded = arm.recorded?.map((customer) =>
    customer.workMs !== undefined && concerns(customer.serviceId)
      ? { ...customer, workMs: Math.round(customer.workMs * factor) }
      : customer,
  );
  return { ...arm, model: { ...arm.model, services }, ...(recorded && { recorded }) };
}

const scaled = (duration: Duration, factor: number): Duration =>
  duration.kind === "fixed"
    ? { ...duration, ms: duration.ms * factor }
    : { ...duration, meanMs: duration.meanMs * factor };

/** Away: no window, and not in the house where the absence begins before the day or lasts to its end. */
function absent(member: CrewMember, away: Span): CrewMember {
  const { presence } = member;
  const spells = cutSpells(member.spells, away);
  if (away.start <= presence.start && away.end >= presence.end) return { ...member, spells, presence: NEVER };
  if (away.end >= presence.end) return { ...member, spells, presence: { ...presence, end: away.start } };
  if (away.start <= presence.start) return { ...member, spells, presence: { ...presence, start: away.end } };
  return { ...member, spells };
}

const NEVER: Span = { start: Infinity, end: Infinity };

function withSkills(arm: OutletArm, staffId: string, serviceIds: readonly string[]): OutletArm {
  const staff = arm.plan.staff.map((one) =>
    one.staffId === staffId ? { ...one, serviceIds: [...new Set([...one.serviceIds, ...serviceIds])] } : one,
  );
  return { ...arm, plan: { ...arm.plan, staff } };
}

/** Everybody who has a break has it with a group; one group goes when the one before is back. */
function withLunches(arm: OutletArm, from: number, groups: number): OutletArm {
  const eaters = arm.model.crew.filter(({ breaks }) => breaks.length > 0);
  return withCrew(arm, (member) => {
    const [first, ...others] = member.breaks;
    if (!first) return member;
    const lastsMs = first.end - first.start;
    const start = from + (eaters.indexOf(member) % groups) * lastsMs;
    return { ...member, breaks: [{ start, end: start + lastsMs }, ...others] };
  });
}

/** Out of order for just so long; otherwise such a machine does not fail. */
function withOutage(arm: OutletArm, deviceId: string, span: Span): OutletArm {
  const [start, end] = [Math.max(span.start, arm.plan.opensAt), Math.min(span.end, arm.plan.closesAt)];
  const devices = arm.model.devices.map((device): DeviceWorld => {
    if (device.deviceId !== deviceId) return device;
    const { failure: _failure, ...sound } = device;
    return { ...sound, outages: [...(device.outages ?? []), { start, end }] };
  });
  return { ...arm, model: { ...arm.model, devices } };
}
