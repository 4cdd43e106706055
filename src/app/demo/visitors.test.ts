import { expect, test } from "vitest";
import { MINUTE_MS, SECOND_MS } from "#base/time";
import type { LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import { drawCustomers } from "#engine/simulation/customers";
import { createPlay } from "#engine/simulation/play";
import { runDay } from "#engine/simulation/run";
import { worldOf } from "#engine/simulation/world-of";
import { createInProcessLobby } from "../http-lobby/in-process-lobby.fixture";
import { demoNetwork, demoPlan } from "./demo-network.fixture";
import { eventsBehind } from "./reconcile";

const MONDAY = "2026-11-23";
const network = demoNetwork();

function dayAt(outletId: string, seed: string) {
  const plan = demoPlan(network, outletId, MONDAY);
  const model = worldOf(network, plan, MONDAY);
  const customers = drawCustomers(model, seed);
  const lobby = createInProcessLobby();
  const newPlay = () => createPlay({ plan, model, customers, seed, visitorKeepsMs: 30 * MINUTE_MS });
  const say = (command: LobbyCommand) => lobby.send(outletId, command, "c");
  /** Plays until an instant; who joins later hears answers alone. */
  const playUntil = async (play: ReturnType<typeof newPlay>, until: number): Promise<void> => {
    while (!play.closed() && play.nextAt() <= until) {
      const now = play.nextAt();
      await lobby.setClock(outletId, { advanceTo: now });
      const command = play.next(now);
      if (!command) continue;
      const sent = await say(command);
      if (sent.ok) play.accepted(command, sent.answer, now);
      else play.refused(command, sent.refusal);
    }
  };
  const open = () => say({ type: "OpenDay", now: plan.opensAt - 60 * MINUTE_MS, actor: "head", plan });
  return { plan, model, customers, lobby, newPlay, say, playUntil, open };
}

const issued = (day: ReturnType<typeof dayAt>): number =>
  day.lobby.events().filter(({ type }) => type === "TicketIssued").length;

test("SM-9 a play that hears answers only sends the same day as the twin", async () => {
  const day = dayAt("O09", "a");
  const { plan, model, customers } = day;
  // Answers tell nothing of alerts, so nobody is asked to go elsewhere later on.
  const quiet = {
    ...plan,
    policy: { ...plan.policy, diversion: { ...plan.policy.diversion, waitOverMs: 1e9, waitingOver: 1e6 } },
  };
  const twin: LobbyEvent[] = [];
  runDay({ plan: quiet, model, customers, seed: "a", onEvent: (event) => twin.push(event) });
  const lobby = createInProcessLobby();
  const play = createPlay({ plan: quiet, model, customers, seed: "a" });
  await lobby.send("O09", { type: "OpenDay", now: 0, actor: "x", plan: quiet }, "c");
  while (!play.closed()) {
    const now = play.nextAt();
    await lobby.setClock("O09", { advanceTo: now });
    const command = play.next(now);
    const sent = command && (await lobby.send("O09", command, "c"));
    if (command && sent?.ok) play.accepted(command, sent.answer, now);
    if (command && sent && !sent.ok) play.refused(command, sent.refusal);
  }
  const heard = (events: readonly LobbyEvent[]) => events.slice(1).filter(({ type }) => !type.startsWith("Alert"));
  expect(heard(lobby.events())).toEqual(heard(twin));
});

test("SM-6 a window at which a visitor works is left to the visitor until it stands alone long enough", async () => {
  const day = dayAt("O01", "b");
  await day.open();
  const play = day.newPlay();
  const ten = day.plan.opensAt + 60 * MINUTE_MS;
  await day.playUntil(play, ten);
  const busy = Object.entries(day.lobby.view().windows).find(
    ([, window]) => window.ticketId !== undefined && window.kind === "cash",
  );
  const [windowId = "", window] = busy ?? [];
  const actor = window?.staffId ?? "";
  await day.say({ type: "ParkTicket", now: ten, actor, ticketId: window?.ticketId ?? "", reason: "bank" });
  for (const event of eventsBehind(day.lobby.view(), play.sight, ten)) play.react(event, true);

  const seen = day.lobby.events().length;
  await day.playUntil(play, ten + 29 * MINUTE_MS);
  const here = (from: number) =>
    day.lobby
      .events()
      .slice(from)
      .filter((event) => "windowId" in event && event.windowId === windowId && event.type === "TicketCalled");
  expect(here(seen)).toEqual([]);
  await day.playUntil(play, ten + 45 * MINUTE_MS);
  expect(here(seen).length).toBeGreaterThan(0);
});

test("SM-6 a ticket that a visitor takes is called and served in turn by the demo's tellers", async () => {
  const day = dayAt("O03", "c");
  await day.open();
  const play = day.newPlay();
  const at = day.plan.opensAt + 90 * MINUTE_MS;
  await day.playUntil(play, at);
  await day.lobby.setClock("O03", { advanceTo: at });
  const ticketId = "visitor";
  await day.say({
    type: "IssueTicket",
    now: at,
    actor: "customer",
    ticketId,
    serviceIds: ["D3"],
    segmentId: "ordinary",
    channel: "kiosk",
  });
  for (const event of eventsBehind(day.lobby.view(), play.sight, at)) play.react(event, true);
  await day.playUntil(play, at + 120 * MINUTE_MS);
  expect(day.lobby.day().tickets.get(ticketId)).toMatchObject({ state: "ended", outcome: "done" });
});

test("SM-6 after a restart the floor alone is enough to go on: nobody comes twice and the day ends", async () => {
  const day = dayAt("O02", "d");
  await day.open();
  const noon = day.plan.opensAt + 3 * 60 * MINUTE_MS;
  await day.playUntil(day.newPlay(), noon);
  const before = issued(day);
  const again = day.newPlay();
  const back = noon + 30 * SECOND_MS;
  for (const event of eventsBehind(day.lobby.view(), again.sight, back)) again.react(event);
  again.resumeAt(back);
  await day.playUntil(again, day.plan.closesAt + 300 * MINUTE_MS);
  expect(again.closed()).toBe(true);
  const expected = day.customers.filter(({ arriveAt, kioskMs }) => arriveAt + kioskMs >= back).length;
  expect(issued(day) - before).toBeGreaterThan(expected * 0.9);
  expect(issued(day) - before).toBeLessThanOrEqual(expected);
  expect([...day.lobby.day().tickets.values()].every(({ state }) => state === "ended")).toBe(true);
});

test("a floor that shows what the play knows already tells nothing new", async () => {
  const day = dayAt("O06", "e");
  await day.open();
  const play = day.newPlay();
  for (let minute = -10; minute < 500; minute += 7) {
    const at = day.plan.opensAt + minute * MINUTE_MS;
    await day.playUntil(play, at);
    if (play.closed()) break;
    const news = eventsBehind(day.lobby.view(), play.sight, at).filter(({ type }) => !type.startsWith("Alert"));
    expect(news).toEqual([]);
  }
});

test("SM-15 nobody is asked twice to go elsewhere, neither by the demo nor after a restart", async () => {
  const day = dayAt("O04", "b");
  await day.open();
  const refusals: string[] = [];
  const playOn = async (play: ReturnType<typeof day.newPlay>, until: number): Promise<void> => {
    while (!play.closed() && play.nextAt() <= until) {
      const now = play.nextAt();
      await day.lobby.setClock("O04", { advanceTo: now });
      await day.say({ type: "ObserveClock", now, actor: "system" });
      const command = play.next(now);
      const sent = command && (await day.say(command));
      if (!command || !sent) continue;
      if (sent.ok) play.accepted(command, sent.answer, now);
      else {
        play.refused(command, sent.refusal);
        refusals.push(sent.refusal.code);
      }
      for (const event of eventsBehind(day.lobby.view(), play.sight, now)) play.react(event, true);
    }
  };
  const noon = day.plan.opensAt + 150 * MINUTE_MS;
  await playOn(day.newPlay(), noon);
  const second = day.newPlay();
  for (const event of eventsBehind(day.lobby.view(), second.sight, noon)) second.react(event);
  second.resumeAt(noon);
  await playOn(second, noon + 120 * MINUTE_MS);
  const offers = day.lobby.events().filter((event) => event.type === "DiversionOffered");
  expect(offers.filter(({ trigger }) => trigger === "secondary").length).toBeGreaterThan(10);
  expect(refusals).not.toContain("lobby.diversionRefused");
});
