import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Post } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { CrewMember, Span, Spell, WorldModel } from "../../simulation/world";
import { SLOT_MIN } from "../bank/bank-problem";
import { ANY_WINDOW } from "./any-window";
import { chooseSeats, type Sitter } from "./choose-seats";
import { seatKinds, windowKindOf, type SeatKind } from "./seat-kinds";
import { shareOf, windowMinutes, type DayFlow } from "./window-work";

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
  /** Lunch, meetings and training. */
  readonly away: readonly Away[];
};

export type Away = { readonly fromMin: number; readonly toMin: number };

export type SeatDay = {
  readonly plan: LobbyPlan;
  /** Windows that can be opened for everything their person is certified for. */
  readonly flexible: readonly string[];
  /** Midnight of the outlet's wall. */
  readonly midnight: EpochMs;
  readonly model: WorldModel;
  readonly flow: DayFlow;
  readonly people: readonly OnDuty[];
};

const OPEN_BEFORE_MS = 5 * MINUTE_MS;
/** Who works to the end of a day stays for the customers who are still there. */
const STAY_MS = 120 * MINUTE_MS;
/** Of those who are not served in a half hour so many are still there in the next. */
const STAYING_SHARE = 0.7;
const POSTS: Readonly<Record<string, Post>> = {
  lobby: "lobby",
  guide: "guide",
  adviser: "adviser",
  reviewer: "reviewer",
};
const REVIEW = "review";

/**
 * Who sits at which window in each half hour of a rostered day: where the work that comes lies most evenly on the people
 * who are there, given what each is certified for; nobody moves for little, and what one half hour leaves undone is
 * there in the next. Lunches and meetings stand as rostered; a window whose person is away is free for others.
 *
 * @complexity O(half hours x people^3 x streams)
 * @source rules 4-23 and 4-25: open and close by half hour, rotation with hand-over
 */
export function seatPeople(day: SeatDay): readonly CrewMember[] {
  const { plan } = day;
  const people = withReviewer(day);
  const kinds = seatKinds(day);
  const reviews = reviewWindows(plan);
  const seats: Seat[][] = [];
  const slots = Math.ceil((plan.closesAt - day.midnight) / MINUTE_MS / SLOT_MIN);
  const first = Math.floor((plan.opensAt - day.midnight) / MINUTE_MS / SLOT_MIN);
  const planner = seatPlanner(day, kinds);
  for (let slot = first; slot < slots; slot += 1) {
    const there = people.filter((person) => isThere(person, slot * SLOT_MIN));
    const checking = reviewersAt(plan, there, slot * SLOT_MIN).slice(0, reviews.length);
    const serving = there.filter((person) => {
      const post = postAt(person, slot * SLOT_MIN);
      return !checking.includes(person) && (post === ANY_WINDOW || post === REVIEW || isWindowKind(kinds, post));
    });
    const before = seats.at(-1) ?? [];
    const review: SeatKind = { kind: REVIEW, mode: "normal", windowIds: reviews, serviceIds: [] };
    seats.push([...windowsFor(review, checking, before), ...planner(slot, serving, before)]);
  }
  const lastReviewer = seats.flat().findLast(({ kind }) => kind === REVIEW)?.person;
  return people.map((person) => {
    const spells = spellsOf(day, person, seats, first);
    return crewMember(day, person, person === lastReviewer ? toTheEnd(plan, spells) : spells);
  });
}

const isWindowKind = (kinds: readonly SeatKind[], post: string): boolean =>
  kinds.some(({ kind }) => windowKindOf(kind) === post);

function reviewersAt({ staff }: LobbyPlan, there: readonly OnDuty[], slotMin: number): readonly OnDuty[] {
  const mayReview = new Set(staff.flatMap((one) => (one.mayReview ? [one.staffId] : [])));
  return there.filter((person) => postAt(person, slotMin) === REVIEW && mayReview.has(person.staffId));
}

/**
 * Work that was begun has to be checked: where nobody is there for it, somebody who may leaves another post, and where
 * nobody on the roster may, somebody is called in.
 */
function withReviewer({ plan, midnight, people }: SeatDay): readonly OnDuty[] {
  const mayReview = new Set(plan.staff.flatMap((one) => (one.mayReview ? [one.staffId] : [])));
  const isNeeded = plan.windows.some(({ reviewsFor }) => reviewsFor.length > 0);
  const able = people.filter(({ staffId }) => mayReview.has(staffId));
  const [standIn] = mayReview;
  if (!isNeeded || standIn === undefined || able.some(({ post }) => windowPost(post) === REVIEW)) return people;
  const free = able.find(({ post }) => post !== "lobby") ?? able[0];
  if (free) return people.map((person) => (person === free ? { ...person, post: "reviewer" } : person));
  const minute = (at: EpochMs): number => Math.round((at - midnight) / MINUTE_MS);
  const span = { fromMin: minute(plan.opensAt), toMin: minute(plan.closesAt) };
  return [...people, { staffId: standIn, post: "reviewer", speedFactor: 1, ...span, away: [] }];
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

const reviewWindows = ({ windows }: LobbyPlan): readonly string[] =>
  windows.flatMap(({ windowId, reviewsFor }) => (reviewsFor.length > 0 ? [windowId] : []));

function isThere({ fromMin, toMin, away }: OnDuty, slotMin: number): boolean {
  const end = slotMin + SLOT_MIN;
  return fromMin <= slotMin && end <= toMin && away.every((span) => end <= span.fromMin || span.toMin <= slotMin);
}

type Seat = {
  readonly person: OnDuty;
  readonly kind: string;
  readonly windowId: string;
  readonly mode: Spell["mode"];
};

type PlanSlot = (slot: number, there: readonly OnDuty[], before: readonly Seat[]) => Seat[];

/** Seats one half hour after the other; what is left undone of one is work of the next. */
function seatPlanner({ plan, model, flow }: SeatDay, kinds: readonly SeatKind[]): PlanSlot {
  const favoured = new Set(kinds.flatMap((kind) => kind.favoured ?? []));
  const minutesOf = windowMinutes(model);
  const part = shareOf(model, favoured);
  const streams = model.services.flatMap(({ serviceId }) => [
    { serviceId, isFavoured: false, share: 1 - part },
    { serviceId, isFavoured: true, share: part },
  ]);
  const certified = new Map(plan.staff.map(({ staffId, serviceIds }) => [staffId, new Set(serviceIds)]));
  const takesAt = (staffId: string, { mode, serviceIds, favoured: kept }: SeatKind): readonly boolean[] =>
    streams.map(({ serviceId, isFavoured }) => {
      const isOffered = mode === "all" || serviceIds.includes(serviceId);
      return isOffered && (kept === undefined || isFavoured) && certified.get(staffId)?.has(serviceId) === true;
    });
  let left: readonly number[] = streams.map(() => 0);
  return (slot, there, before) => {
    const at = slot - Math.floor(flow.fromMin / SLOT_MIN);
    const coming = streams.map(({ serviceId, share }, stream) => {
      const people = (flow.came[serviceId]?.[at] ?? 0) * share;
      return { minutes: people * (minutesOf.get(serviceId) ?? 0) + STAYING_SHARE * (left[stream] ?? 0) };
    });
    const sitters = there.map((person): Sitter => {
      const last = before.find((seat) => seat.person === person)?.kind;
      const place = kinds.findIndex(({ kind }) => kind === last);
      return {
        takes: kinds.map((kind) => takesAt(person.staffId, kind)),
        pace: person.speedFactor,
        before: place < 0 ? undefined : place,
      };
    });
    const chosen = chooseSeats(
      coming,
      sitters,
      kinds.map(({ windowIds }) => windowIds.length),
    );
    left = chosen.left;
    return kinds.flatMap((kind, place) => {
      const sitting = there.filter((_, row) => chosen.places[row] === place);
      return windowsFor(kind, sitting, before);
    });
  };
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

/** Half hours in a row at one window are one spell, also over a lunch or a meeting during which nobody else sat there. */
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
    if (last?.windowId === windowId && isFree && isAway(person, last.to, first + ix)) last.to = first + ix + 1;
    else spells.push({ windowId, mode, from: first + ix, to: first + ix + 1 });
  }
  return spells.map(({ windowId, mode, from, to }): Spell => ({
    windowId,
    mode,
    start: from === first ? plan.opensAt - OPEN_BEFORE_MS : at(from),
    end: Math.min(plan.closesAt, at(to)),
  }));
}

const isAway = ({ away }: OnDuty, from: number, to: number): boolean =>
  from === to || away.some(({ fromMin, toMin }) => fromMin <= from * SLOT_MIN && to * SLOT_MIN <= toMin + SLOT_MIN);

function crewMember(day: SeatDay, person: OnDuty, spells: readonly Spell[]): CrewMember {
  const { plan, midnight } = day;
  const at = (minute: number): EpochMs => midnight + minute * MINUTE_MS;
  const known = plan.staff.find(({ staffId }) => staffId === person.staffId);
  const { staffId, speedFactor, away } = person;
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
    breaks: away.map(({ fromMin, toMin }) => ({ start: at(fromMin), end: at(toMin) })),
    mayAuthorise: known?.mayAuthorise ?? false,
  };
}
