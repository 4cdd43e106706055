import type { Frozen } from "#base/frozen";
import type { EpochMs } from "#base/time";
import { HOUR_MS } from "#base/time";

export const DOCUMENT_KINDS = ["handbook", "procedure", "ruleSheet", "emergencyCard"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A text in the languages it is there in; a body is Markdown. */
export type DocumentText = Readonly<Partial<Record<"zh" | "en" | "es" | "ko", string>>>;

export type DocumentVersion = {
  readonly documentId: string;
  readonly version: number;
  readonly kind: DocumentKind;
  readonly title: DocumentText;
  readonly body: DocumentText;
  /** A file beside the text, by its hash. */
  readonly file?: { readonly fileId: string; readonly sha256: string };
  /** Roles that are to read it. */
  readonly readers: readonly string[];
  readonly readWithinDays: number;
  /** How often an emergency card is to be drilled at each outlet. */
  readonly drillEveryDays?: number;
};

export type Published = DocumentVersion & {
  readonly publishedAt: EpochMs;
  readonly writtenBy: string;
  readonly publishedBy: string;
};

export type LibraryDraft = {
  /** Versions of each document, oldest first. */
  documents: Map<string, Published[]>;
  retired: Set<string>;
};
export type Library = Frozen<LibraryDraft>;

export function emptyLibrary(): LibraryDraft {
  return { documents: new Map(), retired: new Set() };
}

export type Receipt = { readonly version: number; readonly at: EpochMs };

/** Receipts of a unit's people: by document, then by person, the newest version that was read. */
export type ReadingsDraft = { receipts: Map<string, Map<string, Receipt>> };
export type Readings = Frozen<ReadingsDraft>;

export function emptyReadings(): ReadingsDraft {
  return { receipts: new Map() };
}

export type Reading = {
  readonly documentId: string;
  readonly version: number;
  readonly dueBy: EpochMs;
  /** When this very version was read; absent when it was not. */
  readonly readAt?: EpochMs;
  readonly isLate: boolean;
};

/** What a person with these roles is to read, and what of it is read. HB-6 */
export function readingsOf(
  { documents, retired }: Library,
  { receipts }: Readings,
  person: { readonly personId: string; readonly roles: readonly string[] },
  now: EpochMs,
): readonly Reading[] {
  return [...documents].flatMap(([documentId, versions]) => {
    const newest = versions.at(-1);
    if (!newest || retired.has(documentId)) return [];
    const { version, publishedAt, readWithinDays, readers } = newest;
    if (!readers.some((role) => person.roles.includes(role))) return [];
    const receipt = receipts.get(documentId)?.get(person.personId);
    const readAt = receipt?.version === version ? receipt.at : undefined;
    const dueBy = publishedAt + readWithinDays * 24 * HOUR_MS;
    const isLate = readAt === undefined && dueBy <= now;
    return [{ documentId, version, dueBy, ...(readAt !== undefined && { readAt }), isLate }];
  });
}
