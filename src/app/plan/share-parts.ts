import type { LobbyDayDraft, WindowDraft } from "#domain/lobby-day/model";
import type { LobbyPlan } from "#domain/lobby-day/plan";

/** Parts kept for sharing; a network has some hundreds. Beyond, it begins anew: only memory is lost by that. */
const PARTS_MAX = 20_000;

/**
 * Makes open days share what is equal in their plans: a node holds thousands of outlets whose policies, segments,
 * lists of services and rules are the same, and each day arrives with a copy of its own. Nobody can tell the
 * difference, because a plan is never written.
 */
export type PartSharing = {
  /** Called after a day has taken a plan. Cost: the plan's parts as JSON, about 50 microseconds. */
  readonly share: (day: LobbyDayDraft) => void;
  /** Called after a window has learned what it serves. */
  readonly shareServes: (window: WindowDraft) => void;
};

export function createPartSharing(): PartSharing {
  const parts = new Map<string, unknown>();
  /** The first one of all that are written alike. */
  const same = <Part>(text: string, part: Part): Part => {
    const known = parts.get(text);
    if (known !== undefined) return known as Part;
    if (parts.size >= PARTS_MAX) parts.clear();
    parts.set(text, part);
    return part;
  };
  const shared = <Part>(part: Part): Part => same(JSON.stringify(part), part);
  const shareServes = (window: WindowDraft): void => {
    window.serves = same(`serves ${window.serves.join("")}`, window.serves);
  };

  return {
    shareServes,
    share: (day) => {
      day.plan = sharedPlan(day.plan, shared);
      const { services, segments, windows, policy } = day.plan;
      day.serviceIx = same(`ix ${services.map(({ serviceId }) => serviceId).join()}`, day.serviceIx);
      day.segmentIx = same(`ix ${segments.map(({ segmentId }) => segmentId).join()}`, day.segmentIx);
      for (const window of day.windows.values()) {
        const planned = windows[window.ix];
        window.rules = planned?.rules ?? policy.callingRules;
        window.reservedFor = planned?.reservedFor;
        shareServes(window);
      }
    },
  };
}

/** What names its own outlet cannot be shared; the parts below it can. */
function sharedPlan(plan: LobbyPlan, shared: <Part>(part: Part) => Part): LobbyPlan {
  return {
    ...plan,
    segments: shared(plan.segments),
    policy: shared(plan.policy),
    services: plan.services.map((service) => {
      const { queueBySegment, divertsTo, documents } = service;
      const own = queueBySegment && { queueBySegment: shared(queueBySegment) };
      return { ...service, ...own, divertsTo: shared(divertsTo), documents: shared(documents) };
    }),
    windows: plan.windows.map((window) => {
      const { serviceIds, reviewsFor, reservedFor, rules } = window;
      return {
        ...window,
        serviceIds: shared(serviceIds),
        reviewsFor: shared(reviewsFor),
        ...(reservedFor && { reservedFor: shared(reservedFor) }),
        ...(rules && { rules: shared(rules) }),
      };
    }),
    staff: plan.staff.map((person) => ({ ...person, serviceIds: shared(person.serviceIds) })),
    devices: plan.devices.map((device) => ({ ...device, serviceIds: shared(device.serviceIds) })),
  };
}
