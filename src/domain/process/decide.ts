import { unreachable } from "#base/assert";
import type { Frozen } from "#base/frozen";
import { accept, refuse, type Result } from "#base/result";
import { approveVariant, declineVariant, proposeVariant, withdrawVariant } from "./decide-variants";
import { faultOf } from "./faults";
import type { CommandOf, ProcessCommand, ProcessEvent, ProcessRefusal } from "./messages";
import { countKey, PROCESS_STAGES, type ProcessBook, type ProcessStage, type ProcessVersion } from "./model";

export type Decision = Result<readonly ProcessEvent[], ProcessRefusal>;

/** Rules PC-1 to PC-10 of ./SPEC.md. */
export function decide(command: ProcessCommand, book: ProcessBook): Decision {
  switch (command.type) {
    case "AdoptProcessVersion":
      return adopt(command, book);
    case "AdvanceProcessVersion":
      return advance(command, book);
    case "LogProcessDeviation":
      return logDeviation(command, book);
    case "CountLateSteps":
      return countLate(command, book);
    case "ProposeVariant":
      return proposeVariant(command, book);
    case "ApproveVariant":
      return approveVariant(command, book);
    case "DeclineVariant":
      return declineVariant(command, book);
    case "WithdrawVariant":
      return withdrawVariant(command, book);
    default:
      return unreachable(command);
  }
}

function adopt({ now: at, actor, template, writtenBy }: CommandOf<"AdoptProcessVersion">, book: ProcessBook): Decision {
  const fault = faultOf(template);
  if (fault) return refuse({ code: "process.faulty", ...fault });
  if (writtenBy === actor) return refuse({ code: "process.selfApproved", person: actor });
  const { processId, versionId } = template;
  const versions = book.processes.get(processId) ?? [];
  const inForce = versions.at(-1);
  if (inForce?.versionId === versionId && inForce.stage !== "retired" && isSame(inForce, template)) return accept([]);
  if (versions.some((version) => version.versionId === versionId)) {
    return refuse({ code: "process.versionUsed", processId, versionId });
  }
  const guarded = new Set(template.steps.flatMap(({ controls }) => controls));
  const before = inForce?.steps.flatMap(({ controls }) => controls) ?? [];
  const dropped = before.find((control) => !guarded.has(control));
  if (dropped !== undefined) return refuse({ code: "process.controlDropped", control: dropped });
  const retired = inForce && inForce.stage !== "retired" ? [stageChanged(inForce, "retired", at)] : [];
  return accept([...retired, { type: "ProcessVersionAdopted", at, template, writtenBy, adoptedBy: actor }]);
}

function isSame(
  { title, owner, steps }: Frozen<ProcessVersion>,
  other: Pick<ProcessVersion, "title" | "owner" | "steps">,
) {
  return JSON.stringify([title, owner, steps]) === JSON.stringify([other.title, other.owner, other.steps]);
}

function advance({ now, processId, versionId, to }: CommandOf<"AdvanceProcessVersion">, book: ProcessBook): Decision {
  const version = find(book, processId, versionId);
  if (!version) return refuse({ code: "process.unknownVersion", processId, versionId });
  if (version.stage === to) return accept([]);
  const next = PROCESS_STAGES[PROCESS_STAGES.indexOf(version.stage) + 1];
  if (next !== to) return refuse({ code: "process.stageSkipped", processId, from: version.stage, to });
  return accept([stageChanged(version, to, now)]);
}

/** What is done otherwise while a version is in force is written down; it changes nothing by itself. */
function logDeviation(
  { type: _type, now: at, actor: loggedBy, ...said }: CommandOf<"LogProcessDeviation">,
  book: ProcessBook,
): Decision {
  if (book.deviations.has(said.deviationId)) return accept([]);
  const found = worked(book, said);
  if (!found.ok) return found;
  return accept([{ type: "ProcessDeviationLogged", at, loggedBy, ...said, stage: found.value.stage }]);
}

function countLate(
  { type: _type, now: at, actor: _actor, ...counted }: CommandOf<"CountLateSteps">,
  book: ProcessBook,
): Decision {
  if (book.counts.has(countKey(counted))) return accept([]);
  const found = worked(book, counted);
  if (!found.ok) return found;
  return accept([{ type: "LateStepsCounted", at, ...counted, stage: found.value.stage }]);
}

/** A step of a version that is worked by. PC-6 */
function worked(
  book: ProcessBook,
  { processId, versionId, step }: { readonly processId: string; readonly versionId: string; readonly step: string },
): Result<Frozen<ProcessVersion>, ProcessRefusal> {
  const version = find(book, processId, versionId);
  if (!version) return refuse({ code: "process.unknownVersion", processId, versionId });
  if (version.stage === "retired") return refuse({ code: "process.retired", processId, versionId });
  if (!version.steps.some(({ stepId }) => stepId === step)) return refuse({ code: "process.unknownStep", step });
  return accept(version);
}

function find({ processes }: ProcessBook, processId: string, versionId: string): Frozen<ProcessVersion> | undefined {
  return processes.get(processId)?.find((version) => version.versionId === versionId);
}

function stageChanged(
  { processId, versionId, stage }: Frozen<ProcessVersion>,
  to: ProcessStage,
  at: number,
): ProcessEvent {
  return { type: "ProcessStageChanged", at, processId, versionId, from: stage, to };
}
