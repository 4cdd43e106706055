import { type Journal, type StreamHead, type StreamId, streamKey } from "../ports/journal";
import { put, remove, type RowChange, type Rows } from "../ports/rows";
import { foldedOf, positionOf, POSITIONS, SHAPES } from "./positions";
import type { Projection } from "./projection";

export type ProjectorDeps = {
  readonly journal: Pick<Journal, "read" | "heads">;
  readonly rows: Rows;
  readonly projections: readonly Projection[];
};

export type Failure = { readonly projection: string; readonly stream: StreamId; readonly error: unknown };

export type CaughtUp = {
  readonly records: number;
  /** Streams that a projection cannot read. They stay where they are and hold up no other. */
  readonly failures: readonly Failure[];
};

export type CatchUp = {
  /** One unit's streams, or everybody's when absent. */
  readonly unitId?: string;
  /** One projection, or all of them when absent. */
  readonly projection?: string;
  readonly onProgress?: (doneStreams: number, ofStreams: number) => void;
  /** Called between two units; work that nobody waits for makes room for others there. */
  readonly rest?: () => Promise<void>;
  /** What is not folded when it says stop stays due. */
  readonly signal?: AbortSignal;
};

/** Keeps projections' rows as new as the journal. */
export type Projector = {
  /** Folds everything that was committed before the call. @throws JournalUnavailable, RowsUnavailable */
  readonly catchUp: (of?: CatchUp) => Promise<CaughtUp>;
  /** Folds what is new in these streams: cheaper than to look for news. */
  readonly follow: (streams: readonly StreamId[]) => Promise<CaughtUp>;
  /** Throws a projection's rows away and makes them anew. Readers meanwhile see what is there. */
  readonly rebuild: (projection: string, onProgress?: CatchUp["onProgress"]) => Promise<CaughtUp>;
};

/** Records folded, at least, before rows and positions are written together. */
const RECORDS_PER_WRITE = 2_000;
const RECORDS_PER_READ = 2_000;

/** Opens projections; rows of another shape are thrown away, and `catchUp` makes them anew. */
export async function openProjector(deps: ProjectorDeps): Promise<Projector> {
  const { rows, projections } = deps;
  const shapes = new Map((await rows.select(SHAPES, { where: {} })).map(({ name, shape }) => [name, shape]));
  for (const projection of projections) {
    if (shapes.get(projection.name) !== projection.shape) await rows.write(emptied(projection));
  }

  // One after the other: two who fold the same stream at once would do the work twice.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const catchUp = async (asked: CatchUp = {}): Promise<CaughtUp> => {
    const { unitId, projection: name, onProgress, rest, signal } = asked;
    const chosen = projections.filter((projection) => name === undefined || projection.name === name);
    const due = (
      await Promise.all(chosen.map(async (each) => [each, await headsFor(deps, each, unitId)] as const))
    ).flatMap(([projection, heads]) => [...byUnit(heads)].map(([unit, streams]) => ({ projection, unit, streams })));
    const of = due.reduce((sum, { streams }) => sum + streams.length, 0);
    let done = 0;
    let caughtUp: CaughtUp = { records: 0, failures: [] };
    for (const { projection, unit, streams } of due) {
      if (signal?.aborted) break;
      const folded = await foldedOf(rows, projection.name, unit);
      const news = streams.filter((head) => head.seq > (folded.get(streamKey(head)) ?? 0));
      if (news.length > 0) caughtUp = sum(caughtUp, await inTurn(() => foldStreams(deps, projection, news)));
      done += streams.length;
      onProgress?.(done, of);
      await rest?.();
    }
    return caughtUp;
  };

  return {
    catchUp,
    follow: async (streams) => {
      let caughtUp: CaughtUp = { records: 0, failures: [] };
      for (const projection of projections) {
        const followed = streams.filter((stream) => isFollowed(projection, stream));
        if (followed.length > 0) caughtUp = sum(caughtUp, await inTurn(() => foldStreams(deps, projection, followed)));
      }
      return caughtUp;
    },
    rebuild: async (name, onProgress) => {
      const projection = projections.find((each) => each.name === name);
      if (projection) await inTurn(() => rows.write(emptied(projection)));
      return catchUp({ projection: name, ...(onProgress && { onProgress }) });
    },
  };
}

function emptied({ name, shape, tables }: Projection): readonly RowChange[] {
  return [
    ...tables.map((table) => remove(table, {})),
    remove(POSITIONS, { projection: name }),
    put(SHAPES, [{ name, shape }]),
  ];
}

async function headsFor({ journal }: ProjectorDeps, projection: Projection, unitId: string | undefined) {
  const filter = unitId === undefined ? {} : { unitId };
  return (await Promise.all(projection.follows.map((prefix) => journal.heads({ prefix, ...filter })))).flat();
}

function byUnit(heads: readonly StreamHead[]): ReadonlyMap<string, StreamHead[]> {
  const units = new Map<string, StreamHead[]>();
  for (const head of heads) {
    const unit = units.get(head.unitId);
    if (unit) unit.push(head);
    else units.set(head.unitId, [head]);
  }
  return units;
}

function isFollowed({ follows }: Projection, { stream }: StreamId): boolean {
  return follows.some((prefix) => stream.startsWith(prefix));
}

function sum(one: CaughtUp, other: CaughtUp): CaughtUp {
  return { records: one.records + other.records, failures: [...one.failures, ...other.failures] };
}

/** Folds what is new in some streams. Rows and positions are written in one go, so that a kill leaves them agreeing. */
async function foldStreams(
  { journal, rows }: ProjectorDeps,
  projection: Projection,
  streams: readonly StreamId[],
): Promise<CaughtUp> {
  const failures: Failure[] = [];
  let changes: RowChange[] = [];
  let records = 0;
  let unwritten = 0;
  const write = async (): Promise<void> => {
    await rows.write(changes);
    [changes, unwritten] = [[], 0];
  };
  for (const { unitId, month, stream } of streams) {
    const id = { unitId, month, stream };
    const position = await positionOf(rows, projection.name, id);
    let { seq, state } = position ?? { seq: 0, state: projection.initial(id) };
    for (let more = true; more;) {
      const page = await journal.read(id, seq, RECORDS_PER_READ);
      more = page.length === RECORDS_PER_READ;
      const last = page.at(-1);
      if (!last) break;
      const folded = attempt(() => projection.fold(state, page));
      if ("error" in folded) {
        failures.push({ projection: projection.name, stream: id, error: folded.error });
        break;
      }
      [seq, state] = [last.seq, folded.value.state];
      changes.push(...folded.value.changes, put(POSITIONS, [{ ...id, projection: projection.name, seq, state }]));
      records += page.length;
      unwritten += page.length;
      if (unwritten >= RECORDS_PER_WRITE) await write();
    }
  }
  if (unwritten > 0) await write();
  return { records, failures };
}

/** A stream that one projection cannot read must not keep the others from being read. */
function attempt<Value>(work: () => Value): { readonly value: Value } | { readonly error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
