import type { FastifyReply } from "fastify";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { Waits } from "#app/views/waits";
import { findTicket, ownTicket } from "./own-ticket";

/** Below the five seconds that turn a page amber. */
const HEARTBEAT_MS = 4_000;
/** A page that was told goodbye, or lost its line, comes back after this long. */
const RETRY_MS = 1_000;
/** Phones and tabs that follow one ticket; the oldest gives way. */
const LINES_PER_TICKET_MAX = 4;
/** What may wait for a phone that does not read; more, and it is hung up and comes back. */
const LAG_BYTES_MAX = 16_384;

const HEAD = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
  "x-content-type-options": "nosniff",
  connection: "close",
} as const;

export type TicketStreamsDeps = {
  readonly lobbies: Pick<Lobbies, "live" | "subscribe">;
  readonly waits: Waits;
  /** Runs the work once, a little later. */
  readonly gather: (work: () => void) => void;
};

/** Streams of single tickets: the whole small answer whenever it has changed, and a sign of life in between. */
export type TicketStreams = {
  readonly open: (place: { readonly outletId: string; readonly ticketId: string }, reply: FastifyReply) => void;
  readonly openLines: () => number;
  readonly close: () => void;
};

type Line = {
  readonly ticketId: string;
  readonly raw: FastifyReply["raw"];
  /** What was sent last, so that nothing is said twice. */
  said: string;
};

type Lines = Map<string, Set<Line>>;

export function createTicketStreams({ lobbies, waits, gather }: TicketStreamsDeps): TicketStreams {
  const lines: Lines = new Map();
  const changed = new Set<string>();

  const tell = (outletId: string, line: Line): void => {
    const found = findTicket(lobbies, outletId, line.ticketId);
    if (!found) {
      line.raw.end("event: over\ndata: {}\n\n");
      drop(lines, outletId, line);
      return;
    }
    const said = JSON.stringify(ownTicket(found, waits));
    if (said === line.said) return;
    line.said = said;
    say(lines, outletId, line, `event: ticket\ndata: ${said}\n\n`);
  };
  const tellChanged = (): void => {
    for (const outletId of changed) for (const line of lines.get(outletId) ?? []) tell(outletId, line);
    changed.clear();
  };
  const unsubscribe = lobbies.subscribe(({ outletId }) => {
    if (!lines.has(outletId)) return;
    if (changed.size === 0) gather(tellChanged);
    changed.add(outletId);
  });
  const heartbeat = setInterval(() => {
    for (const [outletId, those] of lines) {
      for (const line of those) {
        // Waits shorten, and a day ends, without an event.
        tell(outletId, line);
        say(lines, outletId, line, "event: alive\ndata: {}\n\n");
      }
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    open: ({ outletId, ticketId }, reply) => {
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, HEAD);
      raw.write(`retry: ${RETRY_MS}\n\n`);
      const line: Line = { ticketId, raw, said: "" };
      const those = lines.get(outletId) ?? new Set<Line>();
      const ofTicket = [...those].filter((other) => other.ticketId === ticketId);
      if (ofTicket.length >= LINES_PER_TICKET_MAX) ofTicket[0]?.raw.destroy();
      lines.set(outletId, those.add(line));
      raw.on("close", () => drop(lines, outletId, line));
      tell(outletId, line);
    },
    openLines: () => [...lines.values()].reduce((sum, those) => sum + those.size, 0),
    close: () => {
      clearInterval(heartbeat);
      unsubscribe();
      for (const those of lines.values()) for (const { raw } of those) raw.end("event: bye\ndata: {}\n\n");
      lines.clear();
    },
  };
}

function drop(lines: Lines, outletId: string, line: Line): void {
  const those = lines.get(outletId);
  those?.delete(line);
  if (those?.size === 0) lines.delete(outletId);
}

/** Says it to a phone that reads; one that does not is hung up, and comes back when it does. */
function say(lines: Lines, outletId: string, line: Line, frame: string): void {
  const { raw } = line;
  if (raw.destroyed || raw.writableEnded) drop(lines, outletId, line);
  else if (raw.writableLength > LAG_BYTES_MAX) raw.destroy();
  else raw.write(frame);
}
