import { addDays, monthOf, type BusinessDate } from "#base/calendar";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LiveState } from "#engine/waits/live-learner";
import { createLobbyWaits, type LobbyWaits } from "#engine/waits/lobby-waits";
import { eventOf } from "../journal/records";
import { dayStream, LOBBY_STREAM_PREFIX } from "../lobbies/day-stream";
import type { Lobbies, LiveDay } from "../lobbies/lobbies";
import { streamKey, type Journal, type StreamId } from "../ports/journal";

/** What an outlet has learned, up to a version of a day. */
type Kept = { readonly date: BusinessDate; readonly version: number; readonly learned: LiveState };

/** Version of what is kept: of another one nothing is known, and the outlet learns again from its journal. */
const SHAPE = "waits/1";

/** Days of the journal that an outlet learns from of which nothing is kept: older ones hardly count any more. */
const DAYS_RELEARNED = 10;

const OUTLETS_IN_A_GO = 64;

/** More than a day has events, so that later days are newer. */
const VERSIONS_PER_DAY = 1_000_000;

/** Kept as a snapshot, which may be lost at any time, under the month of the day. */
const keptStream = (outletId: string, date: BusinessDate): StreamId => ({
  unitId: outletId,
  month: monthOf(date),
  stream: "waits",
});

/** @throws JournalUnavailable */
export async function keepLearned(
  journal: Pick<Journal, "saveSnapshot">,
  { day: { outletId, businessDate: date }, version }: LiveDay,
  learned: LiveState,
): Promise<void> {
  const state = new TextEncoder().encode(JSON.stringify({ date, version, learned } satisfies Kept));
  const seq = Number(date.slice(8, 10)) * VERSIONS_PER_DAY + version;
  await journal.saveSnapshot(keptStream(outletId, date), { seq, hash: "00", shape: SHAPE, state });
}

export type RecallDeps = {
  readonly journal: Pick<Journal, "read" | "heads" | "loadSnapshots">;
  readonly lobbies: Pick<Lobbies, "live" | "outletIds">;
  readonly waits: LobbyWaits;
  /** Between two goes the lobbies have the machine for themselves. */
  readonly rest: () => Promise<void>;
  readonly signal: AbortSignal;
};

/** Every outlet with a day goes on as it was kept; what came after that, or was never kept, is learned again. */
export async function recallLearned(deps: RecallDeps): Promise<void> {
  const { journal, lobbies, waits, rest, signal } = deps;
  const outlets = lobbies.outletIds();
  for (let from = 0; from < outlets.length; from += OUTLETS_IN_A_GO) {
    const behind: { readonly live: LiveDay; readonly kept: Kept | undefined }[] = [];
    const days = outlets.slice(from, from + OUTLETS_IN_A_GO).flatMap((outletId) => openedDay(lobbies, outletId));
    const found = await keptOf(journal, days);
    for (const live of days) {
      const { outletId, businessDate } = live.day;
      const kept = found.get(outletId);
      if (kept) waits.restore(outletId, kept.learned);
      if (kept?.date !== businessDate || kept.version < live.version) behind.push({ live, kept });
    }
    for (const { live, kept } of behind) {
      if (signal.aborted) return;
      waits.restore(live.day.outletId, await relearn(journal, live, kept));
      await rest();
    }
  }
}

function openedDay(lobbies: Pick<Lobbies, "live">, outletId: string): readonly LiveDay[] {
  const live = lobbies.live(outletId);
  return live && live.day.phase !== "unopened" ? [live] : [];
}

/** By outlet; looked for under the month of the day and the month before. */
async function keptOf(
  journal: Pick<Journal, "loadSnapshots">,
  days: readonly LiveDay[],
): Promise<ReadonlyMap<string, Kept>> {
  const streams = days.flatMap(({ day: { outletId, businessDate } }) => [
    keptStream(outletId, addDays(monthOf(businessDate), -1)),
    keptStream(outletId, businessDate),
  ]);
  const snapshots = await journal.loadSnapshots(streams);
  const kept = new Map<string, Kept>();
  for (const stream of streams) {
    const snapshot = snapshots.get(streamKey(stream));
    // What `keepLearned` wrote in the same shape.
    if (snapshot?.shape === SHAPE) {
      kept.set(stream.unitId, JSON.parse(new TextDecoder().decode(snapshot.state)) as Kept);
    }
  }
  return kept;
}

/** Learns from the days since something was kept, as far as they were committed when this server began. */
async function relearn(
  journal: Pick<Journal, "read" | "heads">,
  { day: { outletId, businessDate } }: LiveDay,
  kept: Kept | undefined,
): Promise<LiveState> {
  const waits = createLobbyWaits();
  if (kept) waits.restore(outletId, kept.learned);
  const heads = await journal.heads({ prefix: LOBBY_STREAM_PREFIX, unitId: outletId });
  const dates = heads
    .map(({ stream }) => stream.slice(LOBBY_STREAM_PREFIX.length))
    .filter((date) => date <= businessDate);
  const since = kept ? dates.filter((date) => date >= kept.date) : dates.slice(-DAYS_RELEARNED);
  for (const date of since) {
    const records = await journal.read(dayStream(outletId, date), 0);
    const day = unopenedDay();
    for (const record of records) {
      const event = eventOf<LobbyEvent>(record);
      evolve(day, event);
      if (date !== kept?.date || record.seq > kept.version) waits.learn(day, event);
    }
  }
  return waits.stateOf(outletId);
}
