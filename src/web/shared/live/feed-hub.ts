import { createLine, type LineWorld } from "./line";
import { LEASE_MS, outletOf, type FeedMessage, type WatchMessage } from "./protocol";

/** One end of a message channel. */
export type FeedPort = {
  readonly postMessage: (message: FeedMessage) => void;
  onmessage: ((event: MessageEvent<WatchMessage>) => void) | null;
};

/**
 * Keeps one stream for all pages of this browser, because a browser opens six connections to a server and the seventh
 * page would hang. Lives in a SharedWorker, or in the page itself where there is none.
 */
export function createFeedHub(world: LineWorld): { readonly attach: (port: FeedPort) => void } {
  /** When each page last said that it watches a topic. */
  const watchers = new Map<string, Map<FeedPort, number>>();

  const line = createLine(world, (message) => {
    const isFor = (topic: string): boolean =>
      message.type === "clock" ? outletOf(topic) === message.reading.outletId : topic === message.topic;
    const pages = [...watchers].filter(([topic]) => isFor(topic)).flatMap(([, renewedAt]) => [...renewedAt.keys()]);
    for (const page of new Set(pages)) page.postMessage(message);
  });
  const watch = (page: FeedPort, topic: string): void => {
    const renewedAt = watchers.get(topic) ?? new Map<FeedPort, number>();
    const isNew = !renewedAt.has(page);
    watchers.set(topic, renewedAt.set(page, world.now()));
    line.follow([...watchers.keys()]);
    if (isNew) for (const message of line.known(topic)) page.postMessage(message);
  };
  const unwatch = (page: FeedPort, topic: string): void => {
    const renewedAt = watchers.get(topic);
    renewedAt?.delete(page);
    if (renewedAt?.size === 0) watchers.delete(topic);
    line.follow([...watchers.keys()]);
  };
  const dropTheSilent = (): void => {
    const before = world.now() - LEASE_MS;
    for (const [topic, renewedAt] of watchers) {
      for (const [page, at] of renewedAt) if (at < before) unwatch(page, topic);
    }
    world.after(LEASE_MS, dropTheSilent);
  };

  world.after(LEASE_MS, dropTheSilent);
  return {
    attach: (page) => {
      page.onmessage = ({ data }) => (data.type === "watch" ? watch : unwatch)(page, data.topic);
    },
  };
}
