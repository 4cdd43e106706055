import type { SeminarDraft, SeminarEvent } from "./model";

/** Folds one event into the seminar it is handed, and hands that same seminar back. Never refuses. */
export function evolve(seminar: SeminarDraft, event: SeminarEvent): SeminarDraft {
  switch (event.type) {
    case "SeminarPlanned":
    case "ExtraordinaryAsked":
      seminar.state = event.type === "SeminarPlanned" ? "planned" : "asked";
      seminar.reason = event.type === "SeminarPlanned" ? undefined : event.reason;
      seminar.seminarId = event.seminarId;
      seminar.outletId = event.outletId;
      seminar.heldAt = event.heldAt;
      seminar.askedBy = event.by;
      seminar.departments = event.departments;
      seminar.agenda = event.agenda;
      seminar.minutesWithinDays = event.minutesWithinDays;
      break;
    case "ExtraordinaryApproved":
      seminar.state = "planned";
      break;
    case "ExtraordinaryDenied":
      seminar.state = "denied";
      break;
    case "ThemesCounted":
      seminar.agenda = event.agenda;
      break;
    case "SeminarHeld":
      seminar.state = "held";
      seminar.heldAt = event.at;
      seminar.attendance = event.attendance;
      seminar.agenda = event.agenda;
      seminar.minutesDueBy = event.minutesDueBy;
      break;
    case "ThemeDecided": {
      const { type: _type, at: _at, by: _by, ...decision } = event;
      seminar.decisions.set(event.theme, decision);
      break;
    }
    case "MinutesSent":
      seminar.state = "minuted";
      seminar.sentBy = event.by;
      break;
    case "MinutesReceived":
      seminar.state = "filed";
      break;
  }
  return seminar;
}
