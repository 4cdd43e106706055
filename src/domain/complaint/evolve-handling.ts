import { deadlinesFrom } from "./deadlines";
import type { ComplaintEvent, EventOf } from "./messages";
import type { ComplaintDraft } from "./model";

type HandlingEvent = EventOf<
  | "ComplaintRegistered"
  | "ComplaintReclassified"
  | "ComplaintAcknowledged"
  | "PlanTold"
  | "HandlerAssigned"
  | "InterestDeclared"
  | "HandlerReleased"
  | "InvestigationRecorded"
  | "PanelAsked"
  | "OpinionGiven"
  | "ExtensionRequested"
  | "ExtensionApproved"
  | "ExtensionDenied"
  | "ResolutionProposed"
  | "OutcomeTold"
  | "OutcomeCommunicated"
  | "CalledBack"
>;

/** The part of `evolve` between registration and call-back. */
export function evolveHandling(complaint: ComplaintDraft, event: HandlingEvent): void {
  switch (event.type) {
    case "ComplaintRegistered":
      complaint.state = "registered";
      classify(complaint, event);
      break;
    case "ComplaintReclassified":
      classify(complaint, event);
      break;
    case "ComplaintAcknowledged":
      complaint.state = "acknowledged";
      complaint.due.delete("acknowledge");
      break;
    case "PlanTold":
      complaint.planTold = true;
      complaint.due.delete("plan");
      break;
    case "HandlerAssigned":
      complaint.state = complaint.state === "investigating" ? "investigating" : "assigned";
      complaint.handler = event.staffId;
      break;
    case "InterestDeclared":
      declareInterest(complaint, event.staffId);
      break;
    case "HandlerReleased":
      startAgain(complaint);
      break;
    case "InvestigationRecorded":
      complaint.state = "investigating";
      break;
    case "PanelAsked":
      askPanel(complaint, event);
      break;
    case "OpinionGiven":
      giveOpinion(complaint, event);
      break;
    case "ExtensionRequested":
      complaint.extension = { askedBy: event.askedBy, answered: false };
      break;
    case "ExtensionApproved":
    case "ExtensionDenied":
      answerExtension(complaint, event);
      break;
    default:
      evolveAnswer(complaint, event);
  }
}

function evolveAnswer(
  complaint: ComplaintDraft,
  event: EventOf<"ResolutionProposed" | "OutcomeTold" | "OutcomeCommunicated" | "CalledBack">,
): void {
  switch (event.type) {
    case "ResolutionProposed":
      complaint.state = "proposed";
      complaint.rootCause = event.rootCause;
      complaint.told.clear();
      complaint.due.delete("panel");
      break;
    case "OutcomeTold":
      complaint.told.add(event.giverId);
      break;
    case "OutcomeCommunicated":
      complaint.state = "communicated";
      complaint.due.clear();
      if (event.callBackBy !== undefined) complaint.due.set("callBack", event.callBackBy);
      break;
    case "CalledBack":
      complaint.callBackScore = event.score ?? complaint.callBackScore;
      if (event.outcome === "unreachable") complaint.callsInVain += 1;
      break;
  }
}

function classify(
  complaint: ComplaintDraft,
  { category, severity, complexity }: EventOf<"ComplaintRegistered" | "ComplaintReclassified">,
): void {
  complaint.category = category;
  complaint.severity = severity;
  complaint.complexity = complexity;
  if (complexity === "simple") {
    // Only complex ones are extended; who calls it simple gives the longer time back. CP-8
    complaint.extended = false;
    complaint.extension = undefined;
  }
  setLegal(complaint);
}

function setLegal(complaint: ComplaintDraft): void {
  const legal = deadlinesFrom(complaint.openedAt, complaint).get("legal");
  if (legal !== undefined) complaint.due.set("legal", legal);
  // A deadline that moves can be missed again, and one that moved into the future is not missed.
  complaint.overdue.delete("legal");
}

/** An opinion of somebody with an interest does not count, and his department is asked again. */
function declareInterest({ interested, panel, due }: ComplaintDraft, staffId: string): void {
  interested.add(staffId);
  if (!panel) return;
  for (const [department, by] of [...panel.opinions]) if (by === staffId) panel.opinions.delete(department);
  if (panel.opinions.size < panel.departments.length) due.set("panel", panel.dueBy);
}

/** What a handler with an interest has done is done again by another one. */
function startAgain(complaint: ComplaintDraft): void {
  complaint.state = "acknowledged";
  complaint.handler = undefined;
  complaint.told.clear();
  complaint.due.delete("callBack");
  for (const [kind, dueBy] of deadlinesFrom(complaint.openedAt, complaint)) {
    if (kind === "solve" || kind === "legal" || (kind === "plan" && !complaint.planTold))
      complaint.due.set(kind, dueBy);
  }
}

function askPanel(complaint: ComplaintDraft, { departments, dueBy }: EventOf<"PanelAsked">): void {
  const { panel, due } = complaint;
  complaint.panel = {
    departments: [...(panel?.departments ?? []), ...departments],
    dueBy,
    opinions: panel?.opinions ?? new Map<string, string>(),
  };
  due.set("panel", dueBy);
}

function giveOpinion({ panel, due }: ComplaintDraft, { department, by }: EventOf<"OpinionGiven">): void {
  if (!panel) return;
  panel.opinions.set(department, by);
  if (panel.opinions.size === panel.departments.length) due.delete("panel");
}

function answerExtension(
  complaint: ComplaintDraft,
  event: Extract<ComplaintEvent, { type: "ExtensionApproved" | "ExtensionDenied" }>,
): void {
  if (complaint.extension) complaint.extension.answered = true;
  if (event.type === "ExtensionDenied") return;
  complaint.extended = true;
  setLegal(complaint);
}
