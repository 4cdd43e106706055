import type { EpochMs } from "#base/time";
import {
  decide,
  type ErasureBook,
  type ErasureBookDraft,
  type ErasureCommand,
  type ErasureEvent,
  erasureKey,
  evolve,
  nobodyErased,
} from "#domain/erasure/model";
import type { Cause } from "../journal/records";
import type { Journal } from "../ports/journal";
import type { CaseKind } from "./asked";
import { openCases } from "./cases";
import type { CaseDeed } from "./history";
import { STREAMS } from "./streams";

type Place = { readonly outletId: string; readonly caseId: string };

/** Of which cases the people are erased: an act of its own stream, so that no case has to know of it. */
export type Erasures = {
  /** Durable when it answers. @throws JournalUnavailable */
  readonly record: (kind: CaseKind, place: Place, at: EpochMs, cause: Cause) => Promise<void>;
  /** What happened to a case, with its erasure at its time. */
  readonly among: (kind: CaseKind, place: Place, deeds: readonly CaseDeed[]) => Promise<readonly CaseDeed[]>;
};

export function openErasures(journal: Journal): Erasures {
  const books = openCases<ErasureCommand, ErasureEvent, ErasureBookDraft, ErasureBook, never>(journal, {
    initial: nobodyErased,
    decide,
    evolve,
  });
  return {
    record: async (kind, { outletId, caseId }, now, cause) => {
      const asked = { type: "ErasePeople", now, actor: cause.actor, kind, caseId } as const;
      await books.submit(STREAMS.erasures(outletId), asked, cause);
    },
    among: async (kind, { outletId, caseId }, deeds) => {
      const { state } = await books.read(STREAMS.erasures(outletId));
      const erasure = state.erased.get(erasureKey({ kind, caseId }));
      if (!erasure) return deeds;
      const { at, by: actor } = erasure;
      const before = deeds.filter((deed) => deed.at <= at);
      const seq = (deeds.at(-1)?.seq ?? 0) + 1;
      return [...before, { seq, type: "PeopleErased", at, actor, said: {} }, ...deeds.slice(before.length)];
    },
  };
}
