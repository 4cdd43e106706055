import fc from "fast-check";
import { expect, test } from "vitest";
import { chained, streamOf } from "../ports/journal.contract";
import type { JournalRecord } from "../ports/journal";
import { chainHash, genesisHash, verifyChain } from "./chain";

const stream = streamOf("madrid-1");

function recordsOf(count: number): JournalRecord[] {
  const parts = Array.from({ length: count }, () => ({}));
  const records = chained(stream, { seq: 0, hash: genesisHash(stream) }, parts);
  return records.map((record, index) => ({ ...record, ...stream, seq: index + 1 }));
}

const FIELDS = ["unitId", "month", "stream", "type", "dataJson", "actor", "commandId"] as const;

test("JR-14 the hash is the documented one, so that others can check it", () => {
  const { hash: _, ...record } = recordsOf(1)[0] as JournalRecord;
  expect(chainHash(genesisHash(stream), record)).toBe(GOLDEN);
});
// printf '%s' GENESIS '["madrid-1","2026-11-01","lobby-day/2026-11-23",1,"TicketIssued",1763800000001,"staff:wei",
// "command-1"]{"number":"A1"}' | sha256sum, with GENESIS the sha-256 of the array of "guichet journal" and the stream.
const GOLDEN = "ef7a0c4980670f1bae49c7675ff6c4bbb76492df336f7d8fa9c42be21c12f569";

test("JR-14 no two different records share what is hashed", () => {
  const text = fc.string({ unit: fc.constantFrom('"', ",", "[", "]", "\\", "a", "{", "}", "1"), maxLength: 4 });
  const fields = fc.record({ unitId: text, stream: text, type: text, dataJson: text, actor: text, commandId: text });
  const record = fc.record({ fields, seq: fc.integer({ min: 1, max: 12 }), at: fc.integer({ min: 0, max: 12 }) });
  const hashOf = (one: { fields: object; seq: number; at: number }): string =>
    chainHash("0".repeat(64), { ...(recordsOf(1)[0] as JournalRecord), ...one.fields, seq: one.seq, at: one.at });
  fc.assert(
    fc.property(record, record, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(hashOf(one) === hashOf(other)).toBe(same);
    }),
    { seed: 14, numRuns: 2_000 },
  );
});

test("JR-14 a whole chain is whole, from its genesis and page by page", () => {
  const records = recordsOf(10);
  const whole = verifyChain(stream, records);
  expect(whole).toMatchObject({ ok: true, head: { seq: 10, hash: records[9]?.hash }, backwards: [] });
  const firstPage = verifyChain(stream, records.slice(0, 4));
  expect(firstPage.ok && verifyChain(stream, records.slice(4), firstPage.head)).toEqual(whole);
});

test.each(FIELDS)("JR-15 a changed %s is found at its record", (field) => {
  const records = recordsOf(6);
  const changed = records.map((record) => (record.seq === 4 ? { ...record, [field]: `${record[field]} ` } : record));
  expect(verifyChain(stream, changed)).toMatchObject({ ok: false, fault: { seq: 4 } });
});

test("JR-15 a changed time, a foreign hash, a missing and a doubled record are found", () => {
  const records = recordsOf(6);
  const withFourth = (parts: Partial<JournalRecord>): JournalRecord[] =>
    records.map((record) => (record.seq === 4 ? { ...record, ...parts } : record));
  const found = "0".repeat(64);
  expect(verifyChain(stream, withFourth({ at: 1 }))).toMatchObject({ fault: { kind: "hash", seq: 4 } });
  expect(verifyChain(stream, withFourth({ hash: found }))).toEqual({
    ok: false,
    fault: { kind: "hash", seq: 4, expected: records[3]?.hash, found },
  });
  const without = records.filter((record) => record.seq !== 4);
  expect(verifyChain(stream, without)).toEqual({ ok: false, fault: { kind: "gap", seq: 4, found: 5 } });
  const doubled = [...records.slice(0, 4), ...records.slice(3)];
  expect(verifyChain(stream, doubled)).toEqual({ ok: false, fault: { kind: "gap", seq: 5, found: 4 } });
});

test("JR-15 a record moved from another stream is found", () => {
  const foreign = recordsOf(2).map((record) => ({ ...record, unitId: "seoul-1" }));
  expect(verifyChain(stream, foreign)).toMatchObject({ fault: { kind: "foreign", seq: 1 } });
});

test("JR-15 time running backwards is reported and breaks nothing", () => {
  const parts = [{ at: 50 }, { at: 40 }, { at: 40 }, { at: 45 }, { at: 10 }];
  const made = chained(stream, { seq: 0, hash: genesisHash(stream) }, parts);
  const records = made.map((record, index) => ({ ...record, ...stream, seq: index + 1 }));
  expect(verifyChain(stream, records)).toMatchObject({ ok: true, backwards: [2, 5] });
});
