import { setTimeout as sleep } from "node:timers/promises";
import { v7 as uuid } from "uuid";
import { present } from "#base/assert";
import { SECOND_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { kioskMachine } from "../support/kiosk-machine";
import type { Press, Teller } from "./teller";

/** Kiosks and tellers of an outlet while its database goes and comes back. */
export type OutageScene = {
  readonly plan: LobbyPlan;
  readonly kiosks: readonly ReturnType<typeof kioskMachine>[];
  readonly tellers: readonly Teller[];
  /** Services that the tellers can give alone. */
  readonly serviceIds: readonly string[];
};

export type Outage = {
  readonly stop: () => void;
  readonly comeBack: () => void;
  readonly lastsMs: number;
};

export type OutageReport = {
  /** Numbers that customers hold, from before, during and after. */
  readonly numbers: readonly string[];
  readonly numbersWithout: number;
  /** Presses of tellers while the database was away. */
  readonly presses: readonly Press[];
  /** From its return until every late ticket was brought and every teller served. */
  readonly resumedInMs: number;
};

const CUSTOMERS_BEFORE = 20;
/** Of each kiosk while the database is away: what a block of numbers is good for. */
const CUSTOMERS_WITHOUT = 30;
const PRESS_EVERY_MS = SECOND_MS;
const LOOK_EVERY_MS = 100;
const RETURN_LIMIT_MS = 60_000;

/** The database goes, people go on, the database comes back. */
export async function liveThrough(scene: OutageScene, { stop, comeBack, lastsMs }: Outage): Promise<OutageReport> {
  const { kiosks, tellers, plan } = scene;
  const numbers: string[] = [];
  for (const { issuer } of kiosks) await issuer.round(plan.businessDate);
  for (let n = 0; n < CUSTOMERS_BEFORE; n += 1) numbers.push(await take(scene, n));
  for (const { press } of tellers) await pressed(press, SECOND_MS * 10);
  const before = numbers.length;

  stop();
  const stoppedAt = performance.now();
  const presses: Press[] = [];
  const isAway = (): boolean => performance.now() - stoppedAt < lastsMs;
  const everyTeller = tellers.map(async ({ press }) => {
    while (isAway()) {
      presses.push(await press());
      await sleep(PRESS_EVERY_MS);
    }
  });
  const everyKiosk = kiosks.map(async (_kiosk, ix) => {
    for (let n = 0; n < CUSTOMERS_WITHOUT && isAway(); n += 1) {
      numbers.push(await take(scene, n * kiosks.length + ix, ix));
      await sleep(lastsMs / CUSTOMERS_WITHOUT - SECOND_MS / 10);
    }
  });
  await Promise.all([...everyTeller, ...everyKiosk]);
  const numbersWithout = numbers.length - before;

  comeBack();
  const backAt = performance.now();
  const isMissing = (): boolean => kiosks.some(({ kept }) => kept.size > 0);
  const bringing = kiosks.map(async ({ issuer, kept }) => {
    while (kept.size > 0 && performance.now() - backAt < RETURN_LIMIT_MS) {
      await issuer.round(plan.businessDate);
      if (kept.size > 0) await sleep(LOOK_EVERY_MS);
    }
  });
  await Promise.all([...bringing, ...tellers.map(({ press }) => pressed(press, RETURN_LIMIT_MS))]);
  const resumedInMs = isMissing() ? Infinity : performance.now() - backAt;
  for (let n = 0; n < kiosks.length; n += 1) numbers.push(await take(scene, n, n));
  return { numbers, numbersWithout, presses, resumedInMs };
}

/** Presses until it took effect. @throws Error when that took too long */
async function pressed(press: Teller["press"], withinMs: number): Promise<void> {
  const from = performance.now();
  for (let told = await press(); told.status >= 300; told = await press()) {
    if (performance.now() - from > withinMs) throw new Error(`a teller was told ${told.status} ${told.code ?? ""}`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** A customer takes a number. @throws Error when he gets none */
async function take({ kiosks, plan, serviceIds }: OutageScene, n: number, at = 0): Promise<string> {
  const { issuer } = present(kiosks[at], "kiosk");
  const serviceId = present(serviceIds[n % serviceIds.length], "service");
  const queueId = plan.services.find((service) => service.serviceId === serviceId)?.queueId ?? "";
  const segmentId = plan.segments.find(({ level }) => level === 0)?.segmentId ?? "";
  const given = await issuer.issue(
    { type: "IssueTicket", ticketId: uuid(), serviceIds: [serviceId], segmentId, channel: "kiosk" },
    queueId,
  );
  if (!given.ok) throw new Error(`no number for a customer: ${given.trouble.code}`);
  return given.answer.number;
}
