import { evolve } from "#domain/lobby-day/evolve";
import { decide } from "#domain/lobby-day/decide";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import { LOBBY_DAY_SHAPE, type LobbyDay, type LobbyDayDraft } from "#domain/lobby-day/model";
import { deserialize, serialize } from "node:v8";
import { genesisHash } from "../journal/chain";
import type { Outbox } from "../journal/outbox";
import { eventOf, recordsOf, type StreamEnd } from "../journal/records";
import type { Clock } from "../ports/clock";
import type { Journal, Snapshot, StreamId } from "../ports/journal";
import type { Handled, UnstampedCommand } from "./lobbies";

/** A fresh snapshot after this many events: a restart replays at most as many. */
const EVENTS_PER_SNAPSHOT = 500;

/**
 * Where a command's records begin in the stream, and how many they are. The command's type is known as long as memory
 * or a snapshot has kept it; the records themselves do not tell it.
 */
type Accepted = { readonly seq: number; readonly count: number; readonly commandType?: string };

/** What a snapshot keeps: the day, and which commands it has already seen. */
type Kept = { readonly day: LobbyDayDraft; readonly commands: Map<string, Accepted> };

export type WriterRequest = {
  readonly commandId: string;
  readonly command: UnstampedCommand;
  readonly expectedVersion?: number;
};

export type DayWriter = {
  readonly stream: StreamId;
  /** "lost" when another writer was faster: what this one knows is worthless, load again. */
  readonly submit: (request: WriterRequest) => Promise<Handled | "lost">;
  readonly day: () => LobbyDay;
  /** Events known to be durable. */
  readonly version: () => number;
  readonly saveSnapshot: () => Promise<void>;
};

type WriterDeps = {
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly committed: (version: number, events: readonly LobbyEvent[], day: LobbyDay) => void;
  /** How far subscribers know this day already; what lies beyond is told at once. Nobody is told when undefined. */
  readonly toldUpTo: number | undefined;
};

/** Reads a day from its snapshot, if a good one is kept, and the records after it. */
export async function loadDayWriter(stream: StreamId, deps: WriterDeps, snapshot?: Snapshot): Promise<DayWriter> {
  const good = snapshot?.shape === LOBBY_DAY_SHAPE ? snapshot : undefined;
  const kept: Kept = good ? (deserialize(good.state) as Kept) : { day: unopenedDay(), commands: new Map() };
  let head = good ? { seq: good.seq, hash: good.hash } : { seq: 0, hash: genesisHash(stream) };
  const untold: LobbyEvent[] = [];
  for (const record of await deps.journal.read(stream, head.seq)) {
    const event = eventOf<LobbyEvent>(record);
    evolve(kept.day, event);
    remember(kept.commands, record.commandId, record.seq);
    head = { seq: record.seq, hash: record.hash };
    if (deps.toldUpTo !== undefined && record.seq > deps.toldUpTo) untold.push(event);
  }
  if (untold.length > 0) deps.committed(head.seq, untold, kept.day);
  return createDayWriter(stream, kept, head, deps);
}

function remember(commands: Map<string, Accepted>, commandId: string, seq: number): void {
  const known = commands.get(commandId);
  commands.set(commandId, known ? { ...known, count: known.count + 1 } : { seq, count: 1 });
}

/**
 * The one writer of a day in this process: a command is decided and folded at once, its records join the outbox, and
 * its answer leaves after they are durable. The next command does not wait for that; it builds on what was decided.
 */
function createDayWriter(
  stream: StreamId,
  { day, commands }: Kept,
  start: StreamEnd,
  { journal, outbox, clock, committed }: WriterDeps,
): DayWriter {
  let decidedSeq = start.seq;
  let decidedHash = start.hash;
  let committedSeq = start.seq;
  let committedHash = start.hash;
  let snapshotSeq = start.seq;
  let lost = false;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const saveSnapshot = async (): Promise<void> => {
    if (lost || committedSeq !== decidedSeq || snapshotSeq === committedSeq) return;
    const kept: Kept = { day, commands };
    const snapshot = { seq: committedSeq, hash: committedHash, shape: LOBBY_DAY_SHAPE, state: serialize(kept) };
    snapshotSeq = committedSeq;
    await journal.saveSnapshot(stream, snapshot);
  };

  const write = async (events: readonly LobbyEvent[], request: WriterRequest): Promise<Handled | "lost"> => {
    const expectedSeq = decidedSeq;
    const expectedHash = decidedHash;
    const records = recordsOf(stream, { seq: decidedSeq, hash: decidedHash }, events, {
      actor: request.command.actor,
      commandId: request.commandId,
    });
    for (const event of events) evolve(day, event);
    decidedSeq += events.length;
    decidedHash = records.at(-1)?.hash ?? decidedHash;
    const commandType = request.command.type;
    commands.set(request.commandId, { seq: expectedSeq + 1, count: events.length, commandType });
    try {
      const written = outbox.append({ stream, expectedSeq, expectedHash, records });
      lastWrite = written;
      if ((await written) === "conflict" || lost) {
        lost = true;
        return "lost";
      }
    } catch (error) {
      // Whether the store kept it is unknown; only the journal itself can tell, at the next load.
      lost = true;
      throw error;
    }
    committedSeq = expectedSeq + events.length;
    committedHash = records.at(-1)?.hash ?? committedHash;
    committed(committedSeq, events, day);
    // A snapshot only saves time at the next start, so nobody waits for it and nobody misses it.
    if (committedSeq - snapshotSeq >= EVENTS_PER_SNAPSHOT) saveSnapshot().catch(() => undefined);
    return { ok: true, version: committedSeq, events, repeated: false };
  };

  const firstAnswer = async ({ seq, count }: Accepted): Promise<Handled | "lost"> => {
    await lastWrite;
    if (lost) return "lost";
    const records = await journal.read(stream, seq - 1, count);
    return { ok: true, version: seq + count - 1, events: records.map(eventOf<LobbyEvent>), repeated: true };
  };

  const submit = async (request: WriterRequest): Promise<Handled | "lost"> => {
    if (lost) return "lost";
    const { commandId, expectedVersion } = request;
    const accepted = commands.get(commandId);
    if (accepted) {
      const same = (accepted.commandType ?? request.command.type) === request.command.type;
      return same ? firstAnswer(accepted) : { ok: false, refusal: { code: "live.commandIdReused", commandId } };
    }
    if (expectedVersion !== undefined && expectedVersion !== decidedSeq) {
      const refusal = { code: "live.versionMismatch", expected: expectedVersion, actual: decidedSeq } as const;
      return { ok: false, refusal };
    }
    const now = Math.max(clock.now(), day.lastAt);
    const decision = decide({ ...request.command, now } as LobbyCommand, day);
    if (!decision.ok) return decision;
    if (decision.value.length > 0) return write(decision.value, request);
    // Already so, by a command whose records may still be on their way: what is said must be durable.
    await lastWrite;
    return lost ? "lost" : { ok: true, version: decidedSeq, events: [], repeated: true };
  };

  return { stream, submit, day: () => day, version: () => committedSeq, saveSnapshot };
}
