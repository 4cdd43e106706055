import { addDays, businessDateAt, startOfDay, type BusinessDate } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide, evolve } from "#domain/drill/decide";
import type { DrillCommand, DrillEvent, DrillRefusal } from "#domain/drill/messages";
import {
  type CardStanding,
  type Drill,
  type DrillBook,
  type DrillBookDraft,
  type Emergency,
  emptyDrillBook,
  isMissed,
  standingOf,
} from "#domain/drill/model";
import type { Library } from "#domain/handbook/model";
import type { Network } from "#domain/network/network";
import type { Cause } from "../journal/records";
import type { Journal } from "../ports/journal";
import { openCases } from "./cases";
import { STREAMS } from "./streams";
import { naming, type VeilDeps } from "./veil";

type Asked<Command> = Command extends unknown ? Omit<Command, "now" | "actor" | "today"> : never;
export type DrillAsked = Asked<DrillCommand>;

export type DrillStanding = {
  readonly today: BusinessDate;
  readonly drills: readonly (Drill & { readonly missed: boolean })[];
  readonly emergencies: readonly Frozen<Emergency>[];
  /** How the outlet stands with each emergency card that is drilled. */
  readonly cards: readonly CardStanding[];
};

export type DrillsRefusal = DrillRefusal | { readonly code: "drill.cardUnknown"; readonly cardId: string };

/** Each outlet's drills and its log of emergencies. @throws JournalUnavailable */
export type Drills = {
  readonly submit: (
    outletId: string,
    asked: DrillAsked,
    cause: Cause,
  ) => Promise<Result<readonly DrillEvent[], DrillsRefusal>>;
  readonly standing: (outletId: string) => Promise<DrillStanding>;
};

type DrillsDeps = {
  readonly journal: Journal;
  readonly handbook: () => Library;
  readonly network: () => Network;
  readonly nowAt: (outletId: string) => EpochMs;
  /** Up to when an outlet's drills name nobody, and whose codes those are; absent: they always do. */
  readonly veil?: Omit<VeilDeps, "rows">;
};

export function createDrills({ journal, handbook, network, nowAt, veil }: DrillsDeps): Drills {
  const cases = openCases<DrillCommand, DrillEvent, DrillBookDraft, DrillBook, DrillRefusal>(journal, {
    initial: emptyDrillBook,
    decide,
    evolve,
  });
  const timeAt = (outletId: string) => {
    const now = nowAt(outletId);
    return { now, today: businessDateAt(now, network().outlets.get(outletId)?.timeZone ?? "UTC") };
  };
  return {
    submit: async (outletId, asked, cause) => {
      if ("cardId" in asked && !cardsOf(handbook()).has(asked.cardId)) {
        return { ok: false, refusal: { code: "drill.cardUnknown", cardId: asked.cardId } };
      }
      const command = { ...asked, ...timeAt(outletId), actor: cause.actor };
      const done = await cases.submit(STREAMS.drills(outletId), command, cause);
      return done.ok ? { ok: true, value: done.value.events } : done;
    },
    standing: async (outletId) => {
      const { today } = timeAt(outletId);
      const { state: book } = await cases.read(STREAMS.drills(outletId));
      const cards = [...cardsOf(handbook())].flatMap(([cardId, everyDays]) =>
        everyDays === undefined ? [] : [standingOf(book, cardId, today, (held) => addDays(held, everyDays))],
      );
      const drills = [...book.drills.values()].map((drill) => ({ ...drill, missed: isMissed(drill, today) }));
      const timeZone = network().outlets.get(outletId)?.timeZone ?? "UTC";
      const named = await naming(veil, outletId, "drill");
      return {
        ...{ today, cards },
        drills: drills.map((drill) => named(drill, startOfDay(drill.date, timeZone))),
        emergencies: [...book.emergencies.values()].map((one) => named(one, one.endedAt)),
      };
    },
  };
}

/** Emergency cards in force with how often each is drilled. */
function cardsOf({ documents, retired }: Library): ReadonlyMap<string, number | undefined> {
  const cards = new Map<string, number | undefined>();
  for (const [documentId, versions] of documents) {
    const newest = versions.at(-1);
    if (newest?.kind === "emergencyCard" && !retired.has(documentId)) cards.set(documentId, newest.drillEveryDays);
  }
  return cards;
}
