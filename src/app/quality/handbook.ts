import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide, decideReading, evolve, evolveReadings } from "#domain/handbook/decide";
import type {
  HandbookCommand,
  HandbookEvent,
  HandbookRefusal,
  ReadingCommand,
  ReadingEvent,
} from "#domain/handbook/messages";
import {
  type DocumentVersion,
  emptyLibrary,
  emptyReadings,
  type Library,
  type LibraryDraft,
  type Reading,
  type Readings,
  type ReadingsDraft,
  readingsOf,
} from "#domain/handbook/model";
import type { Post } from "#domain/identity/roles";
import { openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import { openCases } from "./cases";
import { STREAMS } from "./streams";

type Published = Promise<Result<readonly HandbookEvent[], HandbookRefusal>>;

export type Reader = { readonly personId: string; readonly roles: readonly string[] };

/** What people are to know, and who has read it. Durable when it answers. @throws JournalUnavailable */
export type Handbook = {
  readonly state: () => Library;
  readonly publish: (document: DocumentVersion, writtenBy: string, cause: Cause) => Published;
  readonly retire: (documentId: string, cause: Cause) => Published;
  /** The actor has read this version, as somebody of this unit. */
  readonly confirm: (
    unitId: string,
    read: { readonly documentId: string; readonly version: number },
    cause: Cause,
  ) => Promise<Result<readonly ReadingEvent[], HandbookRefusal>>;
  /** When people of a unit read what is in force no more. */
  readonly pastReceipts: (unitId: string) => Promise<readonly EpochMs[]>;
  /** What each of these people of one unit is to read, and has read. */
  readonly readings: (unitId: string, people: readonly Reader[]) => Promise<readonly (readonly Reading[])[]>;
};

/** @param nowAt business time at an outlet, or at the head office by the network's unit */
export async function openHandbook(journal: Journal, nowAt: (unitId: string) => EpochMs): Promise<Handbook> {
  const stream = await openContext<HandbookCommand, HandbookEvent, LibraryDraft, Library, HandbookRefusal>(journal, {
    stream: STREAMS.handbook(),
    initial: emptyLibrary,
    decide,
    evolve,
  });
  const readings = openCases<ReadingCommand, ReadingEvent, ReadingsDraft, Readings, HandbookRefusal>(journal, {
    initial: emptyReadings,
    decide: decideReading,
    evolve: evolveReadings,
  });
  const stamped = (cause: Cause, unitId = NETWORK_UNIT) => ({ now: nowAt(unitId), actor: cause.actor });
  return {
    state: stream.state,
    publish: (document, writtenBy, cause) =>
      stream.submit({ type: "PublishDocument", ...stamped(cause), document, writtenBy }, cause),
    retire: (documentId, cause) => stream.submit({ type: "RetireDocument", ...stamped(cause), documentId }, cause),
    confirm: async (unitId, { documentId, version }, cause) => {
      const newest = stream.state().documents.get(documentId)?.at(-1)?.version;
      if (newest === undefined) return { ok: false, refusal: { code: "handbook.unknown", documentId } };
      const command: ReadingCommand = {
        type: "ConfirmReading",
        ...stamped(cause, unitId),
        documentId,
        version,
        newest,
      };
      const done = await readings.submit(STREAMS.readings(unitId), command, cause);
      return done.ok ? { ok: true, value: done.value.events } : done;
    },
    pastReceipts: async (unitId) => {
      const { documents, retired } = stream.state();
      const { state } = await readings.read(STREAMS.readings(unitId));
      return [...state.receipts].flatMap(([documentId, ofPeople]) => {
        const inForce = retired.has(documentId) ? undefined : documents.get(documentId)?.at(-1)?.version;
        return [...ofPeople.values()].flatMap(({ version, at }) => (version === inForce ? [] : [at]));
      });
    },
    readings: async (unitId, people) => {
      const { state } = await readings.read(STREAMS.readings(unitId));
      return people.map((person) => readingsOf(stream.state(), state, person, nowAt(unitId)));
    },
  };
}

/** The unit that keeps somebody's receipts: the first of the own posts, and the network for those above all outlets. */
export function unitOfPosts(posts: readonly Post[]): string {
  const [place] = posts.map((post) => post.place);
  if (!place || place.kind === "network") return NETWORK_UNIT;
  return place.kind === "outlet" ? place.outletId : place.unitId;
}
