import { beforeAll, describe, expect, test } from "vitest";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay, LobbyDayDraft } from "#domain/lobby-day/model";
import { demoDay } from "../../../tests/fixtures/demo-day";
import { applyToFloor, EMPTY_FLOOR } from "./apply-to-floor";
import type { Floor } from "./floor";

let events: readonly LobbyEvent[];
beforeAll(() => {
  events = demoDay("O01");
});

/** Plays the day and shows each moment: the floor before and after an event, and the day after it. */
function watch(seen: (event: LobbyEvent, after: Floor, before: Floor, day: LobbyDay) => void): Floor {
  const day: LobbyDayDraft = unopenedDay();
  let floor = EMPTY_FLOOR;
  for (const event of events) {
    evolve(day, event);
    const after = applyToFloor(floor, event, day);
    seen(event, after, floor, day);
    floor = after;
  }
  return floor;
}

describe("a whole Monday at the main office", () => {
  test("RF-1 shows every ticket that is not over as the day has it, at every moment", () => {
    let moments = 0;
    watch((_event, floor, _before, day) => {
      moments += 1;
      if (moments % 97 !== 0) return; // Comparing every ticket with the day is slow; every 97th moment is plenty.
      const live = [...day.tickets.values()].filter((ticket) => ticket.state !== "ended");
      const shown = Object.entries(floor.tickets).filter(([, ticket]) => ticket.state !== "ended");
      expect(shown.map(([ticketId]) => ticketId).sort()).toEqual(live.map(({ ticketId }) => ticketId).sort());
      for (const { ticketId, state, queueId, serviceId, calls, clockMs } of live) {
        expect(floor.tickets[ticketId]).toMatchObject({ state, queueId, serviceId });
        if (state === "called") expect(floor.tickets[ticketId]?.called?.calls).toBe(calls);
        if (state === "inService") expect(floor.tickets[ticketId]?.service?.clockMs).toBe(clockMs);
      }
    });
    expect(moments).toBeGreaterThan(2_000);
  });

  test("RF-2 a ticket that is over leaves once its end cannot be undone any more", () => {
    watch((event, floor, _before, day) => {
      const stale = Object.values(floor.tickets).filter(
        (ticket) => ticket.state === "ended" && event.at - ticket.since > day.plan.policy.undoWithinMs,
      );
      // At the very end of the day everybody leaves at once, and the view takes a few events to follow.
      if (day.phase === "open") expect(stale.length).toBeLessThan(10);
    });
  });

  test("RF-3 what an event does not touch keeps its identity", () => {
    let shared = 0;
    watch((event, after, before) => {
      if (event.type !== "StepFinished") return;
      for (const [ticketId, ticket] of Object.entries(before.tickets)) {
        if (ticketId === event.ticketId || !after.tickets[ticketId]) continue;
        expect(after.tickets[ticketId]).toBe(ticket);
        shared += 1;
      }
      expect(after.windows).toBe(before.windows);
      expect(after.today).toBe(before.today);
    });
    expect(shared).toBeGreaterThan(1_000);
  });

  test("RF-4 the counters of the evening are those of the events", () => {
    const { today } = watch(() => undefined);
    const of = (type: LobbyEvent["type"]): number => events.filter((event) => event.type === type).length;
    const ended = events.filter((event) => event.type === "TicketEnded");
    expect(today.issued).toBe(of("TicketIssued"));
    expect(today.ratings).toBe(of("Rated"));
    expect(today.left).toBe(ended.filter(({ outcome }) => outcome === "left").length);
    expect(today.served).toBe(of("ServiceFinished") - of("FinishUndone"));
    expect(today.served).toBeGreaterThan(10);
    expect(today.waits).toBeGreaterThan(0);
    expect(today.waitMaxMs).toBeGreaterThanOrEqual(today.waitTotalMs / today.waits);
  });

  test("RF-5 a call says which rule chose, who else could have been called, and their waits", () => {
    let explained = 0;
    watch((event, floor) => {
      if (event.type !== "TicketCalled") return;
      const { rule, runnersUp, waitedMs } = event;
      expect(floor.tickets[event.ticketId]?.called).toMatchObject({ rule, runnersUp, waitedMs, calls: 1 });
      if (runnersUp.length > 0) explained += 1;
    });
    expect(explained).toBeGreaterThan(10);
  });

  test("RF-6 nothing in the view is null or undefined, so a merge patch can say everything", () => {
    const floor = watch(() => undefined);
    expect(JSON.parse(JSON.stringify(floor))).toEqual(floor);
    expect(JSON.stringify(floor)).not.toContain("null");
  });
});
