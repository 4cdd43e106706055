import { accept, refuse } from "#base/result";
import type { Decision } from "./decide";
import type { CommandOf, PolicyEvent } from "./messages";
import { type PolicyBook, PROCESS_STAGES, type ProcessVersion } from "./model";

/** A new version begins rigid, and the one in force makes room for it. PO-9. */
export function adoptProcessVersion(
  { now, processId, versionId }: CommandOf<"AdoptProcessVersion">,
  book: PolicyBook,
): Decision {
  const versions = book.processes.get(processId) ?? [];
  const inForce = versions.at(-1);
  if (inForce?.versionId === versionId && inForce.stage !== "retired") return accept([]);
  if (versions.some((version) => version.versionId === versionId)) {
    return refuse({ code: "policy.processVersionUsed", processId, versionId });
  }
  const retired: readonly PolicyEvent[] =
    inForce && inForce.stage !== "retired" ? [stageChanged(inForce, "retired", now)] : [];
  return accept([...retired, { type: "ProcessVersionAdopted", at: now, processId, versionId }]);
}

/** One stage after the other, never back and never past one. PO-10. */
export function advanceProcessVersion(
  { now, processId, versionId, to }: CommandOf<"AdvanceProcessVersion">,
  book: PolicyBook,
): Decision {
  const version = book.processes.get(processId)?.find((candidate) => candidate.versionId === versionId);
  if (!version) return refuse({ code: "policy.unknownProcessVersion", processId, versionId });
  if (version.stage === to) return accept([]);
  const next = PROCESS_STAGES[PROCESS_STAGES.indexOf(version.stage) + 1];
  if (next !== to) return refuse({ code: "policy.processStageSkipped", processId, from: version.stage, to });
  return accept([stageChanged(version, to, now)]);
}

/** What is done otherwise while a version is in force is written down; it changes nothing by itself. PO-14. */
export function logProcessDeviation(
  { type: _type, now, ...said }: CommandOf<"LogProcessDeviation">,
  book: PolicyBook,
): Decision {
  const { processId, versionId } = said;
  if (book.deviations.has(said.deviationId)) return accept([]);
  const version = book.processes.get(processId)?.find((candidate) => candidate.versionId === versionId);
  if (!version) return refuse({ code: "policy.unknownProcessVersion", processId, versionId });
  if (version.stage === "retired") return refuse({ code: "policy.processRetired", processId, versionId });
  return accept([{ type: "ProcessDeviationLogged", at: now, ...said, stage: version.stage }]);
}

function stageChanged(
  { processId, versionId, stage }: ProcessVersion,
  to: ProcessVersion["stage"],
  at: number,
): PolicyEvent {
  return { type: "ProcessStageChanged", at, processId, versionId, from: stage, to };
}
