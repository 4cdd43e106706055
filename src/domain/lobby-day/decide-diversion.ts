import { accept, refuse } from "#base/result";
import { findTicket, findTicketIn, NOTHING, wrongState, type Deciders } from "./decider";
import { diversionObjection } from "./diversion";
import { waitedMs } from "./eligibility";

/** Diversion as a measured workflow: offered → answered → arrived → done, or returned with the place kept. */
export const decideDiversion: Deciders<
  "OfferDiversion" | "AnswerDiversion" | "ArriveDiverted" | "FinishDiverted" | "ReturnDiverted"
> = {
  OfferDiversion: ({ now, ticketId, trigger, to, scriptId }, day) => {
    const found = findTicketIn(day, ticketId, "waiting");
    if (!found.ok) return found;
    const ticket = found.value;
    if (ticket.diversion?.answer === "open" && ticket.diversion.to === to) return NOTHING;
    const objection = diversionObjection(day, ticket, to);
    if (objection) return refuse(objection);
    return accept([{ type: "DiversionOffered", at: now, ticketId, trigger, to, ...(scriptId && { scriptId }) }]);
  },

  AnswerDiversion: ({ now, ticketId, accepted }, day) => {
    const found = findTicket(day, ticketId);
    if (!found.ok) return found;
    const { state, number, diversion } = found.value;
    if (diversion?.answer === "accepted" && accepted && state === "diverted") return NOTHING;
    if (state !== "waiting") return refuse(wrongState(found.value));
    if (diversion?.answer === "declined" && !accepted) return NOTHING;
    if (diversion?.answer !== "open") return refuse({ code: "lobby.noOpenOffer", ticketNumber: number });
    return accept([{ type: "DiversionAnswered", at: now, ticketId, accepted }]);
  },

  ArriveDiverted: ({ now, ticketId }, day) => {
    const found = findTicketIn(day, ticketId, "diverted");
    if (!found.ok) return found;
    const arrived = found.value.diversion?.arrivedAt !== undefined;
    return arrived ? NOTHING : accept([{ type: "DiversionArrived", at: now, ticketId }]);
  },

  FinishDiverted: ({ now, ticketId }, day) => {
    const found = findTicketIn(day, ticketId, "diverted");
    if (!found.ok) return found;
    const waited = waitedMs(found.value, found.value.diversion?.arrivedAt ?? now);
    return accept([{ type: "TicketEnded", at: now, ticketId, outcome: "diverted", waitedMs: waited }]);
  },

  ReturnDiverted: ({ now, ticketId, reason }, day) => {
    const found = findTicketIn(day, ticketId, "diverted");
    return found.ok ? accept([{ type: "DiversionReturned", at: now, ticketId, reason }]) : found;
  },
};
