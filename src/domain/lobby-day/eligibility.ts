import type { EpochMs } from "#base/time";
import type { WindowMode } from "./messages";
import type { Lane, LobbyDay, Ticket, WindowOnDay } from "./model";
import type { ServicePlan, StaffPlan, WindowPlan } from "./plan";

/**
 * What a staffed window serves: the window's services that its person is certified for, narrowed by the mode; under
 * `all` everything the person is certified for. (invariant 2; domain: staffed-window rule)
 * @returns one byte for each service of the plan, 1 = serves
 */
export function servesOf(
  { plan, serviceIx }: Pick<LobbyDay, "plan" | "serviceIx">,
  window: WindowPlan,
  staff: StaffPlan,
  mode: WindowMode,
): Uint8Array {
  const serves = new Uint8Array(plan.services.length);
  for (const serviceId of staff.serviceIds) mark(serves, serviceIx.get(serviceId), CERTIFIED);
  if (mode !== "all") for (const serviceId of window.serviceIds) mark(serves, serviceIx.get(serviceId), OFFERED);
  const both = mode === "all" ? CERTIFIED : CERTIFIED | OFFERED;
  plan.services.forEach((service, ix) => {
    serves[ix] = serves[ix] === both && modeTakes(mode, service) ? 1 : 0;
  });
  return serves;
}

const CERTIFIED = 1;
const OFFERED = 2;

function mark(services: Uint8Array, ix: number | undefined, what: number): void {
  if (ix !== undefined) services[ix] = (services[ix] ?? 0) | what;
}

function modeTakes(mode: WindowMode, service: ServicePlan): boolean {
  if (mode === "simpleOnly") return service.complexity === "simple";
  if (mode === "complexOnly") return service.complexity !== "simple";
  return true;
}

/** Whether the window may call customers of this lane at all, whatever its rules prefer. */
export function servesLane(day: LobbyDay, window: WindowOnDay, lane: Lane): boolean {
  return window.serves[lane.serviceIx] === 1 && takesSegment(day, window, lane.segmentIx, lane.level);
}

/** Reserved windows take their segments, and everybody when the lobby is fuller than the plan allows. */
export function takesSegment(day: LobbyDay, window: WindowOnDay, segmentIx: number, level: number): boolean {
  if (window.mode === "vipOnly") return level > 0;
  const reserved = window.reservedFor;
  if (!reserved) return true;
  const segmentId = day.plan.segments[segmentIx]?.segmentId ?? "";
  if (reserved.segmentIds.includes(segmentId)) return true;
  return reserved.opensToAllOver !== undefined && day.waitingCount > reserved.opensToAllOver;
}

/** Whether the ticket may be called now: not just called in vain, and not long before its appointment. */
export function isCallable(day: LobbyDay, ticket: Ticket, now: EpochMs): boolean {
  if (ticket.notBefore !== undefined && ticket.notBefore > now) return false;
  return ticket.appointmentAt === undefined || now >= ticket.appointmentAt - day.plan.policy.appointmentEarlyMs;
}

/**
 * Whether this window could call this waiting ticket now. The bound on overtaking and its count both ask this.
 * Who was sent to this window or person by name is welcome at a reserved window too.
 */
export function couldCall(day: LobbyDay, window: WindowOnDay, ticket: Ticket, now: EpochMs): boolean {
  if (!isCallable(day, ticket, now)) return false;
  const { heldForWindow, heldForStaff, lane } = ticket;
  if (heldForWindow === undefined && heldForStaff === undefined) return servesLane(day, window, lane);
  const isHere = heldForWindow === undefined ? heldForStaff === window.staffId : heldForWindow === window.windowId;
  return isHere && window.serves[lane.serviceIx] === 1;
}

/**
 * Whether anybody could serve it today, at a window that is open or at one that may yet open; a reserved window only
 * those it takes, or everybody in a crowd.
 */
export function canBeServed({ plan, windows }: LobbyDay, serviceId: string, segmentId: string): boolean {
  const able = plan.staff.filter(({ serviceIds }) => serviceIds.includes(serviceId));
  return plan.windows.some(({ windowId, serviceIds, reservedFor }) => {
    if (reservedFor && reservedFor.opensToAllOver === undefined && !reservedFor.segmentIds.includes(segmentId)) {
      return false;
    }
    const open = windows.get(windowId);
    if (open?.mode === "all" && able.some(({ staffId }) => staffId === open.staffId)) return true;
    return serviceIds.includes(serviceId) && able.length > 0;
  });
}

/** How many open windows can serve this lane; with none a wait is unknown. */
export function windowsAble(day: LobbyDay, lane: Lane): number {
  let able = 0;
  for (const window of day.windows.values()) {
    if (window.state === "open" && servesLane(day, window, lane)) able += 1;
  }
  return able;
}

/** Whether the plan still knows what the ticket is about: a change may have dropped what only ended tickets had. */
export function isInPlan(day: LobbyDay, { serviceId, segmentId, queueId }: Ticket): boolean {
  return day.serviceIx.has(serviceId) && day.segmentIx.has(segmentId) && day.queueIx.has(queueId);
}

/** Wait by the one definition of SPEC LD-40: since the wait began, minus the customer's absence. */
export function waitedMs(ticket: Ticket, now: EpochMs): number {
  const away = ticket.absentMs + (ticket.absentSince === undefined ? 0 : now - ticket.absentSince);
  return Math.max(0, now - ticket.waitFrom - away);
}
