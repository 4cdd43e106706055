import type { ChangeRefusal } from "#app/head-office/change-desk";
import type { EditRefusal } from "#app/head-office/edit-entry";
import type { UndoRefusal } from "#app/head-office/network-history";
import type { FloatRefusal } from "#app/floating-staff/floating-staff";

type Own = `${"float" | "change" | "history" | "entry" | "network"}.${string}`;
/** What head office and the relief team refuse themselves; what the lobbies and policies refuse stands elsewhere. */
export type HeadRefusal = Extract<ChangeRefusal | EditRefusal | UndoRefusal | FloatRefusal, { readonly code: Own }>;

/** See refusal-status.ts for what the numbers mean. */
export const HEAD_REFUSAL_STATUS = {
  "entry.faulty": 422,
  "network.unknownEntry": 404,
  "network.changedSince": 409,
  "history.unknown": 404,
  "history.changedSince": 409,
  "change.idTaken": 409,
  "change.unknown": 404,
  "change.wrongState": 409,
  "change.secondPersonNeeded": 403,
  "change.notYours": 403,
  "change.undoneAlready": 409,
  "float.idTaken": 409,
  "float.notAFloater": 422,
  "float.notCertified": 403,
  "float.tooFar": 422,
  "float.tooLong": 422,
  "float.leavesTooFew": 409,
  "float.personMoving": 409,
  "float.windowAsked": 409,
  "float.unknown": 404,
  "float.wrongState": 409,
  "float.secondPersonNeeded": 403,
  "float.notYours": 403,
  "float.notSuggested": 409,
  "float.stillServing": 409,
} as const satisfies Record<HeadRefusal["code"], 403 | 404 | 409 | 422>;
