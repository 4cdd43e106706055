import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditJournal } from "../journal/audit";
import { chainHash, genesisHash } from "../journal/chain";
import {
  type Append,
  type Journal,
  type JournalRecord,
  JournalUnavailable,
  type NewRecord,
  type StreamId,
  streamKey,
} from "./journal";

export type ContractSubject = {
  readonly journal: Journal;
  /** Cuts every connection once, where there is one to cut. */
  readonly disconnect?: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Records chained to the head, as a writer makes them. */
export function chained(stream: StreamId, from: { seq: number; hash: string }, parts: readonly Partial<NewRecord>[]) {
  let { seq, hash } = from;
  return parts.map((part): NewRecord => {
    seq += 1;
    const record = { ...stream, seq, ...plainRecord(seq), ...part };
    hash = chainHash(hash, record);
    const { type, dataJson, at, actor, commandId } = record;
    return { type, dataJson, at, actor, commandId, hash };
  });
}

const plainRecord = (seq: number): Omit<NewRecord, "hash"> => ({
  type: "TicketIssued",
  dataJson: JSON.stringify({ number: `A${String(seq)}` }),
  at: 1_763_800_000_000 + seq,
  actor: "staff:wei",
  commandId: `command-${String(seq)}`,
});

export function streamOf(unitId: string, stream = "lobby-day/2026-11-23", month = "2026-11-01"): StreamId {
  return { unitId, month, stream };
}

/** The first `count` records of a stream as one append. */
export function opening(stream: StreamId, count = 1, parts: Partial<NewRecord> = {}): Append {
  const genesis = { seq: 0, hash: genesisHash(stream) };
  const records = chained(
    stream,
    genesis,
    Array.from({ length: count }, () => parts),
  );
  return { stream, expectedSeq: 0, records };
}

/** What comes next in a stream that was opened with `opening`. */
export function following({ stream, expectedSeq, records }: Append, count = 1, parts: Partial<NewRecord> = {}): Append {
  const seq = expectedSeq + records.length;
  const hash = records.at(-1)?.hash ?? "";
  return {
    stream,
    expectedSeq: seq,
    records: chained(
      stream,
      { seq, hash },
      Array.from({ length: count }, () => parts),
    ),
  };
}

function asRead({ stream, expectedSeq, records }: Append): JournalRecord[] {
  return records.map((record, index) => ({ ...record, ...stream, seq: expectedSeq + index + 1 }));
}

/** What every journal does. Each test writes to units of its own. */
export function journalContract(name: string, open: () => Promise<ContractSubject>): void {
  describe(`the journal (${name})`, () => {
    let subject: ContractSubject;
    let journal: Journal;
    beforeAll(async () => {
      subject = await open();
      journal = subject.journal;
    });
    afterAll(() => subject.close());

    test("JR-1 what was written is read back in order, byte for byte", async () => {
      const stream = streamOf("jr-1");
      const odd = '{ "名字" : "\\u0000 \\ud800 \\u4e2d 中 👩🏽‍💻",\n\t"amount":1.10, "b":[ ], "b":{"c":"\\"\\\\"} }';
      const first = opening(stream, 2, { dataJson: odd, actor: 'a "quoted" \\ actor', commandId: "c-1" });
      const second = following(first, 1, { dataJson: '"text"', at: 0 });
      expect(await journal.append([first])).toEqual(["committed"]);
      expect(await journal.append([second])).toEqual(["committed"]);
      expect(await journal.read(stream, 0)).toEqual([...asRead(first), ...asRead(second)]);
      expect(await journal.read(stream, 2)).toEqual(asRead(second));
      expect(await journal.read(streamOf("jr-1 nobody"), 0)).toEqual([]);
    });

    test("JR-2 a writer behind or ahead of the head is refused and has written nothing", async () => {
      const stream = streamOf("jr-2");
      const first = opening(stream, 2);
      await journal.append([first]);
      const behind = { ...opening(stream, 3), expectedSeq: 1 };
      expect(await journal.append([behind])).toEqual(["conflict"]);
      expect(await journal.append([opening(stream)])).toEqual(["conflict"]);
      expect(await journal.append([{ ...following(first), expectedSeq: 3 }])).toEqual(["conflict"]);
      expect(await journal.append([{ ...opening(streamOf("jr-2 new")), expectedSeq: 1 }])).toEqual(["conflict"]);
      expect(await journal.read(stream, 0)).toEqual(asRead(first));
      expect(await journal.heads({ prefix: "", unitId: "jr-2 new" })).toEqual([]);
    });

    test("JR-3 a conflict in one stream leaves the other streams of the batch committed", async () => {
      const taken = opening(streamOf("jr-3 taken"));
      await journal.append([taken]);
      const innocent = [opening(streamOf("jr-3 one"), 2), opening(streamOf("jr-3 two"))] as const;
      const gap = { ...opening(streamOf("jr-3 gap")), expectedSeq: 7 };
      const outcomes = await journal.append([innocent[0], opening(taken.stream, 2), gap, innocent[1]]);
      expect(outcomes).toEqual(["committed", "conflict", "conflict", "committed"]);
      expect(await journal.read(taken.stream, 0)).toEqual(asRead(taken));
      expect(await journal.read(gap.stream, 0)).toEqual([]);
      for (const append of innocent) expect(await journal.read(append.stream, 0)).toEqual(asRead(append));
    });

    test("JR-4 appends to one stream in one batch follow each other until one conflicts", async () => {
      const first = opening(streamOf("jr-4"), 2);
      const second = following(first, 3);
      const skipping = { ...following(second), expectedSeq: 9 };
      const third = following(second);
      const outcomes = await journal.append([first, second, skipping, third]);
      expect(outcomes).toEqual(["committed", "committed", "conflict", "conflict"]);
      expect(await journal.read(first.stream, 0)).toEqual([...asRead(first), ...asRead(second)]);
    });

    test("JR-5 of several writers at the same position exactly one wins in each stream", async () => {
      const streams = Array.from({ length: 8 }, (_, index) => streamOf(`jr-5 ${String(index)}`));
      const writers = ["wei", "ana", "kim"];
      const batchOf = (actor: string, turn: number): Append[] =>
        streams.map((_, index) => opening(streams[(index + turn) % streams.length] as StreamId, 3, { actor }));
      const batches = writers.map((actor, turn) => batchOf(actor, turn * 3));
      const outcomes = await Promise.all(batches.map((batch) => journal.append(batch)));
      for (const stream of streams) {
        const winners = writers.filter((_, writer) => {
          const place = batches[writer]?.findIndex((append) => append.stream === stream) ?? -1;
          return outcomes[writer]?.[place] === "committed";
        });
        expect(winners).toHaveLength(1);
        expect((await journal.read(stream, 0)).map((record) => record.actor)).toEqual(Array(3).fill(winners[0]));
      }
    });

    test("JR-6 a writer who built on another record than the head is refused", async () => {
      const first = opening(streamOf("jr-6"), 2);
      const next = following(first);
      const foreign = { ...next, expectedHash: genesisHash(first.stream) };
      expect(await journal.append([{ ...first, expectedHash: "0".repeat(64) }])).toEqual(["conflict"]);
      expect(await journal.append([{ ...first, expectedHash: genesisHash(first.stream) }])).toEqual(["committed"]);
      expect(await journal.append([foreign])).toEqual(["conflict"]);
      expect(await journal.append([{ ...next, expectedHash: first.records[1]?.hash ?? "" }])).toEqual(["committed"]);
      const last = following(next);
      expect(await journal.append([last, { ...following(last), expectedHash: "f".repeat(64) }])).toEqual([
        "committed",
        "conflict",
      ]);
      expect(await journal.read(first.stream, 0)).toHaveLength(4);
    });

    test("JR-7 a stream of the same name in another unit or month is another stream", async () => {
      const months = ["1999-01-01", "2026-11-01", "2031-12-01"];
      const appends = ["jr-7 one", "jr-7 two"].flatMap((unitId) =>
        months.map((month) => opening(streamOf(unitId, "lobby-day/first", month))),
      );
      expect(await journal.append(appends)).toEqual(appends.map(() => "committed"));
      for (const append of appends) expect(await journal.read(append.stream, 0)).toEqual(asRead(append));
      const snapshot = { seq: 1, hash: "0".repeat(64), shape: "1", state: new Uint8Array([1]) };
      await journal.saveSnapshot(streamOf("jr-7 one", "s", "2044-02-01"), snapshot);
    });

    test("JR-8 the records of a command are found in its stream", async () => {
      const first = opening(streamOf("jr-8"), 2, { commandId: "first" });
      const second = following(first, 1, { commandId: "second" });
      await journal.append([first, second, opening(streamOf("jr-8 other"), 1, { commandId: "first" })]);
      expect(await journal.readCommand(first.stream, "first")).toEqual(asRead(first));
      expect(await journal.readCommand(first.stream, "never accepted")).toEqual([]);
    });

    test("JR-9 heads are found by the beginning of the name of a stream", async () => {
      const names = ["jr-9/day/b", "jr-9/day/a", "jr-9/roster", "jr-9%", "jr-9/day_x"];
      const appends = ["outlet-2", "outlet-1"].flatMap((unit) => names.map((name) => opening(streamOf(unit, name), 2)));
      await journal.append(appends);
      const namesOf = async (filter: { prefix: string; unitId?: string }): Promise<string[]> =>
        (await journal.heads(filter)).map((head) => `${head.unitId} ${head.stream}`);
      expect(await namesOf({ prefix: "jr-9/day/" })).toEqual(
        ["outlet-1", "outlet-2"].flatMap((unit) => [`${unit} jr-9/day/a`, `${unit} jr-9/day/b`]),
      );
      expect(await namesOf({ prefix: "jr-9%", unitId: "outlet-2" })).toEqual(["outlet-2 jr-9%"]);
      const hash = appends[2]?.records[1]?.hash;
      expect(await journal.heads({ prefix: "jr-9/roster", unitId: "outlet-2" })).toEqual([
        { ...streamOf("outlet-2", "jr-9/roster"), seq: 2, hash },
      ]);
    });

    test("JR-10 a stream keeps its newest snapshot", async () => {
      const [one, two, none] = [streamOf("jr-10 one"), streamOf("jr-10 two"), streamOf("jr-10 none")];
      const shot = (seq: number, shape: string) => {
        return { seq, hash: genesisHash(one), shape, state: new Uint8Array([0, 255, seq]) };
      };
      await journal.saveSnapshot(one, shot(5, "v1"));
      await journal.saveSnapshot(one, shot(4, "v1"));
      await journal.saveSnapshot(two, shot(6, "v1"));
      await journal.saveSnapshot(two, shot(6, "v2"));
      const found = await journal.loadSnapshots([none, two, one]);
      const plain = [...found].map(([key, { state, ...rest }]) => [key, { ...rest, state: [...state] }]);
      expect(Object.fromEntries(plain)).toEqual({
        [streamKey(one)]: { ...shot(5, "v1"), state: [0, 255, 5] },
        [streamKey(two)]: { ...shot(6, "v2"), state: [0, 255, 6] },
      });
    });

    test("JR-11 and JR-12 thousands of records are written in one batch and read back in pages", async () => {
      const appends = Array.from({ length: 250 }, (_, index) => opening(streamOf(`jr-11 ${String(index)}`), 16));
      expect(await journal.append(appends)).toEqual(appends.map(() => "committed"));
      const long = opening(streamOf("jr-11 long"), 3_000);
      await journal.append([long]);
      const pages = [await journal.read(long.stream, 0, 1_000), await journal.read(long.stream, 1_000, 5_000)];
      expect(pages.map((page) => page.length)).toEqual([1_000, 2_000]);
      expect(pages.flat()).toEqual(asRead(long));
    });

    test("JR-18 the tails of many streams are read in one go", async () => {
      const first = opening(streamOf("jr-18 one"), 3, { dataJson: '{ "名" : "\\u0000", "a":1.10 }' });
      const other = opening(streamOf("jr-18 two", "lobby-day/old", "1999-01-01"), 2);
      await journal.append([first, other]);
      const tails = await journal.readTails([
        { stream: other.stream, afterSeq: 0 },
        { stream: first.stream, afterSeq: 1 },
        { stream: streamOf("jr-18 nobody"), afterSeq: 0 },
        { stream: streamOf("jr-18 one", "lobby-day/second"), afterSeq: 0 },
      ]);
      const plain = [...tails].map(([key, { dataJson, ...rest }]) => [
        key,
        { ...rest, data: JSON.parse(dataJson) as unknown },
      ]);
      const tailOf = ({ records }: Append, afterSeq: number) => {
        const tail = records.slice(afterSeq);
        const data = tail.map(({ dataJson }) => JSON.parse(dataJson) as unknown);
        return {
          seq: records.length,
          hash: records.at(-1)?.hash,
          data,
          commandIds: tail.map(({ commandId }) => commandId),
        };
      };
      expect(Object.fromEntries(plain)).toEqual({
        [streamKey(other.stream)]: tailOf(other, 0),
        [streamKey(first.stream)]: tailOf(first, 1),
      });
      expect(await journal.readTails([{ stream: first.stream, afterSeq: 3 }])).toEqual(new Map());
    });

    test("JR-16 the audit finds every chain whole", async () => {
      const heads = await journal.heads({ prefix: "" });
      const report = await auditJournal(journal);
      expect(report.findings).toEqual([]);
      expect(report.streams).toBe(heads.length);
      expect(report.records).toBe(heads.reduce((sum, head) => sum + head.seq, 0));
      expect(heads.length).toBeGreaterThan(250);
    });

    test("JR-13 after its connections were cut the journal goes on", async () => {
      const first = opening(streamOf("jr-13"));
      await journal.append([first]);
      await subject.disconnect?.();
      const tries = [following(first), following(first), following(first), following(first)];
      const outcomes: string[] = [];
      for (const append of tries) {
        const outcome = await journal.append([append]).then(
          ([each]) => String(each),
          (error: unknown) => (error as Error).name,
        );
        outcomes.push(outcome);
      }
      expect(outcomes.filter((outcome) => outcome === "committed")).toHaveLength(1);
      expect(outcomes.at(-1)).toBe("conflict");
      expect(await journal.read(first.stream, 0)).toHaveLength(2);
    });

    test("JR-13 a closed journal is unavailable", async () => {
      const other = await open();
      await other.journal.close();
      await expect(other.journal.append([opening(streamOf("jr-13 closed"))])).rejects.toThrow(JournalUnavailable);
      await expect(other.journal.read(streamOf("jr-13 closed"), 0)).rejects.toThrow(JournalUnavailable);
      await other.close();
    });
  });
}
