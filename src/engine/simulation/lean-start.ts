import type { EpochMs } from "#base/time";
import type { LobbyDay, TicketDraft } from "#domain/lobby-day/model";
import { forkDay } from "./fork-day";
import type { LiveStart } from "./live-world";

/** A day under way as replications play it on: a fork whose time is counted from `zero`, like that of its lean plan. */
export function leanStart<Start extends LiveStart & { readonly until: EpochMs }>(start: Start, zero: EpochMs): Start {
  const { day, now, orders } = start;
  return {
    ...start,
    day: movedDay(day, zero),
    now: now - zero,
    until: start.until - zero,
    ...(orders && { orders: orders.map((order) => ({ ...order, now: order.now - zero })) }),
  };
}

/** Every instant of a day, and of whoever and whatever is in it, counted from another zero. */
function movedDay(original: LobbyDay, zero: EpochMs): LobbyDay {
  const day = forkDay(original);
  const from = (at: EpochMs): EpochMs => at - zero;
  const known = (at: EpochMs | undefined): EpochMs | undefined => (at === undefined ? undefined : at - zero);
  // In place: lanes and windows hold the same tickets.
  for (const ticket of day.tickets.values()) Object.assign(ticket, timesOf(ticket, from, known));
  for (const window of day.windows.values()) {
    window.since = from(window.since);
    window.idleSince = from(window.idleSince);
  }
  return {
    ...day,
    lastAt: from(day.lastAt),
    lobbySince: known(day.lobbySince),
    lobbyGapSince: from(day.lobbyGapSince),
    alerts: moved(day.alerts, (alert) => ({
      ...alert,
      raisedAt: from(alert.raisedAt),
      resolvedAt: known(alert.resolvedAt),
    })),
    blocks: moved(day.blocks, (block) => ({ ...block, grantedAt: from(block.grantedAt) })),
    devicesDown: moved(day.devicesDown, from),
    proposals: moved(day.proposals, (proposal) => ({ ...proposal, proposedAt: from(proposal.proposedAt) })),
    modeProposals: moved(day.modeProposals, (asked) => ({ ...asked, proposedAt: from(asked.proposedAt) })),
    handOvers: moved(day.handOvers, (handOver) => ({ ...handOver, handedAt: from(handOver.handedAt) })),
  };
}

function moved<Value>(all: ReadonlyMap<string, Value>, move: (value: Value) => Value): Map<string, Value> {
  return new Map(Array.from(all, ([key, value]) => [key, move(value)]));
}

function timesOf(
  ticket: TicketDraft,
  from: (at: EpochMs) => EpochMs,
  known: (at: EpochMs | undefined) => EpochMs | undefined,
): Partial<TicketDraft> {
  const { diversion } = ticket;
  return {
    issuedAt: from(ticket.issuedAt),
    appointmentAt: known(ticket.appointmentAt),
    waitFrom: from(ticket.waitFrom),
    absentSince: known(ticket.absentSince),
    firstPassedAt: from(ticket.firstPassedAt),
    notBefore: known(ticket.notBefore),
    arrivesAt: known(ticket.arrivesAt),
    calledAt: from(ticket.calledAt),
    lastCallAt: from(ticket.lastCallAt),
    startedAt: known(ticket.startedAt),
    endedAt: known(ticket.endedAt),
    servedSince: known(ticket.servedSince),
    stepSince: from(ticket.stepSince),
    clockSince: known(ticket.clockSince),
    diversion: diversion && {
      ...diversion,
      offeredAt: from(diversion.offeredAt),
      arrivedAt: known(diversion.arrivedAt),
    },
  };
}
