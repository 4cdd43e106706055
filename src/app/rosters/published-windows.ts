import { addDays, weekdayOf } from "#base/calendar";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { Meeting, Shift } from "#domain/roster/model";
import { ANY_WINDOW } from "#engine/roster/loop/any-window";
import { SLOT_MIN } from "#read/flow-history/day-flow";
import type { RosteredWindows } from "../forecasting/cover";
import { guestsOf } from "./guests-of";
import type { RosterBooks } from "./roster-books";
import type { PersonShift } from "./week-of";

export type PublishedDeps = {
  readonly books: Pick<RosterBooks, "open">;
  readonly network: () => Network;
  /** What stands in for weeks that nobody has published. */
  readonly otherwise: RosteredWindows;
};

/**
 * Windows that the published week opens, as it stands after its changes: people at windows by half-hour without their
 * lunches and meetings, and never more than there are windows. Rule RWK-14. (source: 2-69)
 *
 * @throws JournalUnavailable
 */
export function publishedWindows({ books, network, otherwise }: PublishedDeps): RosteredWindows {
  return async (outletId, date) => {
    const day = weekdayOf(date) - 1;
    const monday = addDays(date, -day);
    const week = (await books.open(outletId, monday)).state();
    if (week.state !== "published") return otherwise(outletId, date);
    const guests = await guestsOf(books, network(), outletId, monday);
    const own = [...week.lines].flatMap(([staffId, shifts]) => shifts.map((shift) => ({ staffId, shift })));
    const here = [...own, ...guests].filter(({ shift }) => shift.day === day && shift.outletId === outletId);
    const meetings = [...week.meetings.values()].filter((meeting) => meeting.day === day);
    return { windows: windowsOf(here, meetings, windowsByKind(network(), outletId)), isPublished: true };
  };
}

/** Windows of an outlet that serve somebody, by kind. */
function windowsByKind(network: Network, outletId: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { outletId: at, kind, serviceIds } of active(network.windows)) {
    if (at === outletId && serviceIds.length > 0) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function windowsOf(
  rostered: readonly PersonShift[],
  meetings: readonly Meeting[],
  kinds: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const most = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const people = rostered.filter(({ shift: { post } }) => post === ANY_WINDOW || kinds.has(post));
  const slots = Array.from({ length: DAY_MIN / SLOT_MIN }, (_, slot) => {
    const minutes = people.reduce((sum, { staffId, shift }) => {
      const away = meetings.filter(({ staffIds }) => staffIds.includes(staffId));
      return sum + minutesIn(shift, away, slot * SLOT_MIN);
    }, 0);
    return [String(slot), Math.min(most, minutes / SLOT_MIN)] as const;
  });
  return Object.fromEntries(slots.filter(([, windows]) => windows > 0));
}

const DAY_MIN = 1_440;

/** Minutes of a half-hour that somebody is at work, lunch and meetings taken off. */
function minutesIn({ fromMin, toMin, lunchMin, paidMinutes }: Shift, away: readonly Meeting[], start: number): number {
  const inside = (from: number, to: number): number =>
    Math.max(0, Math.min(to, start + SLOT_MIN) - Math.max(from, start));
  const lunch = lunchMin === undefined ? 0 : inside(lunchMin, lunchMin + toMin - fromMin - paidMinutes);
  const met = away.reduce((sum, meeting) => sum + inside(meeting.fromMin, meeting.fromMin + meeting.minutes), 0);
  return Math.max(0, inside(fromMin, toMin) - lunch - met);
}
