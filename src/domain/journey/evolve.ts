import type { JourneyEvent } from "./messages";
import type { JourneyDraft } from "./model";

/** Folds one event into the journey it is handed. */
export function evolve(journey: JourneyDraft, event: JourneyEvent): JourneyDraft {
  switch (event.type) {
    case "JourneyStarted": {
      const { journeyId, code, keyHash, language, choice, needs, at } = event;
      return Object.assign(journey, {
        state: "open",
        journeyId,
        code,
        keyHash,
        language,
        choice,
        needs,
        startedAt: at,
      });
    }
    case "ServicesChosen":
      journey.choice = event.choice;
      journey.needs = event.needs;
      break;
    case "AnswersSaved":
      journey.saves.push(event.answers);
      for (const fieldId of event.answered) journey.answered.add(fieldId);
      for (const fieldId of event.cleared) journey.answered.delete(fieldId);
      break;
    case "DocumentsConfirmed":
      for (const documentId of event.documentIds) journey.documents.add(documentId);
      break;
    case "AppointmentNoted":
      journey.appointment = event.appointment;
      break;
    case "AppointmentDropped":
      journey.appointment = undefined;
      break;
    case "CheckedIn": {
      const { outletId, date, ticketId, at } = event;
      journey.visits.push({ outletId, date, ticketId, at });
      break;
    }
    case "JourneyEnded":
      journey.state = "ended";
      break;
  }
  return journey;
}
