import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import {
  decide,
  type ErasureBook,
  type ErasureBookDraft,
  type ErasureCommand,
  type ErasureDeed,
  type ErasureEvent,
  type ErasureGround,
  erasureKey,
  type ErasureRefusal,
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
type Answer = Promise<Result<readonly ErasureEvent[], ErasureRefusal>>;

export type OutletErasure = ErasureDeed & { readonly outletId: string };

/** What is asked of an erasure. */
export type ErasureAsked =
  | { readonly type: "AskErasure"; readonly ground: ErasureGround }
  | { readonly type: "RefuseErasure"; readonly reason: string }
  | { readonly type: "ErasePeople"; readonly own: boolean };

/** Of which cases the people are erased: an act of its own stream, so that no case has to know of it. */
export type Erasures = {
  /** Durable when it answers. @throws JournalUnavailable */
  readonly submit: (kind: CaseKind, place: Place, asked: ErasureAsked, at: EpochMs, cause: Cause) => Answer;
  /** What happened to a case, with its erasure at its time. */
  readonly among: (kind: CaseKind, place: Place, deeds: readonly CaseDeed[]) => Promise<readonly CaseDeed[]>;
  /** What was asked and done at all outlets, the newest first. Cost: a small stream of each that ever erased. */
  readonly log: () => Promise<readonly OutletErasure[]>;
};

export function openErasures(journal: Journal): Erasures {
  const books = openCases<ErasureCommand, ErasureEvent, ErasureBookDraft, ErasureBook, ErasureRefusal>(journal, {
    initial: nobodyErased,
    decide,
    evolve,
  });
  return {
    submit: async (kind, { outletId, caseId }, asked, now, cause) => {
      const command = { ...asked, now, actor: cause.actor, kind, caseId };
      const done = await books.submit(STREAMS.erasures(outletId), command, cause);
      return done.ok ? { ok: true, value: done.value.events } : done;
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
    log: async () => {
      const heads = await journal.heads({ prefix: STREAMS.erasures("").stream });
      // Newest first also among steps of one instant.
      const found = heads.map(async ({ unitId: outletId }) =>
        (await books.read(STREAMS.erasures(outletId))).state.log.map((deed) => ({ ...deed, outletId })).toReversed(),
      );
      return (await Promise.all(found)).flat().sort((left, right) => right.at - left.at);
    },
  };
}
