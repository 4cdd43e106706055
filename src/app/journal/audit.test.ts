import { expect, test } from "vitest";
import { createMemoryJournal } from "../../adapter/journal/memory";
import { following, opening, streamOf } from "../ports/journal.contract";
import type { Journal } from "../ports/journal";
import { auditJournal } from "./audit";

const first = opening(streamOf("madrid-1"), 4_500);
const second = opening(streamOf("seoul-1"), 3);

async function filled(): Promise<Journal> {
  const journal = createMemoryJournal();
  await journal.append([first, second]);
  return journal;
}

test("JR-16 a sound journal is audited to its last record, in pages", async () => {
  const progress: string[] = [];
  const report = await auditJournal(await filled(), (done, of) => progress.push(`${String(done)}/${String(of)}`));
  expect(report).toEqual({ streams: 2, records: 4_503, findings: [], backwards: [] });
  expect(progress).toEqual(["1/2", "2/2"]);
});

test("JR-16 what is written during the audit is left to the next one", async () => {
  const journal = await filled();
  const growing: Journal = {
    ...journal,
    read: async (...asked) => {
      await journal.append([following(second)]);
      return journal.read(...asked);
    },
  };
  expect(await auditJournal(growing)).toMatchObject({ streams: 2, records: 4_503, findings: [] });
  expect(await auditJournal(journal)).toMatchObject({ records: 4_504, findings: [] });
});

test("JR-16 a changed record and a removed tail are found, and the other streams are still audited", async () => {
  const journal = await filled();
  const tampered: Journal = {
    ...journal,
    read: async (stream, afterSeq, limit) => {
      const page = await journal.read(stream, afterSeq, limit);
      if (stream.unitId === "seoul-1") return page.filter((record) => record.seq < 3);
      return page.map((record) => (record.seq === 3_000 ? { ...record, actor: "nobody" } : record));
    },
  };
  const { findings } = await auditJournal(tampered);
  expect(findings).toMatchObject([
    { stream: first.stream, fault: { kind: "hash", seq: 3_000 } },
    { stream: second.stream, fault: { kind: "short", seq: 2, head: 3 } },
  ]);
});
