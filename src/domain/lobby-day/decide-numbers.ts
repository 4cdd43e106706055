import { accept, refuse } from "#base/result";
import { findSegment, findService, NOTHING, type Decision, type Deciders, type Unfinished } from "./decider";
import { waitedMs } from "./eligibility";
import { freeUpTo, label, numberOf } from "./issue";
import type { AdmitTicket, CommandOf, LobbyEvent, NumberRange } from "./messages";
import type { LobbyDay, NumberBlock } from "./model";
import { queueFor } from "./plan";

/** Numbers that a kiosk gives while nobody answers it, and the tickets it then brings. */
export const decideNumbers: Deciders<"GrantNumbers" | "AdmitTicket"> = {
  GrantNumbers: grantNumbers,
  AdmitTicket: admitTicket,
};

/** What a kiosk asked for before the policy said how many. */
const BLOCK_BEFORE = 30;

/** A block from the top of each series that a service leads to; a series that is short of numbers gives none. */
function grantNumbers(command: CommandOf<"GrantNumbers">, day: LobbyDay): Decision {
  const { now, actor, blockId, queueIds, again = false } = command;
  const known = day.blocks.get(blockId);
  if (known) return known.holder === actor ? NOTHING : refuse({ code: "lobby.blockIdTaken", blockId });
  const size = Math.min(command.size ?? Infinity, day.plan.policy.numberBlock ?? BLOCK_BEFORE);
  const highest = highestGiven(day);
  const led = new Set(day.plan.services.map(({ queueId }) => queueId));
  const queues = day.plan.queues.filter(({ queueId }) => led.has(queueId) && (queueIds?.includes(queueId) ?? true));
  const ranges = queues.flatMap(({ queueId, letter }): readonly NumberRange[] => {
    const left = again ? leftOf(day, actor, letter) : [];
    if (left.length > 0) return left.map((range) => ({ ...range, queueId }));
    const to = freeUpTo(day, day.series.get(queueId)?.heldFrom);
    const from = to - size + 1;
    const isFresh = from > (highest.get(letter) ?? 0);
    // The lobby itself keeps half of every series, however many kiosks there are.
    return isFresh && from > day.plan.policy.seriesMax / 2 ? [{ queueId, letter, from, to }] : [];
  });
  if (ranges.length === 0) return refuse({ code: "lobby.seriesExhausted", letter: queues[0]?.letter ?? "" });
  return accept([{ type: "NumbersGranted", at: now, blockId, holder: actor, ranges }]);
}

/** What is left of a machine's own numbers: it gives each range in its order, so all behind the last one it brought. */
function leftOf(day: LobbyDay, holder: string, letter: string): readonly NumberRange[] {
  const own = [...day.blocks.values()].filter((block) => block.holder === holder).flatMap(({ ranges }) => ranges);
  const brought = [...day.tickets.values()].flatMap(({ number }) =>
    number.startsWith(letter) ? numberOf(number) : [],
  );
  const lastIn = ({ from, to }: NumberRange): number =>
    Math.max(from - 1, ...brought.filter((number) => number >= from && number <= to));
  // Numbers that were granted once more stand in two ranges with one upper end: the later one counts.
  const left = new Map<number, NumberRange>();
  for (const range of own) if (range.letter === letter) left.set(range.to, { ...range, from: lastIn(range) + 1 });
  return [...left.values()].filter(({ from, to }) => from <= to);
}

/** By letter, the highest number of the day that was given outside the blocks. */
function highestGiven(day: LobbyDay): ReadonlyMap<string, number> {
  const heldFrom = new Map<string, number>();
  for (const { ranges } of day.blocks.values()) {
    for (const { letter, from } of ranges) heldFrom.set(letter, Math.min(from, heldFrom.get(letter) ?? from));
  }
  const highest = new Map<string, number>();
  for (const { number } of day.tickets.values()) {
    const letter = number.slice(0, 1);
    const given = numberOf(number);
    if (given < (heldFrom.get(letter) ?? Infinity)) highest.set(letter, Math.max(given, highest.get(letter) ?? 0));
  }
  return highest;
}

/** The customer holds the number already: last issue, caps and a kiosk's wrong clock turn nobody away. */
function admitTicket(command: AdmitTicket, day: LobbyDay): Decision {
  const { ticketId, blockId, number, actor } = command;
  const known = day.tickets.get(ticketId);
  if (known) return known.number === number ? NOTHING : refuse({ code: "lobby.ticketIdTaken", ticketId });
  const block = day.blocks.get(blockId);
  if (block?.holder !== actor || !holds(block, number)) return refuse({ code: "lobby.numberNotHeld", number });
  for (const ticket of day.tickets.values()) {
    if (ticket.number === number) return refuse({ code: "lobby.numberTaken", number });
  }
  for (const serviceId of command.serviceIds.slice(1)) {
    const next = findService(day, serviceId);
    if (!next.ok) return next;
  }
  const service = findService(day, command.serviceIds[0] ?? "");
  if (!service.ok) return service;
  const segment = findSegment(day, command.segmentId);
  if (!segment.ok) return segment;
  const issued = issuedLate(command, block, queueFor(service.value, segment.value));
  return accept([issued, ...givenBack(command, day)]);
}

function holds({ ranges }: NumberBlock, number: string): boolean {
  return ranges.some(({ letter, from, to }) => {
    const given = numberOf(number);
    return given >= from && given <= to && number === label(letter, given);
  });
}

function issuedLate(command: AdmitTicket, { blockId, grantedAt }: NumberBlock, queueId: string): LobbyEvent {
  const { now, ticketId, number, serviceIds, segmentId, takenAt } = command;
  const { specialNeed, amountMinor, language, documentsConfirmed, customerToken } = command;
  const issued: Unfinished<"TicketIssued"> = {
    type: "TicketIssued",
    at: now,
    ticketId,
    number,
    visitId: ticketId,
    queueId,
    serviceIds,
    segmentId,
    channel: "kiosk",
    blockId,
    takenAt: Math.min(Math.max(takenAt, grantedAt), now),
  };
  if (specialNeed) issued.specialNeed = specialNeed;
  if (amountMinor !== undefined) issued.amountMinor = amountMinor;
  if (language) issued.language = language;
  if (documentsConfirmed) issued.documentsConfirmed = documentsConfirmed;
  if (customerToken) issued.customerToken = customerToken;
  return issued;
}

/** The ticket that was issued after all, while its answer was lost: nobody holds its number. */
function givenBack({ now, insteadOf }: AdmitTicket, day: LobbyDay): readonly LobbyEvent[] {
  const lost = insteadOf === undefined ? undefined : day.tickets.get(insteadOf);
  if (lost?.state !== "waiting" && lost?.state !== "diverted") return [];
  const { ticketId } = lost;
  return [{ type: "TicketEnded", at: now, ticketId, outcome: "removed", waitedMs: waitedMs(lost, now) }];
}
