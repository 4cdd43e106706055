import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { EpochMs } from "#base/time";
import type { Live, LiveClient } from "./live-client";

const LiveContext = createContext<LiveClient | undefined>(undefined);
export const LiveProvider = LiveContext.Provider;

/**
 * Watches one view while the component is mounted. The caller names the type that the contract gives the topic.
 * @param calmMs changes within this time are shown together: for views of which many parts change at once
 */
export function useLive<View>(topic: string, calmMs = 0): Live<View> {
  const client = useContext(LiveContext);
  if (!client) throw new Error("useLive outside of LiveProvider");
  const watch = useCallback(
    (changed: () => void) => (calmMs > 0 ? watchCalmly(client, topic, changed, calmMs) : client.watch(topic, changed)),
    [client, topic, calmMs],
  );
  return useSyncExternalStore(watch, () => client.read(topic)) as Live<View>;
}

function watchCalmly(client: LiveClient, topic: string, changed: () => void, calmMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ring = (): void => {
    timer = undefined;
    changed();
  };
  const leave = client.watch(topic, () => (timer ??= setTimeout(ring, calmMs)));
  return () => {
    clearTimeout(timer);
    leave();
  };
}

/** The outlet-day's clock as it goes on between two readings, at its own speed. */
export function businessNow(clock: NonNullable<Live<unknown>["clock"]>, realNow: EpochMs): EpochMs {
  return clock.paused ? clock.businessNow : clock.businessNow + (realNow - clock.heardAt) * clock.speed;
}

/** This browser's real time, renewed every `everyMs`. */
export function useRealNow(everyMs: number): EpochMs {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The outlet-day's present instant, renewed every second; absent before the first reading. */
export function useBusinessNow(live: Live<unknown>): EpochMs | undefined {
  const realNow = useRealNow(1_000);
  return live.clock && businessNow(live.clock, Math.max(realNow, live.clock.heardAt));
}
