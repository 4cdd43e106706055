import { deserialize, serialize } from "node:v8";
import { present } from "#base/assert";
import { LOBBY_DAY_SHAPE, type LobbyDayDraft, type TicketDraft } from "#domain/lobby-day/model";

/**
 * Where a command's records begin in the stream, and how many they are. The command's type is known as long as memory
 * or a snapshot has kept it; the records themselves do not tell it.
 */
export type Accepted = { readonly seq: number; readonly count: number; readonly commandType?: string };

/** What a snapshot keeps: the day, and which commands it has already seen. */
export type Kept = { readonly day: LobbyDayDraft; readonly commands: Map<string, Accepted> };

/** Version of what is written here and of the day inside. */
export const SNAPSHOT_SHAPE = `columns/1 ${LOBBY_DAY_SHAPE}`;

/** One field of all ended tickets. */
type Column = {
  readonly field: keyof TicketDraft;
  /** Each value once when there are few of them, which `at` picks from; else the tickets' own, in their order. */
  readonly values: readonly unknown[];
  readonly at?: Uint16Array;
};

/**
 * A day as it is written. Most tickets of a day have ended and nothing points at them any more, so they are written
 * field by field: half as long, and read in half the time. The others keep their identity, and their place in the
 * order of issue.
 */
type Packed = {
  readonly day: Omit<LobbyDayDraft, "tickets">;
  readonly living: readonly { readonly place: number; readonly ticket: TicketDraft }[];
  readonly ended: { readonly count: number; readonly columns: readonly Column[] };
  readonly commandIds: readonly string[];
  readonly accepted: readonly (readonly [seq: number, count: number, commandType: string | undefined])[];
};

export function packState({ day, commands }: Kept): Uint8Array {
  const { tickets, ...rest } = day;
  const all = [...tickets.values()];
  const ended = all.filter(({ state }) => state === "ended");
  const fields = Object.keys(ended[0] ?? {}) as (keyof TicketDraft)[];
  const packed: Packed = {
    day: rest,
    living: all.flatMap((ticket, place) => (ticket.state === "ended" ? [] : [{ place, ticket }])),
    ended: { count: ended.length, columns: fields.map((field) => columnOf(field, ended)) },
    commandIds: [...commands.keys()],
    accepted: Array.from(commands.values(), ({ seq, count, commandType }) => [seq, count, commandType]),
  };
  return serialize(packed);
}

function columnOf(field: keyof TicketDraft, tickets: readonly TicketDraft[]): Column {
  const places = new Map<unknown, number>();
  for (const ticket of tickets) {
    const value = ticket[field];
    if (!places.has(value)) places.set(value, places.size);
    if (places.size > VALUES_MAX) return { field, values: tickets.map((each) => each[field]) };
  }
  return {
    field,
    values: [...places.keys()],
    at: Uint16Array.from(tickets, (ticket) => places.get(ticket[field]) ?? 0),
  };
}

/** Beyond so many different values a column lists them as they come. */
const VALUES_MAX = 100;

/** Reads what `packState` wrote in the same shape. */
export function unpackState(state: Uint8Array): Kept {
  const { day, living, ended, commandIds, accepted } = deserialize(state) as Packed;
  const all = endedTickets(ended);
  for (const { place, ticket } of living) all.splice(place, 0, ticket);
  const tickets = new Map<string, TicketDraft>();
  for (const ticket of all) tickets.set(ticket.ticketId, ticket);
  const commands = new Map<string, Accepted>();
  for (const [ix, commandId] of commandIds.entries()) commands.set(commandId, acceptedOf(accepted[ix]));
  return { day: { ...day, tickets }, commands };
}

function endedTickets({ count, columns }: Packed["ended"]): TicketDraft[] {
  // A copy of the first ticket has all fields already; writing them again is cheaper than adding them one by one.
  const first: Record<string, unknown> = {};
  for (const { field, values } of columns) first[field] = values[0];
  const varying = columns.filter(({ values }) => values.length > 1);
  const tickets: TicketDraft[] = [];
  for (let ix = 0; ix < count; ix += 1) {
    const ticket = { ...first };
    for (const { field, values, at } of varying) ticket[field] = values[at?.[ix] ?? ix];
    tickets.push(ticket as TicketDraft);
  }
  return tickets;
}

function acceptedOf(written: Packed["accepted"][number] | undefined): Accepted {
  const [seq, count, commandType] = present(written, "command of a snapshot");
  return commandType === undefined ? { seq, count } : { seq, count, commandType };
}
