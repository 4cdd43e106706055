import type { BusinessDate } from "#base/calendar";
import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { AskedOf, CaseKind } from "../../quality/asked";
import type { Place, Quality } from "../../quality/quality";
import type { Cause } from "../../journal/records";

/** The bank's own rules said no to something that the month wanted: the month is written wrongly. */
export class MonthRefused extends Error {
  override readonly name = "MonthRefused";
}

/** One customer's way through a lobby day that is played. */
export type PlayedTicket = {
  readonly ticketId: string;
  readonly issuedAt: EpochMs;
  readonly calledAt: EpochMs | undefined;
  readonly waitedMs: number;
  readonly servedBy: string | undefined;
  readonly finishedAt: EpochMs | undefined;
};

/** The day on which something is done. */
export type Occasion = {
  readonly date: BusinessDate;
  /** Who came on a date of the month, in order of arrival; nobody on no date. */
  readonly ticketsOn: (date: BusinessDate | undefined) => readonly PlayedTicket[];
};

/** Something that somebody does beside the lobby, at an instant of the outlet's clock. */
export type Deed = {
  readonly at: EpochMs;
  /** Like no other of the outlet's day: a month that is played again asks under the same ids. */
  readonly key: string;
  readonly by: string;
  /** It counts what was said before: rows are made anew before its date. */
  readonly counts?: true;
  readonly run: (occasion: Occasion, cause: Cause) => Promise<Result<unknown, { readonly code: string }>>;
};

/** Writes down what happens to one case: when, by whom, and what; the latter perhaps only known on the day. */
export type CaseScript<Kind extends CaseKind> = (
  at: EpochMs,
  by: string,
  asked: AskedOf<Kind> | ((occasion: Occasion) => AskedOf<Kind> | Promise<AskedOf<Kind>>),
) => Deed;

export type Scribe = <Kind extends CaseKind>(kind: Kind, caseId: string) => CaseScript<Kind>;

/** Deeds on the cases of one outlet, through their own rules. */
export function createScribe(quality: Pick<Quality, "submit">, outletId: string): Scribe {
  return (kind, caseId) => (at, by, asked) => ({
    at,
    by,
    key: `${kind}/${caseId}/${by}/${at}`,
    run: async (occasion, cause) => {
      const whole = typeof asked === "function" ? await asked(occasion) : asked;
      return quality.submit(kind, { outletId, caseId }, whole, cause);
    },
  });
}

/** Several acts at once by one person, known only when they are due. */
export function manyAtOnce<Kind extends CaseKind>(
  quality: Pick<Quality, "submit">,
  kind: Kind,
  place: Place,
  {
    at,
    by,
    asks,
  }: { readonly at: EpochMs; readonly by: string; readonly asks: () => Promise<readonly AskedOf<Kind>[]> },
): Deed {
  return {
    at,
    by,
    key: `${kind}/${place.caseId}/${by}/${at}`,
    run: async (_occasion, { actor, commandId }) => {
      for (const [ix, asked] of (await asks()).entries()) {
        const done = await quality.submit(kind, place, asked, { actor, commandId: `${commandId}-${ix}` });
        if (!done.ok) return done;
      }
      return { ok: true, value: undefined };
    },
  };
}

/** A text about somebody, as acts carry it. */
export const written = (text: string) => ({ personal: { text } }) as const;
