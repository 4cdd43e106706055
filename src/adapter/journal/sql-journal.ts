import { assert } from "#base/assert";
import type { BusinessDate } from "#base/calendar";
import {
  type Append,
  type AppendOutcome,
  type Journal,
  type JournalRecord,
  JournalUnavailable,
  type Snapshot,
  type StreamHead,
  type StreamId,
  streamKey,
  type Tail,
} from "#app/ports/journal";
import { type Database, DEADLOCK, NO_PARTITION, SqlError, UNIQUE_VIOLATION } from "../database/database";
import { available } from "../database/available";
import { openMonths } from "../database/migrate";
import { APPEND, appendParameter, runsOf, type StreamRun } from "./append-statement";
import type { News } from "./news";

/**
 * Where the journal writes and where it reads: two sets of connections, so that no reader holds up a commit. `news` is
 * absent where no other process can be.
 */
export type JournalConnections = { readonly writes: Database; readonly reads: Database; readonly news?: News };

/** Rounds a batch may lose to deadlocks. Batches are ordered, so one is only possible with a writer that is not ours. */
const DEADLOCKS_MAX = 3;

/** The journal on PostgreSQL and on the embedded database. Needs the tables of sql/0001_journal.sql. */
export function createSqlJournal({ writes, reads, news }: JournalConnections): Journal {
  // One after the other: nobody waits for a snapshot, and many at once would take every connection from the readers.
  let snapshots: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = snapshots.then(work);
    snapshots = mine.catch(() => undefined);
    return mine;
  };
  return {
    append: (appends) => available(() => append(writes, appends, news)),
    read: (stream, afterSeq, limit) => available(() => read(reads, stream, afterSeq, limit)),
    readTails: (places) => available(() => readTails(reads, places)),
    readCommand: (stream, commandId) => available(() => readCommand(reads, stream, commandId)),
    heads: (filter) => available(() => readHeads(reads, filter)),
    latestHeads: (prefix, unitIds) => available(() => readLatestHeads(reads, prefix, unitIds)),
    saveSnapshot: (stream, snapshot) => inTurn(() => available(() => saveSnapshot(reads, stream, snapshot))),
    loadSnapshots: (streams) => available(() => loadSnapshots(reads, streams)),
    follow: (listener) => news?.follow(listener) ?? (() => undefined),
    close: async () => {
      await news?.close();
      await Promise.all([writes.close(), reads.close()]);
    },
  };
}

async function append(
  database: Database,
  appends: readonly Append[],
  news: News | undefined,
): Promise<readonly AppendOutcome[]> {
  const { runs, late } = runsOf(appends);
  const conflicts = new Set(late);
  let left = runs;
  // Each round drops at least one run; a deadlock, which drops none, may repeat a round a few times.
  for (let rounds = runs.length + DEADLOCKS_MAX; left.length > 0 && !(await writeAll(database, left)); rounds -= 1) {
    if (rounds === 0) throw new JournalUnavailable("other writers kept a batch from being written");
    // Nothing was written. Runs that do not start at their stream's head conflict; the others try again without them.
    const heads = await headsOf(database, left);
    const [fitting, stale] = split(left, (run, index) => fits(run, heads[index]));
    for (const run of stale) for (const index of run.appends) conflicts.add(index);
    left = fitting;
  }
  news?.appended(left);
  return appends.map((_, index) => (conflicts.has(index) ? "conflict" : "committed"));
}

/** False when nothing was written because of a place that is taken, a predecessor that is missing or a deadlock. */
async function writeAll(database: Database, runs: readonly StreamRun[]): Promise<boolean> {
  const months = monthsOf(runs);
  const params = [appendParameter(runs), `{${months.join()}}`];
  const write = async (): Promise<boolean> => {
    try {
      return (await database.query(APPEND, params, "journal_append")).rowCount > 0;
    } catch (error) {
      if (error instanceof SqlError && (error.code === UNIQUE_VIOLATION || error.code === DEADLOCK)) return false;
      throw error;
    }
  };
  return inOpenMonths(database, months, write);
}

/** Months are prepared ahead; one that nobody prepared, as in a replay of another year, costs a second attempt. */
async function inOpenMonths<Value>(
  database: Database,
  months: readonly BusinessDate[],
  write: () => Promise<Value>,
): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof SqlError) || error.code !== NO_PARTITION) throw error;
    await openMonths(database, months);
    return write();
  }
}

type HeadRow = { readonly seq: number | null; readonly hash: string | null };

/** Heads of the runs' streams, in their order. */
async function headsOf(database: Database, runs: readonly StreamRun[]): Promise<readonly HeadRow[]> {
  const { rows } = await database.query<HeadRow>(
    `SELECT head.seq, encode(head.hash, 'hex') AS hash
     FROM json_to_recordset($1::json) AS s(i int, u text, m date, s text) LEFT JOIN LATERAL (
       SELECT seq, hash FROM event WHERE unit_id = s.u AND month = s.m AND stream = s.s ORDER BY seq DESC LIMIT 1
     ) AS head ON true ORDER BY s.i`,
    [placesJson(runs.map((run) => run.stream))],
  );
  return rows;
}

function fits({ expectedSeq, expectedHash }: StreamRun, head: HeadRow | undefined): boolean {
  if ((head?.seq ?? 0) !== expectedSeq) return false;
  return expectedSeq === 0 || expectedHash === undefined || head?.hash === expectedHash;
}

function split<Item>(items: readonly Item[], isFirst: (item: Item, index: number) => boolean): [Item[], Item[]] {
  const [first, second]: [Item[], Item[]] = [[], []];
  for (const [index, item] of items.entries()) (isFirst(item, index) ? first : second).push(item);
  return [first, second];
}

function monthsOf(runs: readonly StreamRun[]): readonly BusinessDate[] {
  return [...new Set(runs.map((run) => run.stream.month))];
}

function placesJson(streams: readonly StreamId[]): string {
  return JSON.stringify(streams.map(({ unitId, month, stream }, i) => ({ i, u: unitId, m: month, s: stream })));
}

type EventRow = {
  readonly seq: number;
  readonly type: string;
  readonly data: string;
  readonly at: number;
  readonly actor: string;
  readonly command_id: string;
  readonly hash: string;
};

const OF_STREAM = "FROM event WHERE unit_id = $1 AND month = $2 AND stream = $3";
const EVENT_COLUMNS = "seq, type, data::text AS data, at, actor, command_id, encode(hash, 'hex') AS hash";

async function read(
  database: Database,
  id: StreamId,
  afterSeq: number,
  limit: number | undefined,
): Promise<readonly JournalRecord[]> {
  const { rows } = await database.query<EventRow>(
    `SELECT ${EVENT_COLUMNS} ${OF_STREAM} AND seq > $4 ORDER BY seq LIMIT $5`,
    [id.unitId, id.month, id.stream, afterSeq, limit ?? null],
    "journal_read",
  );
  return rows.map((row) => recordOf(id, row));
}

type TailRow = {
  readonly i: number;
  readonly seq: number;
  readonly hash: string;
  readonly data: string;
  readonly commands: string;
};

/**
 * One row for each stream, put together by PostgreSQL: reading a day's records one row each costs Node four times as
 * much. `month = ANY` opens the partitions of these months alone. The last record is looked up with a limit, which no
 * plan can turn into a join that reads a whole month.
 */
async function readTails(
  database: Database,
  places: Parameters<Journal["readTails"]>[0],
): Promise<ReadonlyMap<string, Tail>> {
  const asked = places.map(({ stream: { unitId, month, stream }, afterSeq }, i) => {
    return { i, u: unitId, m: month, s: stream, q: afterSeq };
  });
  const months = [...new Set(places.map(({ stream }) => stream.month))];
  const { rows } = await database.query<TailRow>(
    `SELECT s.i, tail.seq, head.hash, tail.data, tail.commands
     FROM json_to_recordset($1::json) AS s(i int, u text, m date, s text, q int) CROSS JOIN LATERAL (
       SELECT max(seq) AS seq, '[' || string_agg(data::text, ',' ORDER BY seq) || ']' AS data,
              json_agg(command_id ORDER BY seq)::text AS commands
       FROM event WHERE unit_id = s.u AND month = s.m AND month = ANY ($2::date[]) AND stream = s.s AND seq > s.q
     ) AS tail CROSS JOIN LATERAL (
       SELECT encode(hash, 'hex') AS hash FROM event
       WHERE unit_id = s.u AND month = s.m AND month = ANY ($2::date[]) AND stream = s.s AND seq = tail.seq LIMIT 1
     ) AS head`,
    [JSON.stringify(asked), `{${months.join()}}`],
    "journal_read_tails",
  );
  return new Map(
    rows.map(({ i, seq, hash, data, commands }) => {
      const place = places[i];
      assert(place, "a tail that nobody asked for");
      return [streamKey(place.stream), { seq, hash, dataJson: data, commandIds: JSON.parse(commands) as string[] }];
    }),
  );
}

/** Reads the whole stream in the server: an outlet's day is a few thousand rows, and an index would cost each append. */
async function readCommand(database: Database, id: StreamId, commandId: string): Promise<readonly JournalRecord[]> {
  const { rows } = await database.query<EventRow>(
    `SELECT ${EVENT_COLUMNS} ${OF_STREAM} AND command_id = $4 ORDER BY seq`,
    [id.unitId, id.month, id.stream, commandId],
    "journal_read_command",
  );
  return rows.map((row) => recordOf(id, row));
}

function recordOf({ unitId, month, stream }: StreamId, row: EventRow): JournalRecord {
  const { seq, type, data: dataJson, at, actor, command_id: commandId, hash } = row;
  return { unitId, month, stream, seq, type, dataJson, at, actor, commandId, hash };
}

type StreamHeadRow = {
  readonly unit_id: string;
  readonly month: string;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
};

/** The last character of Unicode: in byte order every name with the prefix lies before prefix and this. */
const LAST_CHARACTER = "\u{10FFFF}";

async function readHeads(
  database: Database,
  { prefix, unitId }: Parameters<Journal["heads"]>[0],
): Promise<readonly StreamHead[]> {
  const { rows } = await database.query<StreamHeadRow>(
    `SELECT s.unit_id, s.month::text AS month, s.stream, head.seq, encode(head.hash, 'hex') AS hash
     FROM stream AS s CROSS JOIN LATERAL (
       SELECT seq, hash FROM event AS e
       WHERE e.unit_id = s.unit_id AND e.month = s.month AND e.stream = s.stream ORDER BY seq DESC LIMIT 1
     ) AS head
     WHERE s.stream >= $1 AND s.stream < $2 AND ($3::text IS NULL OR s.unit_id = $3)
     ORDER BY s.unit_id, s.stream, s.month`,
    [prefix, prefix + LAST_CHARACTER, unitId ?? null],
  );
  return rows.map(headOf);
}

async function readLatestHeads(
  database: Database,
  prefix: string,
  unitIds: readonly string[],
): Promise<readonly StreamHead[]> {
  const { rows } = await database.query<StreamHeadRow>(
    `SELECT u.id AS unit_id, s.month::text AS month, s.stream, head.seq, encode(head.hash, 'hex') AS hash
     FROM json_array_elements_text($3::json) AS u(id) CROSS JOIN LATERAL (
       SELECT month, stream FROM stream WHERE unit_id = u.id AND stream >= $1 AND stream < $2
       ORDER BY month DESC, stream DESC LIMIT 1
     ) AS s CROSS JOIN LATERAL (
       SELECT seq, hash FROM event AS e
       WHERE e.unit_id = u.id AND e.month = s.month AND e.stream = s.stream ORDER BY seq DESC LIMIT 1
     ) AS head`,
    [prefix, prefix + LAST_CHARACTER, JSON.stringify(unitIds)],
  );
  return rows.map(headOf);
}

function headOf({ unit_id, month, stream, seq, hash }: StreamHeadRow): StreamHead {
  return { unitId: unit_id, month, stream, seq, hash };
}

async function saveSnapshot(database: Database, id: StreamId, snapshot: Snapshot): Promise<void> {
  const { seq, hash, shape, state } = snapshot;
  await inOpenMonths(database, [id.month], () =>
    database.query(
      `INSERT INTO snapshot AS old VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6, $7)
       ON CONFLICT (unit_id, month, stream) DO UPDATE
       SET seq = excluded.seq, hash = excluded.hash, shape = excluded.shape, state = excluded.state
       WHERE old.seq <= excluded.seq`,
      [id.unitId, id.month, id.stream, seq, hash, shape, state],
    ),
  );
}

type SnapshotRow = {
  readonly i: number;
  readonly seq: number;
  readonly hash: string;
  readonly shape: string;
  readonly state: Uint8Array;
};

async function loadSnapshots(database: Database, streams: readonly StreamId[]): Promise<ReadonlyMap<string, Snapshot>> {
  const { rows } = await database.query<SnapshotRow>(
    `SELECT s.i, seq, encode(hash, 'hex') AS hash, shape, state
     FROM json_to_recordset($1::json) AS s(i int, u text, m date, s text)
     JOIN snapshot ON unit_id = s.u AND month = s.m AND stream = s.s`,
    [placesJson(streams)],
  );
  return new Map(
    rows.map(({ i, seq, hash, shape, state }) => {
      const stream = streams[i];
      assert(stream, "a snapshot that nobody asked for");
      return [streamKey(stream), { seq, hash, shape, state }];
    }),
  );
}
