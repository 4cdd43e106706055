import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createRng } from "#base/rng";
import { MINUTE_MS, SECOND_MS } from "#base/time";
import { atMin, DEMO_PLAN, OPENS_AT, planWith } from "./demo-plan.fixture";
import { by, givenOn, open } from "./given.fixture";
import type { LobbyCommand, LobbyEvent } from "./messages";

const HEAD = 60;

/** Four windows, a customer a minute, services of random length: every free window calls, serves and calls again. */
function playMorning(seed: number): readonly LobbyEvent[] {
  const rng = createRng(seed, "golden morning");
  const plan = planWith({
    callingRules: [
      { kind: "interleave", calls: 2 },
      { kind: "prefer", complexity: ["simple"], spill: "whenEmpty" },
      { kind: "firstCome" },
    ],
  });
  const crew = [
    ["w1", "ana"],
    ["w2", "ben"],
    ["w3", "chen"],
    ["w4", "emil"],
  ] as const;
  const lobby = givenOn(plan, ...crew.map(([windowId, staffId]) => open(windowId, staffId)));
  const freeAt = new Map(crew.map(([windowId]) => [windowId, OPENS_AT]));
  let nextArrival = OPENS_AT;
  for (let now = OPENS_AT; now < atMin(180); now += 15 * SECOND_MS) {
    while (nextArrival <= now) {
      const { serviceId } = DEMO_PLAN.services[rng.pick([5, 1, 0, 1, 0])] ?? { serviceId: "cash" };
      const segmentId = DEMO_PLAN.segments[rng.pick([8, 1, 2])]?.segmentId ?? "ordinary";
      const ticketId = `t${lobby.day.tickets.size + 1}`;
      lobby.then({
        type: "IssueTicket",
        now,
        actor: "kiosk",
        ticketId,
        serviceIds: [serviceId],
        segmentId,
        channel: "kiosk",
      });
      nextArrival += rng.exponential(55 * SECOND_MS);
    }
    for (const [windowId, actor] of crew) {
      if ((freeAt.get(windowId) ?? 0) > now) continue;
      const at = lobby.day.windows.get(windowId)?.ticket?.ticketId;
      if (at !== undefined) lobby.then({ type: "FinishTicket", now, actor, ticketId: at, outcome: "referred" });
      const next: LobbyCommand = { type: "CallNext", now, actor, windowId };
      if (!lobby.when(next).ok) continue;
      const [call] = lobby.then(next);
      if (call?.type !== "TicketCalled") continue;
      lobby.then({ type: "StartService", now, actor, ticketId: call.ticketId });
      freeAt.set(windowId, now + rng.lognormal(4 * MINUTE_MS, 0.6));
    }
    if (now % MINUTE_MS === 0) lobby.then({ type: "ObserveClock", now, actor: "system" });
  }
  const serving = [...lobby.day.windows.values()].flatMap(({ ticket, staffId = "" }) =>
    ticket ? [{ ticket, staffId }] : [],
  );
  for (const { ticket, staffId } of serving)
    lobby.then(by(staffId, 181, "FinishTicket", { ticketId: ticket.ticketId, outcome: "referred" }));
  lobby.then(by("emil", 182, "CloseDay", {}));
  return lobby.events;
}

const clock = (at: number): string => new Date(at - OPENS_AT + 9 * 60 * MINUTE_MS).toISOString().slice(11, 19);

function line(event: LobbyEvent): string {
  const { type, at, ...rest } = event;
  return `${clock(at)} ${type} ${"plan" in rest ? `policy ${rest.plan.policy.version}` : JSON.stringify(rest)}`;
}

test("LD-71 the same seed plays the same morning to the last byte", async () => {
  const events = playMorning(2026);
  const digest = createHash("sha256")
    .update(events.map((event) => JSON.stringify(event)).join("\n"))
    .digest("hex");
  const head = events.slice(0, HEAD).map(line).join("\n");
  await expect(`${head}\n... ${events.length} events, sha256 ${digest}\n`).toMatchFileSnapshot("morning.golden.txt");
});
