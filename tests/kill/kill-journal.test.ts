import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { freshFolder } from "../support/fresh-folder";
import { freshPostgres } from "../support/fresh-postgres";
import { ackOf, faultsOf, nextAppend, STREAMS } from "./journal-load";
import { killJournal } from "./kill-journal";

test("JR-17 the check sees a lost, a doubled and a torn command", async () => {
  const [stream = { unitId: "", month: "", stream: "" }] = STREAMS;
  const append = nextAppend(stream, undefined);
  const withFirst = createMemoryJournal();
  await withFirst.append([append]);
  expect(await faultsOf(withFirst, [ackOf(append)])).toEqual([]);
  expect(await faultsOf(createMemoryJournal(), [ackOf(append)])).toHaveLength(1);
  const { stream: unit, records } = append;
  await withFirst.append([{ stream: unit, expectedSeq: records.length, records }]);
  expect(await faultsOf(withFirst, [])).toEqual(["outlet-1: 1 has 4 records"]);
  const torn = createMemoryJournal();
  await torn.append([{ ...append, records: records.slice(0, 1) }]);
  expect(await faultsOf(torn, [])).toEqual(["outlet-1: 1 has 1 records"]);
});

test("JR-17 a writer on the embedded database may be killed at any moment", { timeout: 60_000 }, async () => {
  const dataDir = await freshFolder();
  const report = await killJournal({ dataDir }, 2);
  rmSync(dataDir, { recursive: true });
  expect(report).toMatchObject({ kills: 2, faults: [] });
  expect(report.acks).toBeGreaterThan(2);
});

test("JR-17 a writer on PostgreSQL may be killed at any moment", { timeout: 60_000 }, async () => {
  const { url, drop } = await freshPostgres();
  const report = await killJournal({ dataDir: "", databaseUrl: url }, 2);
  await drop();
  expect(report).toMatchObject({ kills: 2, faults: [] });
  expect(report.acks).toBeGreaterThan(2);
});
