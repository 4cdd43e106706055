import { expect, test } from "vitest";
import { NO_ANSWER, send, type SendWorld } from "./send";

const CALL = { method: "POST", path: "/api/v1/outlets/O01/windows/3/call-next", body: {} } as const;

/** Plays the answers in turn; an absent one is a broken line. */
function line(...answers: readonly (Response | undefined)[]) {
  const keys: (string | null)[] = [];
  const world: SendWorld = {
    fetch: async (_path, init) => {
      keys.push(new Headers(init.headers).get("idempotency-key"));
      const answer = answers[keys.length - 1];
      if (!answer) throw new TypeError("the line is down");
      return answer;
    },
    wait: async () => undefined,
  };
  return { world, keys };
}

test("repeats a command with the same key while the line is down, so that it takes effect once", async () => {
  const { world, keys } = line(undefined, new Response("{}", { status: 503 }), Response.json({ version: 4 }));
  expect(await send(CALL, world)).toEqual({ ok: true, answer: { version: 4 } });
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

test("a refusal comes back once, with its code and its sentence", async () => {
  const refusal = { code: "lobby.windowBusy", status: 409, detail: "Window 3 is serving A011." };
  const { world, keys } = line(Response.json(refusal, { status: 409 }));
  expect(await send(CALL, world)).toEqual({
    ok: false,
    trouble: { code: "lobby.windowBusy", detail: "Window 3 is serving A011." },
  });
  expect(keys).toHaveLength(1);
});

test("a server that cannot now is believed at once, and is not asked four times", async () => {
  const away = { code: "server.journalAway", status: 503, detail: "Nothing was accepted." };
  const headers = { "content-type": "application/problem+json; charset=utf-8", "retry-after": "1" };
  const { world, keys } = line(Response.json(away, { status: 503, headers }));
  expect(await send(CALL, world)).toEqual({
    ok: false,
    trouble: { code: "server.journalAway", detail: "Nothing was accepted." },
  });
  expect(keys).toHaveLength(1);
});

test("says that nobody answered after the last repetition", async () => {
  const { world, keys } = line();
  expect(await send(CALL, world)).toEqual({ ok: false, trouble: NO_ANSWER });
  expect(keys).toHaveLength(4);
});

test("an answer that is not ours is told as trouble, not thrown", async () => {
  const { world } = line(new Response("<html>proxy</html>", { status: 502 }));
  expect(await send(CALL, world)).toEqual({ ok: false, trouble: { code: "client.notOurs" } });
});

test("two commands never share a key", async () => {
  const first = line(Response.json({}));
  const second = line(Response.json({}));
  await send(CALL, first.world);
  await send(CALL, second.world);
  expect(first.keys[0]).not.toBe(second.keys[0]);
});
