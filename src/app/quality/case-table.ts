import type { CaseRow } from "#read/quality-cases/case-row";
import type { RowTable } from "../ports/rows";

export const CASE_TABLE: RowTable<CaseRow> = {
  name: "quality_case",
  columns: [
    "unitId",
    "kind",
    "caseId",
    "outletId",
    "state",
    "isOpen",
    "openedAt",
    "dueAt",
    "lookAt",
    "person",
    "topic",
    "grade",
    "changedAt",
    "summary",
  ],
  key: ["unitId", "kind", "caseId"],
};
