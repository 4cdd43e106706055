import { PassThrough } from "node:stream";
import { fastify } from "fastify";
import { afterEach, expect, test } from "vitest";
import { backupRoutes } from "./routes/backup";

const taken: PassThrough[] = [];
const server = fastify();
void server.register(
  backupRoutes(() => {
    const content = new PassThrough();
    taken.push(content);
    return content;
  }),
);
const ask = () => server.inject({ url: "/backup" });
const latest = () => taken.at(-1) ?? new PassThrough();

afterEach(() => taken.splice(0));

test("BK-7 a backup that is asked for while one is taken is refused, and taken afterwards", async () => {
  const first = ask();
  await expect.poll(() => taken.length).toBe(1);
  const second = await ask();
  expect([second.statusCode, second.json<{ code: string }>().code]).toEqual([409, "backup.underWay"]);
  latest().end("whole");
  expect((await first).body).toBe("whole");
  const third = ask();
  await expect.poll(() => taken.length).toBe(2);
  latest().end("again");
  expect((await third).body).toBe("again");
});

test("BK-7 a backup that broke off hinders no other", async () => {
  const first = ask().catch(() => undefined);
  await expect.poll(() => taken.length).toBe(1);
  latest().destroy(new Error("the database went away"));
  await first;
  const second = ask();
  await expect.poll(() => taken.length).toBe(2);
  latest().end("whole");
  expect((await second).body).toBe("whole");
});
