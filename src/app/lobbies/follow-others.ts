import { streamKey, type Journal, type StreamNews } from "../ports/journal";
import { LOBBY_STREAM_PREFIX } from "./day-stream";
import type { Entries } from "./entries";

type FollowDeps = {
  readonly journal: Pick<Journal, "follow" | "latestHeads">;
  readonly entries: Pick<Entries, "all" | "followed" | "ready">;
  /** Outlets that may open a day elsewhere. */
  readonly outletIds: readonly string[];
};

/**
 * Keeps the days that other servers write as they are in the journal, so that pages here are as live as pages there.
 * Nothing waits for it and nothing depends on it: whoever writes is still fenced by the journal's key. What cannot be
 * read now is read with the next news of that outlet, or when the journal is back.
 *
 * @returns the way to stop
 */
export function followOthers({ journal, entries, outletIds }: FollowDeps): () => void {
  const catchUp = async ({ seq, ...stream }: StreamNews): Promise<void> => {
    const entry = entries.followed(stream);
    if (!entry) return;
    const writer = await entries.ready(entry);
    await writer.catchUp(seq);
  };
  const isBehind = (news: StreamNews): boolean => {
    const entry = entries.all.get(news.unitId);
    return !entry || streamKey(entry.stream) !== streamKey(news) || (entry.writer?.version() ?? 0) < news.seq;
  };
  const take = (news: readonly StreamNews[]): void => {
    for (const each of news) {
      if (!each.stream.startsWith(LOBBY_STREAM_PREFIX) || !isBehind(each)) continue;
      const { unitId, month, stream, seq } = each;
      catchUp({ unitId, month, stream, seq }).catch(() => undefined);
    }
  };
  const lookAtAll = async (): Promise<void> => {
    const known = new Set([...outletIds, ...entries.all.keys()]);
    take(await journal.latestHeads(LOBBY_STREAM_PREFIX, [...known]));
  };
  return journal.follow((news) => {
    if (news === "missed") lookAtAll().catch(() => undefined);
    else take(news);
  });
}
