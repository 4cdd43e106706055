import { present } from "#base/assert";
import { decide } from "#domain/lobby-day/decide";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay, LobbyDayDraft } from "#domain/lobby-day/model";
import { genesisHash } from "../journal/chain";
import type { Outbox } from "../journal/outbox";
import { eventOf, recordsOf, type StreamEnd } from "../journal/records";
import type { PartSharing } from "../plan/share-parts";
import type { Clock } from "../ports/clock";
import type { Journal, Snapshot, StreamId } from "../ports/journal";
import type { Handled, UnstampedCommand } from "./lobbies";
import { packState, SNAPSHOT_SHAPE, unpackState, type Accepted, type Kept } from "./snapshot-state";

/** A fresh snapshot after this many events, or a quarter of the day's: a snapshot costs as much as the day is long. */
const EVENTS_PER_SNAPSHOT = 500;
const SHARE_PER_SNAPSHOT = 0.25;

export type WriterRequest = {
  readonly commandId: string;
  readonly command: UnstampedCommand;
  readonly expectedVersion?: number;
};

/** "lost" when another writer was faster: what this one knows is worthless, load again. */
type Submitted = Handled | "lost";

export type DayWriter = {
  readonly submit: (request: WriterRequest) => Promise<Submitted>;
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
  readonly sharing: PartSharing;
};

/** A writer's own state: what it has decided may be ahead of what is durable. */
type Writing = WriterDeps &
  Kept & {
    readonly stream: StreamId;
    decided: StreamEnd;
    committedEnd: StreamEnd;
    snapshotSeq: number;
    lost: boolean;
    lastWrite: Promise<unknown>;
  };

/**
 * The one writer of a day in this process, read from its snapshot, if a good one is kept, and the records after it.
 * A command is decided and folded at once, its records join the outbox, and its answer leaves after they are durable.
 * The next command does not wait for that; it builds on what was decided.
 */
export async function loadDayWriter(stream: StreamId, deps: WriterDeps, snapshot?: Snapshot): Promise<DayWriter> {
  const good = snapshot?.shape === SNAPSHOT_SHAPE ? snapshot : undefined;
  const kept: Kept = good ? unpackState(good.state) : { day: unopenedDay(), commands: new Map() };
  if (good) deps.sharing.share(kept.day);
  let end: StreamEnd = good ? { seq: good.seq, hash: good.hash } : { seq: 0, hash: genesisHash(stream) };
  const untold: LobbyEvent[] = [];
  for (const record of await deps.journal.read(stream, end.seq)) {
    const event = eventOf<LobbyEvent>(record);
    fold(kept.day, event, deps.sharing);
    remember(kept.commands, record.commandId, record.seq);
    end = { seq: record.seq, hash: record.hash };
    if (deps.toldUpTo !== undefined && record.seq > deps.toldUpTo) untold.push(event);
  }
  if (untold.length > 0) deps.committed(end.seq, untold, kept.day);
  const snapshotSeq = good?.seq ?? 0;
  const lastWrite = Promise.resolve();
  const writing: Writing = {
    ...deps,
    ...kept,
    stream,
    decided: end,
    committedEnd: end,
    snapshotSeq,
    lost: false,
    lastWrite,
  };
  return {
    submit: (request) => submit(writing, request),
    day: () => writing.day,
    version: () => writing.committedEnd.seq,
    saveSnapshot: () => saveSnapshot(writing),
  };
}

/** What comes in is shared with the other days that hold the like. */
function fold(day: LobbyDayDraft, event: LobbyEvent, sharing: PartSharing): void {
  evolve(day, event);
  if (event.type === "DayOpened" || event.type === "PlanPinned") sharing.share(day);
  if (event.type === "WindowOpened" || event.type === "WindowModeSet") {
    sharing.shareServes(present(day.windows.get(event.windowId), "window of an event"));
  }
}

function remember(commands: Map<string, Accepted>, commandId: string, seq: number): void {
  const known = commands.get(commandId);
  commands.set(commandId, known ? { ...known, count: known.count + 1 } : { seq, count: 1 });
}

async function submit(writing: Writing, request: WriterRequest): Promise<Submitted> {
  const { commands, clock, day, decided } = writing;
  const { commandId, command, expectedVersion } = request;
  if (writing.lost) return "lost";
  const accepted = commands.get(commandId);
  if (accepted) {
    const same = (accepted.commandType ?? command.type) === command.type;
    return same ? firstAnswer(writing, accepted) : refused({ code: "live.commandIdReused", commandId });
  }
  if (expectedVersion !== undefined && expectedVersion !== decided.seq) {
    return refused({ code: "live.versionMismatch", expected: expectedVersion, actual: decided.seq });
  }
  const now = Math.max(clock.now(), day.lastAt);
  const stamped: LobbyCommand = { ...command, now };
  const decision = decide(stamped, day);
  if (!decision.ok) return decision;
  if (decision.value.length > 0) return write(writing, decision.value, request);
  return alreadySo(writing);
}

function refused(refusal: Extract<Handled, { ok: false }>["refusal"]): Submitted {
  return { ok: false, refusal };
}

async function write(writing: Writing, events: readonly LobbyEvent[], request: WriterRequest): Promise<Submitted> {
  const { stream, day, commands, outbox, decided } = writing;
  const { commandId, command } = request;
  const records = recordsOf(stream, decided, events, { actor: command.actor, commandId });
  const end: StreamEnd = { seq: decided.seq + events.length, hash: records.at(-1)?.hash ?? decided.hash };
  for (const event of events) fold(day, event, writing.sharing);
  writing.decided = end;
  commands.set(commandId, { seq: decided.seq + 1, count: events.length, commandType: command.type });
  const written = outbox.append({ stream, expectedSeq: decided.seq, expectedHash: decided.hash, records });
  writing.lastWrite = written;
  // Until the store has answered, only the journal itself could tell whether it kept the records.
  const outcome = await written.catch((error: unknown) => {
    writing.lost = true;
    throw error;
  });
  if (outcome === "conflict") writing.lost = true;
  if (isLost(writing)) return "lost";
  writing.committedEnd = end;
  writing.committed(end.seq, events, day);
  const due = Math.max(EVENTS_PER_SNAPSHOT, end.seq * SHARE_PER_SNAPSHOT);
  // A snapshot only saves time at the next start, so nobody waits for it and nobody misses it.
  if (end.seq - writing.snapshotSeq >= due) saveSnapshot(writing).catch(() => undefined);
  return { ok: true, version: end.seq, events, repeated: false };
}

/** What the command caused the first time, once that is durable. */
async function firstAnswer(writing: Writing, { seq, count }: Accepted): Promise<Submitted> {
  await writing.lastWrite;
  if (isLost(writing)) return "lost";
  const records = await writing.journal.read(writing.stream, seq - 1, count);
  return { ok: true, version: seq + count - 1, events: records.map(eventOf<LobbyEvent>), repeated: true };
}

/** Already so, by a command whose records may still be on their way: what is said must be durable. */
async function alreadySo(writing: Writing): Promise<Submitted> {
  const version = writing.decided.seq;
  await writing.lastWrite;
  return isLost(writing) ? "lost" : { ok: true, version, events: [], repeated: true };
}

/** Asked anew after every wait: another command's write may have been lost meanwhile. */
function isLost({ lost }: Writing): boolean {
  return lost;
}

async function saveSnapshot(writing: Writing): Promise<void> {
  const { day, commands, stream, journal, committedEnd, decided } = writing;
  if (writing.lost || committedEnd.seq !== decided.seq || writing.snapshotSeq === committedEnd.seq) return;
  writing.snapshotSeq = committedEnd.seq;
  const state = packState({ day, commands });
  await journal.saveSnapshot(stream, { ...committedEnd, shape: SNAPSHOT_SHAPE, state });
}
