import { createCopies } from "./copies";
import { createDialler } from "./dialler";
import type { FeedMessage } from "./protocol";

const EVENTS = ["snapshot", "patch", "clock", "bye", "error"] as const;

/** The part of `EventSource` a line needs, so that a test can play the server. */
export type Source = {
  readonly on: (event: (typeof EVENTS)[number], listener: (text: string) => void) => void;
  readonly close: () => void;
};

/** What a line takes from the world around it. */
export type LineWorld = {
  readonly open: (topics: readonly string[]) => Source;
  readonly now: () => number;
  /** Runs once after the delay; returns the way to call it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
};

export type Line = {
  /** From now on these topics, and no others. Opens the stream anew when they changed. */
  readonly follow: (topics: readonly string[]) => void;
  /** What is known of a topic, as the messages that tell it. */
  readonly known: (topic: string) => readonly FeedMessage[];
};

/** Pages that open together join one reconnection. */
const GATHER_MS = 40;

/**
 * One stream to the server for any number of topics: snapshots, then merge patches in unbroken order. A gap, an error
 * or silence opens it anew, which begins with snapshots again; what is known meanwhile stays, and its age tells how
 * old it is.
 */
export function createLine(world: LineWorld, tell: (message: FeedMessage) => void): Line {
  const copies = createCopies(tell);
  const dialler = createDialler(world, () => open());
  let topics: readonly string[] = [];
  let source: Source | undefined;

  const listeners: Record<(typeof EVENTS)[number], (text: string) => void> = {
    snapshot: (text) => {
      dialler.settled();
      copies.takeSnapshot(text, dialler.heard());
    },
    patch: (text) => {
      if (!copies.takePatch(text, dialler.heard())) dialler.dialAfter(0);
    },
    clock: (text) => copies.takeClock(text, dialler.heard()),
    bye: dialler.failed,
    error: dialler.failed,
  };
  function open(): void {
    source?.close();
    source = undefined;
    if (topics.length === 0) return;
    const opened = world.open(topics);
    source = opened;
    for (const event of EVENTS) {
      // A closed stream may still deliver what was under way: only the present one is listened to.
      opened.on(event, (text) => {
        if (source === opened) listeners[event](text);
      });
    }
    dialler.heard();
  }

  return {
    follow: (wanted) => {
      const next = [...wanted].sort();
      if (next.join() === topics.join()) return;
      topics = next;
      copies.keepOnly(topics);
      dialler.dialAfter(GATHER_MS);
    },
    known: copies.known,
  };
}
