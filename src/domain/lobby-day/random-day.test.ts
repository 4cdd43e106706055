import { isDeepStrictEqual } from "node:util";
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { unopenedDay } from "./initial";
import type { LobbyEvent } from "./messages";
import type { Lane, LobbyDay, LobbyDayDraft, Ticket, TicketState } from "./model";
import { createOvertakingOracle } from "./overtaking-oracle.fixture";
import { playRandomDay } from "./random-day.fixture";

const days = (lengthMax: number) =>
  [fc.integer({ min: 0, max: 2 ** 30 }), fc.integer({ min: 1, max: lengthMax })] as const;

const AT_WINDOW: readonly TicketState[] = ["called", "inService", "awaitingAuthorisation", "inReview", "wrapUp"];
const ASIDE: readonly TicketState[] = ["missed", "parked", "diverted", "awaitingReview"];

const CLOCK_RUNS: readonly TicketState[] = ["inService", "awaitingAuthorisation", "awaitingReview", "inReview"];

function expectNo(fault: string | undefined): void {
  if (fault !== undefined) expect.fail(fault);
}

/** Every place where the day keeps a ticket. */
function placesOf(day: LobbyDay): Map<string, string[]> {
  const places = new Map([...day.tickets.keys()].map((ticketId): [string, string[]] => [ticketId, []]));
  const put = (place: string, { ticketId }: { readonly ticketId: string }): void =>
    void places.get(ticketId)?.push(place);
  for (const lane of day.lanes)
    for (const ticket of lane.tickets) put(ticket.lane === lane ? "lane" : "strange lane", ticket);
  for (const ticket of day.held) put("held", ticket);
  for (const ticket of day.aside) put("aside", ticket);
  for (const window of day.windows.values()) if (window.ticket) put("window", window.ticket);
  return places;
}

function placeFor(state: TicketState, held: boolean): string[] {
  if (state === "waiting") return [held ? "held" : "lane"];
  if (AT_WINDOW.includes(state)) return ["window"];
  return ASIDE.includes(state) ? ["aside"] : [];
}

/** What is wrong with a day, in plain words. An expectation for each of a million looks would take minutes. */
function faultsOf(day: LobbyDay): string[] {
  const faults: string[] = [];
  const fault = (isWrong: boolean, text: string): void => {
    if (isWrong) faults.push(text);
  };
  const places = placesOf(day);
  const living = new Set<string>();
  const waiting: Ticket[] = [];
  for (const ticket of day.tickets.values()) {
    const { ticketId, number, state } = ticket;
    const held = ticket.heldForWindow !== undefined || ticket.heldForStaff !== undefined;
    const is = places.get(ticketId)?.join();
    fault(is !== placeFor(state, held).join(), `${number} is ${state} and stands in ${is}`);
    if (state === "ended") continue;
    fault(living.has(number), `${number} lives twice`);
    living.add(number);
    if (state === "waiting") waiting.push(ticket);
    fault(ticket.absentMs < 0, `${number} was away for ${ticket.absentMs} ms`);
    fault(ticket.clockSince !== undefined && !CLOCK_RUNS.includes(state), `the clock of ${number} runs while ${state}`);
  }
  fault(day.waitingCount !== waiting.length, `${day.waitingCount} are counted, ${waiting.length} wait`);
  const passed = waiting.filter(({ passes }) => passes > 0);
  fault(!isSameSet(day.passed, passed), "not all who were passed are remembered");
  return [
    ...faults,
    ...windowFaults(day),
    ...day.lanes.filter((lane) => !isInOrder(lane)).map(() => "a line is out of order"),
  ];
}

function windowFaults(day: LobbyDay): string[] {
  const windows = [...day.windows.values()];
  const seats = windows.flatMap(({ staffId }) => staffId ?? []);
  return [
    ...(new Set(seats).size === seats.length ? [] : ["somebody sits at two windows"]),
    ...windows
      .filter(({ staffId, state }) => (staffId === undefined) !== (state === "closed"))
      .map(() => "an empty window is open"),
    ...windows
      .filter(({ ticket, state }) => ticket && state !== "open" && state !== "closing")
      .map(() => "a closed window serves"),
    ...windows
      .filter(({ ticket, state }) => state === "closing" && !ticket)
      .map(() => "a window is closing for nobody"),
  ];
}

function isInOrder({ tickets, appointment }: Lane): boolean {
  const order = tickets.map(({ rank, appointmentAt = 0 }) => (appointment ? appointmentAt : rank));
  return order.every((place, at) => at === 0 || (order[at - 1] ?? 0) <= place);
}

function isSameSet(some: readonly Ticket[], others: readonly Ticket[]): boolean {
  return some.length === others.length && others.every((ticket) => some.includes(ticket));
}

test("LD-71 a ticket is in exactly one place that fits its state, whatever anybody does", () => {
  fc.assert(
    fc.property(...days(250), (seed, length) => {
      playRandomDay(seed, length, { afterStep: (_step, day) => expectNo(faultsOf(day)[0]) });
    }),
    { seed: 71, numRuns: 40 },
  );
});

test("LD-20 no ticket is passed too often or too long after the first time, under any rules", () => {
  fc.assert(
    fc.property(...days(900), (seed, length) => {
      const oracle = createOvertakingOracle();
      playRandomDay(seed, length, { afterEvent: (event) => expectNo(oracle(event)) });
    }),
    { seed: 20, numRuns: 150 },
  );
});

test("LD-73 a refusal is a value, and deciding changes nothing", () => {
  fc.assert(
    fc.property(...days(60), (seed, length) => {
      let before = serialize(unopenedDay());
      playRandomDay(seed, length, {
        beforeFold: (_step, day) => expect(serialize(day).equals(before)).toBe(true),
        afterStep: (_step, day) => {
          before = serialize(day);
        },
      });
    }),
    { seed: 73, numRuns: 40 },
  );
});

test("LD-1 what happens is stamped with the time of the command and never runs backwards", () => {
  fc.assert(
    fc.property(...days(250), (seed, length) => {
      let last = 0;
      playRandomDay(seed, length, {
        beforeFold: ({ command, decision }) => {
          expect(command.now).toBeGreaterThanOrEqual(last);
          last = command.now;
          for (const event of decision.ok ? decision.value : []) expect(event.at).toBe(command.now);
        },
      });
    }),
    { seed: 1, numRuns: 30 },
  );
});

test("LD-71 folding the recorded events again, through JSON too, gives the identical day", () => {
  fc.assert(
    fc.property(...days(400), (seed, length) => {
      const { day, events } = playRandomDay(seed, length);
      const recorded = events.map((event) => JSON.parse(JSON.stringify(event)) as LobbyEvent);
      expect(recorded).toStrictEqual(events);
      const replayed: LobbyDay = recorded.reduce(evolve, unopenedDay());
      expect(isDeepStrictEqual(replayed, day)).toBe(true);
    }),
    { seed: 72, numRuns: 40 },
  );
});

test("LD-74 a day taken up from a snapshot goes on as if nothing had been", () => {
  fc.assert(
    fc.property(...days(300), (seed, length) => {
      const { day, events } = playRandomDay(seed, length);
      const middle = Math.floor(events.length / 2);
      const half = events.slice(0, middle).reduce(evolve, unopenedDay());
      const restored = deserialize(serialize(half)) as LobbyDayDraft;
      const resumed = events.slice(middle).reduce(evolve, restored);
      expectNo(faultsOf(resumed)[0]);
      expect(isDeepStrictEqual(resumed, day)).toBe(true);
    }),
    { seed: 74, numRuns: 40 },
  );
});

test("LD-50 nobody reviews or releases his own work", () => {
  fc.assert(
    fc.property(...days(900), (seed, length) => {
      const tellers = new Map<string, string>();
      const released = new Map<string, string>();
      playRandomDay(seed, length, {
        afterEvent: (event, day) => {
          if (event.type === "ServiceStarted") {
            if (tellers.get(event.ticketId) !== event.staffId) released.delete(event.ticketId);
            tellers.set(event.ticketId, event.staffId);
          }
          if (event.type === "TicketRouted" || event.type === "TicketTransferred" || event.type === "TicketRequeued") {
            tellers.delete(event.ticketId);
            released.delete(event.ticketId);
          }
          if (event.type === "AuthorisationAnswered" && event.approved) released.set(event.ticketId, event.staffId);
          if (event.type === "ReviewStarted") expect(event.staffId).not.toBe(tellers.get(event.ticketId));
          if (event.type !== "ServiceFinished" || event.outcome !== "done") return;
          const service = day.plan.services.find(({ serviceId }) => serviceId === event.serviceId);
          expect(event.staffId).toBe(tellers.get(event.ticketId));
          if (service?.needsAuthorisation) expect(released.get(event.ticketId)).not.toBe(event.staffId);
          if (service?.needsAuthorisation) expect(released.has(event.ticketId)).toBe(true);
        },
      });
    }),
    { seed: 50, numRuns: 60 },
  );
});

test("LD-52 and LD-53 who has a special need, or whose visit said no, is never asked to go elsewhere; who is retained to a person alone", () => {
  fc.assert(
    fc.property(...days(600), (seed, length) => {
      const visits = new Map<string, string>();
      const exempt = new Set<string>();
      const retained = new Set<string>();
      const refused = new Set<string>();
      playRandomDay(seed, length, {
        afterEvent: (event, day) => {
          if (event.type === "TicketIssued") {
            visits.set(event.ticketId, event.visitId);
            const segment = day.plan.segments.find(({ segmentId }) => segmentId === event.segmentId);
            if (event.specialNeed) exempt.add(event.ticketId);
            if (segment?.retainAtCounter) retained.add(event.ticketId);
          }
          if (event.type === "DiversionAnswered" && !event.accepted) refused.add(visits.get(event.ticketId) ?? "");
          if (event.type !== "DiversionOffered") return;
          expect(exempt).not.toContain(event.ticketId);
          if (retained.has(event.ticketId)) expect(["adviser", "vipZone"]).toContain(event.to);
          expect(refused).not.toContain(visits.get(event.ticketId));
        },
      });
    }),
    { seed: 52, numRuns: 60 },
  );
});

test("LD-69 a day closes unless somebody is at a window, and then every ticket has its outcome", () => {
  fc.assert(
    fc.property(...days(300), (seed, length) => {
      const { day, events } = playRandomDay(seed, length);
      fc.pre(day.phase !== "closed");
      const decision = decide({ type: "CloseDay", now: day.lastAt, actor: "emil" }, day);
      const isServing = [...day.windows.values()].some(({ ticket }) => ticket !== undefined);
      expect(decision.ok).toBe(!isServing);
      if (!decision.ok) return;
      const closed = [...events, ...decision.value].reduce(evolve, unopenedDay());
      expect([...closed.tickets.values()].filter(({ outcome }) => outcome === undefined)).toEqual([]);
      expect([...closed.windows.values()].filter(({ state }) => state !== "closed")).toEqual([]);
    }),
    { seed: 69, numRuns: 60 },
  );
});
