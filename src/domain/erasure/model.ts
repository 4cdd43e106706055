import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";

/** Why somebody of the bank asks for it. */
export const ERASURE_GROUNDS = ["askedByPerson", "consentWithdrawn", "keptTooLong", "court"] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export type ErasureStep = "asked" | "refused" | "erased";

/** One step of what was asked and done, for the log. */
export type ErasureDeed = OfCase & {
  readonly step: ErasureStep;
  readonly at: EpochMs;
  readonly by: string;
  /** The ground of a request, or the reason of a refusal. */
  readonly why?: string;
};

type Deed = { readonly at: EpochMs; readonly by: string };

/** Cases of an outlet of which the people are erased, or are to be, by kind and id. */
export type ErasureBookDraft = {
  asked: Map<string, Deed>;
  erased: Map<string, Deed>;
  /** Oldest first. */
  log: ErasureDeed[];
};
export type ErasureBook = Frozen<ErasureBookDraft>;

type OfCase = { readonly kind: string; readonly caseId: string };
export type ErasureCommand =
  | Asked<"AskErasure", OfCase & { readonly ground: ErasureGround }>
  | Asked<"RefuseErasure", OfCase & { readonly reason: string }>
  /** `own`: whoever it is about has proven that he is. */
  | Asked<"ErasePeople", OfCase & { readonly own: boolean }>;
export type ErasureEvent =
  | Happened<"ErasureAsked", OfCase & { readonly by: string; readonly ground: ErasureGround }>
  | Happened<"ErasureRefused", OfCase & { readonly by: string; readonly reason: string }>
  | Happened<"PeopleErased", OfCase & { readonly by: string }>;

export type ErasureRefusal = { readonly code: "erasure.notAsked" } | { readonly code: "erasure.secondPersonNeeded" };

export function nobodyErased(): ErasureBookDraft {
  return { asked: new Map(), erased: new Map(), log: [] };
}

export const erasureKey = ({ kind, caseId }: OfCase): string => `${kind}/${caseId}`;

/** Rules of ./SPEC.md. Pure. */
export function decide(
  command: ErasureCommand,
  { asked, erased }: ErasureBook,
): Result<readonly ErasureEvent[], ErasureRefusal> {
  const { now: at, actor: by, kind, caseId } = command;
  const key = erasureKey(command);
  if (erased.has(key)) return accept([]);
  const request = asked.get(key);
  if (command.type === "AskErasure") {
    const { ground } = command;
    return accept(request ? [] : [{ type: "ErasureAsked", at, kind, caseId, by, ground }]);
  }
  if (command.type === "ErasePeople" && command.own) return accept([{ type: "PeopleErased", at, kind, caseId, by }]);
  if (!request) return refuse({ code: "erasure.notAsked" });
  if (request.by === by) return refuse({ code: "erasure.secondPersonNeeded" });
  if (command.type === "ErasePeople") return accept([{ type: "PeopleErased", at, kind, caseId, by }]);
  const { reason } = command;
  return accept([{ type: "ErasureRefused", at, kind, caseId, by, reason }]);
}

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: ErasureBookDraft, event: ErasureEvent): ErasureBookDraft {
  const { at, by, kind, caseId } = event;
  const key = erasureKey(event);
  book.asked.delete(key);
  switch (event.type) {
    case "ErasureAsked":
      book.asked.set(key, { at, by });
      book.log.push({ step: "asked", at, by, kind, caseId, why: event.ground });
      return book;
    case "ErasureRefused":
      book.log.push({ step: "refused", at, by, kind, caseId, why: event.reason });
      return book;
    case "PeopleErased":
      book.erased.set(key, { at, by });
      book.log.push({ step: "erased", at, by, kind, caseId });
      return book;
  }
}
