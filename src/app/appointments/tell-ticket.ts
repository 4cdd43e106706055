import { documentsConfirmed, type Journey, prefillOf } from "#domain/journey/model";
import type { JourneysDeps } from "./journeys";

/** Tells the ticket of a journey's customer in the lobby that the form is filled in and the papers are there. JN-8 */
export async function tellTicket(
  { lobbies, newId }: Pick<JourneysDeps, "lobbies" | "newId">,
  journey: Journey,
): Promise<void> {
  for (const { outletId, date, ticketId } of journey.visits) {
    const live = lobbies.live(outletId);
    const ticket = live?.day.tickets.get(ticketId);
    if (!ticket || live?.day.businessDate !== date || ticket.state === "ended") continue;
    const tell = (type: "CompletePrefill" | "ConfirmDocuments") =>
      lobbies.submit(outletId, { commandId: newId(), command: { type, ticketId, actor: "customer" } });
    if (prefillOf(journey) === "complete" && !ticket.prefilled) await tell("CompletePrefill");
    if (documentsConfirmed(journey) && !ticket.documentsConfirmed) await tell("ConfirmDocuments");
  }
}
