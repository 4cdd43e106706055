import { randomUUID } from "node:crypto";
import { addDays, businessDateAt, weekdayOf } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { Network } from "#domain/network/network";
import { decideFeeds, emptyFeeds, evolveFeeds } from "#domain/roster/feeds";
import type { Meeting, Shift } from "#domain/roster/model";
import { hashOf, newSecret } from "../identity/secrets";
import { ENDLESS_MONTH, openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import type { Rosters } from "./rosters";

/** A published shift, with the Monday of its week. */
export type DatedShift = Shift & { readonly monday: string };

/** Whose shifts a calendar shows. */
export type OwnPlace = { readonly outletId: string; readonly staffId: string };

/** A meeting of a published week, with the Monday of its week. */
export type DatedMeeting = Meeting & { readonly monday: string };

export type OwnShifts = OwnPlace & {
  readonly timeZone: string;
  readonly shifts: readonly DatedShift[];
  readonly meetings: readonly DatedMeeting[];
};

/** Calendars of people's shifts, and the secret addresses at which other programs read them. Rule RWK-11. */
export type RosterFeeds = {
  readonly shiftsOf: (place: OwnPlace) => Promise<OwnShifts>;
  readonly isOpen: (staffId: string) => Promise<boolean>;
  /** @returns the secret, this once; the one before it opens nothing any more */
  readonly open: (place: OwnPlace, cause: Cause) => Promise<string>;
  readonly close: (staffId: string, cause: Cause) => Promise<void>;
  /** Undefined for a secret that opens nothing. */
  readonly read: (secret: string) => Promise<OwnShifts | undefined>;
};

export type RosterFeedsDeps = {
  readonly journal: Journal;
  readonly network: () => Network;
  readonly books: Rosters["books"];
  readonly nowAt: (outletId: string) => EpochMs;
  readonly wall: { readonly now: () => EpochMs };
};

/** Weeks that a calendar shows before this one, and after it. */
const WEEKS_BACK = 4;
const WEEKS_AHEAD = 8;

export async function openRosterFeeds({ journal, network, books, nowAt, wall }: RosterFeedsDeps): Promise<RosterFeeds> {
  const stream = await openContext(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "roster-feeds" },
    initial: emptyFeeds,
    decide: decideFeeds,
    evolve: evolveFeeds,
  });
  const shiftsOf = async ({ outletId, staffId }: OwnPlace): Promise<OwnShifts> => {
    const timeZone = network().outlets.get(outletId)?.timeZone ?? "UTC";
    const today = businessDateAt(nowAt(outletId), timeZone);
    const thisMonday = addDays(today, 1 - weekdayOf(today));
    const weeks = Array.from({ length: WEEKS_BACK + 1 + WEEKS_AHEAD }, async (_, at) => {
      const monday = addDays(thisMonday, 7 * (at - WEEKS_BACK));
      const week = (await books.open(outletId, monday)).state();
      if (week.state !== "published") return { shifts: [], meetings: [] };
      const invited = [...week.meetings.values()].filter(({ staffIds }) => staffIds.includes(staffId));
      return {
        shifts: (week.lines.get(staffId) ?? []).map((shift): DatedShift => ({ ...shift, monday })),
        meetings: invited.map((meeting): DatedMeeting => ({ ...meeting, monday })),
      };
    });
    const seen = await Promise.all(weeks);
    const [shifts, meetings] = [seen.flatMap((week) => week.shifts), seen.flatMap((week) => week.meetings)];
    return { outletId, staffId, timeZone, shifts, meetings };
  };
  const stamp = (actor: string) => ({ now: wall.now(), actor });
  return {
    shiftsOf,
    isOpen: async (staffId) => {
      await stream.refresh();
      return stream.state().byStaff.has(staffId);
    },
    open: async ({ outletId, staffId }, cause) => {
      const secret = newSecret();
      const command = { type: "OpenFeed", ...stamp(staffId), outletId, secretHash: hashOf(secret) } as const;
      await stream.submit(command, cause);
      // A request that is repeated lost its answer, and with it the first secret: this one replaces it.
      if (!stream.state().bySecret.has(command.secretHash))
        await stream.submit(command, { ...cause, commandId: randomUUID() });
      return secret;
    },
    close: async (staffId, cause) => {
      await stream.submit({ type: "CloseFeed", ...stamp(staffId) }, cause);
    },
    read: async (secret) => {
      await stream.refresh();
      const { bySecret, byStaff } = stream.state();
      const staffId = bySecret.get(hashOf(secret));
      const feed = staffId === undefined ? undefined : byStaff.get(staffId);
      const person = staffId === undefined ? undefined : network().staff.get(staffId);
      if (!feed || !person || person.retired) return undefined;
      return shiftsOf({ outletId: feed.outletId, staffId: person.id });
    },
  };
}
