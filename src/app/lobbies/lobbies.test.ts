import { createMemoryJournal } from "#adapter/journal/memory";
import { createBusinessClock, type BusinessClock } from "#app/clock/business-clock";
import { JournalUnavailable, type Journal } from "#app/ports/journal";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { plainPlan } from "#engine/simulation/plain-lobby";
import { expect, test } from "vitest";
import { createLobbies } from "./create-lobbies";
import type { Lobbies, UnstampedCommand } from "./lobbies";
import { createClockWatch } from "./observe-clocks";

const WINDOWS = 5;
const plan = plainPlan({
  windows: WINDOWS,
  lastsMs: 8 * 3_600_000,
  arrivalsPerMin: 1,
  service: { kind: "fixed", ms: 60_000 },
  classes: [{ share: 1, level: 0 }],
  rules: [{ kind: "firstCome" }],
});
const OUTLET = plan.outletId;

let ids = 0;
const nextId = (): string => `command-${(ids += 1)}`;
const issue = (ticketId: string): UnstampedCommand => ({
  type: "IssueTicket",
  actor: "device:kiosk",
  ticketId,
  serviceIds: ["s"],
  segmentId: "c0",
  channel: "kiosk",
});
const callNext = (window: number): UnstampedCommand => ({
  type: "CallNext",
  actor: `p${window}`,
  windowId: `w${window}`,
});

function standingClock(at: number): BusinessClock {
  return createBusinessClock({ now: () => 0 }, { at, speed: 1 });
}

async function openLobbies(journal: Journal, clock = standingClock(plan.opensAt)): Promise<Lobbies> {
  return createLobbies({ journal, clockOf: () => clock, outletIds: [OUTLET] });
}

async function openedDay(lobbies: Lobbies): Promise<void> {
  await accepted(lobbies, { type: "OpenDay", actor: "head", plan });
  for (let window = 1; window <= WINDOWS; window += 1) {
    const staffId = `p${window}`;
    await accepted(lobbies, { type: "OpenWindow", actor: staffId, windowId: `w${window}`, staffId, mode: "normal" });
  }
}

async function accepted(
  lobbies: Lobbies,
  command: UnstampedCommand,
  commandId = nextId(),
): Promise<readonly LobbyEvent[]> {
  const handled = await lobbies.submit(OUTLET, { commandId, command });
  if (!handled.ok) throw new Error(`refused: ${handled.refusal.code}`);
  return handled.events;
}

/** A journal whose next append reports a lost connection, before or after it was really written. */
function breakable(journal: Journal): { journal: Journal; breakNext: (kind: "before" | "after") => void } {
  let broken: "before" | "after" | undefined;
  const append: Journal["append"] = async (appends) => {
    const now = broken;
    broken = undefined;
    if (now === "before") throw new JournalUnavailable("gone");
    const outcomes = await journal.append(appends);
    if (now === "after") throw new JournalUnavailable("gone");
    return outcomes;
  };
  return { journal: { ...journal, append }, breakNext: (kind) => (broken = kind) };
}

test("LV-1 an answer means that the journal holds the events", async () => {
  const journal = createMemoryJournal();
  const lobbies = await openLobbies(journal);
  await openedDay(lobbies);
  await accepted(lobbies, issue("ana"));
  const [head] = await journal.latestHeads("lobby/", [OUTLET]);
  expect(head?.seq).toBe(lobbies.live(OUTLET)?.version);
});

test("LV-2 a repeated command gives the first answer, also after a restart", async () => {
  const journal = createMemoryJournal();
  const lobbies = await openLobbies(journal);
  await openedDay(lobbies);
  const first = await accepted(lobbies, issue("ana"), "once");
  await accepted(lobbies, issue("wei"));
  const again = await lobbies.submit(OUTLET, { commandId: "once", command: issue("ana") });
  expect(again).toEqual({ ok: true, version: 12, events: first, repeated: true });

  const restarted = await openLobbies(journal);
  expect(await restarted.submit(OUTLET, { commandId: "once", command: issue("ana") })).toEqual(again);
  expect(restarted.live(OUTLET)?.day.tickets.size).toBe(2);
});

test("LV-3 an id that was used for another kind of command is refused", async () => {
  const lobbies = await openLobbies(createMemoryJournal());
  await openedDay(lobbies);
  await accepted(lobbies, issue("ana"), "once");
  const refused = await lobbies.submit(OUTLET, { commandId: "once", command: callNext(1) });
  expect(refused).toEqual({ ok: false, refusal: { code: "live.commandIdReused", commandId: "once" } });
});

test("LV-4 a command made for an older version is refused", async () => {
  const lobbies = await openLobbies(createMemoryJournal());
  await openedDay(lobbies);
  const expectedVersion = lobbies.live(OUTLET)?.version ?? 0;
  await accepted(lobbies, issue("ana"));
  const refused = await lobbies.submit(OUTLET, { commandId: nextId(), command: issue("wei"), expectedVersion });
  expect(refused).toEqual({
    ok: false,
    refusal: { code: "live.versionMismatch", expected: expectedVersion, actual: expectedVersion + 1 },
  });
});

test("LV-5 a hundred kiosks and five windows at once get different numbers and different customers", async () => {
  const lobbies = await openLobbies(createMemoryJournal());
  await openedDay(lobbies);
  const issued = await Promise.all(Array.from({ length: 100 }, (_, at) => accepted(lobbies, issue(`t${at}`))));
  const numbers = issued.flat().map((event) => (event.type === "TicketIssued" ? event.number : ""));
  expect(new Set(numbers).size).toBe(100);

  const windows = Array.from({ length: WINDOWS }, (_, at) => at + 1);
  const called = await Promise.all(windows.map((window) => accepted(lobbies, callNext(window))));
  const tickets = called.flat().map((event) => (event.type === "TicketCalled" ? event.number : ""));
  expect(tickets).toEqual(["A001", "A002", "A003", "A004", "A005"]);
});

test("LV-6 two servers that write for one outlet keep each acknowledged command once", async () => {
  const journal = createMemoryJournal();
  const one = await openLobbies(journal);
  await openedDay(one);
  const other = await openLobbies(journal);
  const asked = Array.from({ length: 60 }, (_, at) => [at % 2 === 0 ? one : other, `t${at}`] as const);
  const kept: string[] = [];
  for (let from = 0; from < asked.length; from += 3) {
    const answers = await Promise.allSettled(
      asked.slice(from, from + 3).map(([lobbies, ticketId]) => accepted(lobbies, issue(ticketId))),
    );
    for (const answer of answers) if (answer.status === "fulfilled") kept.push(numberOf(answer.value));
  }
  const judge = await openLobbies(journal);
  const numbers = [...(judge.live(OUTLET)?.day.tickets.values() ?? [])].map(({ number }) => number);
  expect(kept.length).toBeGreaterThan(50);
  expect(numbers.toSorted()).toEqual(kept.toSorted());
});

test.each(["before", "after"] as const)(
  "LV-7 a command lost %s it was written can be sent again and happens once",
  async (kind) => {
    const { journal, breakNext } = breakable(createMemoryJournal());
    const lobbies = await openLobbies(journal);
    await openedDay(lobbies);
    breakNext(kind);
    await expect(accepted(lobbies, issue("ana"), "once")).rejects.toBeInstanceOf(JournalUnavailable);
    expect(numberOf(await accepted(lobbies, issue("ana"), "once"))).toBe("A001");
    expect(numberOf(await accepted(lobbies, issue("wei")))).toBe("A002");
  },
);

test("LV-8 subscribers hear every committed event once and in order, whatever happens to the writer", async () => {
  const { journal, breakNext } = breakable(createMemoryJournal());
  const lobbies = await openLobbies(journal);
  const heard: LobbyEvent[] = [];
  const versions: number[] = [];
  lobbies.subscribe(({ version, events }) => {
    heard.push(...events);
    versions.push(version - heard.length);
  });
  await openedDay(lobbies);
  breakNext("after");
  await expect(accepted(lobbies, issue("ana"))).rejects.toThrow("gone");
  await accepted(lobbies, issue("wei"));
  expect(heard.filter(({ type }) => type === "TicketIssued").map((event) => numberOf([event]))).toEqual([
    "A001",
    "A002",
  ]);
  expect(new Set(versions)).toEqual(new Set([0]));
});

test("LV-8 a server that writes nothing hears what another one writes, also of a day that it has not seen open", async () => {
  const journal = createMemoryJournal();
  const [one, other] = [await openLobbies(journal), await openLobbies(journal)];
  const heard: (readonly [number, string | undefined])[] = [];
  other.subscribe(({ version, events }) => heard.push([version, events.at(-1)?.type]));
  await openedDay(one);
  await accepted(one, issue("ana"));
  await newsArrives();
  expect(heard.at(-1)).toEqual([one.live(OUTLET)?.version, "TicketIssued"]);
  expect(other.live(OUTLET)?.day).toEqual(one.live(OUTLET)?.day);
  expect(numberOf(await accepted(other, issue("wei")))).toBe("A002");
  await accepted(other, { type: "CloseDay", actor: "head" });
  await newsArrives();
  expect(one.live(OUTLET)?.day.phase).toBe("closed");
  await accepted(one, { type: "OpenDay", actor: "head", plan: { ...plan, businessDate: "2026-01-06" } });
  await newsArrives();
  expect(heard.at(-1)).toEqual([1, "DayOpened"]);
  expect(other.live(OUTLET)?.day.businessDate).toBe("2026-01-06");
});

test("LV-2 a command that another server has accepted is not accepted again here", async () => {
  const journal = createMemoryJournal();
  const [one, other] = [await openLobbies(journal), await openLobbies(journal)];
  await openedDay(one);
  const first = await accepted(one, issue("ana"), "once");
  await newsArrives();
  expect(await other.submit(OUTLET, { commandId: "once", command: issue("ana") })).toMatchObject({
    events: first,
    repeated: true,
  });
});

test("LV-9 a restarted server goes on from the snapshot it left, and just so without one", async () => {
  const journal = createMemoryJournal();
  const lobbies = await openLobbies(journal);
  await openedDay(lobbies);
  await accepted(lobbies, issue("ana"));
  await accepted(lobbies, callNext(1));
  await lobbies.stop();
  const withSnapshot = await openLobbies(journal);
  const without = await openLobbies({ ...journal, loadSnapshots: () => Promise.resolve(new Map()) });
  expect(withSnapshot.live(OUTLET)?.day).toEqual(without.live(OUTLET)?.day);
  expect(await accepted(withSnapshot, { type: "StartService", actor: "p1", ticketId: "ana" })).toHaveLength(1);
});

test("LV-10 a new day opens when the last one is closed, not before", async () => {
  const lobbies = await openLobbies(createMemoryJournal());
  await openedDay(lobbies);
  const tomorrow: UnstampedCommand = { type: "OpenDay", actor: "head", plan: { ...plan, businessDate: "2026-01-06" } };
  expect(await lobbies.submit(OUTLET, { commandId: nextId(), command: tomorrow })).toMatchObject({
    refusal: { code: "lobby.dayAlreadyOpen" },
  });
  await accepted(lobbies, { type: "CloseDay", actor: "head" });
  await accepted(lobbies, tomorrow);
  expect(lobbies.live(OUTLET)?.day.businessDate).toBe("2026-01-06");
});

test("LV-11 no event is stamped before the one it follows, even when a clock is set back", async () => {
  let wall = 5_000;
  const clock = createBusinessClock({ now: () => wall }, { at: plan.opensAt, speed: 1 });
  const lobbies = await openLobbies(createMemoryJournal(), clock);
  await openedDay(lobbies);
  wall = 60_000;
  const [first] = await accepted(lobbies, issue("ana"));
  wall = 1_000;
  const [second] = await accepted(lobbies, issue("wei"));
  expect(second?.at).toBe(first?.at);
});

test("LV-12 a look at the clock finds what time has brought about, and writes nothing when there is nothing", async () => {
  const alerts = { windowIdleMs: 60_000 };
  const watched = { ...plan, policy: { ...plan.policy, alerts } };
  const clock = standingClock(plan.opensAt);
  const lobbies = await openLobbies(createMemoryJournal(), clock);
  const watch = createClockWatch({ lobbies, newCommandId: nextId, yieldTurn: () => Promise.resolve() });
  await accepted(lobbies, { type: "OpenDay", actor: "head", plan: watched });
  await accepted(lobbies, { type: "OpenWindow", actor: "p1", windowId: "w1", staffId: "p1", mode: "normal" });
  await accepted(lobbies, issue("ana"));
  const before = lobbies.live(OUTLET)?.version;
  await watch();
  expect(lobbies.live(OUTLET)?.version).toBe(before);

  clock.advanceTo(plan.opensAt + 61_000);
  await watch();
  expect([...(lobbies.live(OUTLET)?.day.alerts.values() ?? [])].map(({ kind }) => kind)).toEqual(["windowIdle"]);
});

test("a command for an outlet without a day is refused", async () => {
  const lobbies = await openLobbies(createMemoryJournal());
  expect(await lobbies.submit(OUTLET, { commandId: nextId(), command: issue("ana") })).toEqual({
    ok: false,
    refusal: { code: "lobby.dayNotOpen" },
  });
});

/** News travel between the servers of a memory journal in promises alone. */
const newsArrives = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function numberOf(events: readonly LobbyEvent[]): string {
  const [event] = events;
  return event?.type === "TicketIssued" ? event.number : "";
}
