import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";

export type NoteWay = "sms" | "mail";
export type NoteCause = "dueSoon" | "overdue";
/** Who is told: whoever answers for it, the outlet's head, the district. */
export type NoteLevel = "person" | "outlet" | "district";

export type NotedMatter = {
  readonly noteId: string;
  readonly to: string;
  readonly kind: string;
  readonly caseId: string;
  readonly cause: NoteCause;
  readonly level: NoteLevel;
};
export type NoteDraft = NotedMatter & {
  readonly notedAt: EpochMs;
  ways: Map<NoteWay, "claimed" | "heldBack" | "taken" | "failed">;
  readAt: EpochMs | undefined;
  escalated: boolean;
};

/** The notices of one outlet on one business date. */
export type NoteBookDraft = { notes: Map<string, NoteDraft> };
export type NoteBook = Frozen<NoteBookDraft>;
export type Note = Frozen<NoteDraft>;

export function emptyNoteBook(): NoteBookDraft {
  return { notes: new Map() };
}

/** One name for one thing about one matter to one person. NI-1 */
export function noteIdOf({ kind, caseId, cause, to }: Omit<NotedMatter, "noteId" | "level">): string {
  return `${kind}.${caseId}.${cause}.${to}`;
}

type Named = { readonly noteId: string };
export type NoteCommand =
  | Asked<"NoteMatter", Omit<NotedMatter, "noteId">>
  | Asked<"ClaimSending", Named & { readonly way: NoteWay; readonly inQuietHours: boolean }>
  | Asked<"RecordSending", Named & { readonly way: NoteWay; readonly taken: boolean }>
  | Asked<"ReadNote", Named>
  | Asked<"EscalateNote", Named & { readonly above: string; readonly level: NoteLevel; readonly afterMs: number }>;

export type NoteEvent =
  | Happened<"MatterNoted", NotedMatter>
  | Happened<"SendingClaimed", Named & { readonly way: NoteWay }>
  | Happened<"SendingHeldBack", Named & { readonly way: NoteWay }>
  | Happened<"SendingRecorded", Named & { readonly way: NoteWay; readonly taken: boolean }>
  | Happened<"NoteRead", Named & { readonly by: string }>
  | Happened<"NoteEscalated", Named & { readonly to: string; readonly level: NoteLevel }>;

export type NoteRefusal =
  { readonly code: "staffNotice.unknown"; readonly noteId: string } | { readonly code: "staffNotice.notYours" };
