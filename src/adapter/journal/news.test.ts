import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { opening, streamOf } from "#app/ports/journal.contract";
import type { Journal, StreamNews } from "#app/ports/journal";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { openJournal } from "./open";

/** What a server was told, and a way to wait for more of it. */
function ear(journal: Journal) {
  const heard: (readonly StreamNews[] | "missed")[] = [];
  let wake: () => void = () => undefined;
  const stop = journal.follow((news) => {
    heard.push(news);
    wake();
  });
  const until = async (enough: () => boolean): Promise<void> => {
    while (!enough()) await new Promise<void>((resolve) => (wake = resolve));
  };
  const streams = (): readonly StreamNews[] => heard.flatMap((news) => (news === "missed" ? [] : news));
  return { heard, streams, until, stop };
}

describe("two servers on one PostgreSQL", () => {
  let database: Awaited<ReturnType<typeof freshPostgres>>;
  let one: Journal;
  let other: Journal;
  beforeAll(async () => {
    database = await freshPostgres();
    ({ journal: one } = await openJournal({ databaseUrl: database.url, dataDir: "" }));
    ({ journal: other } = await openJournal({ databaseUrl: database.url, dataDir: "" }));
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await database.drop();
  });

  test("JR-19 servers that meet are told to look, and then each hears what the other appends", async () => {
    const [here, there] = [ear(one), ear(other)];
    await Promise.all([
      here.until(() => here.heard.includes("missed")),
      there.until(() => there.heard.includes("missed")),
    ]);
    const first = opening(streamOf("jr-19"), 3);
    await one.append([first]);
    await there.until(() => there.streams().length > 0);
    expect(there.streams()).toEqual([{ ...first.stream, seq: 3 }]);
    expect(here.streams()).toEqual([]);
    here.stop();
    there.stop();
  });

  test("JR-19 news of a thousand streams with long names arrive, all of them", async () => {
    const there = ear(other);
    const appends = Array.from({ length: 1_000 }, (_, at) => opening(streamOf(`jr-19 网点 ${"x".repeat(40)} ${at}`)));
    await one.append(appends);
    await there.until(() => there.streams().length === 1_000);
    expect(there.streams()).toEqual(expect.arrayContaining(appends.map(({ stream }) => ({ ...stream, seq: 1 }))));
    there.stop();
  });

  test("JR-19 after its line was cut a server is told to look, and hears again", async () => {
    const there = ear(other);
    await database.disconnect();
    await there.until(() => there.heard.includes("missed"));
    const after = opening(streamOf("jr-19 after"));
    await one.append([after]).catch(() => one.append([after]));
    await there.until(() => there.streams().some(({ unitId }) => unitId === "jr-19 after"));
    there.stop();
  });
});
