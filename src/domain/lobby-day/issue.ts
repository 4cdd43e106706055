import { accept, refuse } from "#base/result";
import type { EpochMs } from "#base/time";
import { findSegment, findService, NOTHING, type Decision, type Unfinished } from "./decider";
import { diversionObjection, visitRefused } from "./diversion";
import type { IssueTicket, LobbyEvent, TicketIssued } from "./messages";
import type { LobbyDay } from "./model";
import type { LobbyRefusal } from "./refusals";
import { queueFor, type QueuePlan } from "./plan";

/** A number for a customer. Asking twice with the same ticket id issues one ticket. */
export function issueTicket(command: IssueTicket, day: LobbyDay): Decision {
  const known = day.tickets.get(command.ticketId);
  if (known) {
    const same = known.channel === command.channel && known.segmentId === command.segmentId;
    return same ? NOTHING : refuse({ code: "lobby.ticketIdTaken", ticketId: command.ticketId });
  }
  const firstId = command.serviceIds[0] ?? "";
  const service = findService(day, firstId);
  if (!service.ok) return service;
  for (let at = 1; at < command.serviceIds.length; at += 1) {
    const next = findService(day, command.serviceIds[at] ?? "");
    if (!next.ok) return next;
  }
  const segment = findSegment(day, command.segmentId);
  if (!segment.ok) return segment;
  if (command.channel === "appointment" && command.appointmentAt === undefined) {
    return refuse({ code: "lobby.appointmentNeedsTime" });
  }

  const queueId = queueFor(service.value, segment.value);
  const queue = day.plan.queues[day.queueIx.get(queueId) ?? -1];
  if (!queue) return refuse({ code: "lobby.queueUnknown", queueId });
  const objection = issueObjection(command, day, queue);
  if (objection) return refuse(objection);
  const number = nextNumber(day, queue);
  if (!number.ok) return number;

  const issued = issuedEvent(command, queueId, number.value);
  const { diversion } = command;
  if (!diversion) return accept([issued]);
  const diversionRefused = command.visitId !== undefined && visitRefused(day, command.visitId);
  const { segmentId, specialNeed, amountMinor } = command;
  const subject = {
    serviceId: firstId,
    segmentId,
    number: number.value,
    specialNeed,
    amountMinor,
    diversionRefused,
  };
  const exempt = diversionObjection(day, subject, diversion.to);
  if (exempt) return refuse(exempt);
  return accept([issued, ...answeredAtEntry(command.ticketId, diversion, command.now)]);
}

function issueObjection(
  { now, channel, reason }: IssueTicket,
  day: LobbyDay,
  queue: QueuePlan,
): LobbyRefusal | undefined {
  const byStaff = channel === "staff";
  const lastIssueAt = Math.min(day.plan.lastIssueAt, queue.lastIssueAt ?? Infinity);
  const late = now >= lastIssueAt || day.phase === "closing";
  if (late && !byStaff) return { code: "lobby.issueClosed" };
  const { queueId, capPerDay } = queue;
  const full = capPerDay !== undefined && (day.series.get(queueId)?.issued ?? 0) >= capPerDay;
  if (full && !byStaff) return { code: "lobby.queueFull", queueId, capPerDay };
  if ((late || full) && !reason) return { code: "lobby.reasonNeeded" };
  return undefined;
}

/**
 * Letter and three digits. After the highest number that no block holds the series starts again at 001, passing over
 * numbers whose ticket still lives.
 */
export function nextNumber(
  day: LobbyDay,
  { queueId, letter }: QueuePlan,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly refusal: LobbyRefusal } {
  const { last, issued, heldFrom } = day.series.get(queueId) ?? NONE_ISSUED;
  const highest = freeUpTo(day, heldFrom);
  if (issued < highest && last < highest) return accept(label(letter, last + 1));

  const living = new Set<string>();
  for (const ticket of day.tickets.values()) if (ticket.state !== "ended") living.add(ticket.number);
  for (let step = 1; step <= highest; step += 1) {
    const number = label(letter, ((last + step - 1) % highest) + 1);
    if (!living.has(number)) return accept(number);
  }
  return refuse({ code: "lobby.seriesExhausted", letter });
}

const NONE_ISSUED = { last: 0, issued: 0, heldFrom: undefined };

/** The highest number of a series that no kiosk's block holds. */
export function freeUpTo(day: LobbyDay, heldFrom: number | undefined): number {
  const { seriesMax } = day.plan.policy;
  return heldFrom === undefined || heldFrom > seriesMax ? seriesMax : heldFrom - 1;
}

export function label(letter: string, number: number): string {
  if (number < 10) return `${letter}00${number}`;
  return number < 100 ? `${letter}0${number}` : `${letter}${number}`;
}

const ZERO = "0".charCodeAt(0);

/** The digits behind the letter, read without making another string of them: every ticket of a day passes here. */
export function numberOf(labelled: string): number {
  let number = 0;
  for (let at = 1; at < labelled.length; at += 1) number = 10 * number + labelled.charCodeAt(at) - ZERO;
  return number;
}

function issuedEvent(command: IssueTicket, queueId: string, number: string): TicketIssued {
  const { specialNeed, amountMinor, appointmentAt, language, documentsConfirmed, customerToken, reason } = command;
  const issued: Unfinished<"TicketIssued"> = {
    type: "TicketIssued",
    at: command.now,
    ticketId: command.ticketId,
    number,
    visitId: command.visitId ?? command.ticketId,
    queueId,
    serviceIds: command.serviceIds,
    segmentId: command.segmentId,
    channel: command.channel,
  };
  if (specialNeed) issued.specialNeed = specialNeed;
  if (amountMinor !== undefined) issued.amountMinor = amountMinor;
  if (appointmentAt !== undefined) issued.appointmentAt = appointmentAt;
  if (language) issued.language = language;
  if (documentsConfirmed) issued.documentsConfirmed = documentsConfirmed;
  if (customerToken) issued.customerToken = customerToken;
  if (reason) issued.reason = reason;
  return issued;
}

function answeredAtEntry(
  ticketId: string,
  { to, accepted }: NonNullable<IssueTicket["diversion"]>,
  now: EpochMs,
): readonly LobbyEvent[] {
  return [
    { type: "DiversionOffered", at: now, ticketId, trigger: "entry", to },
    { type: "DiversionAnswered", at: now, ticketId, accepted },
  ];
}
