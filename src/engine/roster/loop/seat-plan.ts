import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Post } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { CrewMember, Span, Spell } from "../../simulation/world";
import { SLOT_MIN } from "../bank/bank-problem";
import { assignBest } from "./assign";
import { seatKinds, windowKindOf, type SeatKind } from "./seat-kinds";
import { worthOfNext, type DayWorth } from "./worth";

/** Somebody on the roster of a day. Minutes after midnight, half open. */
export type OnDuty = {
  readonly staffId: string;
  /** A kind of windows, or one of the other posts. */
  readonly post: string;
  /** The post before it was changed in the course of the day. */
  readonly earlier?: { readonly post: string; readonly untilMin: number } | undefined;
  readonly speedFactor: number;
  readonly fromMin: number;
  readonly toMin: number;
  readonly lunch?: { readonly fromMin: number; readonly toMin: number } | undefined;
};

export type SeatDay = {
  readonly plan: LobbyPlan;
  /** Windows that can be opened for everything their person is certified for. */
  readonly flexible: readonly string[];
  /** Midnight of the outlet's wall. */
  readonly midnight: EpochMs;
  readonly worth: DayWorth;
  readonly people: readonly OnDuty[];
};

const OPEN_BEFORE_MS = 5 * MINUTE_MS;
/** Who works to the end of a day stays for the customers who are still there. */
const STAY_MS = 120 * MINUTE_MS;
/** Closing one window and opening another takes a teller some minutes of a half hour. */
const MOVE_COST = 0.1;
/** So much more than anywhere else is one's own post worth. */
const OWN_POST = 0.05;
/** A window at which nobody is asked for is still better than none. */
const LEAST_WORTH = 0.01;
const POSTS: Readonly<Record<string, Post>> = {
  lobby: "lobby",
  guide: "guide",
  adviser: "adviser",
  reviewer: "reviewer",
};
const REVIEW = "review";

/**
 * Who sits at which window in each half hour of a rostered day: the seats that are worth most together, given what each
 * person is certified for; nobody moves for little. Lunches stand as rostered; a window whose person eats is free for
 * others.
 *
 * @complexity O(half hours x (people + windows)^3)
 * @source rules 4-23 and 4-25: open and close by half hour, rotation with hand-over
 */
export function seatPeople(day: SeatDay): readonly CrewMember[] {
  const { plan } = day;
  const people = withReviewer(day);
  const kinds = [...seatKinds(day), ...reviewKind(plan)];
  const posts = new Set(kinds.map(({ kind }) => windowKindOf(kind)));
  const seats: Seat[][] = [];
  const slots = Math.ceil((plan.closesAt - day.midnight) / MINUTE_MS / SLOT_MIN);
  const first = Math.floor((plan.opensAt - day.midnight) / MINUTE_MS / SLOT_MIN);
  for (let slot = first; slot < slots; slot += 1) {
    const there = people.filter((person) => {
      return posts.has(postAt(person, slot * SLOT_MIN)) && isThere(person, slot * SLOT_MIN);
    });
    seats.push(seatSlot(day, kinds, slot - Math.floor(day.worth.fromMin / SLOT_MIN), there, seats.at(-1) ?? []));
  }
  const lastReviewer = seats.flat().findLast(({ kind }) => kind === REVIEW)?.person;
  return people.map((person) => {
    const spells = spellsOf(day, person, seats, first);
    return crewMember(day, person, person === lastReviewer ? toTheEnd(plan, spells) : spells);
  });
}

/** Work that was begun has to be checked: where nobody on the roster may, somebody is called in for it. */
function withReviewer({ plan, midnight, people }: SeatDay): readonly OnDuty[] {
  const mayReview = new Set(plan.staff.flatMap((one) => (one.mayReview ? [one.staffId] : [])));
  const [standIn] = mayReview;
  const kinds = new Set(plan.windows.map(({ kind }) => kind));
  const checks = ({ staffId, post }: OnDuty): boolean => mayReview.has(staffId) && kinds.has(windowPost(post));
  const isNeeded = plan.windows.some(({ reviewsFor }) => reviewsFor.length > 0);
  if (!isNeeded || standIn === undefined || people.some(checks)) return people;
  const minute = (at: EpochMs): number => Math.round((at - midnight) / MINUTE_MS);
  const span = { fromMin: minute(plan.opensAt), toMin: minute(plan.closesAt) };
  return [...people, { staffId: standIn, post: "reviewer", speedFactor: 1, ...span }];
}

/** Whoever checks last stays there until the last work has been checked. */
function toTheEnd({ closesAt, windows }: LobbyPlan, spells: readonly Spell[]): readonly Spell[] {
  const checks = new Set(windows.flatMap(({ windowId, reviewsFor }) => (reviewsFor.length > 0 ? [windowId] : [])));
  const last = spells.findLastIndex(({ windowId }) => checks.has(windowId));
  return spells.slice(0, last + 1).map((spell, at) => (at === last ? { ...spell, end: closesAt } : spell));
}

const postAt = ({ post, earlier }: OnDuty, slotMin: number): string =>
  windowPost(earlier && slotMin < earlier.untilMin ? earlier.post : post);

/** Reviewers sit at the windows of that name; everybody else's post is the kind of window itself. */
const windowPost = (post: string): string => (post === "reviewer" ? REVIEW : post);
const postOfKind = (kind: string): string => (kind === REVIEW ? "reviewer" : kind);

function reviewKind({ windows }: LobbyPlan): readonly SeatKind[] {
  const windowIds = windows.flatMap(({ windowId, reviewsFor }) => (reviewsFor.length > 0 ? [windowId] : []));
  return windowIds.length > 0 ? [{ kind: REVIEW, mode: "normal", windowIds, serviceIds: [] }] : [];
}

function isThere({ fromMin, toMin, lunch }: OnDuty, slotMin: number): boolean {
  const end = slotMin + SLOT_MIN;
  return fromMin <= slotMin && end <= toMin && (!lunch || end <= lunch.fromMin || lunch.toMin <= slotMin);
}

type Seat = {
  readonly person: OnDuty;
  readonly kind: string;
  readonly windowId: string;
  readonly mode: Spell["mode"];
};

function seatSlot(
  day: SeatDay,
  kinds: readonly SeatKind[],
  slot: number,
  there: readonly OnDuty[],
  before: readonly Seat[],
): Seat[] {
  const slotMin = day.worth.fromMin + slot * SLOT_MIN;
  const places = kinds.flatMap((kind) =>
    kind.windowIds.map((_, at) => ({
      kind,
      worth: Math.max(LEAST_WORTH, worthOfNext(day.worth, postOfKind(kind.kind), slot, at)),
    })),
  );
  const chosen = assignBest(
    there.map((person) => {
      const last = before.find((seat) => seat.person === person)?.kind;
      return places.map(({ kind, worth }) => {
        const own = postAt(person, slotMin) === windowKindOf(kind.kind) ? 1 + OWN_POST : 1;
        const way = last === undefined || last === kind.kind ? 1 : 1 - MOVE_COST;
        return worth * abilityAt(day.plan, person, kind) * own * way;
      });
    }),
  );
  return kinds.flatMap((kind) => {
    const sitting = there.filter((_, row) => places[chosen[row] ?? -1]?.kind === kind);
    return windowsFor(kind, sitting, before);
  });
}

/** Whoever sat at a window of the kind stays there; the others take what is free. */
function windowsFor({ kind, mode, windowIds }: SeatKind, sitting: readonly OnDuty[], before: readonly Seat[]): Seat[] {
  const kept = sitting.flatMap((person): readonly Seat[] => {
    const seat = before.find((one) => one.person === person && one.kind === kind);
    return seat ? [seat] : [];
  });
  const free = windowIds.filter((windowId) => !kept.some((seat) => seat.windowId === windowId));
  const others = sitting.filter((person) => !kept.some((seat) => seat.person === person));
  return [
    ...kept,
    ...others.flatMap((person, at) => {
      const windowId = free[at];
      return windowId === undefined ? [] : [{ person, kind, windowId, mode }];
    }),
  ];
}

/** Share of a kind's services that a person may do; 0 where it is nothing. */
function abilityAt({ staff }: LobbyPlan, { staffId }: OnDuty, { kind, serviceIds }: SeatKind): number {
  const person = staff.find((one) => one.staffId === staffId);
  if (!person) return 0;
  if (kind === REVIEW) return person.mayReview ? 1 : 0;
  return serviceIds.filter((serviceId) => person.serviceIds.includes(serviceId)).length / serviceIds.length;
}

/** Half hours in a row at one window are one spell, also over a lunch during which nobody else sat there. */
function spellsOf(day: SeatDay, person: OnDuty, seats: readonly (readonly Seat[])[], first: number): readonly Spell[] {
  const { plan, midnight } = day;
  const at = (slot: number): EpochMs => midnight + slot * SLOT_MIN * MINUTE_MS;
  const spells: { windowId: string; mode: Spell["mode"]; from: number; to: number }[] = [];
  for (const [ix, row] of seats.entries()) {
    const seat = row.find((one) => one.person === person);
    if (!seat) continue;
    const { windowId, mode } = seat;
    const last = spells.at(-1);
    const gap = last ? seats.slice(last.to - first, ix) : [];
    const isFree = gap.every((between) => !between.some((other) => other.windowId === windowId));
    if (last?.windowId === windowId && isFree && isLunch(person, last.to, first + ix)) last.to = first + ix + 1;
    else spells.push({ windowId, mode, from: first + ix, to: first + ix + 1 });
  }
  return spells.map(({ windowId, mode, from, to }): Spell => ({
    windowId,
    mode,
    start: from === first ? plan.opensAt - OPEN_BEFORE_MS : at(from),
    end: Math.min(plan.closesAt, at(to)),
  }));
}

const isLunch = ({ lunch }: OnDuty, from: number, to: number): boolean =>
  from === to || (lunch !== undefined && lunch.fromMin <= from * SLOT_MIN && to * SLOT_MIN <= lunch.toMin + SLOT_MIN);

function crewMember(day: SeatDay, person: OnDuty, spells: readonly Spell[]): CrewMember {
  const { plan, midnight } = day;
  const at = (minute: number): EpochMs => midnight + minute * MINUTE_MS;
  const known = plan.staff.find(({ staffId }) => staffId === person.staffId);
  const { staffId, speedFactor, lunch } = person;
  const end = at(person.toMin);
  const staysOn = end >= plan.closesAt || spells.at(-1)?.end === plan.closesAt;
  const presence: Span = { start: at(person.fromMin), end: staysOn ? plan.closesAt + STAY_MS : end };
  const isLobby = known?.mayHoldLobby === true || person.post !== "lobby";
  return {
    staffId,
    post: spells.length > 0 ? "window" : isLobby ? (POSTS[person.post] ?? "backOffice") : "guide",
    speedFactor,
    presence,
    spells,
    breaks: lunch ? [{ start: at(lunch.fromMin), end: at(lunch.toMin) }] : [],
    mayAuthorise: known?.mayAuthorise ?? false,
  };
}
