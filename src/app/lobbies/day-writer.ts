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
import { streamKey, type Journal, type Snapshot, type StreamId, type Tail } from "../ports/journal";
import type { Handled, LobbyChange, UnstampedCommand } from "./lobbies";
import { packState, SNAPSHOT_SHAPE, unpackState, type Kept } from "./snapshot-state";

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
  /** Whether another server has written last. */
  readonly elsewhere: () => boolean;
  /** Takes in what another server has written up to this version, and more if there is more. */
  readonly catchUp: (version: number) => Promise<void>;
};

/** What was read of a day at once with others: its snapshot, if a good one is kept, and what follows that. */
export type Reading = { readonly snapshot: Snapshot | undefined; readonly tail: Tail | undefined };

type WriterDeps = {
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly committed: (change: Omit<LobbyChange, "outletId">) => void;
  /** How far subscribers know this day already: what is read beyond is told. */
  readonly toldUpTo: number;
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
    elsewhere: boolean;
    lastWrite: Promise<unknown>;
  };

/** Where to read on from: the snapshot, if its shape is still good. */
export const goodSnapshot = (snapshot: Snapshot | undefined): Snapshot | undefined =>
  snapshot?.shape === SNAPSHOT_SHAPE ? snapshot : undefined;

/**
 * The one writer of a day in this process. A command is decided and folded at once, its records join the outbox, and
 * its answer leaves after they are durable. The next command does not wait for that; it builds on what was decided.
 */
export function createDayWriter(stream: StreamId, deps: WriterDeps, { snapshot, tail }: Reading): DayWriter {
  const kept: Kept = snapshot ? unpackState(snapshot.state) : { day: unopenedDay(), commands: new Map() };
  if (snapshot) deps.sharing.share(kept.day);
  const start: StreamEnd = { seq: snapshot?.seq ?? 0, hash: snapshot?.hash ?? genesisHash(stream) };
  const writing: Writing = {
    ...deps,
    ...kept,
    stream,
    decided: start,
    committedEnd: start,
    snapshotSeq: snapshot?.seq ?? 0,
    lost: false,
    elsewhere: false,
    lastWrite: Promise.resolve(),
  };
  if (tail) takeIn(writing, tail);
  return {
    submit: (request) => submit(writing, request),
    day: () => writing.day,
    version: () => writing.committedEnd.seq,
    elsewhere: () => writing.elsewhere,
    saveSnapshot: () => saveSnapshot(writing),
    catchUp: (version) => catchUp(writing, version),
  };
}

/** Reads the whole day; what lies beyond `toldUpTo` is told. */
export async function loadDayWriter(stream: StreamId, deps: WriterDeps): Promise<DayWriter> {
  const tails = await deps.journal.readTails([{ stream, afterSeq: 0 }]);
  return createDayWriter(stream, deps, { snapshot: undefined, tail: tails.get(streamKey(stream)) });
}

/** Folds records that are durable, and tells those that subscribers have not heard of. */
function takeIn(writing: Writing, { seq, hash, dataJson, commandIds }: Tail): void {
  const { day, commands, sharing, toldUpTo, committedEnd } = writing;
  const events = JSON.parse(dataJson) as readonly LobbyEvent[]; // What `write` has written.
  for (const [ix, event] of events.entries()) {
    fold(day, event, sharing);
    const commandId = commandIds[ix] ?? "";
    if (!commands.has(commandId)) commands.set(commandId, undefined);
  }
  writing.decided = writing.committedEnd = { seq, hash };
  const untold = events.slice(Math.max(0, toldUpTo - committedEnd.seq));
  if (untold.length > 0) writing.committed({ version: seq, events: untold, elsewhere: writing.elsewhere, day });
}

/**
 * While a command of ours is on its way there is nothing to do: if another server was faster it will be refused, and
 * the day is loaded again.
 */
async function catchUp(writing: Writing, version: number): Promise<void> {
  const isBehind = (): boolean =>
    !writing.lost && writing.committedEnd.seq < version && writing.decided === writing.committedEnd;
  const { stream, journal } = writing;
  while (isBehind()) {
    const afterSeq = writing.committedEnd.seq;
    const tail = (await journal.readTails([{ stream, afterSeq }])).get(streamKey(stream));
    if (!tail) return; // Told of what is not there: nothing that we could take in.
    if (!isBehind() || writing.committedEnd.seq !== afterSeq) continue;
    writing.elsewhere = true;
    takeIn(writing, tail);
  }
}

/** What comes in is shared with the other days that hold the like. */
function fold(day: LobbyDayDraft, event: LobbyEvent, sharing: PartSharing): void {
  evolve(day, event);
  if (event.type === "DayOpened" || event.type === "PlanPinned") sharing.share(day);
  if (event.type === "WindowOpened" || event.type === "WindowModeSet") {
    sharing.shareServes(present(day.windows.get(event.windowId), "window of an event"));
  }
}

async function submit(writing: Writing, request: WriterRequest): Promise<Submitted> {
  const { commands, clock, day, decided } = writing;
  const { commandId, command, expectedVersion } = request;
  if (writing.lost) return "lost";
  if (commands.has(commandId)) {
    const same = (commands.get(commandId) ?? command.type) === command.type;
    return same ? firstAnswer(writing, commandId) : refused({ code: "live.commandIdReused", commandId });
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
  commands.set(commandId, command.type);
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
  writing.elsewhere = false;
  writing.committed({ version: end.seq, events, elsewhere: false, day });
  const due = Math.max(EVENTS_PER_SNAPSHOT, end.seq * SHARE_PER_SNAPSHOT);
  // A snapshot only saves time at the next start, so nobody waits for it and nobody misses it.
  if (end.seq - writing.snapshotSeq >= due) saveSnapshot(writing).catch(() => undefined);
  return { ok: true, version: end.seq, events, repeated: false };
}

/** What the command caused the first time, once that is durable. */
async function firstAnswer(writing: Writing, commandId: string): Promise<Submitted> {
  await writing.lastWrite;
  if (isLost(writing)) return "lost";
  const records = await writing.journal.readCommand(writing.stream, commandId);
  const { seq } = present(records.at(-1), "records of an accepted command");
  return { ok: true, version: seq, events: records.map(eventOf<LobbyEvent>), repeated: true };
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
