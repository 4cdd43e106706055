import type { Asked, Happened } from "#base/messages";
import type { DocumentVersion } from "./model";

export type HandbookCommand =
  | Asked<"PublishDocument", { readonly document: DocumentVersion; readonly writtenBy: string }>
  | Asked<"RetireDocument", { readonly documentId: string }>;

export type HandbookEvent =
  | Happened<
      "DocumentPublished",
      { readonly document: DocumentVersion; readonly writtenBy: string; readonly publishedBy: string }
    >
  | Happened<"DocumentRetired", { readonly documentId: string; readonly by: string }>;

export type HandbookRefusal =
  | { readonly code: "handbook.faulty"; readonly place: string; readonly expected: string }
  | { readonly code: "handbook.versionOutOfOrder"; readonly expected: number }
  | { readonly code: "handbook.selfApproved"; readonly person: string }
  | { readonly code: "handbook.unknown"; readonly documentId: string }
  | { readonly code: "handbook.notNewest"; readonly version: number };

/** `newest`: the version that stands, which the library knows. */
export type ReadingCommand = Asked<
  "ConfirmReading",
  { readonly documentId: string; readonly version: number; readonly newest: number }
>;

export type ReadingEvent = Happened<
  "DocumentRead",
  { readonly documentId: string; readonly version: number; readonly by: string }
>;
