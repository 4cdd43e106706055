import type { BusinessDate } from "#base/calendar";
import { createRng } from "#base/rng";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import { drawCustomers } from "#engine/simulation/customers";
import { runDay } from "#engine/simulation/run";
import { worldOf } from "#engine/simulation/world-of";
import type { CommandAnswer } from "../../http-lobby/http-lobby";
import { uuidV7 } from "../../http-lobby/uuid";
import { createRaters, type Raters } from "../raters";
import type { PlayedTicket } from "./deeds";

/** A lobby day as the twin has played it: what was said to the lobby, in order of time, and what became of people. */
export type LobbyScript = {
  readonly commands: readonly LobbyCommand[];
  /** Who came to the door; some turn round before they draw a number. */
  readonly came: number;
  readonly tickets: readonly PlayedTicket[];
  /** Tickets whose customers have pressed a key. */
  readonly rated: ReadonlySet<string>;
  readonly closedAt: EpochMs;
};

/**
 * The commands that the lobby will accept one after the other, and nothing that brings about nothing. Same seed, same
 * script. Cost: a day of the twin, some tens of milliseconds.
 */
export function lobbyScript(network: Network, plan: LobbyPlan, date: BusinessDate, seed: string): LobbyScript {
  const model = worldOf(network, plan, date);
  const ids = createRng(seed, "ticketIds");
  const raters = createRaters(seed);
  const commands: LobbyCommand[] = [];
  const tickets = new Map<string, TicketDraft>();
  const customers = drawCustomers(model, seed);
  let current: { readonly command: LobbyCommand; readonly events: LobbyEvent[] } | undefined;
  let closedAt: EpochMs = plan.closesAt;
  const settle = (): void => {
    if (!current || current.events.length === 0) return;
    const now = onTheTick(current.command.now);
    commands.push({ ...current.command, now });
    raters.heard(current.command, answerOf(current.events), now);
  };
  runDay({
    plan,
    model,
    customers,
    seed,
    ticketIdOf: (_ix, arriveAt) => uuidV7(arriveAt, ids),
    observeEveryMs: MINUTE_MS,
    onCommand: (command) => {
      settle();
      current = { command, events: [] };
    },
    onEvent: (event) => {
      current?.events.push(event);
      follow(tickets, event);
      if (event.type === "DayClosed") closedAt = onTheTick(event.at);
    },
  });
  settle();
  const ratings = ratingsUntil(raters, closedAt);
  const rated = new Set(ratings.flatMap((one) => (one.type === "Rate" ? [one.ticketId] : [])));
  const came = customers.length;
  return { commands: merged(commands, ratings), came, tickets: [...tickets.values()], rated, closedAt };
}

/** The twin's people act between two ticks of a clock; the house stamps the next one. */
const onTheTick = (at: EpochMs): EpochMs => Math.ceil(at);

type TicketDraft = { -readonly [Field in keyof PlayedTicket]: PlayedTicket[Field] };

function follow(tickets: Map<string, TicketDraft>, event: LobbyEvent): void {
  if (event.type === "TicketIssued") {
    const { ticketId, at } = event;
    const issuedAt = onTheTick(at);
    const nothing = { calledAt: undefined, waitedMs: 0, servedBy: undefined, finishedAt: undefined };
    tickets.set(ticketId, { ticketId, issuedAt, ...nothing });
    return;
  }
  const ticket = "ticketId" in event ? tickets.get(event.ticketId) : undefined;
  if (!ticket) return;
  if (event.type === "TicketCalled") {
    ticket.calledAt = onTheTick(event.at);
    ticket.waitedMs = event.waitedMs;
  }
  if (event.type === "ServiceStarted") ticket.servedBy = event.staffId;
  if (event.type === "ServiceFinished" && event.outcome === "done") ticket.finishedAt = onTheTick(event.at);
}

/** As much of the lobby's answer as raters hear. */
function answerOf(events: readonly LobbyEvent[]): CommandAnswer {
  const called = events.find((event) => event.type === "TicketCalled");
  const routed = events.find((event) => event.type === "TicketRouted");
  return {
    version: 0,
    ...(called && { ticketId: called.ticketId, waitedMs: called.waitedMs }),
    ...(routed && { next: { serviceId: routed.serviceId, queueId: routed.queueId } }),
  };
}

function ratingsUntil(raters: Raters, closedAt: EpochMs): readonly LobbyCommand[] {
  const ratings: LobbyCommand[] = [];
  for (let at = raters.nextAt(); at < closedAt; at = raters.nextAt()) {
    const rating = raters.next(at);
    if (rating) ratings.push(rating);
  }
  return ratings;
}

/** In order of time; at the same instant the lobby's own come first. */
function merged(commands: readonly LobbyCommand[], ratings: readonly LobbyCommand[]): readonly LobbyCommand[] {
  return [...commands, ...ratings].sort((one, other) => one.now - other.now);
}
