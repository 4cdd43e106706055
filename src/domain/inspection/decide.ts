import { accept, refuse, type Result } from "#base/result";
import { endOfDayAfter } from "#base/working-days";
import { decideResults } from "./decide-results";
import type { CommandOf, InspectionCommand, InspectionEvent, InspectionRefusal } from "./messages";
import { type Inspection, type InspectionState, isMystery } from "./model";

export type Decision = Result<readonly InspectionEvent[], InspectionRefusal>;
export type Decider<Type extends InspectionCommand["type"]> = (
  command: CommandOf<Type>,
  inspection: Inspection,
) => Decision;
export type Deciders<Types extends InspectionCommand["type"]> = { readonly [Type in Types]: Decider<Type> };

type Visit =
  | "PlanInspection"
  | "AssignInspector"
  | "AcceptAssignment"
  | "DeclineAssignment"
  | "StartInspection"
  | "SubmitReport"
  | "CancelInspection";

/** From the plan to the report: IN-1 to IN-6, IN-14, IN-15. */
const decideVisit: Deciders<Visit> = {
  PlanInspection: ({ type: _type, now, actor, ...planned }) => {
    const { kind, scheme, terms } = planned;
    if (isMystery(kind) && scheme.moduleIds.length !== terms.aspects) {
      return refuse({ code: "inspection.notSixAspects", expected: terms.aspects });
    }
    return accept([{ type: "InspectionPlanned", at: now, ...planned, plannedBy: actor }]);
  },
  AssignInspector: ({ now, actor, inspector, homeUnitId }, { kind, outletId }) => {
    const own = kind === "selfAssessment";
    if (!own && homeUnitId === outletId) return refuse({ code: "inspection.ownOutlet", unitId: outletId });
    return accept([{ type: "InspectorAssigned", at: now, inspector, assignedBy: actor }]);
  },
  AcceptAssignment: ({ now, actor }, inspection) =>
    byInspector(inspection, actor, [{ type: "AssignmentAccepted", at: now, inspector: actor }]),
  DeclineAssignment: ({ now, actor, reason }, inspection) =>
    byInspector(inspection, actor, [{ type: "AssignmentDeclined", at: now, inspector: actor, reason }]),
  StartInspection: ({ now, actor }, inspection) => {
    const { reportWithinDays, timeZone } = inspection.terms;
    const reportBy = endOfDayAfter(now, reportWithinDays, timeZone);
    return byInspector(inspection, actor, [{ type: "InspectionStarted", at: now, reportBy }]);
  },
  SubmitReport: ({ type: _type, now, actor, missing, ...report }, inspection) => {
    const { scheme, reportBy = now } = inspection;
    const seen = new Set(report.results.map(({ itemId }) => itemId));
    const lacking = missing ?? scheme.itemIds.find((itemId) => !seen.has(itemId));
    if (lacking !== undefined) return refuse({ code: "inspection.incomplete", itemId: lacking });
    const stranger = report.results.find(({ itemId }) => !scheme.itemIds.includes(itemId));
    if (stranger) return refuse({ code: "inspection.itemUnknown", itemId: stranger.itemId });
    return byInspector(inspection, actor, [{ type: "ReportSubmitted", at: now, ...report, inTime: now < reportBy }]);
  },
  CancelInspection: ({ now, reason }) => accept([{ type: "InspectionCancelled", at: now, reason }]),
};

const deciders: Deciders<InspectionCommand["type"]> = { ...decideVisit, ...decideResults };

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: InspectionCommand, inspection: Inspection): Decision {
  const { state, inspectionId, inspector } = inspection;
  if (command.type === "PlanInspection" && state !== "unplanned") {
    return refuse({ code: "inspection.idTaken", inspectionId });
  }
  if (command.type !== "PlanInspection" && state === "unplanned") return refuse({ code: "inspection.unknown" });
  const assignedAlready = command.type === "AssignInspector" && state === "assigned" && inspector === command.inspector;
  if (assignedAlready) return accept([]);
  if (!POSSIBLE_IN[command.type].includes(state)) return refuse({ code: "inspection.wrongState", state });
  // The table has an entry for each type, made for just that type; TypeScript cannot follow the pairing.
  return (deciders[command.type] as Decider<InspectionCommand["type"]>)(command, inspection);
}

const UNREPORTED: readonly InspectionState[] = ["planned", "assigned", "accepted", "started"];

const POSSIBLE_IN: Readonly<Record<InspectionCommand["type"], readonly InspectionState[]>> = {
  PlanInspection: ["unplanned"],
  AssignInspector: ["planned", "assigned"],
  AcceptAssignment: ["assigned"],
  DeclineAssignment: ["assigned", "accepted"],
  StartInspection: ["accepted"],
  SubmitReport: ["started"],
  CheckReport: ["submitted"],
  ReleaseResults: ["checked"],
  AppealResults: ["released"],
  DecideAppeal: ["appealed"],
  FinaliseResults: ["released"],
  CancelInspection: UNREPORTED,
};

function byInspector({ inspector }: Inspection, actor: string, events: readonly InspectionEvent[]): Decision {
  return actor === inspector ? accept(events) : refuse({ code: "inspection.notTheInspector" });
}
