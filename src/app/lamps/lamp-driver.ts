import type { Lobbies } from "../lobbies/lobbies";
import type { WindowLamp } from "#domain/network/place";
import type { LampPort } from "../ports/lamps";
import type { LiveViews } from "../views/live-views";

export type LampDriverDeps = {
  readonly lobbies: Pick<Lobbies, "subscribe">;
  /** The hall board knows the numbers at the windows, and only what is durable. */
  readonly views: Pick<LiveViews, "board">;
  readonly lamps: LampPort;
  /** The lamps of an outlet by window; empty where it has none. */
  readonly lampsOf: (outletId: string) => ReadonlyMap<string, WindowLamp>;
  /** Resolves after so many real milliseconds, or at once when `signal` says stop. */
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<void>;
  /** Told of every text whether it reached its lamp. */
  readonly onReach: (lamp: WindowLamp, isReached: boolean) => void;
};

export type LampDriver = {
  /** Sends every lamp of these outlets what it should show once more: one that was switched off shows nothing. */
  readonly sendAgain: (outletIds: readonly string[]) => void;
  readonly stop: () => Promise<void>;
};

/** How long a lamp that is away is left alone. */
const TRY_AGAIN_MS = 5_000;

/** Keeps each window's lamp at the number that is there. One writer for each lamp; a slow one holds up no other. */
export function startLampDriver(deps: LampDriverDeps): LampDriver {
  const { lobbies, views, lamps, lampsOf, pause, onReach } = deps;
  const stopping = new AbortController();
  /** What a lamp shows as far as we know; absent before the first text and while the lamp is away. */
  const shown = new Map<string, string>();
  const wanted = new Map<string, string>();
  const writing = new Map<string, Promise<void>>();

  const write = async (windowId: string, lamp: WindowLamp): Promise<void> => {
    while (!stopping.signal.aborted && shown.get(windowId) !== wanted.get(windowId)) {
      const text = wanted.get(windowId) ?? "";
      const isReached = await lamps.show(lamp, text);
      if (isReached) shown.set(windowId, text);
      else shown.delete(windowId);
      onReach(lamp, isReached);
      if (!isReached) await pause(TRY_AGAIN_MS, stopping.signal);
    }
    writing.delete(windowId);
  };

  const look = async (outletId: string): Promise<void> => {
    const { view } = await views.board(outletId);
    for (const [windowId, lamp] of lampsOf(outletId)) {
      wanted.set(windowId, view.windows[windowId]?.number ?? "");
      if (shown.get(windowId) === wanted.get(windowId) || writing.has(windowId)) continue;
      writing.set(windowId, write(windowId, lamp));
    }
  };
  // A board that cannot be read now is read at the next change.
  const lookAt = (outletId: string): void => {
    if (lampsOf(outletId).size > 0) look(outletId).catch(() => undefined);
  };
  const stopListening = lobbies.subscribe(({ outletId }) => lookAt(outletId));

  return {
    sendAgain: (outletIds) => {
      for (const outletId of outletIds) {
        for (const windowId of lampsOf(outletId).keys()) if (!writing.has(windowId)) shown.delete(windowId);
        lookAt(outletId);
      }
    },
    stop: async () => {
      stopListening();
      stopping.abort();
      await Promise.all(writing.values());
    },
  };
}
