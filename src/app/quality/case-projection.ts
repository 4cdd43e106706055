import type { EpochMs } from "#base/time";
import { evolve as evolveComplaint } from "#domain/complaint/evolve";
import { unfiledComplaint } from "#domain/complaint/model";
import { evolve as evolveDutyRoster } from "#domain/duty-roster/decide";
import { emptyDutyRoster } from "#domain/duty-roster/model";
import { evolve as evolveInspection } from "#domain/inspection/evolve";
import { unplannedInspection } from "#domain/inspection/model";
import { evolve as evolveOpinion } from "#domain/opinion/evolve";
import { unheardOpinion } from "#domain/opinion/model";
import { evolve as evolveProposal } from "#domain/proposal/evolve";
import { unmadeProposal } from "#domain/proposal/model";
import { evolve as evolveRoutine } from "#domain/routine/evolve";
import { unplannedDay } from "#domain/routine/model";
import { evolve as evolveSeminar } from "#domain/seminar/evolve";
import { unplannedSeminar } from "#domain/seminar/model";
import { evolve as evolveAnalysis } from "#domain/service-analysis/evolve";
import { emptyAnalysis } from "#domain/service-analysis/model";
import { evolve as evolveSpecialCase } from "#domain/special-case/evolve";
import { unreportedCase } from "#domain/special-case/model";
import { evolve as evolveSurvey } from "#domain/survey/evolve";
import { undraftedSurvey } from "#domain/survey/model";
import type { CaseRow } from "#read/quality-cases/case-row";
import { analysisRow, opinionRow, proposalRow, seminarRow, surveyRow } from "#read/quality-cases/opinion-rows";
import { complaintRow, dutyRosterRow, inspectionRow, routineRow, specialCaseRow } from "#read/quality-cases/rows";
import { eventOf } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { JournalRecord, StreamId } from "../ports/journal";
import { type Cell, put, remove, type RowChange } from "../ports/rows";
import { defineProjection, type Projection } from "../projections/projection";
import { CASE_TABLE } from "./case-table";
import { fromCell, toCell } from "./draft-codec";
import { foldBook } from "./fold-book";

/** How the stream of one case becomes its row: the rules' own fold, and what the list shows of it. */
type OneCase<Draft, Event> = {
  readonly initial: () => Draft;
  readonly evolve: (draft: Draft, event: Event) => Draft;
  readonly row: (draft: Draft, stream: StreamId, changedAt: EpochMs) => CaseRow;
};

const ONE_CASE = {
  complaint: one({
    initial: unfiledComplaint,
    evolve: evolveComplaint,
    row: (draft, _id, at) => complaintRow(draft, at),
  }),
  "special-case": one({
    initial: unreportedCase,
    evolve: evolveSpecialCase,
    row: (draft, _id, at) => specialCaseRow(draft, at),
  }),
  inspection: one({
    initial: unplannedInspection,
    evolve: evolveInspection,
    row: (draft, _id, at) => inspectionRow(draft, NETWORK_UNIT, at),
  }),
  routine: one({ initial: unplannedDay, evolve: evolveRoutine, row: (draft, _id, at) => routineRow(draft, at) }),
  "duty-roster": one({
    initial: emptyDutyRoster,
    evolve: evolveDutyRoster,
    row: (draft, { unitId, month }, at) => dutyRosterRow(draft, unitId, month.slice(0, 7), at),
  }),
  opinion: one({ initial: unheardOpinion, evolve: evolveOpinion, row: (draft, _id, at) => opinionRow(draft, at) }),
  proposal: one({ initial: unmadeProposal, evolve: evolveProposal, row: (draft, _id, at) => proposalRow(draft, at) }),
  seminar: one({ initial: unplannedSeminar, evolve: evolveSeminar, row: (draft, _id, at) => seminarRow(draft, at) }),
  survey: one({ initial: undraftedSurvey, evolve: evolveSurvey, row: (draft, _id, at) => surveyRow(draft, at) }),
  "service-analysis": one({
    initial: emptyAnalysis,
    evolve: evolveAnalysis,
    row: (draft, { unitId }, at) => analysisRow(draft, unitId, at),
  }),
} as const;

type State = { readonly draft: Cell };

/** The list of cases, from their streams. QA-8 */
export const caseProjection: Projection = defineProjection<State>({
  name: "quality-cases",
  shape: 2,
  follows: [...Object.keys(ONE_CASE), "findings"].map((name) => `${name}/`),
  tables: [CASE_TABLE],
  initial: () => ({ draft: null }),
  fold: ({ draft }, records) => {
    const [first] = records;
    if (!first) return { state: { draft }, changes: [] };
    const name = first.stream.slice(0, first.stream.indexOf("/"));
    return name === "findings" ? foldBook(draft, records) : ONE_CASE[name as keyof typeof ONE_CASE](draft, records);
  },
});

type Fold = (draft: Cell, records: readonly JournalRecord[]) => { state: State; changes: readonly RowChange[] };

function one<Draft, Event>({ initial, evolve, row }: OneCase<Draft, Event>): Fold {
  return (kept, records) => {
    // What this very function kept.
    let draft = kept === null ? initial() : (fromCell(kept) as Draft);
    for (const record of records) draft = evolve(draft, eventOf<Event>(record));
    const last = records.at(-1);
    if (!last) return { state: { draft: kept }, changes: [] };
    const now = row(draft, last, last.at);
    const hidden = { unitId: NETWORK_UNIT, kind: now.kind, caseId: now.caseId };
    // A mystery visit moves from the head office's list to the outlet's when it is released.
    const moved = now.kind === "inspection" && now.unitId !== NETWORK_UNIT ? [remove(CASE_TABLE, hidden)] : [];
    return { state: { draft: toCell(draft) }, changes: [...moved, put(CASE_TABLE, [now])] };
  };
}
