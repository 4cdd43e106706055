import type { EventOf, InspectionEvent } from "./messages";
import type { InspectionDraft } from "./model";

/** Folds one event into the inspection it is handed, and hands that same inspection back. Never refuses. */
export function evolve(inspection: InspectionDraft, event: InspectionEvent): InspectionDraft {
  switch (event.type) {
    case "InspectionPlanned":
      plan(inspection, event);
      break;
    case "InspectorAssigned":
      inspection.state = "assigned";
      inspection.inspector = event.inspector;
      break;
    case "AssignmentAccepted":
      inspection.state = "accepted";
      break;
    case "AssignmentDeclined":
      inspection.state = "planned";
      inspection.inspector = undefined;
      break;
    case "InspectionStarted":
      inspection.state = "started";
      inspection.startedAt = event.at;
      inspection.reportBy = event.reportBy;
      break;
    case "ReportSubmitted":
      inspection.state = "submitted";
      inspection.results = event.results;
      inspection.percent = event.percent;
      inspection.inTime = event.inTime;
      break;
    case "ReportChecked":
      inspection.state = "checked";
      inspection.checkedBy = event.checkedBy;
      break;
    case "ReportSentBack":
      inspection.state = "started";
      inspection.sentBack += 1;
      break;
    case "InspectionCancelled":
      inspection.state = "cancelled";
      break;
    default:
      settle(inspection, event);
  }
  return inspection;
}

function plan(inspection: InspectionDraft, event: EventOf<"InspectionPlanned">): void {
  inspection.state = "planned";
  inspection.inspectionId = event.inspectionId;
  inspection.outletId = event.outletId;
  inspection.kind = event.kind;
  inspection.plannedFor = event.plannedFor;
  inspection.scheme = event.scheme;
  inspection.terms = event.terms;
  inspection.plannedBy = event.plannedBy;
}

function settle(
  inspection: InspectionDraft,
  event: EventOf<"ResultsReleased" | "ResultsAppealed" | "AppealDecided" | "ResultsFinal">,
): void {
  switch (event.type) {
    case "ResultsReleased":
      inspection.state = "released";
      inspection.releasedAt = event.at;
      inspection.appealUntil = event.appealUntil;
      inspection.tickets = event.tickets;
      break;
    case "ResultsAppealed":
      inspection.state = "appealed";
      inspection.appeal = { by: event.by, itemIds: event.itemIds };
      break;
    case "AppealDecided": {
      const changed = new Map(event.results.map((result) => [result.itemId, result]));
      inspection.results = inspection.results.map((result) => changed.get(result.itemId) ?? result);
      inspection.percent = event.percent ?? inspection.percent;
      break;
    }
    case "ResultsFinal":
      inspection.state = "final";
      break;
  }
}
