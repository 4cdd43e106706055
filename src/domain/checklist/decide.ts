import { accept, refuse, type Result } from "#base/result";
import { faultsOf } from "./faults";
import type { ChecklistCommand, ChecklistEvent, ChecklistRefusal, SchemeLibrary, SchemeLibraryDraft } from "./messages";

export type Decision = Result<readonly ChecklistEvent[], ChecklistRefusal>;

/** Rules CL-1 to CL-4 and CL-7 of ./SPEC.md. */
export function decide(command: ChecklistCommand, library: SchemeLibrary): Decision {
  if (command.type === "RetireScheme") {
    const { now, schemeId } = command;
    if (!library.schemes.has(schemeId)) return refuse({ code: "checklist.unknown", schemeId });
    return accept(library.retired.has(schemeId) ? [] : [{ type: "SchemeRetired", at: now, schemeId }]);
  }
  const { now, actor, writtenBy, scheme } = command;
  const [fault] = faultsOf(scheme);
  if (fault) return refuse({ code: "checklist.faulty", ...fault });
  if (writtenBy === actor) return refuse({ code: "checklist.selfApproved", person: actor });
  const versions = library.schemes.get(scheme.schemeId) ?? [];
  if (versions.some((known) => JSON.stringify(known) === JSON.stringify(scheme))) return accept([]);
  const expected = versions.length + 1;
  if (scheme.version !== expected) return refuse({ code: "checklist.versionOutOfOrder", expected });
  return accept([{ type: "SchemePublished", at: now, scheme, writtenBy, approvedBy: actor }]);
}

/** Folds one event into the library it is handed. A new version brings a retired scheme back. */
export function evolve(library: SchemeLibraryDraft, event: ChecklistEvent): SchemeLibraryDraft {
  if (event.type === "SchemeRetired") {
    library.retired.add(event.schemeId);
    return library;
  }
  const { scheme } = event;
  library.schemes.set(scheme.schemeId, [...(library.schemes.get(scheme.schemeId) ?? []), scheme]);
  library.retired.delete(scheme.schemeId);
  return library;
}
