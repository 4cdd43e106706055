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
  readonly lobbies: Pick<Lobbies, "live" | "outletIds" | "subscribe">;
};

/** A district and a date on which an outlet of it has its day. */
type Place = { readonly district: string; readonly date: string };

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
  const { open: openPlaces, of: placeOf } = followPlaces(network, lobbies);
  const movesIn = async (open: readonly Place[]): Promise<readonly Move[]> => {
    const books = await Promise.all(open.map(({ district, date }) => bookOf(district, date)));
    await Promise.all(books.map((book) => book.refresh()));
    return books.flatMap((book) => [...book.state().moves.values()]);
  };
  const bookFor = async (toOutletId: string): Promise<BookStream | undefined> => {
    const place = placeOf(toOutletId);
    return place && bookOf(place.district, place.date);
  };
  const readyFor = (outletId: string, date: string): BookStream | undefined =>
    ready.get(keyOf(districtOf(network(), outletId), date));

  await Promise.all(openPlaces().map(({ district, date }) => bookOf(district, date)));
  return {
    moves: (district) => movesIn(openPlaces().filter((place) => place.district === district)),
    all: () => movesIn(openPlaces()),
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

/** Where each outlet's day is booked, kept as days open: thousands of outlets are not gone through every few seconds. */
function followPlaces(network: MoveBooksDeps["network"], lobbies: MoveBooksDeps["lobbies"]) {
  const places = new Map<string, Place>();
  const byKey = new Map<string, Place>();
  const of = (outletId: string): Place | undefined => {
    const date = lobbies.live(outletId)?.day.businessDate;
    if (!date) return undefined;
    const district = districtOf(network(), outletId);
    const key = keyOf(district, date);
    const place = byKey.get(key) ?? { district, date };
    byKey.set(key, place);
    places.set(outletId, place);
    return place;
  };
  for (const outletId of lobbies.outletIds()) of(outletId);
  lobbies.subscribe(({ outletId, events }) => {
    if (events.some(({ type }) => type === "DayOpened")) of(outletId);
  });
  return { open: (): readonly Place[] => [...new Set(places.values())], of };
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
