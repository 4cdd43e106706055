import { accept, refuse, type Result } from "#base/result";
import { forbiddenIn } from "./forbidden";
import type { ScriptRefusal } from "./messages";
import type { ScriptCommand, ScriptEvent, ScriptLibrary, ScriptLibraryDraft } from "./model";

export type Decision = Result<readonly ScriptEvent[], ScriptRefusal>;
type CommandOf<Type extends ScriptCommand["type"]> = Extract<ScriptCommand, { readonly type: Type }>;

const LANGUAGES = ["zh", "en", "es", "ko"] as const;

/** Rules SW-1 to SW-4 of ./SPEC.md. */
export function decide(command: ScriptCommand, library: ScriptLibrary): Decision {
  switch (command.type) {
    case "WriteScript":
      return write(command, library);
    case "ApproveScript":
      return approve(command, library);
    case "RetireScript": {
      const { now, actor, scriptId } = command;
      if (!library.scripts.has(scriptId)) return refuse({ code: "script.unknown", scriptId });
      if (library.retired.has(scriptId)) return accept([]);
      return accept([{ type: "ScriptRetired", at: now, scriptId, by: actor }]);
    }
  }
}

function write({ now, actor, script }: CommandOf<"WriteScript">, library: ScriptLibrary): Decision {
  const language = LANGUAGES.find((one) => script.text[one].trim() === "");
  if (language) return refuse({ code: "script.textMissing", language });
  const phrase = forbiddenIn(script.text);
  if (phrase !== undefined) return refuse({ code: "script.saysNo", phrase });
  const expected = (library.scripts.get(script.scriptId)?.length ?? 0) + 1;
  if (script.version !== expected) return refuse({ code: "script.versionOutOfOrder", expected });
  return accept([{ type: "ScriptWritten", at: now, script, by: actor }]);
}

function approve({ now, actor, scriptId, version }: CommandOf<"ApproveScript">, library: ScriptLibrary): Decision {
  const written = library.scripts.get(scriptId)?.[version - 1];
  if (!written) return refuse({ code: "script.unknown", scriptId });
  if (written.writtenBy === actor) return refuse({ code: "script.selfApproved", person: actor });
  if (written.approvedBy !== undefined) return accept([]);
  return accept([{ type: "ScriptApproved", at: now, scriptId, version, by: actor }]);
}

/** Folds one event into the library it is handed. Approving a version brings a retired script back. */
export function evolve(library: ScriptLibraryDraft, event: ScriptEvent): ScriptLibraryDraft {
  switch (event.type) {
    case "ScriptWritten": {
      const { script, by: writtenBy } = event;
      const versions = library.scripts.get(script.scriptId) ?? [];
      library.scripts.set(script.scriptId, [...versions, { ...script, writtenBy, approvedBy: undefined }]);
      return library;
    }
    case "ScriptApproved": {
      const written = library.scripts.get(event.scriptId)?.[event.version - 1];
      if (written) written.approvedBy = event.by;
      library.retired.delete(event.scriptId);
      return library;
    }
    case "ScriptRetired":
      library.retired.add(event.scriptId);
      return library;
  }
}
