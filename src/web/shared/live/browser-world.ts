import type { LineWorld } from "./line";

/** Streams and timers of a real browser, in a page or in a worker. */
export const browserWorld: LineWorld = {
  open: (topics) => {
    const source = new EventSource(`/api/v1/stream?topics=${encodeURIComponent(topics.join(","))}`);
    return {
      on: (event, listener) =>
        source.addEventListener(event, (happened) =>
          listener(happened instanceof MessageEvent ? String(happened.data) : ""),
        ),
      close: () => source.close(),
    };
  },
  now: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
