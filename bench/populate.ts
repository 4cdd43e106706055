import { v7 as uuid } from "uuid";
import { openJournal } from "#adapter/journal/open";
import { createBusinessClock } from "#app/clock/business-clock";
import { createLobbies } from "#app/lobbies/create-lobbies";
import type { Handled, Lobbies, UnstampedCommand } from "#app/lobbies/lobbies";
import { present } from "#base/assert";
import { writeNetwork, type BenchOutlet } from "../tests/support/branch-network";
import type { Place } from "../tests/support/server-process";

/** Outlets worked on at the same time: so many commands share a commit. */
const AT_ONCE = 256;

/** Fills an empty database through the live path itself: every outlet's day is opened, staffed and has served so many. */
export async function populate(
  { databaseUrl, dataDir = "" }: Place,
  outlets: readonly BenchOutlet[],
  customersEach: number,
): Promise<void> {
  const { journal, close } = await openJournal({ databaseUrl, dataDir });
  await writeNetwork(
    journal,
    outlets.map(({ outletId }) => outletId),
  );
  const clock = createBusinessClock({ now: () => Date.now() }, { at: Date.now(), speed: 1 });
  const lobbies = await createLobbies({ journal, clockOf: () => clock, outletIds: [] });
  const left = [...outlets];
  const work = async (): Promise<void> => {
    for (let outlet = left.pop(); outlet; outlet = left.pop()) {
      await openDay(lobbies, outlet);
      for (let customer = 0; customer < customersEach; customer += 1) await serve(lobbies, outlet, customer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // Not stopped: a stop would save snapshots that a server which loses its power never saves.
  await close();
}

async function submit(
  lobbies: Lobbies,
  outletId: string,
  command: UnstampedCommand,
): Promise<Extract<Handled, { ok: true }>> {
  const handled = await lobbies.submit(outletId, { commandId: uuid(), command });
  if (!handled.ok) throw new Error(`${command.type} at ${outletId}: ${handled.refusal.code}`);
  return handled;
}

async function openDay(lobbies: Lobbies, { outletId, plan, desks }: BenchOutlet): Promise<void> {
  await submit(lobbies, outletId, { type: "OpenDay", actor: "system", plan });
  for (const { windowId, staffId } of desks) {
    await submit(lobbies, outletId, { type: "StaffArrived", actor: staffId, staffId, post: "window" });
    await submit(lobbies, outletId, { type: "OpenWindow", actor: staffId, windowId, staffId, mode: "normal" });
  }
}

async function serve(lobbies: Lobbies, { outletId, desks }: BenchOutlet, customer: number): Promise<void> {
  const { windowId, staffId: actor, serviceIds } = present(desks[customer % desks.length], "desk");
  const serviceId = present(serviceIds[customer % serviceIds.length], "service");
  const issue = {
    type: "IssueTicket",
    actor: "customer",
    ticketId: uuid(),
    serviceIds: [serviceId],
    segmentId: "ordinary",
    channel: "kiosk",
  } as const;
  const { ticketId } = issue;
  await submit(lobbies, outletId, issue);
  await submit(lobbies, outletId, { type: "CallNext", actor, windowId });
  await submit(lobbies, outletId, { type: "StartService", actor, ticketId });
  await submit(lobbies, outletId, { type: "FinishTicket", actor, ticketId, outcome: "done" });
  await submit(lobbies, outletId, { type: "Rate", actor: "customer", ticketId, score: 5, asked: false });
}
