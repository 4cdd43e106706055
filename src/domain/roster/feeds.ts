import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import { accept, type Result } from "#base/result";
import type { EpochMs } from "#base/time";

/** Whose calendar a secret address opens; the secret itself is with the person alone. */
export type FeedDraft = { readonly outletId: string; readonly secretHash: string; readonly openedAt: EpochMs };
export type FeedsDraft = { readonly byStaff: Map<string, FeedDraft>; readonly bySecret: Map<string, string> };
export type Feeds = Frozen<FeedsDraft>;

export const emptyFeeds = (): FeedsDraft => ({ byStaff: new Map(), bySecret: new Map() });

export type FeedCommand =
  Asked<"OpenFeed", { readonly outletId: string; readonly secretHash: string }> | Asked<"CloseFeed">;

export type FeedEvent =
  | Happened<"FeedOpened", { readonly staffId: string; readonly outletId: string; readonly secretHash: string }>
  | Happened<"FeedClosed", { readonly staffId: string }>;

/** Rule RW-13 of ./SPEC.md: everybody's own address, at most one at a time. */
export function decideFeeds(command: FeedCommand, feeds: Feeds): Result<readonly FeedEvent[], never> {
  const { now: at, actor: staffId } = command;
  if (command.type === "CloseFeed")
    return accept(feeds.byStaff.has(staffId) ? [{ type: "FeedClosed", at, staffId }] : []);
  const { outletId, secretHash } = command;
  return accept([{ type: "FeedOpened", at, staffId, outletId, secretHash }]);
}

/** Folds one event into the addresses it is handed, and hands the same back. Never refuses. */
export function evolveFeeds(feeds: FeedsDraft, event: FeedEvent): FeedsDraft {
  const { staffId } = event;
  const old = feeds.byStaff.get(staffId);
  if (old) feeds.bySecret.delete(old.secretHash);
  feeds.byStaff.delete(staffId);
  if (event.type === "FeedOpened") {
    const { outletId, secretHash, at: openedAt } = event;
    feeds.byStaff.set(staffId, { outletId, secretHash, openedAt });
    feeds.bySecret.set(secretHash, staffId);
  }
  return feeds;
}
