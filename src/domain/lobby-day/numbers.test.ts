import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { atMin, DEMO_PLAN, planWith } from "./demo-plan.fixture";
import { by, call, called, given, givenOn, issue, many, open, type Given } from "./given.fixture";
import type { LobbyCommand } from "./messages";

const KIOSK = "device:k1";

const grant = (blockId: string, minute: number, size = 20, actor = KIOSK): LobbyCommand =>
  by(actor, minute, "GrantNumbers", { blockId, size });

type Late = Parameters<typeof by<"AdmitTicket">>[3];

/** Brought at `minute` by a kiosk that gave it at `takenMinute`. */
const late = (ticketId: string, number: string, minute: number, takenMinute: number, more: Partial<Late> = {}) =>
  by(KIOSK, minute, "AdmitTicket", {
    ticketId,
    number,
    blockId: "b1",
    takenAt: atMin(takenMinute),
    serviceIds: ["cash"],
    segmentId: "ordinary",
    ...more,
  });

const numbersOf = ({ day }: Given): readonly string[] => [...day.tickets.values()].map(({ number }) => number);

test("LD-85 a kiosk holds numbers from the top of each series that a service leads to", () => {
  expect(given().then(grant("b1", 1))).toEqual([
    {
      type: "NumbersGranted",
      at: atMin(1),
      blockId: "b1",
      holder: KIOSK,
      ranges: [
        { queueId: "qCash", letter: "A", from: 980, to: 999 },
        { queueId: "qDesk", letter: "B", from: 980, to: 999 },
        { queueId: "qFirm", letter: "C", from: 980, to: 999 },
      ],
    },
  ]);
});

test("LD-85 asking twice gives one block, and nobody has another one's", () => {
  const lobby = given(grant("b1", 1));
  expect(lobby.then(grant("b1", 2))).toEqual([]);
  expect(lobby.refusal(grant("b1", 2, 20, "device:k2"))).toEqual({ code: "lobby.blockIdTaken", blockId: "b1" });
  const [other] = lobby.then(grant("b2", 3, 20, "device:k2"));
  expect(other).toMatchObject({ ranges: [{ letter: "A", from: 960, to: 979 }, { letter: "B" }, { letter: "C" }] });
});

test("LD-85 numbers of a block are given to nobody else all day, used or not", () => {
  const lobby = givenOn(planWith({ seriesMax: 12 }), grant("b1", 1, 4), ...many("c", 8, "cash", 2));
  expect(numbersOf(lobby).at(-1)).toBe("A008");
  expect(lobby.refusal(issue("c9", "cash", 3))).toEqual({ code: "lobby.seriesExhausted", letter: "A" });
  lobby.then(by("customer", 4, "LeaveTicket", { ticketId: "c3", by: "customer" }));
  lobby.then(issue("c9", "cash", 5));
  expect(numbersOf(lobby).at(-1)).toBe("A003");
});

test("LD-85 half a series, and what somebody has had today, is no kiosk's", () => {
  const small = givenOn(planWith({ seriesMax: 12 }), grant("b1", 1, 4));
  expect(small.refusal(grant("b2", 2, 4))).toEqual({ code: "lobby.seriesExhausted", letter: "A" });
  const busy = givenOn(planWith({ seriesMax: 12 }), ...many("c", 9, "cash", 1));
  expect(busy.then(grant("b1", 2, 4))).toMatchObject([{ ranges: [{ letter: "B", from: 9, to: 12 }, { letter: "C" }] }]);
});

test("LD-2 no plan gives away the letter of numbers that a kiosk holds", () => {
  const letters: Readonly<Record<string, string>> = { A: "B", B: "A" };
  const queues = DEMO_PLAN.queues.map((queue) => ({ ...queue, letter: letters[queue.letter] ?? queue.letter }));
  const pin = by("emil", 2, "PinPlan", { plan: { ...DEMO_PLAN, queues }, reason: "letters" });
  expect(given(grant("b1", 1)).refusal(pin)).toMatchObject({
    code: "lobby.planDropsWaiting",
    ticketNumber: "A980",
    missing: "letter A",
  });
});

test("LD-88 a block is as large as the policy says, and no larger", () => {
  const lobby = givenOn(planWith({ numberBlock: 12 }));
  const ask = (blockId: string, own: object): LobbyCommand => by(KIOSK, 1, "GrantNumbers", { blockId, ...own });
  expect(lobby.then(ask("b1", {}))).toMatchObject([{ ranges: [{ letter: "A", from: 988, to: 999 }, {}, {}] }]);
  expect(lobby.then(ask("b2", { size: 50, queueIds: ["qCash"] }))).toMatchObject([
    { ranges: [{ queueId: "qCash", letter: "A", from: 976, to: 987 }] },
  ]);
});

test("LD-88 a kiosk that begins anew goes on with its own numbers, behind those it has brought", () => {
  const lobby = given(
    grant("b1", 1),
    grant("other", 2, 20, "device:k2"),
    late("t1", "A980", 5, 4),
    late("t2", "A982", 6, 5),
  );
  const again = (blockId: string, actor = KIOSK): LobbyCommand =>
    by(actor, 7, "GrantNumbers", { blockId, size: 20, again: true });
  const [granted] = lobby.then(again("b2"));
  expect(granted).toMatchObject({ ranges: [{ from: 983, to: 999 }, { from: 980, to: 999 }, { from: 980 }] });
  expect(lobby.then(late("t3", "A983", 8, 7, { blockId: "b2" }))).toHaveLength(1);
  // The other kiosk's numbers stay its own, and whoever never held any is granted new ones.
  expect(lobby.then(again("b3", "device:k3"))).toMatchObject([{ ranges: [{ from: 940, to: 959 }, {}, {}] }]);
});

test("LD-88 who begins anew a hundred times holds one block", () => {
  const lobby = given();
  for (let turn = 0; turn < 100; turn += 1) {
    lobby.then(by(KIOSK, turn, "GrantNumbers", { blockId: `b${turn}`, again: true }));
  }
  expect(lobby.day.series.get("qCash")?.heldFrom).toBe(970);
});

test("LD-86 what a kiosk gave by itself is issued with its number and its own time, once", () => {
  const lobby = given(grant("b1", 1));
  expect(lobby.then(late("t1", "A980", 15, 6, { language: "ko", specialNeed: "elderly" }))).toEqual([
    {
      type: "TicketIssued",
      at: atMin(15),
      ticketId: "t1",
      number: "A980",
      visitId: "t1",
      queueId: "qCash",
      serviceIds: ["cash"],
      segmentId: "ordinary",
      channel: "kiosk",
      blockId: "b1",
      takenAt: atMin(6),
      specialNeed: "elderly",
      language: "ko",
    },
  ]);
  expect(lobby.then(late("t1", "A980", 16, 6))).toEqual([]);
  lobby.then(issue("t2", "cash", 17));
  expect(lobby.ticket("t2").number).toBe("A001");
});

test("LD-86 it stands where its time belongs, and waits since then", () => {
  const lobby = given(
    grant("b1", 1),
    issue("first", "cash", 2),
    issue("third", "cash", 8),
    issue("fifth", "cash", 10),
    open("w1", "ana", 11),
    late("fourth", "A981", 12, 9),
    late("second", "A980", 12, 6),
  );
  const order = ["first", "second", "third", "fourth", "fifth"];
  const calls = order.map((_, ix) => {
    const [event] = lobby.then(call("w1", "ana", 13 + 2 * ix));
    const ticketId = event?.type === "TicketCalled" ? event.ticketId : "";
    lobby.then(by("ana", 13 + 2 * ix, "StartService", { ticketId }));
    lobby.then(by("ana", 14 + 2 * ix, "FinishTicket", { ticketId, outcome: "referred" }));
    return event;
  });
  expect(called(calls.flatMap((event) => event ?? []))).toEqual(order);
  expect(calls[1]).toMatchObject({ waitedMs: 9 * MINUTE_MS });
});

test("LD-86 a kiosk's wrong clock moves its ticket no further than the block's time and now", () => {
  const lobby = given(grant("b1", 5), late("t1", "A980", 15, -60), late("t2", "A981", 15, 90));
  expect([lobby.ticket("t1").issuedAt, lobby.ticket("t2").issuedAt]).toEqual([atMin(5), atMin(15)]);
});

test("LD-86 neither last issue nor a full queue turns away who holds a number already", () => {
  const queues = DEMO_PLAN.queues.map((queue) => ({ ...queue, capPerDay: 1 }));
  const lobby = givenOn({ ...DEMO_PLAN, queues }, grant("b1", 1), issue("t1", "cash", 2));
  lobby.then(by("emil", 470, "AnnounceClosing", {}));
  expect(lobby.then(late("t2", "A980", 472, 469))).toHaveLength(1);
});

test("LD-86 nobody brings a number that is not his, or that somebody has", () => {
  const lobby = given(grant("b1", 1), late("t1", "A980", 5, 4));
  const notHeld = (number: string) => ({ code: "lobby.numberNotHeld", number });
  expect(lobby.refusal(late("t2", "A979", 5, 4))).toEqual(notHeld("A979"));
  expect(lobby.refusal(late("t2", "A0981", 5, 4))).toEqual(notHeld("A0981"));
  expect(lobby.refusal(late("t2", "A981", 5, 4, { blockId: "b7" }))).toEqual(notHeld("A981"));
  expect(lobby.refusal({ ...late("t2", "A981", 5, 4), actor: "device:k2" })).toEqual(notHeld("A981"));
  expect(lobby.refusal(late("t2", "A980", 5, 4))).toEqual({ code: "lobby.numberTaken", number: "A980" });
  expect(lobby.refusal(late("t1", "A981", 5, 4))).toEqual({ code: "lobby.ticketIdTaken", ticketId: "t1" });
});

test("LD-87 the ticket whose answer was lost is given back by who brings another instead", () => {
  const lobby = given(grant("b1", 1), issue("lost", "cash", 3));
  const events = lobby.then(late("t1", "A980", 10, 3, { insteadOf: "lost" }));
  expect(events.map(({ type }) => type)).toEqual(["TicketIssued", "TicketEnded"]);
  expect(lobby.ticket("lost")).toMatchObject({ state: "ended", outcome: "removed" });
  expect(lobby.then(late("t2", "A981", 11, 4, { insteadOf: "never-came" }))).toHaveLength(1);
});

test("LD-86 however kiosks and the lobby take turns, no number is given twice and none gets lost", () => {
  const step = fc.record({ who: fc.constantFrom("lobby", "k1", "k2", "k3"), size: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const lobby = givenOn(planWith({ seriesMax: 200 }));
      const held = new Map<string, { number: string; blockId: string }[]>();
      let [given, blocks] = [0, 0];
      for (const [minute, { who, size }] of steps.entries()) {
        const ticketId = `t${given}`;
        if (who === "lobby") given += lobby.then(issue(ticketId, "cash", minute)).length;
        else {
          const actor = `device:${who}`;
          const numbers = held.get(who) ?? [];
          const next = numbers.shift();
          if (next) given += lobby.then({ ...late(ticketId, next.number, minute, minute, next), actor }).length;
          else {
            const blockId = `b${(blocks += 1)}`;
            const decision = lobby.when(grant(blockId, minute, size, actor));
            const [granted] = decision.ok ? lobby.then(grant(blockId, minute, size, actor)) : [];
            const cash = granted?.type === "NumbersGranted" ? granted.ranges[0] : undefined;
            for (let at = cash?.from ?? 1; at <= (cash?.to ?? 0); at += 1) {
              numbers.push({ number: `A${String(at).padStart(3, "0")}`, blockId });
            }
            held.set(who, numbers);
          }
        }
      }
      const numbers = numbersOf(lobby);
      expect(numbers).toHaveLength(given);
      expect(new Set(numbers).size).toBe(given);
    }),
    { seed: 11, numRuns: 200 },
  );
});
