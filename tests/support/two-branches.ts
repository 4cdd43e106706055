import { createHash, randomUUID } from "node:crypto";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryVaultStore } from "#adapter/vault/memory";
import { createBusinessClock } from "#app/clock/business-clock";
import { createLobbies } from "#app/lobbies/create-lobbies";
import type { UnstampedCommand } from "#app/lobbies/lobbies";
import { createVault, type View } from "#app/vault/vault";
import { present } from "#base/assert";
import { MINUTE_MS } from "#base/time";
import type { LobbyPlan, WindowPlan } from "#domain/lobby-day/plan";
import { emptyPolicyBook } from "#domain/policy/model";
import { demoNetwork, demoPlan } from "../fixtures/demo-day";

/** Small change over the counter: what everybody in these tests comes for. */
export const ERRAND = "D4";

export type TwoBranches = Awaited<ReturnType<typeof twoBranches>>;

/** Two outlets of the demo network with an open day, seventeen minutes apart, on a journal in memory; time stands still. */
export async function twoBranches(outletIds: readonly [string, string] = ["O03", "O04"]) {
  const network = demoNetwork();
  const plans = new Map(outletIds.map((outletId) => [outletId, demoPlan(network, outletId)]));
  const planOf = (outletId: string): LobbyPlan => present(plans.get(outletId), outletId);
  const clock = createBusinessClock({ now: () => 0 }, { at: planOf(outletIds[0]).opensAt, speed: 1 });
  const journal = createMemoryJournal();
  const lobbies = await createLobbies({ journal, clockOf: () => clock, outletIds });
  const views: View[] = [];
  const vault = createVault({
    store: createMemoryVaultStore(),
    masterKey: new Uint8Array(32).fill(5),
    tellView: async (view) => void views.push(view),
  });

  const act = async (outletId: string, command: UnstampedCommand): Promise<void> => {
    const handled = await lobbies.submit(outletId, { commandId: randomUUID(), command });
    if (!handled.ok) throw new Error(`${command.type}: ${handled.refusal.code}`);
  };
  const issue = (outletId: string, ticketId: string, more: Partial<UnstampedCommand> = {}): Promise<void> =>
    act(outletId, {
      type: "IssueTicket",
      actor: "customer",
      ticketId,
      serviceIds: [ERRAND],
      segmentId: "ordinary",
      channel: "kiosk",
      ...more,
    } as UnstampedCommand);
  /** A window for the errand, with somebody who can do it. */
  const openWindow = async (outletId: string): Promise<{ windowId: string; staffId: string }> => {
    const { windows, staff } = planOf(outletId);
    const isFit = ({ kind, serviceIds, reservedFor }: WindowPlan): boolean =>
      kind === "cash" && serviceIds.includes(ERRAND) && !reservedFor;
    const { windowId } = present(windows.find(isFit), "window for the errand");
    const { staffId } = present(
      staff.find(({ serviceIds }) => serviceIds.includes(ERRAND)),
      "teller for the errand",
    );
    await act(outletId, { type: "OpenWindow", actor: staffId, windowId, staffId, mode: "normal" });
    return { windowId, staffId };
  };
  const wait = (minutes: number): void => clock.advanceTo(clock.now() + minutes * MINUTE_MS);
  const ticket = (outletId: string, ticketId: string) => lobbies.live(outletId)?.day.tickets.get(ticketId);

  for (const outletId of outletIds) await act(outletId, { type: "OpenDay", actor: "system", plan: planOf(outletId) });
  const deps = {
    journal,
    vault,
    lobbies,
    network: () => network,
    policies: () => POLICIES,
    wall: clock,
    markOf: (text: string) => createHash("sha256").update(text).digest("hex"),
    newCommandId: () => randomUUID(),
    newTextId: () => randomUUID(),
    newSalt: () => randomUUID(),
  };
  return { deps, clock, views, planOf, act, issue, openWindow, wait, ticket };
}

const POLICIES = emptyPolicyBook();
