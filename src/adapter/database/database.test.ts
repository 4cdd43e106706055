import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { type Database, DatabaseUnavailable, SqlError } from "./database";
import { migrate, SchemaMismatch } from "./migrate";
import { openPglite } from "./pglite";
import { openPostgres } from "./postgres";

type Opened = { readonly database: Database; readonly again: () => Database; readonly drop: () => Promise<void> };

function databaseContract(name: string, open: () => Promise<Opened>): void {
  describe(`the database (${name})`, () => {
    let opened: Opened;
    let database: Database;
    beforeAll(async () => {
      opened = await open();
      database = opened.database;
      await database.exec("CREATE TABLE visit (id int PRIMARY KEY, note text); CREATE TABLE other (id int)");
    });
    afterAll(async () => {
      await database.close();
      await opened.drop();
    });

    test("DB-3 values come back alike from both kinds of database", async () => {
      const { rows, rowCount } = await database.query(
        `SELECT '2026-11-01'::date AS date, 1763800000123::bigint AS at, $1::bytea AS bytes, $2::text AS text,
                '{ "b":1.0 }'::json::text AS data, NULL::int AS nothing, $3::bigint + 1 AS next`,
        [new Uint8Array([0, 255]), "中 ' \\", 41],
      );
      const [row] = rows;
      expect({ ...row, bytes: [...(row?.["bytes"] as Uint8Array)] }).toEqual({
        date: "2026-11-01",
        at: 1_763_800_000_123,
        bytes: [0, 255],
        text: "中 ' \\",
        data: '{ "b":1.0 }',
        nothing: null,
        next: 42,
      });
      expect(rows).toHaveLength(1);
      expect(await database.query("INSERT INTO other VALUES (1), (2)")).toMatchObject({ rows: [], rowCount: 2 });
      expect(rowCount).toBe(name === "PostgreSQL" ? 1 : 0);
    });

    test("DB-4 a refused statement carries its SQLSTATE, and the next one is served", async () => {
      const insert = () => database.query("INSERT INTO visit VALUES ($1, 'x')", [7]);
      await insert();
      const refused: unknown = await insert().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(SqlError);
      expect(refused).toMatchObject({ code: "23505" });
      await expect(database.exec("SELEKT")).rejects.toMatchObject({ name: "SqlError", code: "42601" });
      expect((await database.query("SELECT note FROM visit WHERE id = 7")).rows).toEqual([{ note: "x" }]);
    });

    test("DB-5 a transaction is all or nothing, and nobody slips in", async () => {
      const failed = database.transaction(async (session) => {
        await session.query("INSERT INTO visit VALUES (20, 'lost')");
        throw new Error("changed my mind");
      });
      const kept = database.transaction(async (session) => {
        await session.query("INSERT INTO visit VALUES (21, 'kept')");
        await session.query("INSERT INTO visit VALUES (22, 'kept')");
        return "done";
      });
      const between = database.query("INSERT INTO visit VALUES (23, 'alone')");
      await expect(failed).rejects.toThrow("changed my mind");
      expect(await kept).toBe("done");
      await between;
      const { rows } = await database.query<{ id: number }>("SELECT id FROM visit WHERE id >= 20 ORDER BY id");
      expect(rows.map((row) => row.id)).toEqual([21, 22, 23]);
      const poisoned = database.transaction((session) => session.query("INSERT INTO visit VALUES (21, 'again')"));
      await expect(poisoned).rejects.toThrow(SqlError);
      expect((await database.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    });

    test("DB-1 migrations run once, also when several servers start at once", async () => {
      const servers = [opened.again(), opened.again(), database];
      await Promise.all(servers.map(migrate));
      const { rows } = await database.query("SELECT number, name FROM migration ORDER BY number");
      expect(rows[0]).toEqual({ number: 1, name: "0001_journal.sql" });
      const months = await database.query<{ count: number }>(
        "SELECT count(*) AS count FROM pg_inherits WHERE inhparent = 'event'::regclass",
      );
      expect(months.rows).toEqual([{ count: 3 }]);
      await Promise.all(servers.filter((server) => server !== database).map((server) => server.close()));
    });

    test("DB-2 tables of a newer or another program are refused", async () => {
      await database.exec("INSERT INTO migration VALUES (9999, '9999_future.sql', '', now())");
      await expect(migrate(database)).rejects.toThrow(SchemaMismatch);
      await database.exec(
        "DELETE FROM migration WHERE number = 9999; UPDATE migration SET sha256 = 'x' WHERE number = 1",
      );
      await expect(migrate(database)).rejects.toThrow("0001_journal.sql was changed");
    });
  });
}

databaseContract("embedded", async () => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-database-"));
  const database = await openPglite(folder);
  const again = () => ({ ...database, close: () => Promise.resolve() });
  return { database, again, drop: async () => rmSync(folder, { recursive: true }) };
});

describe("with a PostgreSQL server", () => {
  databaseContract("PostgreSQL", async () => {
    const { url, drop } = await freshPostgres();
    const again = () => openPostgres({ url, applicationName: "test", connections: 2, answerWithinMs: 0 });
    return { database: again(), again, drop };
  });

  test("DB-4 a server that does not answer in time, or cuts the line, is unavailable", async () => {
    const { url, disconnect, drop } = await freshPostgres();
    const database = openPostgres({ url, applicationName: "test", connections: 1, answerWithinMs: 50 });
    await expect(database.query("SELECT pg_sleep(30)")).rejects.toThrow(DatabaseUnavailable);
    expect((await database.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    const cut = database.transaction(async (session) => {
      await disconnect();
      return session.query("SELECT 1");
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailable);
    expect((await database.query("SELECT 2 AS two")).rows).toEqual([{ two: 2 }]);
    await database.close();
    await expect(database.query("SELECT 1")).rejects.toThrow(DatabaseUnavailable);
    await drop();
  });
});

test("DB-4 a server that is not there is unavailable", async () => {
  const url = "postgres://nobody@127.0.0.1:1/none";
  const database = openPostgres({ url, applicationName: "test", connections: 1, answerWithinMs: 0 });
  await expect(database.query("SELECT 1")).rejects.toThrow(DatabaseUnavailable);
  await database.close();
});
