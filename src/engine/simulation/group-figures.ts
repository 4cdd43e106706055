import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { Span } from "./world";

/** Tickets that are measured apart: those of all bounds given; without a bound, all. */
export type TicketGroup = {
  readonly groupId: string;
  readonly serviceIds?: readonly string[];
  readonly segmentIds?: readonly string[];
  /** When the ticket was issued. */
  readonly issued?: Span;
};

const OF_GROUP = [
  "issued",
  "served",
  "leftShare",
  "meanWaitMin",
  "over10MinShare",
  "waitPerService",
  "counterMin",
] as const;
const OF_LOBBY = ["diversionAlertMin"] as const;

/** Names of what the groups are measured by: `meanWaitMin:noon`; and before them what only some tasks ask of a lobby. */
export function figuresOfGroups(groups: readonly TicketGroup[]): readonly string[] {
  return [...OF_LOBBY, ...groups.flatMap(({ groupId }) => OF_GROUP.map((figure) => `${figure}:${groupId}`))];
}

/**
 * Measures groups of tickets of a day that has been played to its end.
 *
 * @returns one number for each of `figuresOfGroups`; NaN for the wait of nobody
 * @complexity O(groups × tickets)
 */
export function measureGroups(day: LobbyDay, groups: readonly TicketGroup[]): readonly number[] {
  return [alertMin(day), ...groups.flatMap((group) => measureGroup(day, group))];
}

function measureGroup(day: LobbyDay, group: TicketGroup): readonly number[] {
  const has = membershipOf(group);
  let [issued, served, left, waitMin, over10, ratio, counterMin] = [0, 0, 0, 0, 0, 0, 0];
  for (const ticket of day.tickets.values()) {
    if (!has(ticket)) continue;
    issued += 1;
    if (ticket.outcome === "left") left += 1;
    if (ticket.startedAt === undefined) continue;
    served += 1;
    const ownWaitMin = ticket.waitedMs / MINUTE_MS;
    waitMin += ownWaitMin;
    if (ownWaitMin > 10) over10 += 1;
    const ownCounterMin = ticket.servedMs / MINUTE_MS;
    counterMin += ownCounterMin;
    if (ownCounterMin > 0) ratio += ownWaitMin / ownCounterMin;
  }
  return [issued, served, left / issued, waitMin / served, over10 / served, ratio / served, counterMin];
}

function membershipOf({ serviceIds, segmentIds, issued }: TicketGroup): (ticket: Ticket) => boolean {
  const services = serviceIds && new Set(serviceIds);
  const segments = segmentIds && new Set(segmentIds);
  return ({ serviceId, segmentId, issuedAt }) =>
    services?.has(serviceId) !== false && segments?.has(segmentId) !== false && isWithin(issued, issuedAt);
}

const isWithin = (span: Span | undefined, at: EpochMs): boolean =>
  span === undefined || (at >= span.start && at < span.end);

/** Minutes during which the lobby was asked to lead people elsewhere. */
function alertMin({ alerts, plan }: LobbyDay): number {
  let sum = 0;
  for (const { kind, raisedAt, resolvedAt } of alerts.values()) {
    if (kind === "secondaryDiversion") sum += Math.max(0, (resolvedAt ?? plan.closesAt) - raisedAt);
  }
  return sum / MINUTE_MS;
}
