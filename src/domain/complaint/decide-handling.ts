import { accept, refuse } from "#base/result";
import { endOfWorkingDayAfter } from "#base/working-days";
import { legalDeadline } from "./deadlines";
import type { Deciders } from "./decide";
import type { ComplaintEvent, ComplaintRefusal } from "./messages";
import type { Complaint } from "./model";
import { hasInterest, outcomeCommunicated } from "./parties";

type Handling =
  | "AcknowledgeComplaint"
  | "TellPlan"
  | "AssignHandler"
  | "DeclareInterest"
  | "RecordInvestigation"
  | "AskPanel"
  | "GiveOpinion"
  | "RequestExtension"
  | "AnswerExtension"
  | "ProposeResolution";

/** From the acknowledgement to the proposed answer: CP-7 to CP-11, CP-22. */
export const decideHandling: Deciders<Handling> = {
  AcknowledgeComplaint: ({ now, by }) => accept([{ type: "ComplaintAcknowledged", at: now, by }]),
  TellPlan: ({ now, plan }) => accept([{ type: "PlanTold", at: now, plan }]),

  AssignHandler: ({ now, actor, staffId }, complaint) => {
    if (hasInterest(complaint, staffId)) return refuse({ code: "complaint.hasInterest", staffId });
    const gaveOpinion = [...(complaint.panel?.opinions.values() ?? [])].includes(staffId);
    if (gaveOpinion) return refuse({ code: "complaint.tookPart", staffId });
    return accept([{ type: "HandlerAssigned", at: now, staffId, assignedBy: actor }]);
  },
  DeclareInterest: ({ now, staffId, reason }, { handler }) => {
    const declared: ComplaintEvent = { type: "InterestDeclared", at: now, staffId, reason };
    return accept(staffId === handler ? [declared, { type: "HandlerReleased", at: now, staffId }] : [declared]);
  },
  RecordInvestigation: ({ now, actor, findings }, complaint) => {
    const objection = notTheHandler(complaint, actor);
    return objection ? refuse(objection) : accept([{ type: "InvestigationRecorded", at: now, findings }]);
  },

  AskPanel: ({ now, actor, departments }, complaint) => {
    const objection = notTheHandler(complaint, actor);
    if (objection) return refuse(objection);
    const { panelDepartments, panelWithinDays, calendar } = complaint.terms;
    const stranger = departments.find((department) => !panelDepartments.includes(department));
    if (stranger !== undefined) return refuse({ code: "complaint.departmentNotAsked", department: stranger });
    const added = departments.filter((department) => !complaint.panel?.departments.includes(department));
    if (added.length === 0) return accept([]);
    const dueBy = endOfWorkingDayAfter(now, panelWithinDays, calendar);
    return accept([{ type: "PanelAsked", at: now, departments: added, dueBy }]);
  },
  GiveOpinion: ({ now, actor, department, opinion }, complaint) => {
    const { panel, handler } = complaint;
    if (!panel?.departments.includes(department)) return refuse({ code: "complaint.departmentNotAsked", department });
    if (hasInterest(complaint, actor)) return refuse({ code: "complaint.hasInterest", staffId: actor });
    if (actor === handler) return refuse({ code: "complaint.tookPart", staffId: actor });
    return accept([{ type: "OpinionGiven", at: now, department, by: actor, opinion }]);
  },

  RequestExtension: ({ now, actor, reason }, complaint) => {
    const objection = notTheHandler(complaint, actor);
    if (objection) return refuse(objection);
    const { complexity, extended, extension } = complaint;
    if (complexity === "simple" || extended) return refuse({ code: "complaint.notExtendable" });
    if (extension && !extension.answered) return accept([]);
    return accept([{ type: "ExtensionRequested", at: now, askedBy: actor, reason }]);
  },
  AnswerExtension: ({ now, actor, approved }, complaint) => {
    const { extension, openedAt, terms, complexity } = complaint;
    if (!extension || extension.answered || complexity === "simple") return refuse({ code: "complaint.notExtendable" });
    if (extension.askedBy === actor) return refuse({ code: "complaint.selfApproved", staffId: actor });
    if (!approved) return accept([{ type: "ExtensionDenied", at: now, deniedBy: actor }]);
    const dueBy = legalDeadline(openedAt, terms, complexity, true);
    return accept([{ type: "ExtensionApproved", at: now, approvedBy: actor, dueBy }]);
  },

  ProposeResolution: ({ type: _type, now, actor, ...answer }, complaint) => {
    const objection = notTheHandler(complaint, actor) ?? panelObjection(complaint, now);
    if (objection) return refuse(objection);
    return accept([
      { type: "ResolutionProposed", at: now, ...answer },
      ...outcomeCommunicated(complaint, new Set(), now),
    ]);
  },
};

function notTheHandler({ handler = "" }: Complaint, actor: string): ComplaintRefusal | undefined {
  return actor === handler ? undefined : { code: "complaint.notTheHandler", handler };
}

/** CP-10: a difficult case is never answered without asking, and nobody asked is passed over before his time. */
function panelObjection({ complexity, panel }: Complaint, now: number): ComplaintRefusal | undefined {
  if (!panel) return complexity === "difficult" ? { code: "complaint.panelNeeded" } : undefined;
  const silent = panel.departments.filter((department) => !panel.opinions.has(department));
  if (silent.length === 0 || now >= panel.dueBy) return undefined;
  return { code: "complaint.panelOutstanding", departments: silent.join(", ") };
}
