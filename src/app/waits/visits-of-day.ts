import { startOfDay } from "#base/calendar";
import { SECOND_MS, type EpochMs } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { LoggedVisit } from "#engine/waits/queue-log";

/** A lobby's day as a queue log: who was served and who left; who was diverted, missed or not served is no wait. */
export function visitsOfDay(events: readonly LobbyEvent[]): readonly LoggedVisit[] {
  const day: LobbyDay = events.reduce(evolve, unopenedDay());
  const midnight = day.phase === "unopened" ? 0 : startOfDay(day.businessDate, day.plan.timeZone);
  return [...day.tickets.values()].flatMap((ticket) => visitOf(ticket, day, midnight) ?? []);
}

function visitOf(ticket: Ticket, day: LobbyDay, midnight: EpochMs): LoggedVisit | undefined {
  const { number, issuedAt, startedAt, endedAt, outcome, waitedMs, servedMs } = ticket;
  const isServed = startedAt !== undefined && endedAt !== undefined;
  if (!isServed && (outcome !== "left" || endedAt === undefined)) return undefined;
  const visit = {
    visit: number,
    day: day.businessDate,
    joinedSec: (issuedAt - midnight) / SECOND_MS,
    service: ticket.serviceId,
    class: ticket.segmentId,
    creditSec: 0,
  };
  if (!isServed) return { ...visit, waitSec: (endedAt - issuedAt) / SECOND_MS };
  const served = { afterSec: (startedAt - issuedAt) / SECOND_MS, lastsSec: servedMs / SECOND_MS };
  return { ...visit, waitSec: waitedMs / SECOND_MS, served };
}
