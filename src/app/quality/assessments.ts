import type { BusinessDate } from "#base/calendar";
import type { Inspection, InspectionKind } from "#domain/inspection/model";
import type { Rows } from "../ports/rows";
import { CASE_TABLE } from "./case-table";
import type { Quality } from "./quality";

/** One look at an outlet by a scheme: what was seen item by item, and the score. */
type Assessment = {
  readonly inspectionId: string;
  readonly plannedFor: BusinessDate;
  readonly version: number;
  readonly percent?: number;
  readonly results: readonly { readonly itemId: string; readonly result: "ok" | "notOk" | "na" }[];
};

/** How an outlet sees itself and how it is seen, by one scheme. */
export type SideBySide = {
  readonly schemeId: string;
  readonly self?: Assessment;
  readonly outside?: Assessment;
};

type AssessmentsDeps = { readonly rows: Rows; readonly quality: Pick<Quality, "read"> };

/**
 * The newest self-assessment and the newest outside assessment that was released, for every scheme that an outlet was
 * assessed by. (source: 2-02)
 */
export async function sideBySide({ rows, quality }: AssessmentsDeps, outletId: string): Promise<readonly SideBySide[]> {
  const found = await rows.select(CASE_TABLE, {
    where: { unitId: outletId, kind: "inspection", topic: { in: ["selfAssessment", "outsideAssessment"] } },
  });
  const schemes = new Map<string, SideBySide>();
  for (const { caseId, topic, grade: schemeId } of [...found].sort((one, other) => one.openedAt - other.openedAt)) {
    const { state } = await quality.read("inspection", { outletId, caseId });
    // What the inspections' own `evolve` made.
    const seen = assessmentOf(state as Inspection);
    if (!seen) continue;
    const side = (topic as InspectionKind) === "selfAssessment" ? "self" : "outside";
    schemes.set(schemeId, { ...(schemes.get(schemeId) ?? { schemeId }), [side]: seen });
  }
  return [...schemes.values()];
}

/** A report that stands: of an outside assessment once it is released, of one's own as soon as it is written. */
function assessmentOf(inspection: Inspection): Assessment | undefined {
  const { kind, inspectionId, plannedFor, scheme, percent, results, releasedAt, state } = inspection;
  if (results.length === 0 || state === "cancelled") return undefined;
  if (kind === "outsideAssessment" && releasedAt === undefined) return undefined;
  const shown = results.map(({ itemId, result }) => ({ itemId, result }));
  return {
    ...{ inspectionId, plannedFor, version: scheme.version, results: shown },
    ...(percent !== undefined && { percent }),
  };
}
