import type { WorldModel } from "../../simulation/world";
import type { SeatKind } from "./seat-kinds";
import { shareOf, windowMinutes } from "./window-work";

/** People who can be served at the same kinds of windows, half hour by half hour, and how long each keeps a window. */
export type Stream = {
  readonly serviceMin: number;
  readonly came: readonly number[];
  readonly kinds: readonly string[];
};

/** Seats by kind and half hour. */
export type SeatsByKind = ReadonlyMap<string, readonly number[]>;

/** What comes to one kind of windows in a half hour. */
export type KindLoad = { readonly came: number; readonly workMin: number };

/** An empty kind draws so much of what it could serve as if so many people sat there. */
const EMPTY_SEATS = 0.5;
const ROUNDS = 12;
const IDLE_MIN = 3;

/**
 * Who comes for what on a day, apart by whether a kept window takes them too.
 *
 * @param came people by half hour, all together
 */
export function streamsOf(kinds: readonly SeatKind[], model: WorldModel, came: readonly number[]): readonly Stream[] {
  const { services } = model;
  const all = services.reduce((sum, { weight }) => sum + weight, 0);
  const minutesOf = windowMinutes(model);
  return services.flatMap(({ serviceId, weight }) => {
    const serviceMin = minutesOf.get(serviceId) ?? 0;
    const giving = kinds.filter(({ serviceIds }) => serviceIds.includes(serviceId));
    const part = shareOf(model, new Set(giving.flatMap((kind) => kind.favoured ?? [])));
    const stream = (share: number, to: readonly SeatKind[]): readonly Stream[] =>
      share > 0 && to.length > 0
        ? [
            {
              serviceMin,
              came: came.map((people) => (people * weight * share) / all),
              kinds: to.map(({ kind }) => kind),
            },
          ]
        : [];
    const open = giving.filter((kind) => !kind.favoured);
    return open.length === 0 ? stream(1, giving) : [...stream(1 - part, open), ...stream(part, giving)];
  });
}

/**
 * Which customers come to which kind of windows in a half hour: those who could go to several spread so that all of
 * these are about equally busy, as one line in front of them does.
 *
 * @complexity O(streams x kinds)
 */
export function loadsAt(streams: readonly Stream[], seats: SeatsByKind, slot: number): ReadonlyMap<string, KindLoad> {
  let work = new Map<string, number>();
  let loads = new Map<string, KindLoad>();
  for (let round = 0; round < ROUNDS; round += 1) {
    loads = new Map();
    for (const { serviceMin, came, kinds } of streams) {
      const pulls = kinds.map((kind) => {
        const there = Math.max(EMPTY_SEATS, seats.get(kind)?.[slot] ?? 0);
        return (there * there) / (IDLE_MIN + (work.get(kind) ?? 0));
      });
      const all = pulls.reduce((sum, pull) => sum + pull, 0);
      for (const [at, kind] of kinds.entries()) {
        const people = ((came[slot] ?? 0) * (pulls[at] ?? 0)) / all;
        const known = loads.get(kind) ?? { came: 0, workMin: 0 };
        loads.set(kind, { came: known.came + people, workMin: known.workMin + people * serviceMin });
      }
    }
    // Half way each time, so that nobody runs to and fro between two kinds.
    work = new Map(
      [...loads].map(([kind, { workMin }]) => [kind, round === 0 ? workMin : (workMin + (work.get(kind) ?? 0)) / 2]),
    );
  }
  return loads;
}
