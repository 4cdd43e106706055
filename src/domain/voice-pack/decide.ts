import { accept, type Result } from "#base/result";
import { keyOf, type VoiceBook, type VoiceBookDraft, type VoiceCommand, type VoiceEvent } from "./model";

/** Rules VS-1 to VS-3 of ./SPEC.md. Nothing that is asked here is refused: which clips there are the pack knows. */
export function decide(command: VoiceCommand, book: VoiceBook): Result<readonly VoiceEvent[], never> {
  const { now: at, actor: by, language, clip } = command;
  const before = book.get(keyOf(command));
  switch (command.type) {
    case "ReplaceClip": {
      const { recordingId, durationMs } = command;
      if (before?.recordingId === recordingId) return accept([]);
      const version = (before?.version ?? 0) + 1;
      return accept([{ type: "ClipReplaced", at, language, clip, version, recordingId, durationMs, by }]);
    }
    case "RevertClip":
      if (before?.recordingId === undefined) return accept([]);
      return accept([{ type: "ClipReverted", at, language, clip, by }]);
  }
}

/** Folds one event into the book it is handed. */
export function evolve(book: VoiceBookDraft, event: VoiceEvent): VoiceBookDraft {
  const { at, by } = event;
  const key = keyOf(event);
  if (event.type === "ClipReplaced") {
    const { version, recordingId } = event;
    return book.set(key, { version, recordingId, by, at });
  }
  return book.set(key, { version: book.get(key)?.version ?? 0, recordingId: undefined, by, at });
}
