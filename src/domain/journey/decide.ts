import { unreachable } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import type { JourneyCommand, JourneyEvent, JourneyRefusal } from "./messages";
import { type Journey, visitOn } from "./model";

type Decision = Result<readonly JourneyEvent[], JourneyRefusal>;
type CommandOf<Type extends JourneyCommand["type"]> = Extract<JourneyCommand, { readonly type: Type }>;

const NOTHING: Decision = accept([]);

/** Rules JO-2 to JO-12 of ./SPEC.md. */
export function decide(command: JourneyCommand, journey: Journey): Decision {
  if (command.type === "StartJourney") return start(command, journey);
  if (journey.state === "unstarted") return refuse({ code: "journey.unknown" });
  if (command.type === "EndJourney") {
    return journey.state === "ended" ? NOTHING : accept([{ type: "JourneyEnded", at: command.now, by: command.by }]);
  }
  if (journey.state === "ended") return refuse({ code: "journey.ended" });
  switch (command.type) {
    case "ChooseServices":
      return choose(command, journey);
    case "SaveAnswers": {
      const { now: at, answers, answered, cleared } = command;
      return accept([{ type: "AnswersSaved", at, answers, answered, cleared }]);
    }
    case "ConfirmDocuments": {
      const documentIds = command.documentIds.filter((documentId) => !journey.documents.has(documentId));
      return documentIds.length === 0
        ? NOTHING
        : accept([{ type: "DocumentsConfirmed", at: command.now, documentIds }]);
    }
    case "NoteAppointment": {
      const { now: at, appointment } = command;
      const isSame = journey.appointment?.appointmentId === appointment.appointmentId;
      return isSame ? NOTHING : accept([{ type: "AppointmentNoted", at, appointment }]);
    }
    case "DropAppointment": {
      const { now: at, appointmentId } = command;
      const isIt = journey.appointment?.appointmentId === appointmentId;
      return isIt ? accept([{ type: "AppointmentDropped", at, appointmentId }]) : NOTHING;
    }
    case "CheckIn": {
      const { now: at, outletId, date, ticketId } = command;
      const visit = visitOn(journey, outletId, date);
      if (!visit) return accept([{ type: "CheckedIn", at, outletId, date, ticketId }]);
      return visit.ticketId === ticketId ? NOTHING : refuse({ code: "journey.alreadyHere" });
    }
    default:
      return unreachable(command);
  }
}

function start(command: CommandOf<"StartJourney">, journey: Journey): Decision {
  const { now: at, journeyId, code, keyHash, language, choice, needs } = command;
  if (journey.state !== "unstarted") {
    return journey.keyHash === keyHash ? NOTHING : refuse({ code: "journey.idTaken" });
  }
  if (choice.serviceIds.length === 0) return refuse({ code: "journey.nothingChosen" });
  return accept([{ type: "JourneyStarted", at, journeyId, code, keyHash, language, choice, needs }]);
}

function choose({ now: at, choice, needs }: CommandOf<"ChooseServices">, journey: Journey): Decision {
  if (journey.visits.length > 0) return refuse({ code: "journey.alreadyHere" });
  if (choice.serviceIds.length === 0) return refuse({ code: "journey.nothingChosen" });
  const isSame = JSON.stringify([choice, needs]) === JSON.stringify([journey.choice, journey.needs]);
  return isSame ? NOTHING : accept([{ type: "ServicesChosen", at, choice, needs }]);
}
