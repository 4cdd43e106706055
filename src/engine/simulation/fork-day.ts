import type { LaneDraft, LobbyDay, LobbyDayDraft, Ticket, TicketDraft } from "#domain/lobby-day/model";

/**
 * A day of its own that goes on from here: what happens to it does not happen to the other. Tickets that have ended are
 * left behind, for nothing that is still to come asks for them.
 *
 * @complexity O(living tickets + lanes + windows)
 */
export function forkDay(original: LobbyDay): LobbyDayDraft {
  // Read alone: what is written to is made anew below, and the test of this file compares the two.
  const day = original as LobbyDayDraft;
  const lanes = new Map<LaneDraft, LaneDraft>();
  const laneByKey = new Map<number, LaneDraft>();
  for (const [key, lane] of day.laneByKey) {
    const fork: LaneDraft = { ...lane, tickets: [] };
    lanes.set(lane, fork);
    laneByKey.set(key, fork);
  }
  const tickets = new Map<string, TicketDraft>();
  for (const ticket of day.tickets.values()) {
    if (ticket.state === "ended") continue;
    const { diversion } = ticket;
    const lane = lanes.get(ticket.lane) ?? ticket.lane;
    tickets.set(ticket.ticketId, { ...ticket, lane, diversion: diversion && { ...diversion } });
  }
  const forksOf = (some: Iterable<Ticket>): TicketDraft[] => {
    const forks: TicketDraft[] = [];
    for (const { ticketId } of some) {
      const fork = tickets.get(ticketId);
      if (fork) forks.push(fork);
    }
    return forks;
  };
  for (const [lane, fork] of lanes) fork.tickets.push(...forksOf(lane.tickets));
  return {
    ...day,
    tickets,
    visits: livingVisits(day, tickets),
    lanes: day.lanes.flatMap((lane) => lanes.get(lane) ?? []),
    laneByKey,
    held: forksOf(day.held),
    passed: forksOf(day.passed),
    aside: new Set(forksOf(day.aside)),
    windows: forksIn(day.windows, (window) => ({
      ...window,
      ticket: window.ticket && tickets.get(window.ticket.ticketId),
    })),
    series: forksIn(day.series, (series) => ({ ...series })),
    blocks: new Map(day.blocks),
    posts: new Map(day.posts),
    alerts: forksIn(day.alerts, (alert) => ({ ...alert })),
    devicesDown: new Map(day.devicesDown),
    proposals: new Map(day.proposals),
    modeProposals: new Map(day.modeProposals),
    handOvers: forksIn(day.handOvers, (handOver) => ({ ...handOver })),
    handling: day.handling.map((handling) => handling && { ...handling }),
  };
}

function forksIn<Key, Value>(all: ReadonlyMap<Key, Value>, forkOf: (value: Value) => Value): Map<Key, Value> {
  const forks = new Map<Key, Value>();
  for (const [key, value] of all) forks.set(key, forkOf(value));
  return forks;
}

function livingVisits(day: LobbyDayDraft, tickets: ReadonlyMap<string, TicketDraft>): Map<string, string[]> {
  const visits = new Map<string, string[]>();
  for (const { visitId } of tickets.values()) {
    const those = day.visits.get(visitId);
    if (those)
      visits.set(
        visitId,
        those.filter((ticketId) => tickets.has(ticketId)),
      );
  }
  return visits;
}
