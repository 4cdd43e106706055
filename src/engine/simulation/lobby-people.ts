import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { DiversionChannel } from "#domain/lobby-day/plan";
import type { Alarm, Clerk, Errand, Machine, Scene } from "./scene";

/** Uses of a machine that somebody has before him are added to his own; a failure sends him back to the line. */
const LEAST_USE_MS = 15_000;

/** Where a customer could be led now: a machine that works, else the e-bank zone. */
export function channelFor(scene: Scene, errand: Errand): DiversionChannel | undefined {
  const service = scene.plan.services[errand.serviceIx];
  if (!service || scene.plan.segments[errand.segmentIx]?.retainAtCounter !== false) return undefined;
  if (service.divertsTo.includes("selfService") && machineFor(scene, errand)) return "selfService";
  return service.divertsTo.includes("eBankZone") ? "eBankZone" : undefined;
}

/** The machine that is free first among those that work and can do it. */
export function machineFor(scene: Scene, errand: Errand): Machine | undefined {
  let best: Machine | undefined;
  for (const ix of scene.machinesOf.get(errand.customer.serviceId) ?? NO_MACHINES) {
    const machine = scene.machines[ix];
    if (!machine || machine.down) continue;
    if (!best || machine.freeAt < best.freeAt) best = machine;
  }
  return best;
}

const NO_MACHINES: readonly number[] = [];

/** The customer stands at the machine, or behind others at it. At the e-bank zone there is room for everybody. */
export function useChannel(scene: Scene, errand: Errand, at: EpochMs): void {
  const machine = machineFor(scene, errand);
  let readyAt = at + Math.max(LEAST_USE_MS, errand.customer.workMs);
  if (machine) {
    errand.deviceIx = scene.machines.indexOf(machine);
    const useMs = Math.max(LEAST_USE_MS, Math.round(machine.useMs * errand.customer.deviceUse));
    readyAt = Math.max(at, machine.freeAt) + useMs;
    machine.freeAt = readyAt;
  }
  scene.agenda.intend("finishDiverted", readyAt, errand.ix, errand.token);
}

export function finishDiverted(scene: Scene, errand: Errand, now: EpochMs): LobbyCommand {
  const machine = scene.machines[errand.deviceIx];
  const { ticketId } = errand;
  if (machine?.down) return { type: "ReturnDiverted", now, actor: lobbyStaffId(scene), ticketId, reason: "deviceDown" };
  return { type: "FinishDiverted", now, actor: lobbyStaffId(scene), ticketId };
}

export function raised(scene: Scene, alertId: string, diversion: boolean, at: EpochMs): void {
  const { reactMs, acknowledgesAlerts = true } = scene.model.habits;
  if (!diversion && !acknowledgesAlerts) return; // Nobody does anything about it.
  const alarm: Alarm = { alertId, diversion, open: true, acknowledged: false };
  scene.alarms.push(alarm);
  if (acknowledgesAlerts) scene.agenda.intend("acknowledge", at + reactMs, scene.alarms.length - 1, -1);
  if (diversion) scene.agenda.intend("ask", at + reactMs, scene.alarms.length - 1, -1);
}

export function acknowledge(scene: Scene, alarm: Alarm, now: EpochMs): LobbyCommand | undefined {
  const host = hostOf(scene);
  if (!alarm.open || alarm.acknowledged || !host) return undefined;
  return { type: "AcknowledgeAlert", now, actor: host.staffId, alertId: alarm.alertId };
}

/** While the alert lasts, one customer after the other is asked, the longest wait first, each but once. */
export function ask(scene: Scene, alarm: Alarm, ix: number, now: EpochMs): LobbyCommand | undefined {
  const host = hostOf(scene);
  if (!alarm.open || !host) return undefined;
  scene.agenda.intend("ask", now + scene.model.habits.askMs, ix, -1);
  for (const errand of scene.line) {
    if (errand.asked || errand.visitor) continue;
    const to = channelFor(scene, errand);
    if (!to) continue;
    errand.asked = true;
    return { type: "OfferDiversion", now, actor: host.staffId, ticketId: errand.ticketId, trigger: "secondary", to };
  }
  return undefined;
}

/** The release of a colleague's work: by whoever of those who may is free first, never by the teller himself. */
export function planRelease(scene: Scene, errand: Errand, at: EpochMs): void {
  const clerk = releaser(scene, errand, at);
  if (!clerk) return;
  const from = freeFrom(clerk, at);
  const readyAt = from + Math.round(errand.customer.authoriseMs * clerk.speedFactor);
  clerk.busyUntil = readyAt;
  errand.authoriser = clerk;
  scene.agenda.intend("authorise", readyAt, errand.ix, errand.token);
}

function releaser(scene: Scene, errand: Errand, at: EpochMs): Clerk | undefined {
  let best: Clerk | undefined;
  for (const clerk of scene.crew) {
    if (!clerk.mayAuthorise || !clerk.present || clerk.staffId === errand.tellerId) continue;
    if (!best || releaseRank(clerk, at) < releaseRank(best, at)) best = clerk;
  }
  return best;
}

/** People at a window come only when nobody else is within reach. */
const releaseRank = (clerk: Clerk, at: EpochMs): number =>
  freeFrom(clerk, at) + (clerk.spells.length > 0 ? 10 * MINUTE_MS : 0);

function freeFrom(clerk: Clerk, at: EpochMs): EpochMs {
  let from = Math.max(at, clerk.busyUntil);
  for (const pause of clerk.breaks) if (from >= pause.start && from < pause.end) from = pause.end;
  return from;
}

/** Who speaks for the house in the lobby; outlets without lobby staff have nobody who could ask. */
function hostOf(scene: Scene): Clerk | undefined {
  for (const clerk of scene.hosts) if (clerk.present) return clerk;
  return undefined;
}

/** Who helps somebody in the lobby; where nobody does, people help themselves. */
export const lobbyStaffId = (scene: Scene): string => hostOf(scene)?.staffId ?? "house";
