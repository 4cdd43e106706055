import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { LOBBY_DAY_SHAPE, type LobbyDayDraft, type TicketDraft } from "#domain/lobby-day/model";

/**
 * The commands that a day has seen, and of which type each was. The type is known as long as memory or a snapshot has
 * kept it; the records themselves do not tell it.
 */
export type Seen = Map<string, string | undefined>;

/** What a snapshot keeps. */
export type Kept = { readonly day: LobbyDayDraft; readonly commands: Seen };

/** Version of what is written here and of the day inside. */
export const SNAPSHOT_SHAPE = `columns/2 ${LOBBY_DAY_SHAPE}`;

/** One field of the ended tickets, in their order. */
type Column =
  | { readonly kind: "same"; readonly value: unknown }
  /** NaN stands for undefined. */
  | { readonly kind: "numbers"; readonly values: Float64Array }
  /** Few different values: each once, and for each ticket which of them. */
  | { readonly kind: "few"; readonly values: readonly unknown[]; readonly at: Uint8Array }
  | { readonly kind: "any"; readonly values: readonly unknown[] };

/**
 * A day as it is written. Most tickets of a day have ended and nothing points at them any more, so they are written
 * field by field, which is 40 % as long as ticket by ticket. The others keep their identity, and their place in the
 * order of issue.
 */
type Packed = {
  readonly day: Omit<LobbyDayDraft, "tickets">;
  readonly living: readonly { readonly place: number; readonly ticket: TicketDraft }[];
  readonly ended: { readonly count: number; readonly columns: readonly (readonly [keyof TicketDraft, Column])[] };
  /** A line for each: one long text is read faster than a thousand short ones. */
  readonly commandIds: string;
  readonly commandTypes: readonly (string | undefined)[];
  readonly typeAt: Uint8Array;
};

/** A third of the length for a millisecond; the database and the line to it would take longer over the rest. */
const QUICK = 1;

export function packState({ day, commands }: Kept): Uint8Array {
  const { tickets, ...rest } = day;
  const all = [...tickets.values()];
  const ended = all.filter(({ state }) => state === "ended");
  const fields = Object.keys(ended[0] ?? {}) as (keyof TicketDraft)[];
  const types = [...commands.values()];
  const commandTypes = [...new Set(types)];
  const packed: Packed = {
    day: rest,
    living: all.flatMap((ticket, place) => (ticket.state === "ended" ? [] : [{ place, ticket }])),
    ended: { count: ended.length, columns: fields.map((field) => [field, columnOf(ended.map((each) => each[field]))]) },
    commandIds: [...commands.keys()].join("\n"),
    commandTypes,
    typeAt: Uint8Array.from(types, (type) => commandTypes.indexOf(type)),
  };
  return deflateRawSync(serialize(packed), { level: QUICK });
}

const FEW_MAX = 255;

function columnOf(values: readonly unknown[]): Column {
  const [value] = values;
  if (values.every((each) => each === value)) return { kind: "same", value };
  if (values.every((each) => typeof each === "number" || each === undefined)) {
    return { kind: "numbers", values: Float64Array.from(values as readonly number[]) };
  }
  const different = [...new Set(values)];
  if (different.length > Math.min(FEW_MAX, values.length / 2)) return { kind: "any", values };
  const place = new Map(different.map((each, ix) => [each, ix]));
  return { kind: "few", values: different, at: Uint8Array.from(values, (each) => place.get(each) ?? 0) };
}

function valueAt(column: Column, ix: number): unknown {
  switch (column.kind) {
    case "same":
      return column.value;
    case "few":
      return column.values[column.at[ix] ?? 0];
    case "any":
      return column.values[ix];
    case "numbers": {
      const value = column.values[ix];
      return Number.isNaN(value) ? undefined : value;
    }
  }
}

/** Reads what `packState` wrote in the same shape. */
export function unpackState(state: Uint8Array): Kept {
  const packed = deserialize(inflateRawSync(state)) as Packed;
  const all = endedTickets(packed.ended);
  for (const { place, ticket } of packed.living) all.splice(place, 0, ticket);
  const tickets = new Map<string, TicketDraft>();
  for (const ticket of all) tickets.set(ticket.ticketId, ticket);
  return { day: { ...packed.day, tickets }, commands: seenCommands(packed) };
}

function endedTickets({ count, columns }: Packed["ended"]): TicketDraft[] {
  // A copy of the first ticket has all fields already; writing them again is cheaper than adding them one by one.
  const first = Object.fromEntries(columns.map(([field, column]) => [field, valueAt(column, 0)]));
  const tickets = Array.from({ length: count }, () => ({ ...first }));
  // Field by field, as they are kept: a loop that writes one field is more than twice as fast as one that writes all.
  for (const [field, column] of columns) {
    if (column.kind === "same") continue;
    for (const [ix, ticket] of tickets.entries()) ticket[field] = valueAt(column, ix);
  }
  return tickets as unknown[] as TicketDraft[];
}

function seenCommands({ commandIds, commandTypes, typeAt }: Packed): Seen {
  const seen: Seen = new Map();
  if (typeAt.length === 0) return seen;
  for (const [ix, commandId] of commandIds.split("\n").entries()) seen.set(commandId, commandTypes[typeAt[ix] ?? 0]);
  return seen;
}
