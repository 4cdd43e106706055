import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { fetchPost } from "#adapter/webhooks/fetch-post";
import { createBusinessClock } from "#app/clock/business-clock";
import { createLobbies } from "#app/lobbies/create-lobbies";
import type { Lobbies, UnstampedCommand } from "#app/lobbies/lobbies";
import type { Journal } from "#app/ports/journal";
import type { PostWebhook } from "#app/ports/webhook-post";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { plainPlan } from "#engine/simulation/plain-lobby";
import { openWebhooks, type Registration, type Webhooks } from "./webhooks";

const plan: LobbyPlan = plainPlan({
  windows: 2,
  lastsMs: 8 * 3_600_000,
  arrivalsPerMin: 1,
  service: { kind: "fixed", ms: 60_000 },
  classes: [{ share: 1, level: 0 }],
  rules: [{ kind: "firstCome" }],
});
const OUTLET = plan.outletId;
const cause = (commandId: string): { actor: string; commandId: string } => ({ actor: "head", commandId });
const FOUR: Registration = {
  endpointId: "e1",
  url: "http://127.0.0.1:1/hook",
  types: ["day.opened", "window.opened", "ticket.issued", "ticket.called"],
};

type Received = {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly text: string;
};

/** A receiver that answers as told and remembers what it took; `took` resolves when it has taken so many. */
function receiver(answer: (call: number) => number | undefined = () => 200): {
  post: PostWebhook;
  taken: Received[];
  took: (count: number) => Promise<void>;
} {
  const taken: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let calls = 0;
  const post: PostWebhook = async (_url, { headers, body }) => {
    const status = answer((calls += 1));
    if (status === 200) {
      const { type, data } = JSON.parse(body) as Pick<Received, "type" | "data">;
      taken.push({ id: headers["webhook-id"] ?? "", type, data, text: body });
    }
    for (const { count, resolve } of waiting) if (taken.length >= count) resolve();
    return status;
  };
  const took = (count: number): Promise<void> =>
    taken.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve }));
  return { post, taken, took };
}

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of opened.splice(0).reverse()) await stop();
});

async function house(
  journal: Journal,
  post: PostWebhook,
  pauses: number[] = [],
): Promise<{ lobbies: Lobbies; webhooks: Webhooks }> {
  const clock = createBusinessClock({ now: () => 0 }, { at: plan.opensAt, speed: 1 });
  const lobbies = await createLobbies({ journal, clockOf: () => clock, outletIds: [OUTLET] });
  // A retry follows at once; the round that keeps positions waits for the stop.
  const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
    pauses.push(ms);
    if (pauses.length === 1) await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  };
  const masterKey = new Uint8Array(32).fill(1);
  const webhooks = await openWebhooks({
    ...{ journal, lobbies, unitId: "network", masterKey, post, pause },
    wall: { now: () => 0 },
  });
  opened.push(webhooks.stop, lobbies.stop);
  return { lobbies, webhooks };
}

let ids = 0;
async function act(lobbies: Lobbies, ...commands: UnstampedCommand[]): Promise<void> {
  for (const command of commands) {
    const handled = await lobbies.submit(OUTLET, { commandId: `c${(ids += 1)}`, command });
    if (!handled.ok) throw new Error(handled.refusal.code);
  }
}
const openDay: UnstampedCommand = { type: "OpenDay", actor: "system", plan };
const openWindow: UnstampedCommand = { type: "OpenWindow", actor: "p1", windowId: "w1", staffId: "p1", mode: "normal" };
const callNext: UnstampedCommand = { type: "CallNext", actor: "p1", windowId: "w1" };
const issue = (ticketId: string): UnstampedCommand => ({
  type: "IssueTicket",
  actor: "customer",
  ticketId,
  channel: "kiosk",
  segmentId: "c0",
  serviceIds: ["s"],
  customerToken: "person-7",
  specialNeed: "elderly",
  amountMinor: 123_456,
  reason: "an old friend",
});

describe("telling", () => {
  test("WH-1 an endpoint hears of everything it asked for, in order", async () => {
    const { post, taken, took } = receiver();
    const { lobbies, webhooks } = await house(createMemoryJournal(), post);
    await webhooks.register(FOUR, cause("r"));
    await act(lobbies, openDay, openWindow, issue("t1"), callNext);
    await took(4);
    expect(taken.map(({ type }) => type)).toEqual(["day.opened", "window.opened", "ticket.issued", "ticket.called"]);
    const seqs = taken.map(({ data }) => Number(data["seq"]));
    expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
  });

  test("WH-2 a receiver over HTTP verifies the signature with the secret it was given", async () => {
    const seen: { headers: IncomingHttpHeaders; body: string }[] = [];
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const sink = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        seen.push({ headers: request.headers, body });
        response.writeHead(204).end();
        arrive();
      });
    });
    await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
    opened.push(() => new Promise((resolve) => sink.close(resolve)));
    const url = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/hook`;
    const { lobbies, webhooks } = await house(createMemoryJournal(), fetchPost);
    const secret = (await webhooks.register({ ...FOUR, url }, cause("r"))) ?? "";
    await act(lobbies, openDay);
    await arrived;
    const [{ headers, body } = { headers: {}, body: "" }] = seen;
    const signed = new Webhook(secret).sign(
      String(headers["webhook-id"]),
      new Date(Number(headers["webhook-timestamp"]) * 1_000),
      body,
    );
    expect(headers["webhook-signature"]).toBe(signed);
    expect(headers["webhook-id"]).toBe(`${OUTLET}.${plan.businessDate}.1`);
  });

  test("WH-3 a message never carries a person", async () => {
    const { post, taken, took } = receiver();
    const { lobbies, webhooks } = await house(createMemoryJournal(), post);
    await webhooks.register(FOUR, cause("r"));
    await act(lobbies, openDay, openWindow, issue("t1"), callNext);
    await took(4);
    const said = taken.map(({ text }) => text).join();
    for (const secret of ["person-7", "elderly", "123456", "an old friend", "c0", "p1"])
      expect(said).not.toContain(secret);
  });

  test("WH-4 what is not taken is sent again, later and later, under the same id", async () => {
    const { post, taken, took } = receiver((call) => (call < 12 ? (call % 2 === 0 ? 500 : undefined) : 200));
    const pauses: number[] = [];
    const { lobbies, webhooks } = await house(createMemoryJournal(), post, pauses);
    await webhooks.register(FOUR, cause("r"));
    await act(lobbies, openDay);
    await took(1);
    expect(pauses.slice(1)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * 1_000));
    expect(taken.map(({ id }) => id)).toEqual([`${OUTLET}.${plan.businessDate}.1`]);
  });
});

describe("remembering", () => {
  test("WH-5 after a kill nothing is lost, and what is told twice carries the same id", async () => {
    const journal = createMemoryJournal();
    const first = receiver();
    const before = await house(journal, first.post);
    await before.webhooks.register(FOUR, cause("r"));
    await act(before.lobbies, openDay, openWindow);
    await first.took(2);
    // Killed here: positions were never kept. Another server goes on with the same journal.
    const second = receiver();
    const after = await house(journal, second.post);
    await act(after.lobbies, issue("t1"));
    await second.took(3);
    expect(second.taken.slice(0, 2).map(({ id }) => id)).toEqual(first.taken.map(({ id }) => id));
    expect(second.taken[2]?.type).toBe("ticket.issued");
  });

  test("WH-5 a server that stops in peace repeats nothing", async () => {
    const journal = createMemoryJournal();
    const first = receiver();
    const before = await house(journal, first.post);
    await before.webhooks.register(FOUR, cause("r"));
    await act(before.lobbies, openDay, openWindow);
    await first.took(2);
    await before.webhooks.stop();
    const second = receiver();
    const after = await house(journal, second.post);
    await act(after.lobbies, issue("t1"));
    await second.took(1);
    expect(second.taken.map(({ type }) => type)).toEqual(["ticket.issued"]);
  });

  test("WH-6 an endpoint hears its outlets and types alone, from its registration on", async () => {
    const { post, taken, took } = receiver();
    const { lobbies, webhooks } = await house(createMemoryJournal(), post);
    await act(lobbies, openDay);
    await webhooks.register({ ...FOUR, types: ["ticket.issued", "day.opened"] }, cause("r1"));
    await webhooks.register({ ...FOUR, endpointId: "e2", outletIds: ["elsewhere"] }, cause("r2"));
    await act(lobbies, openWindow, issue("t1"));
    await took(1);
    expect(taken.map(({ type }) => type)).toEqual(["ticket.issued"]);
  });

  test("WH-7 the secret is said once, and an endpoint that is removed hears no more", async () => {
    const { post } = receiver();
    const { webhooks } = await house(createMemoryJournal(), post);
    const secret = await webhooks.register(FOUR, cause("r"));
    expect(secret).toMatch(/^whsec_/u);
    expect(await webhooks.register(FOUR, cause("r"))).toBeUndefined();
    expect(JSON.stringify(webhooks.list())).not.toContain(secret);
    expect(webhooks.list()).toEqual([FOUR]);
    expect(await webhooks.remove("e1", cause("x"))).toBe(true);
    expect(await webhooks.remove("e1", cause("y"))).toBe(false);
    expect(webhooks.list()).toEqual([]);
  });
});
