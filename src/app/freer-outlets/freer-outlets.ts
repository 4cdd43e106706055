import { MINUTE_MS } from "#base/time";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import { queueFor } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import type { WaitRange } from "#read/hall-board/hall-board";
import { travelMin } from "#read/network-board/travel";
import { paceAt } from "../floating-staff/people";
import type { LiveDay, Lobbies } from "../lobbies/lobbies";
import type { Waits } from "../views/waits";

export type FreerOutletsDeps = {
  readonly lobbies: Pick<Lobbies, "live" | "outletIds">;
  readonly waits: Waits;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
};

export type FreerOutlet = {
  readonly outletId: string;
  readonly travelMin: number;
  readonly waiting: number;
  readonly wait: WaitRange;
  /** Minutes that the customer is served earlier there; absent while the own wait is unknown. */
  readonly savesMin?: number;
};

const SHOWN_MAX = 3;

/** Where a waiting customer would be served earlier, the way included. MV-1. Cost: one look at each open outlet. */
export function freerOutlets(deps: FreerOutletsDeps, here: LiveDay, ticket: Ticket): readonly FreerOutlet[] {
  const { outletId: from, businessDate: date } = here.day;
  const place = { outletId: from, date };
  const own = deps.waits.ofTicket(here.day, ticket.ticketId)?.wait;
  if (own === undefined || !resolvePolicy(deps.policies(), "steering.suggest", place).value) return [];
  const savesLeast = resolvePolicy(deps.policies(), "steering.savesMinMin", place).value;
  const found = deps.lobbies.outletIds().flatMap((outletId) => {
    const there = placeAt(deps, here, ticket, outletId);
    if (!there) return [];
    if (own === "unknown") return [there];
    const savesMin = own.toMin - servedInMin(there);
    return savesMin >= savesLeast ? [{ ...there, savesMin }] : [];
  });
  return found.sort((one, other) => servedInMin(one) - servedInMin(other)).slice(0, SHOWN_MAX);
}

/** Minutes until the customer is served there at the latest that is to be expected: way and wait run side by side. */
const servedInMin = ({ travelMin: way, wait }: FreerOutlet): number => Math.max(way, wait.toMin);

/** What another outlet offers for this errand; undefined when it cannot be done there in time. */
export function placeAt(
  { lobbies, waits, network, policies }: FreerOutletsDeps,
  here: LiveDay,
  ticket: Ticket,
  outletId: string,
): FreerOutlet | undefined {
  const { outletId: from, businessDate: date } = here.day;
  const there = lobbies.live(outletId);
  const { outlets } = network();
  const way = travelMin(outlets.get(from)?.geo, outlets.get(outletId)?.geo, paceAt(policies(), date));
  if (outletId === from || !there || way === undefined) return undefined;
  const { day, clock } = there;
  const wayMost = resolvePolicy(policies(), "steering.travelMinMax", { outletId: from, date }).value;
  // A place is kept for so long and no longer, whatever way is suggested.
  if (way > wayMost || way * MINUTE_MS > (day.plan.policy.late?.arrivesWithinMs ?? 0)) return undefined;
  const queueId = queueAt(day, ticket);
  if (queueId === undefined) return undefined;
  const queue = day.plan.queues.find((one) => one.queueId === queueId);
  const lastIssueAt = Math.min(day.plan.lastIssueAt, queue?.lastIssueAt ?? Infinity);
  const now = clock.now();
  if (day.phase !== "open" || now >= lastIssueAt || now + way * MINUTE_MS >= day.plan.closesAt) return undefined;
  const wait = waits.ofQueue(day, queueId);
  if (wait === "unknown") return undefined;
  const waiting = day.lanes.reduce((sum, lane) => sum + (lane.queueId === queueId ? lane.tickets.length : 0), 0);
  return { outletId, travelMin: way, waiting, wait };
}

/** The line in which the errand would stand there; every service of it must be on offer. */
function queueAt({ plan }: LobbyDay, { serviceId, routeLeft, segmentId }: Ticket): string | undefined {
  const segment = plan.segments.find((one) => one.segmentId === segmentId);
  const services = [serviceId, ...routeLeft].map((id) => plan.services.find((one) => one.serviceId === id));
  const [first] = services;
  return segment && first && services.every((service) => service) ? queueFor(first, segment) : undefined;
}
