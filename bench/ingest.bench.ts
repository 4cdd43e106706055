import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryJournal } from "#adapter/journal/memory";
import { openJournal } from "#adapter/journal/open";
import { createMemoryRows } from "#adapter/rows/memory";
import { createSqlRows } from "#adapter/rows/sql";
import { flowProjection } from "#app/history/flow-projection";
import { readHistory } from "#app/history/read-history";
import { genesisHash } from "#app/journal/chain";
import { recordsOf } from "#app/journal/records";
import { dayStream } from "#app/lobbies/day-stream";
import type { Journal } from "#app/ports/journal";
import type { Rows } from "#app/ports/rows";
import { openProjector } from "#app/projections/projector";
import { emptyCalendar } from "#domain/calendar/model";
import { DEMO_DATE, demoDay, demoNetwork } from "../tests/fixtures/demo-day";
import type { Bench, Mark } from "./measure";

const OUTLETS = 30;
const FILE_LINES = 100_000;

/** Lobby days folded into the history cube, and a file of counts read. */
export const ingest: Bench = {
  name: "ingest",
  about: "events folded into the history cube, and lines of a history file read",
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), "guichet-ingest-"));
    const { journal, database, close } = await openJournal({ dataDir: folder });
    const embedded = await fold(journal, createSqlRows(database));
    await close();
    rmSync(folder, { recursive: true });
    const memory = await fold(createMemoryJournal(), createMemoryRows());
    say(`${OUTLETS} lobby days of ${embedded.perDay} events`);
    const file = readFile();
    const mark = (name: string, value: number, unit: string): Mark => ({ name, value, unit, runs: 1 });
    return [
      mark("events folded, embedded database", embedded.perSecond, "a second"),
      mark("events folded, in memory", memory.perSecond, "a second"),
      mark("16,000 lobby days, projected, one core", (16_000 * embedded.perDay) / embedded.perSecond / 60, "min"),
      mark("lines of a history file read", file, "a second"),
    ];
  },
};

async function fold(journal: Journal, rows: Rows) {
  const events = demoDay("O03");
  for (let outlet = 0; outlet < OUTLETS; outlet += 1) {
    const stream = dayStream(`B${outlet}`, DEMO_DATE);
    const genesis = { seq: 0, hash: genesisHash(stream) };
    const records = recordsOf(stream, genesis, events, { commandId: "bench", actor: "bench" });
    await journal.append([{ stream, expectedSeq: 0, records }]);
  }
  const projector = await openProjector({ journal, rows, projections: [flowProjection] });
  const began = performance.now();
  const { records } = await projector.catchUp();
  return { perDay: events.length, perSecond: (1_000 * records) / (performance.now() - began) };
}

function readFile(): number {
  const lines = ["outlet,service,start,minutes,issued,served,servedSec"];
  for (let line = 0; line < FILE_LINES; line += 1) {
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(line / 160))).toISOString().slice(0, 10);
    const slot = 18 + (line % 16);
    const time = `${String(slot >> 1).padStart(2, "0")}:${slot % 2 ? "30" : "00"}`;
    lines.push(`O01,C${1 + (Math.floor(line / 16) % 4)},${day} ${time},30,${line % 7},${line % 7},${(line % 7) * 400}`);
  }
  const text = lines.join("\n");
  const place = { network: demoNetwork(), calendar: emptyCalendar() };
  const began = performance.now();
  const read = readHistory(text, place);
  if ("fault" in read) throw new Error(read.detail);
  return (1_000 * read.rows) / (performance.now() - began);
}
