import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { LiveAccuracy } from "#engine/waits/live-learner";
import { createLobbyWaits, type LobbyWaits } from "#engine/waits/lobby-waits";
import type { Lobbies } from "../lobbies/lobbies";
import type { Journal } from "../ports/journal";
import { createRests, type RestDeps } from "../projections/rests";
import type { Waits } from "../views/waits";
import { keepLearned, recallLearned } from "./learned-state";

export type LearnedWaits = Waits &
  Pick<LobbyWaits, "forecastOf"> & {
    /** How an outlet's forecasts have fared; undefined before its first wait ended. */
    readonly accuracyOf: (outletId: string) => LiveAccuracy | undefined;
    /** Everything that was learned before this server began is known again. */
    readonly recalled: Promise<void>;
    /** Keeps what was learned and ends. */
    readonly stop: () => Promise<void>;
  };

export type LearnedWaitsDeps = RestDeps & {
  readonly lobbies: Pick<Lobbies, "subscribe" | "live" | "outletIds">;
  readonly journal: Pick<Journal, "read" | "heads" | "saveSnapshot" | "loadSnapshots">;
  /** Calls back once, after the answers of what was committed have left. */
  readonly after: (work: () => void) => void;
  readonly onTrouble: (trouble: unknown) => void;
};

/** What a server may have learned at one outlet and not kept when it is killed: it learns that again from the journal. */
const CALLS_PER_KEEP = 100;

type News = { readonly outletId: string; readonly day: LobbyDay; readonly events: readonly LobbyEvent[] };

/**
 * Forecasts of waits that learn from every outlet's committed events, after their answers have left. What was learned is
 * kept beside the journal, and what was not kept is learned again from it. Rules WT-11, WT-13.
 */
export function startLearnedWaits(deps: LearnedWaitsDeps): LearnedWaits {
  const { lobbies, journal, after, onTrouble } = deps;
  const waits = createLobbyWaits();
  const callsUnkept = new Map<string, number>();
  const stopping = new AbortController();
  let news: News[] = [];

  let keeping: Promise<void> = Promise.resolve();
  const keep = (outletId: string): void => {
    const live = lobbies.live(outletId);
    callsUnkept.delete(outletId);
    if (!live || live.day.phase === "unopened") return;
    const kept = keepLearned(journal, live, waits.stateOf(outletId));
    keeping = Promise.all([keeping, kept]).then(() => undefined, onTrouble);
  };
  const learnNews = (): void => {
    const heard = news;
    news = [];
    for (const { outletId, day, events } of heard) {
      let calls = 0;
      for (const event of events) {
        waits.learn(day, event);
        if (event.type === "TicketCalled") calls += 1;
      }
      if (calls > 0) callsUnkept.set(outletId, (callsUnkept.get(outletId) ?? 0) + calls);
      if ((callsUnkept.get(outletId) ?? 0) >= CALLS_PER_KEEP) keep(outletId);
    }
  };
  const unsubscribe = lobbies.subscribe((change) => {
    news.push(change);
    if (news.length === 1) after(learnNews);
  });

  const { signal } = stopping;
  const recalled = recallLearned({ journal, lobbies, waits, signal, rest: createRests(deps, signal) }).catch(onTrouble);
  return {
    ofQueue: waits.ofQueue,
    ofTicket: waits.ofTicket,
    forecastOf: waits.forecastOf,
    accuracyOf: waits.accuracyOf,
    recalled,
    stop: async () => {
      unsubscribe();
      stopping.abort();
      await recalled;
      learnNews();
      for (const outletId of [...callsUnkept.keys()]) keep(outletId);
      await keeping;
    },
  };
}
