import { MINUTE_MS } from "#base/time";
import { accept, refuse } from "#base/result";
import { handedBack } from "./decide-moves";
import { findTicketIn, NOTHING, wrongState, type Deciders } from "./decider";
import type { LobbyDay, Ticket } from "./model";

/** What a customer may do who is not there: nobody else ever waits longer for it. (LD-95, LD-96) */
export const decideLate: Deciders<"PostponeTicket" | "AnnounceArrival"> = {
  PostponeTicket: ({ now, ticketId }, day) => {
    const found = findTicketIn(day, ticketId, "waiting", "called");
    if (!found.ok) return found;
    const ticket = found.value;
    const { number: ticketNumber, appointmentAt, postponed } = ticket;
    const { places = 0, timesMax = 0 } = day.plan.policy.late ?? {};
    if (appointmentAt !== undefined) return refuse({ code: "lobby.hasAppointment", ticketNumber });
    if (postponed >= timesMax) return refuse({ code: "lobby.postponedEnough", ticketNumber, timesMax });
    const behind = othersBehind(day, ticket)[places - 1] ?? othersBehind(day, ticket).at(-1);
    if (!behind) return refuse({ code: "lobby.nobodyBehind", ticketNumber });
    return accept([
      { type: "TicketPostponed", at: now, ticketId, behindTicketId: behind.ticketId },
      ...handedBack(day, ticket, now),
    ]);
  },

  AnnounceArrival: ({ now, ticketId, arrivesInMs }, day) => {
    const found = findTicketIn(day, ticketId, "waiting");
    if (!found.ok) return found;
    const { number: ticketNumber, appointmentAt, arrivesAt, calls } = found.value;
    const { arrivesWithinMs = 0 } = day.plan.policy.late ?? {};
    const withinMin = Math.floor(arrivesWithinMs / MINUTE_MS);
    // Who was called and did not come has had his turn; being late again is what postponing is for.
    if (calls > 0) return refuse(wrongState(found.value));
    if (appointmentAt !== undefined) return refuse({ code: "lobby.hasAppointment", ticketNumber });
    if (arrivesAt !== undefined) return refuse({ code: "lobby.arrivalAnnounced", ticketNumber });
    if (arrivesInMs > arrivesWithinMs) return refuse({ code: "lobby.arrivesTooLate", ticketNumber, withinMin });
    if (arrivesInMs === 0) return NOTHING;
    return accept([{ type: "ArrivalAnnounced", at: now, ticketId, arrivesAt: now + arrivesInMs }]);
  },
};

/** Everybody behind the ticket in its own line, the nearest first. */
function othersBehind(day: LobbyDay, { queueId, rank }: Ticket): readonly Ticket[] {
  const lines = day.lanes.filter((lane) => lane.queueId === queueId && !lane.appointment);
  return lines
    .flatMap(({ tickets }) => tickets.filter((other) => other.rank > rank))
    .sort((one, other) => one.rank - other.rank);
}
