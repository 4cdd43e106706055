import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { chainHash, genesisHash } from "#app/journal/chain";
import { createMemoryJournal } from "#adapter/journal/memory";
import { dayStream } from "#app/lobbies/day-stream";
import { present } from "#base/assert";
import { freshFolder } from "../support/fresh-folder";
import { freshPostgres } from "../support/fresh-postgres";
import { killServer } from "./kill-server";
import { killOutlets, serverFaults } from "./server-outlets";

test("the check sees a lost answer and a number that was given twice", async () => {
  const openedAt = 1_795_400_000_000;
  const { outletId, plan } = present(killOutlets(openedAt)[0], "outlet");
  const stream = dayStream(outletId, plan.businessDate);
  const opened = { type: "DayOpened", at: openedAt, plan };
  const issued = (ticketId: string) => ({
    type: "TicketIssued",
    at: openedAt,
    ticketId,
    number: "D001",
    visitId: ticketId,
    queueId: present(plan.queues[0], "queue").queueId,
    serviceIds: [present(plan.services[0], "service").serviceId],
    segmentId: "ordinary",
    channel: "kiosk",
  });
  const journal = createMemoryJournal();
  let hash = genesisHash(stream);
  const records = [opened, issued("ana"), issued("ben")].map((event, ix) => {
    const content = {
      type: event.type,
      dataJson: JSON.stringify(event),
      at: openedAt,
      actor: "system",
      commandId: `c-${ix}`,
    };
    hash = chainHash(hash, { ...stream, seq: ix + 1, ...content });
    return { ...content, hash };
  });
  await journal.append([{ stream, expectedSeq: 0, records }]);
  expect(await serverFaults(journal, openedAt, [`${outletId} c-1 2`, `${outletId} c-9 4`])).toEqual([
    `${outletId}: number D001 happened twice`,
    `lost: ${outletId} c-9 4; the journal has nothing`,
  ]);
});

test("a server on the embedded database may be killed in the middle of a day", { timeout: 120_000 }, async () => {
  const dataDir = await freshFolder();
  const report = await killServer({ dataDir }, 2);
  rmSync(dataDir, { recursive: true });
  expect(report).toMatchObject({ kills: 2, faults: [] });
  expect(report.acks).toBeGreaterThan(2);
});

test("a server on PostgreSQL may be killed in the middle of a day", { timeout: 120_000 }, async () => {
  const { url, drop } = await freshPostgres();
  const report = await killServer({ dataDir: "", databaseUrl: url }, 2);
  await drop();
  expect(report).toMatchObject({ kills: 2, faults: [] });
  expect(report.acks).toBeGreaterThan(2);
});
