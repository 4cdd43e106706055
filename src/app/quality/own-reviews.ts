import { addDays, type BusinessDate } from "#base/calendar";
import type { Vault } from "../vault/vault";

/** What somebody wrote of a day of his own. */
export type OwnReview = { readonly date: BusinessDate; readonly text: string };

export type OwnReviews = {
  /** The newest first; reading is a view of the vault by its writer. */
  readonly of: (accountId: string, today: BusinessDate) => Promise<readonly OwnReview[]>;
  /** Replaces what was written of that day; an empty text takes it back. @returns false for a day that is not kept */
  readonly write: (accountId: string, today: BusinessDate, review: OwnReview) => Promise<boolean>;
  /** Forgets everybody's months that are over; on the first days of a month, when there are some. */
  readonly forgetOld: (accountIds: Iterable<string>, today: BusinessDate) => Promise<void>;
};

const FIELD = "notes";
/** Nights of a month in which its predecessors are looked for: one that was missed is made up for. */
const NIGHTS = 3;

/**
 * Everybody's own review of the day, for himself alone: in the vault, a month under a key of its own, this month and the
 * last. Rule QA-25. (source: 4-44)
 */
export function createOwnReviews(vault: Vault): OwnReviews {
  const read = async (accountId: string, month: string): Promise<readonly OwnReview[]> => {
    const viewing = { by: accountId, purpose: "own review" };
    const { [FIELD]: text } = await vault.read(placeOf(accountId, month), [FIELD], viewing);
    // What `write` wrote.
    return text === undefined ? [] : (JSON.parse(text) as readonly OwnReview[]);
  };
  return {
    of: async (accountId, today) => {
      const months = await Promise.all(monthsKept(today).map((month) => read(accountId, month)));
      return months.flat().sort((one, other) => other.date.localeCompare(one.date));
    },
    write: async (accountId, today, { date, text }) => {
      const month = monthOf(date);
      if (date > today || !monthsKept(today).includes(month)) return false;
      const others = (await read(accountId, month)).filter((one) => one.date !== date);
      const notes = text === "" ? others : [...others, { date, text }];
      await vault.put(placeOf(accountId, month), { [FIELD]: JSON.stringify(notes) });
      return true;
    },
    forgetOld: async (accountIds, today) => {
      if (Number(today.slice(-2)) > NIGHTS) return;
      const [, last = today] = monthsKept(today);
      const over = monthOf(addDays(`${last}-01`, -1));
      for (const accountId of accountIds) await vault.erase(placeOf(accountId, over));
    },
  };
}

const placeOf = (accountId: string, month: string): string => `own review of ${accountId} in ${month}`;

const monthOf = (date: BusinessDate): string => date.slice(0, 7);

/** This month and the one before. */
const monthsKept = (today: BusinessDate): readonly string[] => [
  monthOf(today),
  monthOf(addDays(`${monthOf(today)}-01`, -1)),
];
