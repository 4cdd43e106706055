import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { UnstampedCommand } from "#app/lobbies/lobbies";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { mergePatch } from "../../tests/fixtures/merge-patch";

type Message = {
  readonly id?: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
  readonly bytes: number;
};

let demo: DemoServer;
let base: string;
const open: AbortController[] = [];
beforeEach(async () => {
  demo = await demoServer();
  base = `${await demo.server.listen({ port: 0 })}/api/v1`;
});
afterEach(async () => {
  for (const line of open.splice(0)) line.abort();
  await demo.stop();
});

/** A page: reads its stream message by message, and nothing else. */
async function follow(
  path: string,
  headers: Record<string, string> = {},
): Promise<(wanted?: string) => Promise<Message>> {
  const line = new AbortController();
  open.push(line);
  const response = await fetch(`${base}${path}`, { headers, signal: line.signal });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  const nextBlock = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        return block;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error("the stream ended");
      text += decoder.decode(value, { stream: true });
    }
  };
  return async (wanted) => {
    for (;;) {
      const block = await nextBlock();
      const fields = new Map(
        block.split("\n").map((row) => [row.slice(0, row.indexOf(":")), row.slice(row.indexOf(":") + 2)]),
      );
      const event = fields.get("event");
      if (event === undefined || (event === "clock" && wanted !== "clock")) continue;
      const id = fields.get("id");
      const data = JSON.parse(fields.get("data") ?? "null") as Record<string, unknown>;
      if (wanted === undefined || wanted === event)
        return { event, data, bytes: Buffer.byteLength(block) + 2, ...(id !== undefined && { id }) };
    }
  };
}

async function submit(command: UnstampedCommand): Promise<readonly LobbyEvent[]> {
  const handled = await demo.lobbies.submit("O03", { commandId: v7(), command });
  if (!handled.ok) throw new Error(handled.refusal.code);
  return handled.events;
}
const openDay = (): Promise<unknown> => submit({ type: "OpenDay", actor: "system", plan: demo.plan });
const issue = (): Promise<unknown> => {
  const [service] = demo.plan.services;
  const segmentId = demo.plan.segments[0]?.segmentId ?? "";
  return submit({
    type: "IssueTicket",
    actor: "customer",
    ticketId: v7(),
    channel: "kiosk",
    segmentId,
    serviceIds: [service?.serviceId ?? ""],
  });
};

test("IF-20 a page gets the whole view first and then every change, each from where the last one ended", async () => {
  await openDay();
  const next = await follow("/outlets/O03/floor/stream");
  const snapshot = await next("snapshot");
  expect(snapshot.data).toMatchObject({ topic: "floor:O03", seq: 1 });
  let { view, seq } = snapshot.data;
  for (let turn = 0; turn < 3; turn += 1) {
    await issue();
    const patch = await next();
    expect([patch.event, patch.data["prev"]]).toEqual(["patch", seq]);
    view = mergePatch(view, patch.data["patch"]);
    seq = patch.data["seq"];
  }
  const current = (await (await fetch(`${base}/outlets/O03/floor`)).json()) as object;
  expect(current).toEqual({ seq, view });
});

test("IF-21 a page that comes back gets what it missed, and the whole view when that is gone", async () => {
  await openDay();
  const before = await follow("/outlets/O03/board/stream");
  await before("snapshot");
  await issue();
  const seen = await before("patch");
  await issue();
  const after = await follow("/outlets/O03/board/stream", { "last-event-id": seen.id ?? "" });
  const missed = await after();
  expect([missed.event, missed.data["prev"]]).toEqual(["patch", seen.data["seq"]]);
  const stranger = await follow("/outlets/O03/board/stream", { "last-event-id": "another-run.7" });
  expect((await stranger()).event).toBe("snapshot");
});

test("IF-22 one connection carries several views", async () => {
  await openDay();
  const next = await follow("/stream?topics=board:O03,floor:O03");
  const topics = [await next("snapshot"), await next("snapshot")].map(({ data }) => data["topic"]);
  expect(topics).toEqual(["board:O03", "floor:O03"]);
  await issue();
  const patched = [await next("patch"), await next("patch")].map(({ data }) => data["topic"]);
  expect(patched.sort()).toEqual(["board:O03", "floor:O03"]);
  expect((await fetch(`${base}/stream?topics=board:O99`)).status).toBe(404);
  expect((await fetch(`${base}/stream?topics=money:O03`)).status).toBe(400);
});

test("IF-23 a page may wait for a day that is not open yet, and sees it open", async () => {
  const next = await follow("/outlets/O03/board/stream");
  expect((await next("snapshot")).data).toMatchObject({ seq: 0, view: { phase: "unopened" } });
  await openDay();
  expect((await next()).data).toMatchObject({ seq: 1, view: { phase: "open", businessDate: "2026-11-23" } });
});

test("IF-24 the business clock comes with the stream, and at once when somebody sets it", async () => {
  await openDay();
  const next = await follow("/outlets/O03/board/stream");
  expect((await next("clock")).data).toMatchObject({ outletId: "O03", speed: 1, paused: false });
  const body = JSON.stringify({ speed: 30 });
  await fetch(`${base}/outlets/O03/clock`, { method: "PUT", body, headers: { "content-type": "application/json" } });
  expect((await next("clock")).data).toMatchObject({ speed: 30 });
});

test("IF-25 a server that stops says goodbye", async () => {
  await openDay();
  const next = await follow("/outlets/O03/board/stream");
  await next("snapshot");
  const stopped = demo.server.stop();
  expect((await next("bye")).data).toEqual({ retryMs: 1_000 });
  await stopped;
});
