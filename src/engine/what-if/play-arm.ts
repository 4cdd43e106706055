import { createRng } from "#base/rng";
import { MINUTE_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { Customer } from "../simulation/customers";
import { runDay, runOn, type RanDay } from "../simulation/run";
import { choosing } from "./choose-outlet";
import { OBSERVE_EVERY_MS, type OutletArm, type WhatIfArm } from "./outlet-arm";
import { peopleOf } from "./people";
import { staffedTime, type StaffedTime } from "./staffed-time";

/** One outlet's day as it was played. */
export type PlayedOutlet = {
  readonly day: LobbyDay;
  readonly balked: number;
  /** Time that windows were open with somebody at them, and not resting. */
  readonly staffedMs: number;
};

export type PlayedArm = {
  readonly outlets: readonly PlayedOutlet[];
  /** Customers who went to another outlet than their own, and the time of their ways. */
  readonly moved: number;
  readonly travelMs: number;
};

/** Told of every event of an outlet, by its place in the arm. */
export type Hear = (outletIx: number, event: LobbyEvent) => void;

/**
 * Plays the outlets of an arm once. Same arm and seed, same days; customers' own luck is the outlet's, so that both
 * arms of a scenario meet the same people.
 *
 * @complexity O(outlets) days
 */
export function playArm(arm: WhatIfArm, seed: string, hear?: Hear): PlayedArm {
  const seeds = arm.outlets.map(({ plan }) => (arm.outlets.length === 1 ? seed : `${seed}/${plan.outletId}`));
  const homes = arm.outlets.map((outlet, ix) => peopleOf(outlet, seeds[ix] ?? seed));
  const moved = movedAhead(arm, homes);
  const watches = arm.outlets.map(({ start, plan }) => staffedTime(plan, start));
  const told = (ix: number) => (event: LobbyEvent) => {
    watches[ix]?.hear(event);
    hear?.(ix, event);
  };
  if (arm.guidance) {
    const chosen = choosing(arm, arm.guidance, moved.people, seeds, createRng(seed, "guidance"), told);
    const { moved: guided, travelMs, days } = chosen;
    const outlets = days.map((ran, ix) => played(ran, watches[ix]));
    return { outlets, moved: moved.count + guided, travelMs: moved.travelMs + travelMs };
  }
  const outlets = arm.outlets.map((outlet, ix) =>
    played(playOutlet(outlet, moved.people[ix] ?? [], seeds[ix] ?? seed, told(ix)), watches[ix]),
  );
  return { outlets, moved: moved.count, travelMs: moved.travelMs };
}

function played({ day, balked }: Omit<RanDay, "events">, watch: StaffedTime | undefined): PlayedOutlet {
  return { day, balked, staffedMs: watch?.totalMs(day.lastAt) ?? 0 };
}

function playOutlet(
  { plan, model, start }: OutletArm,
  customers: readonly Customer[],
  seed: string,
  onEvent: (event: LobbyEvent) => void,
): RanDay {
  const options = { plan, model, customers, seed, observeEveryMs: OBSERVE_EVERY_MS, onEvent };
  return start ? runOn({ ...options, start, until: Infinity }) : runDay(options);
}

type Moved = {
  readonly people: readonly (readonly Customer[])[];
  readonly count: number;
  readonly travelMs: number;
};

/** Services that are given elsewhere: their customers set out for the nearest of the outlets and come so much later. */
function movedAhead({ outlets, ways, moves }: WhatIfArm, homes: readonly (readonly Customer[])[]): Moved {
  if (moves.length === 0) return { people: homes, count: 0, travelMs: 0 };
  const ids = outlets.map(({ plan }) => plan.outletId);
  const people = ids.map((): Customer[] => []);
  let count = 0;
  let travelMs = 0;
  homes.forEach((those, from) => {
    for (const customer of those) {
      const move = moves.find(({ serviceIds }) => serviceIds.includes(customer.serviceId));
      const way =
        move && !move.toOutletIds.includes(ids[from] ?? "") ? nearest(ids[from] ?? "", move, ways) : undefined;
      const to = way ? ids.indexOf(way.outletId) : from;
      const serves = outlets[to]?.plan.services.some(({ serviceId }) => serviceId === customer.serviceId) ?? false;
      if (!way || !serves) {
        people[from]?.push(customer);
        continue;
      }
      count += 1;
      travelMs += way.min * MINUTE_MS;
      people[to]?.push({ ...customer, arriveAt: customer.arriveAt + way.min * MINUTE_MS });
    }
  });
  const inOrder = people.map((those) => those.sort((one, other) => one.arriveAt - other.arriveAt));
  return { people: inOrder, count, travelMs };
}

function nearest(
  from: string,
  { toOutletIds }: WhatIfArm["moves"][number],
  ways: WhatIfArm["ways"],
): { readonly outletId: string; readonly min: number } | undefined {
  return toOutletIds
    .flatMap((outletId) => {
      const min = ways[from]?.[outletId];
      return min === undefined ? [] : [{ outletId, min }];
    })
    .sort((one, other) => one.min - other.min)[0];
}
