import type { Handled, LiveDay } from "#app/lobbies/lobbies";
import type { Waits } from "#app/views/waits";
import { present } from "#base/assert";
import type { Answer, Called, Done, Finished, Granted, Issued } from "#contract/answers";
import type { AnswerKind, AskedCommand } from "#contract/commands/command-route";
import type { EventOf, LobbyEvent } from "#domain/lobby-day/messages";
import type { Ticket } from "#domain/lobby-day/model";

type Accepted = Extract<Handled, { readonly ok: true }>;

/**
 * What a client needs to know after its command, read off the events it caused. A command that found everything
 * already so has caused none; then the day itself tells.
 */
export function answerTo(
  kind: AnswerKind,
  command: AskedCommand,
  { version, repeated, events }: Accepted,
  live: LiveDay,
  waits: Waits,
): Answer {
  const done: Done = { version, repeated };
  if (kind === "done") return done;
  if (kind === "granted") return granted(done, "blockId" in command ? command.blockId : "", live);
  const call = find(events, "TicketCalled");
  const ticketId = "ticketId" in command ? command.ticketId : call?.ticketId;
  const ticket = present(live.day.tickets.get(ticketId ?? ""), "ticket of an accepted command");
  switch (kind) {
    case "issued":
      return issued(done, ticket, live, waits);
    case "called":
      return { ...done, ...(call ? callOf(call) : lastCallOf(ticket)) };
    case "finished":
      return finished(done, ticket, events);
  }
}

const find = <Type extends LobbyEvent["type"]>(events: readonly LobbyEvent[], type: Type): EventOf<Type> | undefined =>
  events.find((event): event is EventOf<Type> => event.type === type);

function issued(done: Done, ticket: Ticket, { day }: LiveDay, waits: Waits): Issued {
  const { ticketId, number, queueId } = ticket;
  const { aheadOfYou, wait } = waits.ofTicket(day, ticketId) ?? { aheadOfYou: 0, wait: { fromMin: 0, toMin: 0 } };
  return { ...done, ticketId, number, queueId, aheadOfYou, wait };
}

function granted(done: Done, blockId: string, { day }: LiveDay): Granted {
  const { ranges } = present(day.blocks.get(blockId), "block of an accepted command");
  const most = Math.max(...ranges.map(({ from, to }) => to - from + 1));
  return { ...done, blockId, size: day.plan.policy.numberBlock ?? most, ranges: [...ranges] };
}

type Call = Omit<Called, keyof Done>;

function callOf({ ticketId, number, windowId, rule, waitedMs, runnersUp }: EventOf<"TicketCalled">): Call {
  return { ticketId, number, windowId, rule, waitedMs, runnersUp: [...runnersUp] };
}

function lastCallOf({ ticketId, number, windowId = "", rule = "specific", waitedMs }: Ticket): Call {
  return { ticketId, number, windowId, rule, waitedMs, runnersUp: [] };
}

function finished(done: Done, ticket: Ticket, events: readonly LobbyEvent[]): Finished {
  const end = find(events, "ServiceFinished");
  const next = find(events, "TicketRouted");
  const called = find(events, "TicketCalled");
  const servedMs = end?.servedMs ?? (ticket.endedAt ?? ticket.stepSince) - (ticket.startedAt ?? ticket.stepSince);
  return {
    ...done,
    ticketId: ticket.ticketId,
    outcome: end?.outcome ?? "done",
    servedMs,
    clockMs: end?.clockMs ?? ticket.clockMs,
    ...(end?.inTime !== undefined && { inTime: end.inTime }),
    ...(next && { next: nextOf(next) }),
    ...(called && { called: callOf(called) }),
  };
}

function nextOf({ serviceId, queueId, windowId }: EventOf<"TicketRouted">): NonNullable<Finished["next"]> {
  return { serviceId, queueId, ...(windowId !== undefined && { windowId }) };
}
