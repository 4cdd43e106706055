import type { ClockReading } from "#contract/clock";
import type { PatchPush, SnapshotPush } from "#contract/pushes";
import { mergePatch, type Json } from "./merge-patch";
import { outletOf, type FeedMessage } from "./protocol";

type Held = { readonly seq: number; readonly view: Json; readonly heardAt: number };

/** This browser's copies of the server's views, and of its clocks. */
export type Copies = {
  readonly takeSnapshot: (text: string, heardAt: number) => void;
  /** False when a patch is missing in between: the copy is then as it was, and no good any more. */
  readonly takePatch: (text: string, heardAt: number) => boolean;
  readonly takeClock: (text: string, heardAt: number) => void;
  readonly keepOnly: (topics: readonly string[]) => void;
  /** What is known of a topic, as the messages that tell it. */
  readonly known: (topic: string) => readonly FeedMessage[];
};

export function createCopies(tell: (message: FeedMessage) => void): Copies {
  const views = new Map<string, Held>();
  const clocks = new Map<string, FeedMessage>();
  return {
    takeSnapshot: (text, heardAt) => {
      const { topic, seq, view } = JSON.parse(text) as SnapshotPush<Json>;
      views.set(topic, { seq, view, heardAt });
      tell({ type: "snapshot", topic, view, heardAt });
    },
    takePatch: (text, heardAt) => {
      const { topic, prev, seq, patch } = JSON.parse(text) as PatchPush & { readonly patch: Json };
      const held = views.get(topic);
      if (held?.seq !== prev) return false;
      views.set(topic, { seq, view: mergePatch(held.view, patch), heardAt });
      tell({ type: "patch", topic, patch, heardAt });
      return true;
    },
    takeClock: (text, heardAt) => {
      const clock = { type: "clock", reading: JSON.parse(text) as ClockReading, heardAt } as const;
      clocks.set(clock.reading.outletId, clock);
      tell(clock);
    },
    keepOnly: (topics) => {
      for (const topic of views.keys()) if (!topics.includes(topic)) views.delete(topic);
    },
    known: (topic) => {
      const held = views.get(topic);
      const snapshot = held && ({ type: "snapshot", topic, view: held.view, heardAt: held.heardAt } as const);
      return [snapshot, clocks.get(outletOf(topic))].filter((message) => message !== undefined);
    },
  };
}
