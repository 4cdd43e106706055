import type { EpochMs } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Span, WorldModel } from "./world";

/** A plan and the world around it. */
export type PlannedWorld = { readonly plan: LobbyPlan; readonly model: WorldModel };

/**
 * The same day as a replication plays it, when nobody looks on and only its figures are wanted: time is counted from
 * `zero`, so that instants are small whole numbers, which the engine keeps without memory of their own; steps that no
 * rule asks for are passed over, and so is saying that an alert has been seen; and calls do not say who else could have
 * been called.
 */
export function leanDay({ plan, model }: PlannedWorld, zero: EpochMs): PlannedWorld {
  const from = (at: EpochMs): EpochMs => at - zero;
  const moved = <Spell extends Span>(span: Spell): Spell => ({ ...span, start: from(span.start), end: from(span.end) });
  return {
    plan: {
      ...plan,
      opensAt: from(plan.opensAt),
      closesAt: from(plan.closesAt),
      lastIssueAt: from(plan.lastIssueAt),
      namesNoRunnersUp: true,
      queues: plan.queues.map(({ lastIssueAt, ...queue }) =>
        lastIssueAt === undefined ? queue : { ...queue, lastIssueAt: from(lastIssueAt) },
      ),
    },
    model: {
      ...model,
      arrivals: model.arrivals.map(moved),
      crew: model.crew.map((person) => ({
        ...person,
        presence: moved(person.presence),
        spells: person.spells.map(moved),
        breaks: person.breaks.map(moved),
      })),
      devices: model.devices.map(({ outages, ...device }) =>
        outages === undefined ? device : { ...device, outages: outages.map(moved) },
      ),
      habits: { ...model.habits, reportsSteps: false, acknowledgesAlerts: false },
    },
  };
}
