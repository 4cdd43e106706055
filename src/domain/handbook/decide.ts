import { accept, refuse, type Result } from "#base/result";
import type { HandbookCommand, HandbookEvent, HandbookRefusal, ReadingCommand, ReadingEvent } from "./messages";
import type { DocumentText, DocumentVersion, Library, LibraryDraft, Readings, ReadingsDraft } from "./model";

/** Rules HB-1 to HB-4 of ./SPEC.md. */
export function decide(command: HandbookCommand, library: Library): Result<readonly HandbookEvent[], HandbookRefusal> {
  const { now: at, actor } = command;
  if (command.type === "RetireDocument") {
    const { documentId } = command;
    if (!library.documents.has(documentId)) return refuse({ code: "handbook.unknown", documentId });
    return accept(library.retired.has(documentId) ? [] : [{ type: "DocumentRetired", at, documentId, by: actor }]);
  }
  const { document, writtenBy } = command;
  const fault = faultOf(document);
  if (fault) return refuse({ code: "handbook.faulty", ...fault });
  if (writtenBy === actor) return refuse({ code: "handbook.selfApproved", person: actor });
  const versions = library.documents.get(document.documentId) ?? [];
  if (versions.some((known) => isSame(known, document))) return accept([]);
  const expected = versions.length + 1;
  if (document.version !== expected) return refuse({ code: "handbook.versionOutOfOrder", expected });
  return accept([{ type: "DocumentPublished", at, document, writtenBy, publishedBy: actor }]);
}

/** Folds one event into the library it is handed. Never refuses. */
export function evolve(library: LibraryDraft, event: HandbookEvent): LibraryDraft {
  if (event.type === "DocumentRetired") {
    library.retired.add(event.documentId);
    return library;
  }
  const { document, at: publishedAt, writtenBy, publishedBy } = event;
  const { documentId } = document;
  const published = { ...document, publishedAt, writtenBy, publishedBy };
  library.documents.set(documentId, [...(library.documents.get(documentId) ?? []), published]);
  library.retired.delete(documentId);
  return library;
}

/** Rule HB-5 of ./SPEC.md: the actor is the reader. */
export function decideReading(
  { now: at, actor: by, documentId, version, newest }: ReadingCommand,
  { receipts }: Readings,
): Result<readonly ReadingEvent[], HandbookRefusal> {
  if (version !== newest) return refuse({ code: "handbook.notNewest", version: newest });
  const known = receipts.get(documentId)?.get(by);
  if (known && known.version >= version) return accept([]);
  return accept([{ type: "DocumentRead", at, documentId, version, by }]);
}

export function evolveReadings(readings: ReadingsDraft, { documentId, by, version, at }: ReadingEvent): ReadingsDraft {
  const ofDocument = readings.receipts.get(documentId) ?? new Map<string, { version: number; at: number }>();
  readings.receipts.set(documentId, ofDocument.set(by, { version, at }));
  return readings;
}

const ID = /^[A-Za-z0-9][\w.:-]{0,63}$/;

/** The first thing that is wrong with a version. HB-1 */
function faultOf(document: DocumentVersion): { readonly place: string; readonly expected: string } | undefined {
  const { documentId, title, body, file, readers, readWithinDays, drillEveryDays, kind } = document;
  if (!ID.test(documentId)) return { place: "documentId", expected: "id" };
  if (!isSaid(title)) return { place: "title", expected: "text" };
  if (!isSaid(body) && !file) return { place: "body", expected: "text" };
  if (readers.length === 0) return { place: "readers", expected: "some" };
  if (!(readWithinDays >= 1)) return { place: "readWithinDays", expected: "from:1" };
  if (drillEveryDays === undefined) return undefined;
  return kind === "emergencyCard" && drillEveryDays >= 1 ? undefined : { place: "drillEveryDays", expected: "none" };
}

const isSaid = (text: DocumentText): boolean => Object.values(text).some((said) => said.trim() !== "");

function isSame(known: DocumentVersion, other: DocumentVersion): boolean {
  const partsOf = ({ version, kind, title, body, file, readers, readWithinDays, drillEveryDays }: DocumentVersion) =>
    JSON.stringify([version, kind, title, body, file, readers, readWithinDays, drillEveryDays]);
  return partsOf(known) === partsOf(other);
}
