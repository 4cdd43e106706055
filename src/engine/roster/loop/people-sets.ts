import type { StaffPlan } from "#domain/lobby-day/plan";
import type { RosteredDay } from "./play-week";

/**
 * People of an outlet who can take the same work, and the work that nobody else can take: these services wait for one of
 * these people, whoever else is there.
 */
export type PeopleSet = {
  /** Certificates, one of which each of them holds. */
  readonly holders: readonly string[];
  /** Services that only they can do. */
  readonly serviceIds: readonly string[];
  /** Of these, the ones that all of them can do. */
  readonly ownIds: readonly string[];
  /** Windows at which any of it can be done. */
  readonly seats: number;
};

/** What a person can do at windows, as a certificate: equal for all who can do the same. Undefined for nobody's work. */
export function serviceCertificate({ serviceIds }: Pick<StaffPlan, "serviceIds">): string | undefined {
  return serviceIds.length > 0 ? `serves ${[...serviceIds].sort().join(" ")}` : undefined;
}

/**
 * For each service the people who can do it, people who can do the same counting as one: the neighbourhoods of Hall's
 * theorem, and all of them together. A roster that has enough people in each can seat them all usefully.
 *
 * @complexity O(services^2 x profiles)
 * @source Hall (1935): work can be shared out when each part of it has enough who can do it
 */
export function peopleSets({ plan, flexible }: Pick<RosteredDay, "plan" | "flexible">): readonly PeopleSet[] {
  const serving = plan.windows.filter(({ serviceIds }) => serviceIds.length > 0);
  const isAt = (windowId: string, offered: readonly string[], serviceId: string): boolean =>
    flexible.includes(windowId) || offered.includes(serviceId);
  const ableFor = new Map<string, readonly string[]>();
  for (const { serviceId } of plan.services) {
    if (!serving.some(({ windowId, serviceIds }) => isAt(windowId, serviceIds, serviceId))) continue;
    const able = plan.staff.filter(({ serviceIds }) => serviceIds.includes(serviceId));
    const holders = [...new Set(able.flatMap((person) => serviceCertificate(person) ?? []))].sort();
    if (holders.length > 0) ableFor.set(serviceId, holders);
  }
  const all = [...new Set([...ableFor.values()].flat())].sort();
  const sets = new Map([...ableFor.values(), all].map((holders) => [holders.join(), holders]));
  return [...sets.values()].map((holders): PeopleSet => {
    const isWithin = (able: readonly string[]): boolean => able.every((each) => holders.includes(each));
    const serviceIds = [...ableFor].flatMap(([serviceId, able]) => (isWithin(able) ? [serviceId] : []));
    const ownIds = [...ableFor].flatMap(([serviceId, able]) => (able.join() === holders.join() ? [serviceId] : []));
    const seats = serving.filter((window) => serviceIds.some((id) => isAt(window.windowId, window.serviceIds, id)));
    return { holders, serviceIds, ownIds, seats: seats.length };
  });
}
