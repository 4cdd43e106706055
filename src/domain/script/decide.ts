import { accept, refuse, type Result } from "#base/result";
import { forbiddenIn } from "./forbidden";
import type { ScriptRefusal } from "./messages";
import type { ScriptCommand, ScriptEvent, ScriptBook, ScriptBookDraft } from "./model";

export type Decision = Result<readonly ScriptEvent[], ScriptRefusal>;
type CommandOf<Type extends ScriptCommand["type"]> = Extract<ScriptCommand, { readonly type: Type }>;

const LANGUAGES = ["zh", "en", "es", "ko"] as const;

/** Rules SW-1 to SW-4 of ./SPEC.md. */
export function decide(command: ScriptCommand, book: ScriptBook): Decision {
  switch (command.type) {
    case "WriteScript":
      return write(command, book);
    case "ApproveScript":
      return approve(command, book);
    case "RetireScript": {
      const { now, actor, scriptId } = command;
      if (!book.scripts.has(scriptId)) return refuse({ code: "script.unknown", scriptId });
      if (book.retired.has(scriptId)) return accept([]);
      return accept([{ type: "ScriptRetired", at: now, scriptId, by: actor }]);
    }
  }
}

function write({ now, actor, script }: CommandOf<"WriteScript">, book: ScriptBook): Decision {
  const language = LANGUAGES.find((one) => script.text[one].trim() === "");
  if (language) return refuse({ code: "script.textMissing", language });
  const phrase = forbiddenIn(script.text);
  if (phrase !== undefined) return refuse({ code: "script.saysNo", phrase });
  const expected = (book.scripts.get(script.scriptId)?.length ?? 0) + 1;
  if (script.version !== expected) return refuse({ code: "script.versionOutOfOrder", expected });
  return accept([{ type: "ScriptWritten", at: now, script, by: actor }]);
}

function approve({ now, actor, scriptId, version }: CommandOf<"ApproveScript">, book: ScriptBook): Decision {
  const written = book.scripts.get(scriptId)?.[version - 1];
  if (!written) return refuse({ code: "script.unknown", scriptId });
  if (written.writtenBy === actor) return refuse({ code: "script.selfApproved", person: actor });
  if (written.approvedBy !== undefined) return accept([]);
  return accept([{ type: "ScriptApproved", at: now, scriptId, version, by: actor }]);
}

/** Folds one event into the book it is handed. Approving a version brings a retired script back. */
export function evolve(book: ScriptBookDraft, event: ScriptEvent): ScriptBookDraft {
  switch (event.type) {
    case "ScriptWritten": {
      const { script, by: writtenBy } = event;
      const versions = book.scripts.get(script.scriptId) ?? [];
      book.scripts.set(script.scriptId, [...versions, { ...script, writtenBy, approvedBy: undefined }]);
      return book;
    }
    case "ScriptApproved": {
      const written = book.scripts.get(event.scriptId)?.[event.version - 1];
      if (written) written.approvedBy = event.by;
      book.retired.delete(event.scriptId);
      return book;
    }
    case "ScriptRetired":
      book.retired.add(event.scriptId);
      return book;
  }
}
