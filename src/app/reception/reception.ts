import { businessDateAt } from "#base/calendar";
import { refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide } from "#domain/reception/decide";
import { evolve } from "#domain/reception/evolve";
import type { ReceptionRefusal } from "#domain/reception/messages";
import {
  emptyReceptionBook,
  type CustomerRequest,
  type ReceptionBook,
  type ReceptionBookDraft,
  type ReceptionCommand,
  type ReceptionEvent,
} from "#domain/reception/model";
import type { Cause } from "../journal/records";
import type { Journal, StreamId } from "../ports/journal";
import { openCases, type Submitted } from "../quality/cases";
import { bookOf, openBooks } from "./reception-stream";

type Unstamped<Command> = Command extends unknown ? Omit<Command, "now" | "actor"> : never;
export type AskedOfReception = Unstamped<ReceptionCommand>;

type Noted = ReceptionBook["refusals"] extends ReadonlyMap<string, infer Refusal> ? Refusal : never;

/** The register of an outlet as it stands now. */
export type ReceptionView = {
  /** Open requests, the longest open first. */
  readonly open: readonly CustomerRequest[];
  /** Requests that ended on this business day. */
  readonly endedToday: number;
  /** Refusals of this business day, newest first. */
  readonly refusals: readonly Noted[];
};

export type Reception = {
  /** Durable when it answers. @throws JournalUnavailable */
  readonly submit: (
    outletId: string,
    asked: AskedOfReception,
    cause: Cause,
  ) => Promise<Result<Submitted<ReceptionEvent, ReceptionBook>, ReceptionRefusal>>;
  readonly read: (outletId: string) => Promise<ReceptionView>;
};

export type ReceptionDeps = {
  readonly journal: Journal;
  readonly clockOf: (outletId: string) => { readonly now: () => EpochMs };
  /** Real time, by which clients make their ids. */
  readonly wall: { readonly now: () => EpochMs };
  readonly timeZoneOf: (outletId: string) => string;
  /** Told of every register that has grown. */
  readonly committed?: (stream: StreamId) => void;
};

/** What customers asked, by outlet. */
export function createReception({ journal, clockOf, wall, timeZoneOf, committed }: ReceptionDeps): Reception {
  const books = openCases<ReceptionCommand, ReceptionEvent, ReceptionBookDraft, ReceptionBook, ReceptionRefusal>(
    journal,
    { initial: emptyReceptionBook, decide, evolve },
    committed,
  );
  const booksNow = (outletId: string): readonly StreamId[] => openBooks(outletId, businessDateAt(wall.now(), "UTC"));
  return {
    submit: (outletId, asked, cause) => {
      const command = { ...asked, now: clockOf(outletId).now(), actor: cause.actor };
      const book = bookOf(outletId, placeOf(asked));
      if (isNew(asked) && !booksNow(outletId).some(({ stream }) => stream === book.stream))
        return Promise.resolve(refuse({ code: "reception.clockWrong" }));
      return books.submit(book, command, cause);
    },
    read: async (outletId) => {
      const today = (at: EpochMs): string => businessDateAt(at, timeZoneOf(outletId));
      const date = today(clockOf(outletId).now());
      const states = await Promise.all(booksNow(outletId).map(async (stream) => (await books.read(stream)).state));
      const requests = states.flatMap(({ requests: all }) => [...all.values()]);
      const refusals = states.flatMap(({ refusals: all }) => [...all.values()]);
      return {
        open: requests.filter(({ end }) => !end).sort((one, other) => one.askedAt - other.askedAt),
        endedToday: requests.filter(({ end }) => end && today(end.at) === date).length,
        refusals: refusals.filter(({ at }) => today(at) === date).sort((one, other) => other.at - one.at),
      };
    },
  };
}

/** Whether something begins: a device whose clock is months off would write it where nobody looks. */
const isNew = (asked: AskedOfReception): boolean =>
  asked.type === "NoteRequest" ||
  asked.type === "NoteWord" ||
  (asked.type === "NoteRefusal" && asked.requestId === undefined);

/** The id whose month says in which book it is written: what belongs to a request stands where the request stands. */
function placeOf(asked: AskedOfReception): string {
  if (asked.type === "NoteRefusal") return asked.requestId ?? asked.refusalId;
  return asked.type === "NoteWord" ? asked.wordId : asked.requestId;
}
