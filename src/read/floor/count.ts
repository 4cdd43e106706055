import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { DayCounters, Floor } from "./floor";

export const NO_COUNTERS: DayCounters = {
  issued: 0,
  served: 0,
  missed: 0,
  left: 0,
  diverted: 0,
  waits: 0,
  waitTotalMs: 0,
  waitMaxMs: 0,
  ratings: 0,
  ratingTotal: 0,
  alertsTaken: 0,
  alertTakeTotalMs: 0,
  offers: 0,
  offersAccepted: 0,
  offersRefused: 0,
};

/** The day's counters after one event; `floor` is the view before it. Rule RF-4. */
export function countersAfter(floor: Floor, event: LobbyEvent): DayCounters {
  const { today } = floor;
  switch (event.type) {
    case "TicketIssued":
      return { ...today, issued: today.issued + 1 };
    case "ServiceStarted":
      return withWait(floor, event.ticketId);
    case "TicketMissed":
      return { ...today, missed: today.missed + 1 };
    case "NoShowUndone":
      return { ...today, missed: today.missed - 1 };
    case "ServiceFinished":
      return { ...today, served: today.served + 1 };
    case "FinishUndone":
      return { ...today, served: today.served - 1 };
    case "TicketEnded": {
      const counter = COUNTED[event.outcome];
      return counter ? { ...today, [counter]: today[counter] + 1 } : today;
    }
    case "Rated":
      return { ...today, ratings: today.ratings + 1, ratingTotal: today.ratingTotal + event.score };
    case "AlertAcknowledged": {
      const { alertsTaken, alertTakeTotalMs } = today;
      return { ...today, alertsTaken: alertsTaken + 1, alertTakeTotalMs: alertTakeTotalMs + event.afterMs };
    }
    case "DiversionOffered":
      return event.trigger === "entry" ? today : { ...today, offers: today.offers + 1 };
    case "DiversionAnswered":
      return withAnswer(floor, event.ticketId, event.accepted);
    default:
      return today;
  }
}

/** What a customer in line said; an answer at the door belongs to no offer here. */
function withAnswer({ today, tickets }: Floor, ticketId: string, accepted: boolean): DayCounters {
  const { diversion } = tickets[ticketId] ?? {};
  if (!diversion || diversion.trigger === "entry") return today;
  const counter = accepted ? "offersAccepted" : "offersRefused";
  return { ...today, [counter]: today[counter] + 1 };
}

/** Ends that are counted here; a service that was given is counted when it is finished. */
const COUNTED: Partial<Record<string, "left" | "diverted">> = { left: "left", diverted: "diverted" };

/** A wait ends with the call that led to service; going on at the same window is no new wait. */
function withWait({ today, tickets }: Floor, ticketId: string): DayCounters {
  const ticket = tickets[ticketId];
  if (ticket?.state !== "called" || !ticket.called) return today;
  const { waitedMs } = ticket.called;
  return {
    ...today,
    waits: today.waits + 1,
    waitTotalMs: today.waitTotalMs + waitedMs,
    waitMaxMs: Math.max(today.waitMaxMs, waitedMs),
  };
}
