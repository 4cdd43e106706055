import { expect, test } from "vitest";
import type { AskedCommand } from "#contract/commands/command-route";
import type { Sent, Trouble } from "../shared/send";
import { createIssuer, type IssueCommand } from "./issuer";
import type { LateTicket, LateTickets } from "./late-tickets";
import type { BlockStore } from "./block-store";
import type { NumberBlock } from "./number-block";

const TODAY = "2026-11-23";
const AWAY: Trouble = { code: "client.noAnswer" };

const ticket = (ticketId: string): IssueCommand => ({
  type: "IssueTicket",
  ticketId,
  serviceIds: ["D1"],
  segmentId: "ordinary",
  channel: "kiosk",
  language: "ko",
});

type Kept = { readonly block: NumberBlock; readonly wasLeft: boolean };

/** A kiosk and a server that can be stopped; `kept` is what an earlier page left. */
function stand(start: { readonly kept?: Kept | undefined; readonly isOwn?: boolean } = {}) {
  const kept = new Map<string, LateTicket>();
  const tickets: LateTickets = {
    keep: (_outletId, late) => void kept.set(late.ticketId, late),
    of: () => [...kept.values()],
    drop: (_outletId, ticketId) => void kept.delete(ticketId),
  };
  const world = {
    trouble: undefined as Trouble | undefined,
    asked: [] as AskedCommand[],
    now: 1_000,
    today: TODAY,
    ids: 0,
    away: [] as boolean[],
    kept: start.kept,
    reported: [] as string[],
    registerIsThere: true,
    /** The server takes the command, and the line breaks before its answer. */
    losesAnswers: false,
  };
  const answers: Readonly<Record<string, unknown>> = {
    IssueTicket: { number: "D001", aheadOfYou: 2, wait: { fromMin: 3, toMin: 5 } },
    GrantNumbers: { blockId: "id1", size: 30, ranges: [{ queueId: "qd", letter: "D", from: 970, to: 999 }] },
    AdmitTicket: {},
    CallStaff: {},
  };
  const send = async <Answer>(command: AskedCommand): Promise<Sent<Answer>> => {
    if (world.trouble === undefined || world.losesAnswers) world.asked.push(command);
    if (world.trouble !== undefined) return { ok: false, trouble: world.trouble };
    return { ok: true, answer: answers[command.type] as Answer };
  };
  const issuer = createIssuer({
    outletId: "O01",
    send,
    newId: () => `id${(world.ids += 1)}`,
    now: () => world.now,
    today: () => world.today,
    tickets,
    report: async ({ number }, refusal) => {
      if (world.registerIsThere) world.reported.push(`${number} ${refusal}`);
      return world.registerIsThere;
    },
    onState: ({ isAway }) => {
      if (isAway !== (world.away.at(-1) ?? false)) world.away.push(isAway);
    },
  });
  const store: BlockStore = {
    isOwn: start.isOwn ?? true,
    read: () => world.kept,
    write: (block, wasLeft) => void (world.kept = { block, wasLeft }),
  };
  issuer.keepIn(store);
  const admitted = (): readonly string[] =>
    world.asked.flatMap((command) => (command.type === "AdmitTicket" ? [`${command.number}@${command.takenAt}`] : []));
  return { world, issuer, kept, admitted };
}

test("a server that answers gives the number and says how long it takes", async () => {
  const { issuer } = stand();
  expect(await issuer.issue(ticket("t1"), "qd")).toEqual({
    ok: true,
    answer: { ticketId: "t1", number: "D001", standing: { aheadOfYou: 2, wait: { fromMin: 3, toMin: 5 } } },
  });
});

test("while nobody answers numbers come from the block, each once, and wait to be brought", async () => {
  const { world, issuer, kept } = stand();
  await issuer.round(TODAY);
  world.trouble = AWAY;
  const given = [await issuer.issue(ticket("t1"), "qd"), await issuer.issue(ticket("t2"), "qd")];
  expect(given).toEqual([
    { ok: true, answer: { ticketId: "id2", number: "D970" } },
    { ok: true, answer: { ticketId: "id3", number: "D971" } },
  ]);
  expect([...kept.values()]).toMatchObject([
    { number: "D970", takenAt: 1_000, blockId: "id1", language: "ko", insteadOf: "t1" },
    { number: "D971" },
  ]);
  expect([...kept.values()][1]).not.toHaveProperty("insteadOf");
  expect(world.away).toEqual([true]);
});

test("what was given comes in when the server is back, in its order and with its own time", async () => {
  const { world, issuer, kept, admitted } = stand();
  await issuer.round(TODAY);
  world.trouble = { code: "server.journalAway" };
  await issuer.issue(ticket("t1"), "qd");
  world.now = 61_000;
  await issuer.issue(ticket("t2"), "qd");
  await issuer.round(TODAY);
  expect(kept.size).toBe(2);
  world.trouble = undefined;
  world.now = 600_000;
  await issuer.round(TODAY);
  expect(admitted()).toEqual(["D970@1000", "D971@61000"]);
  expect(kept.size).toBe(0);
  expect(world.away).toEqual([true, false]);
});

test("a ticket whose answer was lost is brought again until it is answered, and never given up", async () => {
  const { world, issuer, kept, admitted } = stand();
  await issuer.round(TODAY);
  world.trouble = AWAY;
  await issuer.issue(ticket("t1"), "qd");
  world.losesAnswers = true;
  await issuer.round(TODAY);
  expect(kept.size).toBe(1);
  world.trouble = undefined;
  await issuer.round(TODAY);
  expect(admitted()).toEqual(["D970@1000", "D970@1000"]);
  expect(kept.size).toBe(0);
});

test("without a block, and for a line that has no number left, the customer hears that nobody answers", async () => {
  const { world, issuer } = stand();
  world.trouble = AWAY;
  expect(await issuer.issue(ticket("t1"), "qd")).toEqual({ ok: false, trouble: AWAY });
  world.trouble = undefined;
  await issuer.round(TODAY);
  world.trouble = AWAY;
  expect(await issuer.issue(ticket("t2"), "qa")).toEqual({ ok: false, trouble: AWAY });
});

test("a no of the server is a no, whatever the block holds", async () => {
  const { world, issuer, kept } = stand();
  await issuer.round(TODAY);
  world.trouble = { code: "lobby.issueClosed" };
  expect(await issuer.issue(ticket("t1"), "qd")).toEqual({ ok: false, trouble: { code: "lobby.issueClosed" } });
  expect(kept.size).toBe(0);
});

test("a ticket that the lobby will not have goes into the register, and people are called", async () => {
  const { world, issuer, kept } = stand();
  await issuer.round(TODAY);
  world.trouble = AWAY;
  await issuer.issue(ticket("t1"), "qd");
  world.trouble = { code: "lobby.dayClosed" };
  world.losesAnswers = true;
  world.registerIsThere = false;
  await issuer.round(TODAY);
  expect(kept.size).toBe(1);
  world.registerIsThere = true;
  await issuer.round(TODAY);
  expect(world.reported).toEqual(["D970 lobby.dayClosed"]);
  expect(world.asked.at(-1)).toMatchObject({ type: "CallStaff" });
  expect(kept.size).toBe(0);
});

const blockWith = (from: number, more: Partial<NumberBlock> = {}): NumberBlock => ({
  outletId: "O01",
  businessDate: TODAY,
  low: 15,
  ranges: [{ blockId: "b0", queueId: "qd", letter: "D", from, to: 999 }],
  ...more,
});

test("a block that runs short, or is of another day, is followed by more", async () => {
  for (const [block, asked] of [
    [blockWith(990), [{ queueIds: ["qd"] }]],
    [blockWith(900, { businessDate: "2026-11-20" }), [{ again: true }]],
    [blockWith(980), []],
  ] as const) {
    const { world, issuer } = stand({ kept: { block, wasLeft: true } });
    await issuer.round(TODAY);
    expect(world.asked.filter(({ type }) => type === "GrantNumbers")).toMatchObject(asked);
  }
});

test("numbers that are left are given before those that were granted later", async () => {
  const { world, issuer } = stand({ kept: { block: blockWith(998), wasLeft: true } });
  await issuer.round(TODAY);
  world.trouble = AWAY;
  const given = [];
  for (const id of ["t1", "t2", "t3"]) given.push(await issuer.issue(ticket(id), "qd"));
  expect(given).toMatchObject([
    { answer: { number: "D998" } },
    { answer: { number: "D999" } },
    { answer: { number: "D970" } },
  ]);
});

test("a page that is loaded anew goes on with what was left of its block", async () => {
  const first = stand();
  await first.issuer.round(TODAY);
  first.world.trouble = AWAY;
  await first.issuer.issue(ticket("t1"), "qd");
  first.issuer.leave();
  const next = stand({ kept: first.world.kept });
  next.world.trouble = AWAY;
  expect(await next.issuer.issue(ticket("t2"), "qd")).toMatchObject({ answer: { number: "D971" } });
});

test("after a power cut no number is given that an earlier page may have given and not written down", async () => {
  const first = stand();
  await first.issuer.round(TODAY);
  const { world, issuer } = stand({ kept: first.world.kept });
  world.trouble = AWAY;
  expect(await issuer.issue(ticket("t1"), "qd")).toMatchObject({ answer: { number: "D973" } });
});

test("yesterday's numbers are nobody's, also for a page that was never loaded anew", async () => {
  const { world, issuer } = stand({ kept: { block: blockWith(970), wasLeft: true } });
  world.trouble = AWAY;
  expect((await issuer.issue(ticket("t1"), "qd")).ok).toBe(true);
  world.today = "2026-11-24";
  expect(await issuer.issue(ticket("t2"), "qd")).toEqual({ ok: false, trouble: AWAY });
});

test("only the one page of a machine asks for the machine's own numbers again", async () => {
  const { world, issuer } = stand({ isOwn: false });
  await issuer.round(TODAY);
  expect(world.asked).toMatchObject([{ type: "GrantNumbers", again: false }]);
});
