import type { BusinessClock } from "../clock/business-clock";
import { createOutbox } from "../journal/outbox";
import { JournalUnavailable, type Journal } from "../ports/journal";
import type { WriterRequest } from "./day-writer";
import { createEntries, forget } from "./entries";
import { followOthers } from "./follow-others";
import type { Handled, Lobbies, LobbyChange } from "./lobbies";

type LobbiesDeps = {
  readonly journal: Journal;
  /** The outlet's business clock; the same one at every call. */
  readonly clockOf: (outletId: string) => BusinessClock;
  /** Outlets whose latest day is loaded at once; others are found when they open a day. */
  readonly outletIds: readonly string[];
};

/** How often a command is decided anew because another writer was faster. */
const ATTEMPTS_MAX = 3;

/** Opens the live path on a journal: every outlet's latest day is loaded and goes on where it stood. */
export async function createLobbies({ journal, clockOf, outletIds }: LobbiesDeps): Promise<Lobbies> {
  const outbox = createOutbox(journal);
  const listeners = new Set<(change: LobbyChange) => void>();
  const tell = (change: LobbyChange): void => {
    for (const listener of listeners) listener(change);
  };
  const entries = createEntries({ journal, outbox, clockOf, tell });
  let stopping = false;

  const submit = async (outletId: string, request: WriterRequest): Promise<Handled> => {
    if (stopping) throw new JournalUnavailable("the server is stopping");
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
      const entry = await entries.taking(outletId, request);
      if (!entry) return { ok: false, refusal: { code: "lobby.dayNotOpen" } };
      const writer = entry.writer ?? (await entries.ready(entry));
      const handled = await writer.submit(request).catch((error: unknown) => {
        forget(entry, writer);
        throw error;
      });
      if (handled !== "lost") return handled;
      forget(entry, writer);
    }
    throw new JournalUnavailable(`another server writes for outlet ${outletId}`);
  };

  const stopFollowing = followOthers({ journal, entries, outletIds });
  await entries.loadLatest(outletIds);
  return {
    submit,
    live: (outletId) => {
      const entry = entries.all.get(outletId);
      const writer = entry?.writer ?? entry?.before;
      if (!writer) return undefined;
      return { version: writer.version(), day: writer.day(), clock: clockOf(outletId), elsewhere: writer.elsewhere() };
    },
    outletIds: () => [...entries.all.keys()],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopping = true;
      stopFollowing();
      await outbox.drained();
      for (const { writer } of entries.all.values()) await writer?.saveSnapshot();
    },
  };
}
