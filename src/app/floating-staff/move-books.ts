import { present } from "#base/assert";
import { monthOf } from "#base/calendar";
import { refuse, type Result } from "#base/result";
import { decide } from "#domain/floating-staff/decide";
import { evolve } from "#domain/floating-staff/evolve";
import type { MoveCommand, MoveEvent, MoveRefusal } from "#domain/floating-staff/messages";
import { emptyMoveBook, isLiving, type Move, type MoveBook } from "#domain/floating-staff/model";
import type { Network } from "#domain/network/network";
import { openContext, type ContextStream } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import type { Journal } from "../ports/journal";
import { districtOf } from "./people";

export type MoveBooksDeps = {
  readonly journal: Journal;
  readonly network: () => Network;
  readonly lobbies: Pick<Lobbies, "live" | "outletIds">;
};

type BookStream = ContextStream<MoveCommand, MoveEvent, MoveBook, MoveRefusal>;

/** The moves of each district on each date: one stream of the district a day. Rules FLS-1 and FLS-2. */
export type MoveBooks = {
  /** Moves of a district on the dates that are open there, oldest first. */
  readonly moves: (district: string) => Promise<readonly Move[]>;
  readonly all: () => Promise<readonly Move[]>;
  /** What a command would cause, without doing it. */
  readonly preview: (toOutletId: string, command: MoveCommand) => Promise<Result<readonly MoveEvent[], MoveRefusal>>;
  readonly submit: (toOutletId: string, command: MoveCommand, cause: Cause) => Promise<Result<Move, MoveRefusal>>;
  readonly find: (toOutletId: string, moveId: string) => Move | undefined;
  readonly guests: (outletId: string, date: string) => readonly string[];
};

/** Opens the books of all open days, so that a plan made at once knows who is lent. */
export async function createMoveBooks({ journal, network, lobbies }: MoveBooksDeps): Promise<MoveBooks> {
  const open = new Map<string, Promise<BookStream>>();
  const ready = new Map<string, BookStream>();

  const bookOf = (district: string, date: string): Promise<BookStream> => {
    const key = keyOf(district, date);
    const known = open.get(key) ?? openBook(journal, district, date);
    open.set(key, known);
    // A store that is away is asked again by whoever comes next.
    known.then((book) => ready.set(key, book)).catch(() => open.delete(key));
    return known;
  };
  const openDates = (): readonly (readonly [string, string])[] => {
    const pairs = lobbies.outletIds().flatMap((outletId) => {
      const date = lobbies.live(outletId)?.day.businessDate;
      return date ? [[districtOf(network(), outletId), date] as const] : [];
    });
    return [...new Map(pairs.map((pair) => [keyOf(...pair), pair])).values()];
  };
  const movesIn = async (pairs: readonly (readonly [string, string])[]): Promise<readonly Move[]> => {
    const books = await Promise.all(pairs.map((pair) => bookOf(...pair)));
    await Promise.all(books.map((book) => book.refresh()));
    return books.flatMap((book) => [...book.state().moves.values()]);
  };
  const bookFor = async (toOutletId: string): Promise<BookStream | undefined> => {
    const date = lobbies.live(toOutletId)?.day.businessDate;
    return date ? bookOf(districtOf(network(), toOutletId), date) : undefined;
  };
  const readyFor = (outletId: string, date: string): BookStream | undefined =>
    ready.get(keyOf(districtOf(network(), outletId), date));

  await Promise.all(openDates().map((pair) => bookOf(...pair)));
  return {
    moves: (district) => movesIn(openDates().filter(([unitId]) => unitId === district)),
    all: () => movesIn(openDates()),
    preview: async (toOutletId, command) => {
      const book = await bookFor(toOutletId);
      return book ? decide(command, book.state()) : refuse({ code: "float.unknown", moveId: command.moveId });
    },
    submit: async (toOutletId, command, cause) => {
      const book = await bookFor(toOutletId);
      if (!book) return refuse({ code: "float.unknown", moveId: command.moveId });
      const done = await book.submit(command, cause);
      if (!done.ok) return done;
      return { ok: true, value: present(book.state().moves.get(command.moveId), "move that was just changed") };
    },
    find: (toOutletId, moveId) => {
      const date = lobbies.live(toOutletId)?.day.businessDate ?? "";
      return readyFor(toOutletId, date)?.state().moves.get(moveId);
    },
    guests: (outletId, date) => {
      const moves = readyFor(outletId, date)?.state().moves.values() ?? [];
      return [...moves].filter((move) => move.toOutletId === outletId && isGuest(move)).map(({ staffId }) => staffId);
    },
  };
}

/** From the acceptance until work ends the person belongs to the plan of the outlet. */
const isGuest = (move: Move): boolean => isLiving(move) && (move.state === "accepted" || move.state === "working");

const keyOf = (district: string, date: string): string => `${district}/${date}`;

function openBook(journal: Journal, district: string, date: string): Promise<BookStream> {
  return openContext(journal, {
    stream: { unitId: district, month: monthOf(date), stream: `floating-staff:${date}` },
    initial: emptyMoveBook,
    decide,
    evolve,
  });
}
