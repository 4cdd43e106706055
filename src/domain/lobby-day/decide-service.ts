import { accept, refuse } from "#base/result";
import type { EpochMs } from "#base/time";
import {
  afterFreed,
  afterHandedBack,
  findOwnTicket,
  findReadyWindow,
  findTicket,
  NOTHING,
  undoObjection,
  withThose,
  wrongState,
  type Deciders,
  type Decision,
  type Unfinished,
} from "./decider";
import type { CommandOf, LobbyEvent, Outcome } from "./messages";
import type { LobbyDay, Ticket } from "./model";
import type { LobbyRefusal } from "./refusals";
import { queueFor } from "./plan";

/** At the window: arrival, steps, the limit's clock, the finish and what the customer thought of it. */
export const decideService: Deciders<
  | "StartService"
  | "FinishStep"
  | "PauseClock"
  | "ResumeClock"
  | "StartWrapUp"
  | "FinishTicket"
  | "UndoFinish"
  | "RequestRating"
  | "Rate"
> = {
  StartService: startService,

  FinishStep: finishStep,

  PauseClock: ({ now, actor, ticketId, reason }, day) => {
    const found = findOwnTicket(day, ticketId, actor, "inService");
    if (!found.ok) return found;
    if (found.value.clockSince === undefined) return NOTHING;
    const { clockPausesFor } = day.plan.policy;
    if (clockPausesFor && !clockPausesFor.includes(reason)) return refuse({ code: "lobby.clockRunsOn", reason });
    return accept([{ type: "ClockPaused", at: now, ticketId, reason }]);
  },
  ResumeClock: ({ now, actor, ticketId }, day) => {
    const found = findOwnTicket(day, ticketId, actor, "inService");
    if (!found.ok) return found;
    return found.value.clockSince === undefined ? accept([{ type: "ClockResumed", at: now, ticketId }]) : NOTHING;
  },

  StartWrapUp: ({ now, actor, ticketId }, day) => {
    const found = findOwnTicket(day, ticketId, actor, "inService");
    if (!found.ok) return found;
    const missing = controlMissing(day, found.value);
    if (missing) return refuse(missing);
    return accept([{ type: "WrapUpStarted", at: now, ticketId, windowId: found.value.windowId ?? "" }]);
  },

  FinishTicket: finishTicket,
  UndoFinish: undoFinish,

  RequestRating: ({ now, ticketId }, day) => {
    const found = findTicket(day, ticketId);
    if (!found.ok) return found;
    if (found.value.startedAt === undefined) return refuse(wrongState(found.value));
    return found.value.ratingRequested ? NOTHING : accept([{ type: "RatingRequested", at: now, ticketId }]);
  },
  Rate: rate,
};

export function startService({ now, actor, ticketId, promisedMs }: CommandOf<"StartService">, day: LobbyDay): Decision {
  const found = findOwnTicket(day, ticketId, actor, "called");
  if (!found.ok) return found;
  const { windowId = "", serviceId } = found.value;
  const started: Unfinished<"ServiceStarted"> = {
    type: "ServiceStarted",
    at: now,
    ticketId,
    windowId,
    staffId: actor,
    serviceId,
  };
  if (promisedMs !== undefined) started.promisedMs = promisedMs;
  return accept([started]);
}

export function finishStep({ now, actor, ticketId, step }: CommandOf<"FinishStep">, day: LobbyDay): Decision {
  const found = findOwnTicket(day, ticketId, actor, "inService");
  if (!found.ok) return found;
  const { step: expected, stepSince } = found.value;
  if (step !== expected) return refuse({ code: "lobby.stepOutOfOrder", step, expected: expected ?? "-" });
  return accept([{ type: "StepFinished", at: now, ticketId, step, tookMs: now - stepSince }]);
}

export function rate({ now, ticketId, score, asked }: CommandOf<"Rate">, day: LobbyDay): Decision {
  const found = findTicket(day, ticketId);
  if (!found.ok) return found;
  const { startedAt, tellerId, number, score: given } = found.value;
  const staffId = tellerId ?? found.value.staffId;
  if (!Number.isInteger(score) || score < 1 || score > 5) return refuse({ code: "lobby.scoreOutOfRange", score });
  if (startedAt === undefined) return refuse(wrongState(found.value));
  if (given === score) return NOTHING;
  if (given !== undefined) return refuse({ code: "lobby.alreadyRated", ticketNumber: number });
  const rated: Unfinished<"Rated"> = { type: "Rated", at: now, ticketId, score, asked };
  if (staffId) rated.staffId = staffId;
  return accept([rated]);
}

export function finishTicket(command: CommandOf<"FinishTicket">, day: LobbyDay): Decision {
  const { now, actor, ticketId, outcome } = command;
  const found = findOwnTicket(day, ticketId, actor, "inService", "wrapUp");
  if (!found.ok) return found;
  const ticket = found.value;
  const missing = outcome === "done" ? controlMissing(day, ticket) : undefined;
  if (missing) return refuse(missing);
  const finished = finishedEvent(ticket, command, actor);
  const goesOn = ticket.routeLeft.length > 0 && outcome !== "notPossible";
  if (command.continueHere && !goesOn) return refuse({ code: "lobby.noNextService", ticketNumber: ticket.number });
  if (!goesOn) return accept(withThose(finished, afterFreed(day, ticket.windowId, now)));

  const routed = routedEvent(day, ticket, command.continueHere === true, now);
  if (!routed.ok) return routed;
  const free = command.continueHere ? [] : afterHandedBack(day, ticket.windowId, now);
  return accept([finished, routed.value, ...free]);
}

/** What no version of a process may drop: disclosure, authorisation, second review. (source: 3-04, 3-24, 3-26, 3-28) */
export function controlMissing(day: LobbyDay, ticket: Ticket): LobbyRefusal | undefined {
  const service = day.plan.services[ticket.lane.serviceIx];
  const ticketNumber = ticket.number;
  if (service?.needsDisclosure && !ticket.disclosed) return { code: "lobby.disclosureMissing", ticketNumber };
  if (service?.needsAuthorisation && !ticket.authorised) return { code: "lobby.authorisationMissing", ticketNumber };
  if (service?.needsReview && !ticket.reviewed) return { code: "lobby.reviewMissing", ticketNumber };
  return undefined;
}

/** The end of the work on one service. An error voids "in time". (invariant 6) */
export function finishedEvent(
  ticket: Ticket,
  { now, outcome, errors, delivered }: Pick<CommandOf<"FinishTicket">, "now" | "outcome" | "errors" | "delivered">,
  staffId: string,
): LobbyEvent {
  const clockMs = clockAt(ticket, now);
  const { limitMs } = ticket;
  const finished: Unfinished<"ServiceFinished"> = {
    type: "ServiceFinished",
    at: now,
    ticketId: ticket.ticketId,
    windowId: ticket.windowId ?? "",
    staffId,
    serviceId: ticket.serviceId,
    outcome,
    servedMs: ticket.servedMs + (ticket.servedSince === undefined ? 0 : now - ticket.servedSince),
    clockMs,
  };
  if (limitMs !== undefined) finished.inTime = clockMs <= limitMs && !errors;
  if (errors) finished.errors = errors;
  if (delivered) finished.delivered = delivered;
  return finished;
}

/** The limit's clock: papers complete, and the bank at work. (source: 4-26) */
export function clockAt(ticket: Ticket, now: EpochMs): number {
  return ticket.clockMs + (ticket.clockSince === undefined ? 0 : now - ticket.clockSince);
}

/** The next service of the visit: at once at this window where it can, else in line again. */
export function routedEvent(
  day: LobbyDay,
  ticket: Ticket,
  here: boolean,
  now: EpochMs,
): { readonly ok: true; readonly value: LobbyEvent } | { readonly ok: false; readonly refusal: LobbyRefusal } {
  const { ticketId, windowId = "", staffId = "" } = ticket;
  const serviceId = ticket.routeLeft[0] ?? "";
  const serviceIx = day.serviceIx.get(serviceId) ?? -1;
  const service = day.plan.services[serviceIx];
  const segment = day.plan.segments[ticket.lane.segmentIx];
  if (!service || !segment) return refuse({ code: "lobby.serviceUnknown", serviceId });
  const routed = { type: "TicketRouted", at: now, ticketId, serviceId, queueId: queueFor(service, segment) } as const;
  if (!here) return accept(routed);
  const window = day.windows.get(windowId);
  if (window?.serves[serviceIx] !== 1) return refuse({ code: "lobby.windowCannotServe", windowId, serviceId });
  return accept({ ...routed, windowId, staffId });
}

/** Outcomes of work at a window, beside those of customers who were never served. */
const FINISHED: readonly (Outcome | undefined)[] = ["done", "notPossible", "referred"];

/** Only who finished it takes it up again: another teller's work would pass for his own. */
function undoFinish({ now, ticketId, actor, reason }: CommandOf<"UndoFinish">, day: LobbyDay): Decision {
  const found = findTicket(day, ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (!FINISHED.includes(ticket.outcome)) return refuse(wrongState(ticket));
  const objection = undoObjection(day, ticket, ticket.endedAt ?? now, now);
  if (objection) return refuse(objection);
  const { windowId = "", staffId } = ticket;
  if (staffId !== actor) return refuse({ code: "lobby.notYourWindow", windowId, staffId: actor });
  const window = findReadyWindow(day, windowId, actor);
  if (!window.ok) return window;
  return accept([{ type: "FinishUndone", at: now, ticketId, windowId: window.value.windowId, reason }]);
}
