import { once } from "node:events";
import { Agent, createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ask } from "./ask";

/** Says nothing by itself. */
const server = createServer();
const agent = new Agent();
let url = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterAll(() => {
  vi.useRealTimers();
  agent.destroy();
  server.closeAllConnections();
  server.close();
});

const SECOND = 1_000;
const stranger = { name: "stranger", headers: {} };
const get = { method: "GET", path: "/", headers: {}, body: undefined };

test("an answer that comes late is an answer, and a minute of silence is none", async () => {
  const late = ask(agent, url, get, stranger);
  const [, response] = (await once(server, "request")) as [unknown, ServerResponse];
  vi.advanceTimersByTime(59 * SECOND);
  response.end("late");
  expect(await late).toBe("200");

  const never = ask(agent, url, get, stranger);
  await once(server, "request");
  vi.advanceTimersByTime(60 * SECOND);
  expect(await never).toBe("no answer");
});
