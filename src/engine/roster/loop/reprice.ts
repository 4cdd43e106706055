import { MINUTE_MS } from "#base/time";
import type { CrewMember } from "../../simulation/world";
import { SLOT_MIN } from "../bank/bank-problem";
import type { SeatsByKind } from "./kind-loads";
import { worthAtWindows, type WaitPromise } from "./kind-worth";
import type { SlotLateness } from "./lateness";
import type { RosteredDay } from "./play-week";
import { seatKinds, type SeatKind } from "./seat-kinds";
import type { DayWorth } from "./worth";

/** From this share of late customers on, those behind them wait for the same reason. */
const BUSY_SHARE = 0.05;
/** How fast prices follow what was seen. */
const SPEED = 0.6;

/**
 * The worth of people at windows, corrected by what became of the customers when the roster was played. The formula
 * says what people are worth where they sat; what one more would have been worth, the twin has seen: he gives thirty
 * minutes of work at one of c windows, which take 30 / c minutes off the wait of everybody who comes late until the
 * line is short again.
 *
 * @param late half hours of the day as played
 * @complexity O(kinds x half hours^2 x services)
 */
export function repriced(
  worth: DayWorth,
  here: RosteredDay,
  late: readonly SlotLateness[],
  promise: WaitPromise,
): DayWorth {
  const kinds = seatKinds(here);
  const seats: SeatsByKind = new Map(kinds.map((kind) => [kind.kind, seatedAt(here, kind, late)]));
  const came = late.map((slot) => slot.came);
  const formula = worthAtWindows(kinds, here.model, came, seats, promise);
  const byPost = { ...worth.byPost };
  for (const { kind, windowIds, serviceIds } of kinds) {
    const served = new Set(serviceIds);
    byPost[kind] = late.map((_, at) => {
      const there = seats.get(kind)?.[at] ?? 0;
      const servers: Servers = (serviceId) => serversOf(kinds, seats, serviceId, at);
      const gain = there < windowIds.length ? gainOfOneMore(late, at, served, servers) : 0;
      return blend(worth.byPost[kind]?.[at] ?? [], withGain(formula[kind]?.[at] ?? [], there, gain));
    });
  }
  return { ...worth, byPost };
}

type Servers = (serviceId: string) => number;

function gainOfOneMore(
  late: readonly SlotLateness[],
  at: number,
  served: ReadonlySet<string>,
  servers: Servers,
): number {
  let [gain, most] = [0, 0];
  for (let when = at; when < late.length; when += 1) {
    let [came, tardy] = [0, 0];
    for (const [serviceId, of] of Object.entries(late[when]?.byService ?? {})) {
      if (!served.has(serviceId) || of.came === 0) continue;
      came += of.came;
      tardy += of.late;
      most += of.lateMin;
      gain += (SLOT_MIN * of.late) / Math.max(1, servers(serviceId));
    }
    if (came === 0 || tardy / came < BUSY_SHARE) break;
  }
  return Math.min(gain, most);
}

function serversOf(kinds: readonly SeatKind[], seats: SeatsByKind, serviceId: string, at: number): number {
  return kinds.reduce((servers, { kind, serviceIds }) => {
    return serviceIds.includes(serviceId) ? servers + (seats.get(kind)?.[at] ?? 0) : servers;
  }, 0);
}

/** People who sit at windows of a kind, by half hour, nobody at lunch. */
function seatedAt({ model, midnight }: RosteredDay, { windowIds }: SeatKind, late: readonly SlotLateness[]) {
  const ids = new Set(windowIds);
  return late.map(({ slot }) => {
    const middle = midnight + (slot + 0.5) * SLOT_MIN * MINUTE_MS;
    return model.crew.filter((member) => isSeated(member, ids, middle)).length;
  });
}

function isSeated({ spells, breaks }: CrewMember, windowIds: ReadonlySet<string>, at: number): boolean {
  const sits = spells.some(({ windowId, start, end }) => windowIds.has(windowId) && start <= at && at < end);
  return sits && !breaks.some(({ start, end }) => start <= at && at < end);
}

/** What was seen of the next person stands; those after him keep their proportion to him, those before are worth more. */
function withGain(formula: readonly number[], there: number, gain: number): readonly number[] {
  const expected = formula[there] ?? 0;
  const factor = expected > 0 ? gain / expected : 1;
  return formula.map((worth, person) =>
    person < there ? Math.max(worth, gain) : person === there ? gain : worth * factor,
  );
}

const blend = (before: readonly number[], now: readonly number[]): readonly number[] =>
  Array.from({ length: Math.max(before.length, now.length) }, (_, person) => {
    return (1 - SPEED) * (before[person] ?? 0) + SPEED * (now[person] ?? 0);
  });
