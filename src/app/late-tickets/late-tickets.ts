import { addDays, businessDateAt, monthOf, type BusinessDate } from "#base/calendar";
import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide } from "#domain/late-ticket/decide";
import { evolve } from "#domain/late-ticket/evolve";
import type { LateTicketRefusal } from "#domain/late-ticket/messages";
import {
  emptyLateTicketBook,
  type LateTicket,
  type LateTicketBook,
  type LateTicketBookDraft,
  type LateTicketCommand,
  type LateTicketEvent,
} from "#domain/late-ticket/model";
import type { Cause } from "../journal/records";
import type { Journal, StreamId } from "../ports/journal";
import { openCases } from "../quality/cases";

type Unstamped<Command> = Command extends unknown ? Omit<Command, "now" | "actor"> : never;

/** A ticket of the register with the business date on which it was given. */
type NotedTicket = LateTicket & { readonly businessDate: BusinessDate };

export type LateTickets = {
  /** Durable when it answers. @throws JournalUnavailable */
  readonly submit: (
    outletId: string,
    date: BusinessDate,
    asked: Unstamped<LateTicketCommand>,
    cause: Cause,
  ) => Promise<Result<unknown, LateTicketRefusal>>;
  /** The business date on which something at an outlet happened. */
  readonly dateOf: (outletId: string, at: EpochMs) => BusinessDate;
  /** Of this month and the one before: what is open first, then the newest. */
  readonly read: (outletId: string) => Promise<readonly NotedTicket[]>;
};

type LateTicketsDeps = {
  readonly journal: Journal;
  readonly clockOf: (outletId: string) => { readonly now: () => EpochMs };
  readonly timeZoneOf: (outletId: string) => string;
};

/** The tickets that lobbies would not have, by outlet and by the month in which they were given. */
export function createLateTickets({ journal, clockOf, timeZoneOf }: LateTicketsDeps): LateTickets {
  const books = openCases<LateTicketCommand, LateTicketEvent, LateTicketBookDraft, LateTicketBook, LateTicketRefusal>(
    journal,
    { initial: emptyLateTicketBook, decide, evolve },
  );
  const dateOf: LateTickets["dateOf"] = (outletId, at) => businessDateAt(at, timeZoneOf(outletId));
  return {
    dateOf,
    submit: (outletId, date, asked, cause) => {
      const command = { ...asked, now: clockOf(outletId).now(), actor: cause.actor };
      return books.submit(bookOf(outletId, date), command, cause);
    },
    read: async (outletId) => {
      const firstDay = monthOf(dateOf(outletId, clockOf(outletId).now()));
      const streams = [addDays(firstDay, -1), firstDay].map((date) => bookOf(outletId, date));
      const states = await Promise.all(streams.map(async (stream) => (await books.read(stream)).state));
      return states
        .flatMap(({ tickets }) => [...tickets.values()])
        .map((ticket) => ({ ...ticket, businessDate: dateOf(outletId, ticket.takenAt) }))
        .sort((one, other) => Number(!!one.end) - Number(!!other.end) || other.takenAt - one.takenAt);
    },
  };
}

function bookOf(outletId: string, date: BusinessDate): StreamId {
  return { unitId: outletId, month: monthOf(date), stream: `late-ticket/${date.slice(0, 7)}` };
}
