import { present } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import {
  type Note,
  type NoteBook,
  type NoteBookDraft,
  type NoteCommand,
  type NoteDraft,
  type NoteEvent,
  noteIdOf,
  type NoteRefusal,
} from "./model";

export type Decision = Result<readonly NoteEvent[], NoteRefusal>;

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: NoteCommand, { notes }: NoteBook): Decision {
  const { now: at } = command;
  if (command.type === "NoteMatter") {
    const { type: _type, now: _now, actor: _actor, ...matter } = command;
    const noteId = noteIdOf(matter);
    return accept(notes.has(noteId) ? [] : [{ type: "MatterNoted", at, noteId, ...matter }]);
  }
  const { noteId } = command;
  const note = notes.get(noteId);
  if (!note) return refuse({ code: "staffNotice.unknown", noteId });
  switch (command.type) {
    case "ClaimSending": {
      const { way, inQuietHours } = command;
      const before = note.ways.get(way);
      if (inQuietHours) return accept(before === undefined ? [{ type: "SendingHeldBack", at, noteId, way }] : []);
      const isFree = before === undefined || before === "heldBack";
      return accept(isFree && note.readAt === undefined ? [{ type: "SendingClaimed", at, noteId, way }] : []);
    }
    case "RecordSending": {
      const { way, taken } = command;
      return accept(note.ways.get(way) === "claimed" ? [{ type: "SendingRecorded", at, noteId, way, taken }] : []);
    }
    case "ReadNote":
      if (note.to !== command.actor) return refuse({ code: "staffNotice.notYours" });
      return accept(note.readAt === undefined ? [{ type: "NoteRead", at, noteId, by: command.actor }] : []);
    case "EscalateNote":
      return accept(escalation(command, note));
  }
}

/** NI-4: to the person above, with a note of his own. */
function escalation(
  { now: at, above, level, afterMs }: Extract<NoteCommand, { readonly type: "EscalateNote" }>,
  { noteId, kind, caseId, cause, to, notedAt, readAt, escalated }: Note,
): readonly NoteEvent[] {
  const isDue = cause === "overdue" && readAt === undefined && !escalated && at - notedAt >= afterMs;
  if (!isDue || above === to) return [];
  const matter = { kind, caseId, cause, to: above, level };
  return [
    { type: "NoteEscalated", at, noteId, to: above, level },
    { type: "MatterNoted", at, noteId: noteIdOf(matter), ...matter },
  ];
}

/** Folds one event into the book it is handed, and hands that same book back for `reduce`. Never refuses. */
export function evolve(book: NoteBookDraft, event: NoteEvent): NoteBookDraft {
  if (event.type === "MatterNoted") {
    const { type: _type, at: notedAt, ...matter } = event;
    // Somebody above may know of the matter already.
    if (!book.notes.has(matter.noteId)) {
      book.notes.set(matter.noteId, { ...matter, notedAt, ways: new Map(), readAt: undefined, escalated: false });
    }
    return book;
  }
  const note: NoteDraft = present(book.notes.get(event.noteId), "note of an event");
  switch (event.type) {
    case "SendingClaimed":
      note.ways.set(event.way, "claimed");
      break;
    case "SendingHeldBack":
      note.ways.set(event.way, "heldBack");
      break;
    case "SendingRecorded":
      note.ways.set(event.way, event.taken ? "taken" : "failed");
      break;
    case "NoteRead":
      note.readAt = event.at;
      break;
    case "NoteEscalated":
      note.escalated = true;
      break;
  }
  return book;
}
