import { createHash } from "node:crypto";
import { instantAt } from "#base/calendar";
import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { Network } from "#domain/network/network";
import { isForgotten } from "#domain/retention/model";
import {
  decide,
  evolve,
  type Letter,
  type LetterBook,
  type LetterBookDraft,
  type LetterCommand,
  type LetterEvent,
  type LetterRefusal,
  type LetterState,
  type LetterText,
  noLetters,
  stateOf,
} from "#domain/target-letter/model";
import type { Cause } from "../journal/records";
import type { Journal } from "../ports/journal";
import { openCases } from "./cases";
import type { StaffRetention } from "./staff-retention";
import { STREAMS } from "./streams";

export type LetterAsked =
  | { readonly type: "WriteLetter"; readonly text: LetterText }
  | { readonly type: "SignLetter"; readonly fingerprint: string }
  | { readonly type: "WithdrawLetter"; readonly reason: string };

/** `endsAt`: the end of its last day. */
export type LetterShown = Letter & { readonly state: LetterState; readonly endsAt: EpochMs };

/** Target letters of an outlet's people. @throws JournalUnavailable */
export type TargetLetters = {
  readonly submit: (
    outletId: string,
    letterId: string,
    asked: LetterAsked,
    cause: Cause,
  ) => Promise<Result<readonly LetterEvent[], LetterRefusal>>;
  /** Those that are not forgotten, the newest last. */
  readonly list: (outletId: string) => Promise<readonly LetterShown[]>;
  /** When each letter that is over ended, for those who forget. */
  readonly endedAt: (outletId: string) => Promise<readonly EpochMs[]>;
};

type LetterDeps = {
  readonly journal: Journal;
  readonly network: () => Network;
  readonly nowAt: (unitId: string) => EpochMs;
  readonly retention?: Pick<StaffRetention, "bookOf">;
};

export function createTargetLetters({ journal, network, nowAt, retention }: LetterDeps): TargetLetters {
  const books = openCases<LetterCommand, LetterEvent, LetterBookDraft, LetterBook, LetterRefusal>(journal, {
    ...{ initial: noLetters, decide, evolve },
  });
  const lettersOf = async (outletId: string): Promise<readonly Letter[]> => [
    ...(await books.read(STREAMS.targetLetters(outletId))).state.letters.values(),
  ];
  const endOf = (outletId: string, { until }: Letter): EpochMs =>
    instantAt(until, "23:59", network().outlets.get(outletId)?.timeZone ?? "UTC");
  return {
    submit: async (outletId, letterId, asked, cause) => {
      const stamped = { now: nowAt(outletId), actor: cause.actor, letterId };
      const command: LetterCommand =
        asked.type === "WriteLetter"
          ? { type: "WriteLetter", ...stamped, ...asked.text, fingerprint: fingerprintOf(asked.text) }
          : { ...asked, ...stamped };
      const done = await books.submit(STREAMS.targetLetters(outletId), command, cause);
      return done.ok ? { ok: true, value: done.value.events } : done;
    },
    list: async (outletId) => {
      const forgotten = await retention?.bookOf(outletId);
      const letters = await lettersOf(outletId);
      const named = letters.filter(
        (one) => !forgotten || !isForgotten(forgotten, "targetLetter", endOf(outletId, one)),
      );
      return named.map((letter) => ({ ...letter, state: stateOf(letter), endsAt: endOf(outletId, letter) }));
    },
    endedAt: async (outletId) => {
      const now = nowAt(outletId);
      return (await lettersOf(outletId)).map((letter) => endOf(outletId, letter)).filter((end) => end < now);
    },
  };
}

/** What both sign stands for exactly these words and figures. TL-2 */
function fingerprintOf({ person, from, until, targets }: LetterText): string {
  const said = [person, from, until, targets.map(({ name, figure, unit }) => [name, figure, unit])];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
