import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import { accept, type Result } from "#base/result";
import type { EpochMs } from "#base/time";

export type Erasure = { readonly at: EpochMs; readonly by: string };

/** Cases of an outlet of which the people are erased, by kind and id. */
export type ErasureBookDraft = { erased: Map<string, Erasure> };
export type ErasureBook = Frozen<ErasureBookDraft>;

type OfCase = { readonly kind: string; readonly caseId: string };
export type ErasureCommand = Asked<"ErasePeople", OfCase>;
export type ErasureEvent = Happened<"PeopleErased", OfCase & { readonly by: string }>;

export function nobodyErased(): ErasureBookDraft {
  return { erased: new Map() };
}

export const erasureKey = ({ kind, caseId }: OfCase): string => `${kind}/${caseId}`;

/** Rules of ./SPEC.md. Pure. */
export function decide(
  { now: at, actor: by, kind, caseId }: ErasureCommand,
  { erased }: ErasureBook,
): Result<readonly ErasureEvent[], never> {
  return accept(erased.has(erasureKey({ kind, caseId })) ? [] : [{ type: "PeopleErased", at, kind, caseId, by }]);
}

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: ErasureBookDraft, event: ErasureEvent): ErasureBookDraft {
  book.erased.set(erasureKey(event), { at: event.at, by: event.by });
  return book;
}
