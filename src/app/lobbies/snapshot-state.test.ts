import { present } from "#base/assert";
import { decide } from "#domain/lobby-day/decide";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { LobbyDayDraft } from "#domain/lobby-day/model";
import { plainPlan } from "#engine/simulation/plain-lobby";
import { expect, test } from "vitest";
import { packState, unpackState } from "./snapshot-state";

const plan = plainPlan({
  windows: 2,
  lastsMs: 8 * 3_600_000,
  arrivalsPerMin: 1,
  service: { kind: "fixed", ms: 60_000 },
  classes: [{ share: 1, level: 0 }],
  rules: [{ kind: "firstCome" }],
});
const now = plan.opensAt + 1_000;

function play(day: LobbyDayDraft, ...commands: readonly LobbyCommand[]): void {
  for (const command of commands) {
    const decision = decide(command, day);
    if (!decision.ok) throw new Error(decision.refusal.code);
    for (const event of decision.value) evolve(day, event);
  }
}

const issue = (ticketId: string): LobbyCommand => {
  return {
    type: "IssueTicket",
    now,
    actor: "customer",
    ticketId,
    serviceIds: ["s"],
    segmentId: "c0",
    channel: "kiosk",
  };
};

/** Ana has been served and rated, Ben is at the window, Cui and Dao wait. */
function lobbyAtWork(): LobbyDayDraft {
  const day = unopenedDay();
  play(
    day,
    { type: "OpenDay", now, actor: "head", plan },
    { type: "OpenWindow", now, actor: "p1", windowId: "w1", staffId: "p1", mode: "normal" },
    ...["ana", "ben", "cui", "dao"].map(issue),
    { type: "CallNext", now, actor: "p1", windowId: "w1" },
    { type: "StartService", now, actor: "p1", ticketId: "ana" },
    { type: "FinishTicket", now, actor: "p1", ticketId: "ana", outcome: "done" },
    { type: "Rate", now, actor: "customer", ticketId: "ana", score: 4, asked: false },
    { type: "CallNext", now, actor: "p1", windowId: "w1" },
  );
  return day;
}

test("a day that was packed is the same day", () => {
  const commands = new Map([
    ["c-1", "OpenDay"],
    ["c-2", undefined],
    ["c-3", "OpenDay"],
  ]);
  const kept = { day: lobbyAtWork(), commands };
  expect(unpackState(packState(kept))).toEqual(kept);
});

test("a day that was packed goes on like the one that was not", () => {
  const [one, other] = [lobbyAtWork(), unpackState(packState({ day: lobbyAtWork(), commands: new Map() })).day];
  const morning: readonly LobbyCommand[] = [
    { type: "StartService", now, actor: "p1", ticketId: "ben" },
    { type: "FinishTicket", now, actor: "p1", ticketId: "ben", outcome: "done" },
    { type: "UndoFinish", now, actor: "p1", ticketId: "ben", reason: "too early" },
    { type: "LeaveTicket", now, actor: "customer", ticketId: "cui", by: "customer" },
    issue("eva"),
  ];
  play(one, ...morning);
  play(other, ...morning);
  expect(other).toEqual(one);
  expect(present(other.windows.get("w1"), "window").ticket).toBe(other.tickets.get("ben"));
});
