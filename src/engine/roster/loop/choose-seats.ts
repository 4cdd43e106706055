import { SLOT_MIN } from "../bank/bank-problem";

/** Work of a half hour that the same seats can take, in minutes. */
export type WorkStream = { readonly minutes: number };

/** Somebody who can be seated in a half hour. */
export type Sitter = {
  /** Of the streams, by place, those this person can take: nothing at a place where there is none of it. */
  readonly takes: readonly (readonly boolean[])[];
  /** Minutes that a minute of work takes this person. */
  readonly pace: number;
  /** The place of the half hour before. */
  readonly before: number | undefined;
};

export type SeatChoice = {
  /** By sitter; undefined where there is no window left, or nothing to do at any. */
  readonly places: readonly (number | undefined)[];
  /** Minutes of each stream that nobody gets done in the half hour. */
  readonly left: readonly number[];
};

/** Closing one window and opening another takes a teller some minutes of a half hour. */
const MOVE_COST = 0.05;
/** Beyond so many half hours of work in one the price no longer rises steeper: much work is better taken than left. */
const STEEP_MAX = 2;
/** A half hour's work of one person that nobody can take: dearer than it is to the fullest of them. */
const UNSERVED_COST = 14;
/** Rounds until work that several could take lies evenly on them. */
const SPREADS = 8;
const EMPTY = 0.05;
const PASSES = 3;
const LEAST_GAIN = 1e-6;

/**
 * Seats people where the work of a half hour lies most evenly on them: the sum of the cubes of how full each one's half
 * hour is, work that several can take being spread between them. Begins with the seats of the half hour before, and
 * moves them, alone or one into the place of another, as long as it pays for the way.
 *
 * @param rooms windows of each place
 * @complexity O(sitters^2 x places) trials of O(streams x sitters) each
 */
export function chooseSeats(
  streams: readonly WorkStream[],
  sitters: readonly Sitter[],
  rooms: readonly number[],
): SeatChoice {
  const hour = createHalfHour(streams, sitters, rooms.length);
  const seating = createSeating(hour, sitters, rooms);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = seating.cost();
    for (const at of sitters.keys()) moveAlone(seating, sitters, at);
    for (const one of sitters.keys()) for (const other of sitters.keys()) moveInto(seating, sitters, one, other);
    if (before - seating.cost() < LEAST_GAIN) break;
  }
  return { places: seating.places, left: leftUndone(hour, seating.places) };
}

type Place = number | undefined;
type Move = readonly [sitter: number, place: Place];

type Seating = {
  readonly places: readonly Place[];
  readonly cost: () => number;
  readonly hasRoom: (place: number) => boolean;
  /** Makes the moves together if they pay. */
  readonly tryOut: (moves: readonly Move[]) => boolean;
};

/** Everybody where the half hour before had them, as far as there is something to do. */
function createSeating(hour: HalfHour, sitters: readonly Sitter[], rooms: readonly number[]): Seating {
  const places: Place[] = sitters.map(() => undefined);
  const free = [...rooms];
  const hasRoom = (place: number): boolean => (free[place] ?? 0) > 0;
  const add = (place: Place, by: number): void => {
    if (place !== undefined) free[place] = (free[place] ?? 0) + by;
  };
  const put = (sitter: number, place: Place): void => {
    add(places[sitter], 1);
    add(place, -1);
    places[sitter] = place;
  };
  for (const [at, { before, takes }] of sitters.entries())
    if (before !== undefined && hasRoom(before) && takes[before]?.includes(true)) put(at, before);
  let best = costOf(hour, sitters, places);
  return {
    places,
    cost: () => best,
    hasRoom,
    tryOut: (moves) => {
      const back = moves.map(([sitter]): Move => [sitter, places[sitter]]);
      for (const [sitter, place] of moves) put(sitter, place);
      const now = costOf(hour, sitters, places);
      if (now < best - LEAST_GAIN) {
        best = now;
        return true;
      }
      for (const [sitter, place] of back) put(sitter, place);
      return false;
    },
  };
}

function moveAlone({ places, hasRoom, tryOut }: Seating, sitters: readonly Sitter[], at: number): void {
  for (const [place, can] of sitters[at]?.takes.entries() ?? [])
    if (place !== places[at] && hasRoom(place) && can.includes(true)) tryOut([[at, place]]);
}

/** One takes the other's place, who goes to the one's or to any that is free. */
function moveInto({ places, hasRoom, tryOut }: Seating, sitters: readonly Sitter[], one: number, other: number): void {
  const [from, to] = [places[one], places[other]];
  if (to === undefined || from === to || !sitters[one]?.takes[to]?.includes(true)) return;
  for (const [place, can] of sitters[other]?.takes.entries() ?? []) {
    const isFree = place !== to && (place === from || hasRoom(place));
    if (!isFree || !can.includes(true)) continue;
    const moves: readonly Move[] = [
      [other, place],
      [one, to],
    ];
    if (tryOut(moves)) return;
  }
}

/** The half hour in flat arrays; streams that the same people take at the same places are one. */
type HalfHour = {
  readonly sitters: number;
  readonly placeCount: number;
  /** By stream as given, the group it belongs to. */
  readonly groupOf: readonly number[];
  readonly streams: readonly WorkStream[];
  readonly minutes: Float64Array;
  /** By sitter, place and group: 1 where the person takes it there. */
  readonly takes: Uint8Array;
  readonly pace: Float64Array;
  /** Written by `spread`: by group and sitter, and by sitter as shares of the half hour. */
  readonly shares: Float64Array;
  readonly fullness: Float64Array;
};

function createHalfHour(streams: readonly WorkStream[], sitters: readonly Sitter[], placeCount: number): HalfHour {
  const groups = new Map<string, number>();
  const groupOf = streams.map((_, stream) => {
    const key = sitters.map(({ takes }) => takes.map((can) => (can[stream] ? 1 : 0)).join("")).join();
    const known = groups.get(key) ?? groups.size;
    groups.set(key, known);
    return known;
  });
  const minutes = new Float64Array(groups.size);
  const takes = new Uint8Array(sitters.length * placeCount * groups.size);
  for (const [stream, group] of groupOf.entries()) {
    minutes[group] = (minutes[group] ?? 0) + (streams[stream]?.minutes ?? 0);
    for (const [at, sitter] of sitters.entries())
      for (let place = 0; place < placeCount; place += 1)
        takes[(at * placeCount + place) * groups.size + group] = sitter.takes[place]?.[stream] ? 1 : 0;
  }
  return {
    sitters: sitters.length,
    placeCount,
    groupOf,
    streams,
    minutes,
    takes,
    pace: Float64Array.from(sitters, ({ pace }) => pace / SLOT_MIN),
    shares: new Float64Array(groups.size * sitters.length),
    fullness: new Float64Array(sitters.length),
  };
}

function costOf(hour: HalfHour, sitters: readonly Sitter[], places: readonly Place[]): number {
  let cost = (UNSERVED_COST * spread(hour, places)) / SLOT_MIN;
  for (const full of hour.fullness) cost += fullCost(full);
  for (const [at, { before }] of sitters.entries())
    if (before !== undefined && places[at] !== before) cost += MOVE_COST;
  return cost;
}

const fullCost = (full: number): number =>
  full <= STEEP_MAX ? full * full * full : STEEP_MAX ** 3 + 3 * STEEP_MAX ** 2 * (full - STEEP_MAX);

/** Shares the work out between those who take it where they sit. @returns minutes that nobody takes */
function spread({ sitters, placeCount, minutes, takes, pace, shares, fullness }: HalfHour, places: readonly Place[]) {
  const groups = minutes.length;
  let unserved = 0;
  for (let group = 0; group < groups; group += 1) {
    let takers = 0;
    for (let at = 0; at < sitters; at += 1) {
      const place = places[at];
      const can = place === undefined ? 0 : (takes[(at * placeCount + place) * groups + group] as number);
      shares[group * sitters + at] = can;
      takers += can;
    }
    if (takers === 0) unserved += minutes[group] as number;
  }
  fullness.fill(0);
  for (let round = 0; round < SPREADS; round += 1) {
    for (let group = 0; group < groups; group += 1) {
      let all = 0;
      const first = group * sitters;
      for (let at = 0; at < sitters; at += 1)
        all += shares[first + at] = (shares[first + at] as number) / (EMPTY + (fullness[at] as number));
      if (all > 0) for (let at = 0; at < sitters; at += 1) shares[first + at] = (shares[first + at] as number) / all;
    }
    fullness.fill(0);
    for (let group = 0; group < groups; group += 1)
      for (let at = 0; at < sitters; at += 1)
        fullness[at] =
          (fullness[at] as number) +
          (shares[group * sitters + at] as number) * (minutes[group] as number) * (pace[at] as number);
  }
  return unserved;
}

function leftUndone(hour: HalfHour, places: readonly Place[]): readonly number[] {
  spread(hour, places);
  const { streams, groupOf, shares, fullness, sitters } = hour;
  return streams.map(({ minutes }, stream) => {
    let done = 0;
    for (let at = 0; at < sitters; at += 1)
      done += (shares[(groupOf[stream] ?? 0) * sitters + at] as number) / Math.max(1, fullness[at] as number);
    return minutes * (1 - done);
  });
}
