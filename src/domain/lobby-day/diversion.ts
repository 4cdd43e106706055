import type { MinorUnits } from "#base/money";
import type { SpecialNeed } from "./messages";
import type { LobbyDay } from "./model";
import type { DiversionChannel } from "./plan";
import type { LobbyRefusal } from "./refusals";

/** Who might be led elsewhere: a customer at the kiosk, or one who already waits. */
export type DiversionSubject = {
  readonly serviceId: string;
  readonly segmentId: string;
  readonly number: string;
  readonly specialNeed?: SpecialNeed | undefined;
  readonly amountMinor?: MinorUnits | undefined;
  readonly diversionRefused?: boolean;
};

/** Channels a lobby manager may always name: they need no equipment, only somebody who says yes. */
const ALWAYS_POSSIBLE: readonly DiversionChannel[] = ["adviser", "otherWindow", "otherOutlet", "appointment"];

/** Where a person attends to the customer: being led there is no being sent away. (source: 4-33, 4-36) */
const ATTENDED: readonly DiversionChannel[] = ["vipZone", "adviser"];

/** Where this customer could go at once instead of waiting, best first; empty for those whom nobody asks. (4-32…4-36) */
export function entryAdvice(day: LobbyDay, subject: Omit<DiversionSubject, "number">): readonly DiversionChannel[] {
  const channels = day.plan.services[day.serviceIx.get(subject.serviceId) ?? -1]?.divertsTo ?? [];
  return channels.filter((to) => !diversionObjection(day, { ...subject, number: "" }, to));
}

/** Why this customer is not to be asked to go there; undefined when asking is right. (invariant 7) */
export function diversionObjection(
  day: LobbyDay,
  subject: DiversionSubject,
  to: DiversionChannel,
): LobbyRefusal | undefined {
  const segment = day.plan.segments[day.segmentIx.get(subject.segmentId) ?? -1];
  const needsHelp = subject.specialNeed !== undefined || segment?.specialNeed === true;
  if (needsHelp || (segment?.retainAtCounter && !ATTENDED.includes(to))) {
    return { code: "lobby.retainedAtCounter", ticketNumber: subject.number };
  }
  if (subject.diversionRefused) return { code: "lobby.diversionRefused", ticketNumber: subject.number };
  const forThem = to !== "vipZone" || segment?.ordinary === false;
  const possible = forThem && isPossible(day, subject, to);
  return possible ? undefined : { code: "lobby.diversionNotPossible", serviceId: subject.serviceId, to };
}

/** Whether somebody of this visit has said no already. */
export function visitRefused(day: LobbyDay, visitId: string): boolean {
  const ticketIds = day.visits.get(visitId) ?? [visitId];
  return ticketIds.some((ticketId) => day.tickets.get(ticketId)?.diversionRefused === true);
}

function isPossible(day: LobbyDay, { serviceId, amountMinor }: DiversionSubject, to: DiversionChannel): boolean {
  if (ALWAYS_POSSIBLE.includes(to)) return true;
  const service = day.plan.services[day.serviceIx.get(serviceId) ?? -1];
  if (!service?.divertsTo.includes(to)) return false;
  if (to !== "selfService") return true;
  const tooMuch = service.cash && (amountMinor ?? 0) >= day.plan.policy.diversion.selfServiceBelowMinor;
  return !tooMuch && someDeviceServes(day, serviceId);
}

/** A machine that does this and works; the plan's word is taken where the outlet lists no machines. */
function someDeviceServes(day: LobbyDay, serviceId: string): boolean {
  const { devices } = day.plan;
  if (devices.length === 0) return true;
  return devices.some((device) => device.serviceIds.includes(serviceId) && !day.devicesDown.has(device.deviceId));
}
