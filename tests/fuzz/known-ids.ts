import type { LobbyPlan } from "#domain/lobby-day/plan";

/** What a fuzzed request may name so that it is about something: ids of an outlet's day, and of others. */
export function idsOf(plan: LobbyPlan, others: readonly string[]): readonly string[] {
  return [
    plan.outletId,
    ...plan.windows.map(({ windowId }) => windowId),
    ...plan.staff.map(({ staffId }) => staffId),
    ...plan.services.map(({ serviceId }) => serviceId),
    ...plan.queues.map(({ queueId }) => queueId),
    ...plan.segments.map(({ segmentId }) => segmentId),
    ...others,
  ];
}
