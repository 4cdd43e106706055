import type { BusinessDate } from "#base/calendar";
import { monthOf } from "#base/calendar";
import { ENDLESS_MONTH } from "../journal/context-stream";
import { NETWORK_UNIT } from "../plan/sources";
import type { StreamId } from "../ports/journal";

/** Where each kind of case is kept. An outlet's own cases belong to the outlet; what it must not see does not. */
export const STREAMS = {
  complaint: (outletId: string, id: string): StreamId => ({ ...caseIn(outletId, id), stream: `complaint/${id}` }),
  specialCase: (outletId: string, id: string): StreamId => ({ ...caseIn(outletId, id), stream: `special-case/${id}` }),
  inspection: (_outletId: string, id: string): StreamId => ({
    ...caseIn(NETWORK_UNIT, id),
    stream: `inspection/${id}`,
  }),
  finding: (outletId: string): StreamId => ({ unitId: outletId, month: ENDLESS_MONTH, stream: "findings/book" }),
  sanction: (_outletId: string, staffId: string): StreamId => ({
    unitId: NETWORK_UNIT,
    month: ENDLESS_MONTH,
    stream: `sanctions/${staffId}`,
  }),
  routine: (outletId: string, date: BusinessDate): StreamId => ({
    unitId: outletId,
    month: monthOf(date),
    stream: `routine/${date}`,
  }),
  dutyRoster: (outletId: string, month: string): StreamId => ({
    unitId: outletId,
    month: `${month}-01`,
    stream: "duty-roster/month",
  }),
  processes: (): StreamId => ({ unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "processes" }),
  handbook: (): StreamId => ({ unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "handbook" }),
  readings: (unitId: string): StreamId => ({ unitId, month: ENDLESS_MONTH, stream: "handbook/readings" }),
  drills: (outletId: string): StreamId => ({ unitId: outletId, month: ENDLESS_MONTH, stream: "drills" }),
  fixtures: (outletId: string): StreamId => ({ unitId: outletId, month: ENDLESS_MONTH, stream: "fixtures" }),
  opinion: (outletId: string, id: string): StreamId => ({ ...caseIn(outletId, id), stream: `opinion/${id}` }),
  proposal: (outletId: string, id: string): StreamId => ({ ...caseIn(outletId, id), stream: `proposal/${id}` }),
  survey: (outletId: string, id: string): StreamId => ({ ...caseIn(outletId, id), stream: `survey/${id}` }),
  seminar: (outletId: string, id: string): StreamId => ({
    unitId: outletId,
    month: `${id.slice(0, 7)}-01`,
    stream: `seminar/${id}`,
  }),
  analysis: (outletId: string): StreamId => ({
    unitId: outletId,
    month: ENDLESS_MONTH,
    stream: "service-analysis/book",
  }),
  erasures: (outletId: string): StreamId => ({ unitId: outletId, month: ENDLESS_MONTH, stream: "erasures" }),
  skillPapers: (): StreamId => ({ unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "skill-papers" }),
  skillTests: (outletId: string): StreamId => ({ unitId: outletId, month: ENDLESS_MONTH, stream: "skill-tests" }),
  targetLetters: (outletId: string): StreamId => ({ unitId: outletId, month: ENDLESS_MONTH, stream: "target-letters" }),
  staffRetention: (unitId: string): StreamId => ({ unitId, month: ENDLESS_MONTH, stream: "staff-retention" }),
  checklist: (): StreamId => ({ unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "checklists" }),
} as const;

/**
 * A client's id is a UUIDv7: its first 48 bits are the time it was made at, so the month of a case is known from its
 * id alone and never changes.
 */
function caseIn(unitId: string, id: string): Pick<StreamId, "unitId" | "month"> {
  const madeAt = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  return { unitId, month: `${new Date(madeAt).toISOString().slice(0, 7)}-01` };
}
