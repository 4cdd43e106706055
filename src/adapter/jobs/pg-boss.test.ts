import { rmSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { jobsContract } from "#app/ports/jobs.contract";
import { freshFolder } from "../../../tests/support/fresh-folder";
import { freshPostgres } from "../../../tests/support/fresh-postgres";
import { type Database, DatabaseUnavailable } from "../database/database";
import { openPglite } from "../database/pglite";
import { openPostgres } from "../database/postgres";
import { openPgBossJobs } from "./pg-boss";

const onTrouble = (): void => undefined;

jobsContract("embedded", async () => {
  const folder = await freshFolder();
  const database = await openPglite(folder);
  const jobs = await openPgBossJobs({ database, onTrouble });
  return {
    jobs,
    close: async () => {
      await jobs.stop();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
});

test("JB-4 what was under way when the embedded database was lost is done after the next start", async () => {
  const folder = await freshFolder();
  const first = await openPglite(folder);
  const before = await openPgBossJobs({ database: first, onTrouble });
  await new Promise<void>((began) => {
    void before
      .work("night", async () => {
        began();
        await new Promise(() => undefined);
      })
      .then(() => before.enqueue("night", "a", { date: "2026-11-22" }));
  });
  await first.close(); // As a kill would: nothing was said to the job.

  const second = await openPglite(folder);
  const after = await openPgBossJobs({ database: second, onTrouble });
  const input = await new Promise((done) => {
    void after.work("night", async (again) => done(again));
  });
  expect(input).toEqual({ date: "2026-11-22" });
  await after.stop();
  await second.close();
  rmSync(folder, { recursive: true });
}, 60_000);

test("JB-4 a job that ends while the store is away does not end the server", async () => {
  const folder = await freshFolder();
  const database = await openPglite(folder);
  let isAway = false;
  const asked: string[] = [];
  const query: Database["query"] = (text, values) => {
    if (!isAway) return database.query(text, values);
    asked.push(text);
    return Promise.reject(new DatabaseUnavailable("away"));
  };
  const jobs = await openPgBossJobs({ database: { ...database, query }, onTrouble });
  let cutShort = (_error: Error): void => undefined;
  await new Promise<void>((began) => {
    const work = () =>
      new Promise<void>((_done, fail) => {
        cutShort = fail;
        began();
      });
    void jobs.work("night", work).then(() => jobs.enqueue("night", "a", {}));
  });
  isAway = true;
  cutShort(new Error("cut short"));
  // An error that nobody waits for would fail this run by itself.
  await vi.waitFor(() => expect(asked.some((text) => /from results/iu.test(text))).toBe(true), 10_000);
  isAway = false;
  await jobs.stop();
  await database.close();
  rmSync(folder, { recursive: true });
}, 60_000);

describe("with a PostgreSQL server", () => {
  jobsContract("PostgreSQL", async () => {
    const { url, drop } = await freshPostgres();
    const database = openPostgres({ url, applicationName: "jobs", connections: 3, answerWithinMs: 0 });
    const jobs = await openPgBossJobs({ database, onTrouble });
    return {
      jobs,
      close: async () => {
        await jobs.stop();
        await database.close();
        await drop();
      },
    };
  });
});
