import type { EpochMs } from "#base/time";
import type { ClockReading } from "#contract/clock";
import { browserWorld } from "./browser-world";
import { createFeedHub } from "./feed-hub";
import { mergePatch, type Json } from "./merge-patch";
import { outletOf, RENEW_MS, type FeedMessage, type WatchMessage } from "./protocol";

/** What a page knows of a view. Everything is absent until the server has said it. */
export type Live<View> = {
  readonly view?: View;
  /** The outlet-day's clock, and the real time at which it said so. */
  readonly clock?: ClockReading & { readonly heardAt: EpochMs };
  /** Real time of the last sign of life. */
  readonly heardAt?: EpochMs;
};

export type LiveClient = {
  readonly watch: (topic: string, changed: () => void) => () => void;
  readonly read: (topic: string) => Live<Json>;
};

/** The part of a `MessagePort` that a client needs. */
export type ClientPort = {
  readonly postMessage: (message: WatchMessage) => void;
  onmessage: ((event: MessageEvent<FeedMessage>) => void) | null;
};

const NOTHING: Live<Json> = {};

/** The page's end: keeps a copy of each watched view and says when one changed. */
export function createLiveClient(port: ClientPort, renew: (run: () => void, everyMs: number) => void): LiveClient {
  const known = new Map<string, Live<Json>>();
  const listeners = new Map<string, Set<() => void>>();

  port.onmessage = ({ data }) => {
    for (const [topic, those] of listeners) {
      if (!isAbout(topic, data)) continue;
      known.set(topic, heard(known.get(topic) ?? NOTHING, data));
      those.forEach((changed) => changed());
    }
  };
  renew(() => listeners.forEach((_, topic) => port.postMessage({ type: "watch", topic })), RENEW_MS);

  return {
    read: (topic) => known.get(topic) ?? NOTHING,
    watch: (topic, changed) => {
      const those = listeners.get(topic) ?? new Set();
      listeners.set(topic, those.add(changed));
      port.postMessage({ type: "watch", topic });
      return () => {
        those.delete(changed);
        if (those.size > 0) return;
        listeners.delete(topic);
        known.delete(topic);
        port.postMessage({ type: "unwatch", topic });
      };
    },
  };
}

/** One client for the page; the line lives in a SharedWorker where the browser has one and it is to be shared. */
export function startLiveClient(holdsOwnLine = false): LiveClient {
  return createLiveClient(openPort(holdsOwnLine), (run, everyMs) => void setInterval(run, everyMs));
}

function openPort(holdsOwnLine: boolean): ClientPort {
  if (holdsOwnLine || typeof SharedWorker === "undefined") {
    const channel = new MessageChannel();
    createFeedHub(browserWorld).attach(channel.port2);
    return channel.port1;
  }
  const worker = new SharedWorker(new URL("./feed.worker.ts", import.meta.url), {
    type: "module",
    name: "guichet-live",
  });
  return worker.port;
}

function isAbout(topic: string, message: FeedMessage): boolean {
  return message.type === "clock" ? outletOf(topic) === message.reading.outletId : topic === message.topic;
}

function heard(before: Live<Json>, message: FeedMessage): Live<Json> {
  const { heardAt } = message;
  if (message.type === "clock") return { ...before, clock: { ...message.reading, heardAt }, heardAt };
  if (message.type === "snapshot") return { ...before, view: message.view, heardAt };
  return before.view === undefined ? before : { ...before, view: mergePatch(before.view, message.patch), heardAt };
}
