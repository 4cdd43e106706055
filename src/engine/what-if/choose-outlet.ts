import type { Rng } from "#base/rng";
import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import { decide } from "#domain/lobby-day/decide";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay, LobbyDayDraft } from "#domain/lobby-day/model";
import type { Customer } from "../simulation/customers";
import { forkDay } from "../simulation/fork-day";
import { createPlay, type Play } from "../simulation/play";
import { OBSERVE_EVERY_MS, type OutletArm, type WhatIfArm } from "./outlet-arm";

type Ran = { readonly day: LobbyDay; readonly balked: number };
type Chosen = { readonly days: readonly Ran[]; readonly moved: number; readonly travelMs: number };
type Told = (outletIx: number) => (event: LobbyEvent) => void;

/**
 * Outlets side by side on one clock. Some customers look, when they set out, at what every outlet shows then, and go
 * where way and wait together are shorter than at their own by what the guidance asks; they come after the way.
 *
 * @param homes customers by the outlet that they would go to by themselves
 */
export function choosing(
  { outlets, ways }: WhatIfArm,
  { share, gainMs }: NonNullable<WhatIfArm["guidance"]>,
  homes: readonly (readonly Customer[])[],
  seeds: readonly string[],
  rng: Rng,
  told: Told,
): Chosen {
  const lookers: { readonly home: number; readonly customer: Customer }[] = [];
  const stay = homes.map((those, home) =>
    those.filter((customer) => {
      const looks = rng.next() < share;
      if (looks) lookers.push({ home, customer });
      return !looks;
    }),
  );
  lookers.sort((one, other) => one.customer.arriveAt - other.customer.arriveAt);
  const lobbies = outlets.map((outlet, ix) => openLobby(outlet, stay[ix] ?? [], seeds[ix] ?? "", told(ix)));
  let moved = 0;
  let travelMs = 0;
  for (const { home, customer } of lookers) {
    for (const lobby of lobbies) lobby.playUntil(customer.arriveAt);
    const own = lobbies[home]?.shownMs(customer.serviceId) ?? Infinity;
    let best = { ix: home, wayMs: 0, costMs: own - gainMs };
    outlets.forEach(({ plan }, ix) => {
      const min = ways[outlets[home]?.plan.outletId ?? ""]?.[plan.outletId];
      if (ix === home || min === undefined) return;
      const wayMs = min * MINUTE_MS;
      const costMs = wayMs + (lobbies[ix]?.shownMs(customer.serviceId) ?? Infinity);
      if (costMs < best.costMs) best = { ix, wayMs, costMs };
    });
    if (best.ix !== home) moved += 1;
    travelMs += best.wayMs;
    lobbies[best.ix]?.join({ ...customer, arriveAt: customer.arriveAt + best.wayMs });
  }
  for (const lobby of lobbies) lobby.playUntil(Infinity);
  return { days: lobbies.map((lobby) => lobby.ran()), moved, travelMs };
}

/** An outlet's day that is played piece by piece. */
type Lobby = {
  readonly playUntil: (until: EpochMs) => void;
  readonly join: (customer: Customer) => void;
  /** The wait that the outlet shows for a service now; endless where nobody serves it. */
  readonly shownMs: (serviceId: string) => number;
  readonly ran: () => Ran;
};

function openLobby(
  outlet: OutletArm,
  customers: readonly Customer[],
  seed: string,
  onEvent: (event: LobbyEvent) => void,
): Lobby {
  const { plan, model, start } = outlet;
  const play: Play = createPlay({ plan, model, customers, seed, start });
  const day: LobbyDayDraft = start ? forkDay(start.day) : unopenedDay();
  if (start) day.plan = plan;
  let now = start ? start.now : Math.min(plan.opensAt - HOUR_MS, play.nextAt());
  let observeAt = now + MINUTE_MS;
  const submit = (command: LobbyCommand): void => {
    const decided = decide(command, day);
    if (!decided.ok) {
      play.refused(command, decided.refusal);
      return;
    }
    for (const event of decided.value) {
      evolve(day, event);
      onEvent(event);
      play.react(event);
    }
  };
  if (start) for (const command of start.orders ?? []) submit(command);
  else submit({ type: "OpenDay", now, actor: "system", plan });
  return {
    playUntil: (until) => {
      while (!play.closed()) {
        const next = Math.max(now, Math.min(play.nextAt(), observeAt));
        if (next >= until || next > plan.closesAt + 24 * HOUR_MS) return;
        now = next;
        if (now >= observeAt) {
          observeAt = now + OBSERVE_EVERY_MS;
          submit({ type: "ObserveClock", now, actor: "system" });
        }
        const command = play.next(now);
        if (command) submit(command);
      }
    },
    join: play.join,
    shownMs: (serviceId) => shownMs(day, serviceId),
    ran: () => ({ day, balked: play.balked() }),
  };
}

/** Work ahead of a newcomer in the lines of the windows that would serve him, shared by these windows. */
function shownMs(day: LobbyDay, serviceId: string): number {
  const serviceIx = day.serviceIx.get(serviceId);
  if (serviceIx === undefined || day.phase === "closed") return Infinity;
  const able = [...day.windows.values()].filter(
    ({ state, serves, reservedFor }) => state === "open" && !reservedFor && serves[serviceIx] === 1,
  );
  if (able.length === 0) return Infinity;
  let aheadMs = 0;
  for (const lane of day.lanes) {
    if (!able.some(({ serves }) => serves[lane.serviceIx] === 1)) continue;
    aheadMs += lane.tickets.length * (day.plan.services[lane.serviceIx]?.nominalMs ?? 0);
  }
  return aheadMs / able.length;
}
