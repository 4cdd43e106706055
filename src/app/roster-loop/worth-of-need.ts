import { SLOT_MIN } from "#engine/roster/bank/bank-problem";
import { worthAtWindows } from "#engine/roster/loop/kind-worth";
import { peopleSets } from "#engine/roster/loop/people-sets";
import type { RosteredDay } from "#engine/roster/loop/play-week";
import { seatKinds, windowKindOf, type SeatKind } from "#engine/roster/loop/seat-kinds";
import { worthOfSets } from "#engine/roster/loop/set-worth";
import type { DayFlow } from "#engine/roster/loop/window-work";
import type { DayWorth } from "#engine/roster/loop/worth";
import type { NeedRow, SlotNeed } from "../forecasting/forecast-rows";

/** What a post that is no window is worth, in late minutes of a half hour; customers wait behind a reviewer. */
const POST_WORTH = 8;
const REVIEWER_WORTH = 60;
/** Without the first reviewer nothing that must be checked comes to its end. */
const FIRST_REVIEWER_WORTH = 400;

/**
 * What each person of a day is worth before the twin has seen anything: at windows by the formula, for as many seats as
 * the staffing engine asks for; at other posts a fixed price for as many people as it asks for.
 */
export function worthOfNeed(need: NeedRow, here: RosteredDay): DayWorth {
  const { slots, promiseMin, lateShareMax } = need;
  const seatsOf = seatKinds(here);
  const seats = new Map(seatsOf.map((kind) => [kind.kind, slots.map((slot) => shareOf(seatsOf, kind, slot))]));
  const came = slots.map(({ arrivals }) => arrivals);
  return {
    bySet: [],
    fromMin: (slots[0]?.slot ?? 0) * SLOT_MIN,
    byPost: {
      ...worthAtWindows(seatsOf, here.model, came, seats, { withinMin: promiseMin, lateShare: lateShareMax }),
      ...otherPosts(need),
    },
  };
}

function otherPosts({ slots }: NeedRow): DayWorth["byPost"] {
  const kinds = [...new Set(slots.flatMap(({ byKind }) => Object.keys(byKind)))];
  // Advice is given at windows of that kind where there are some.
  const posts = [...new Set(slots.flatMap((slot) => Object.keys(slot.posts)))].filter(
    (post) => !kinds.includes(post) && (post !== "adviser" || !kinds.includes("advice")),
  );
  return Object.fromEntries(posts.map((post) => [post, slots.map((slot) => atPost(slot, post))]));
}

/**
 * The same by what people can do instead of by windows: they sit wherever the work is.
 *
 * @param flow what comes to the windows
 */
export function worthOfPeople(need: NeedRow, here: RosteredDay, flow: DayFlow): DayWorth {
  const { promiseMin: withinMin, lateShareMax: lateShare } = need;
  const sets = worthOfSets(peopleSets(here), here.model, flow, { withinMin, lateShare });
  return { fromMin: flow.fromMin, byPost: otherPosts(need), bySet: sets };
}

/** The last one is worth the price, each before him as much more. */
function atPost({ posts }: SlotNeed, post: string): readonly number[] {
  const people = posts[post]?.people ?? 0;
  if (post !== "reviewer") return Array.from({ length: people }, (_, at) => POST_WORTH * (people - at));
  const further = Array.from({ length: Math.max(0, people - 1) }, (_, at) => REVIEWER_WORTH * (people - 1 - at));
  return [Math.max(FIRST_REVIEWER_WORTH, further[0] ?? 0), ...further];
}

/** The need knows kinds of windows alone: those that can be opened for everything have their part of it. */
function shareOf(all: readonly SeatKind[], { kind, windowIds }: SeatKind, { byKind }: SlotNeed): number {
  const alike = all.filter((other) => windowKindOf(other.kind) === windowKindOf(kind));
  const windows = alike.reduce((sum, other) => sum + other.windowIds.length, 0);
  return ((byKind[windowKindOf(kind)]?.windows ?? 0) * windowIds.length) / Math.max(1, windows);
}
