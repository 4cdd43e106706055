import type { NumberBlock } from "./number-block";

/** Where a block stays from one page to the next. */
export type BlockStore = {
  /** Whether no other page of this machine gives numbers of this store, so that it may lie there while it is used. */
  readonly isOwn: boolean;
  readonly read: () => { readonly block: NumberBlock; readonly wasLeft: boolean } | undefined;
  /** @param isLeft the page is about to go, and gives none of it any more */
  readonly write: (block: NumberBlock, isLeft: boolean) => void;
};

type Kept = { readonly block: NumberBlock; readonly wasLeft: boolean };

const keyOf = (outletId: string): string => `guichet.numbers.${outletId}`;

/** For the one page of this machine that holds the lock: outlives the browser. */
export function machineStore(outletId: string): BlockStore {
  return {
    isOwn: true,
    read: () => keptIn(localStorage, outletId),
    write: (block, wasLeft) => localStorage.setItem(keyOf(outletId), JSON.stringify({ block, wasLeft })),
  };
}

/**
 * For a page that cannot know of others: the block lies in its tab only from one page to the next, so that two tabs
 * never give the same numbers.
 */
export function tabStore(outletId: string): BlockStore {
  return {
    isOwn: false,
    read: () => {
      const kept = keptIn(sessionStorage, outletId);
      sessionStorage.removeItem(keyOf(outletId));
      return kept;
    },
    write: (block, wasLeft) => {
      if (wasLeft) sessionStorage.setItem(keyOf(outletId), JSON.stringify({ block, wasLeft }));
    },
  };
}

function keptIn(storage: Storage, outletId: string): Kept | undefined {
  const kept = storage.getItem(keyOf(outletId));
  return kept === null ? undefined : (JSON.parse(kept) as Kept); // What `write` has written.
}

/** Browsers give locks to pages that came safely alone: by TLS, or from the machine itself. */
export const hasLocks = (): boolean => "locks" in navigator;

/**
 * Waits until no other page of this machine gives this outlet's numbers, and keeps the others waiting from then on.
 * @returns what lets go
 */
export function whenAlone(outletId: string, begin: () => void): () => void {
  const waiting = new AbortController();
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  const hold = (): Promise<void> => {
    begin();
    return held;
  };
  navigator.locks.request(keyOf(outletId), { signal: waiting.signal }, hold).catch(() => undefined);
  return () => {
    waiting.abort();
    letGo();
  };
}
