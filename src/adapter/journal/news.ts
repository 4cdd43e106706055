import { randomUUID } from "node:crypto";
import { type Journal, streamKey, type StreamId, type StreamNews } from "#app/ports/journal";
import { type Channel, openPostgresChannel, TEXT_BYTES_MAX } from "../database/postgres-channel";

/** What servers on one database tell each other about the journal. */
export type News = {
  /** These records are durable. */
  readonly appended: (runs: readonly Run[]) => void;
  readonly follow: Journal["follow"];
  readonly close: () => Promise<void>;
};

type Run = { readonly stream: StreamId; readonly expectedSeq: number; readonly records: readonly unknown[] };

/** Commits have this long to share a message: a commit with a message waits for all others with one. */
const GATHER_MS = 10;
const HELLO_EVERY_MS = 20_000;
/** A server of which nothing was heard for so long is gone. */
const GONE_AFTER_MS = 60_000;
/** Two servers that have just met tell each other everything from now on; by then both do, and each looks what it missed. */
const LOOK_AFTER_MS = 1_000;

const CHANNEL = "guichet_journal";

/**
 * Each server greets the others; one that has heard nobody for a while is alone and tells nothing, so that it costs
 * nothing. A text is the server's id and JSON: a list of `[unit, month, stream, seq]`, empty in a greeting.
 */
export function openNews(url: string): News {
  const ownId = randomUUID();
  const listeners = new Set<Parameters<Journal["follow"]>[0]>();
  const peers = createPeers();
  const untold = createUntold();
  let isOpen = false;

  const give = (news: readonly StreamNews[] | "missed"): void => {
    for (const listener of listeners) listener(news);
  };
  const looking = createTimer(LOOK_AFTER_MS, () => give("missed"));
  const tell = async (): Promise<void> => {
    const news = untold.take();
    isOpen = await channel.say(textsOf(ownId, news));
    if (!isOpen) untold.add(news);
    if (isOpen && untold.are()) telling.start();
  };
  const telling = createTimer(GATHER_MS, () => void tell());
  const greet = (): void => void channel.say(textsOf(ownId, []));

  const onText = (text: string): void => {
    const id = text.slice(0, ownId.length);
    if (id === ownId) return;
    if (peers.isNew(id)) {
      greet();
      looking.start();
    }
    give(newsOf(text.slice(ownId.length)));
  };
  const onOpen = (): void => {
    isOpen = true;
    greet();
    if (untold.are()) telling.start();
    if (peers.are()) looking.start();
  };
  const channel: Channel = openPostgresChannel({ url, name: CHANNEL, onText, onOpen });
  const hello = setInterval(greet, HELLO_EVERY_MS).unref();
  return {
    appended: (runs) => {
      if (isOpen && !peers.are()) return;
      untold.add(runs.map(({ stream, expectedSeq, records }) => ({ ...stream, seq: expectedSeq + records.length })));
      if (isOpen) telling.start();
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      clearInterval(hello);
      looking.stop();
      telling.stop();
      if (untold.are()) await channel.say(textsOf(ownId, untold.take()));
      await channel.close();
    },
  };
}

/** Does the work once, a while after it was first asked for. */
function createTimer(afterMs: number, work: () => void): { readonly start: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const ring = (): void => {
    timer = undefined;
    work();
  };
  return { start: () => (timer ??= setTimeout(ring, afterMs).unref()), stop: () => clearTimeout(timer) };
}

/** The other servers that were heard of lately. */
function createPeers(): { readonly isNew: (id: string) => boolean; readonly are: () => boolean } {
  const heardAt = new Map<string, number>();
  const isGone = (id: string): boolean => Date.now() - (heardAt.get(id) ?? -Infinity) >= GONE_AFTER_MS;
  return {
    isNew: (id) => {
      const isNew = isGone(id);
      heardAt.set(id, Date.now());
      return isNew;
    },
    are: () => {
      for (const id of heardAt.keys()) if (isGone(id)) heardAt.delete(id);
      return heardAt.size > 0;
    },
  };
}

type Place = readonly [unitId: string, month: string, stream: string, seq: number];

function newsOf(placesJson: string): readonly StreamNews[] {
  const places = JSON.parse(placesJson) as readonly Place[];
  return places.map(([unitId, month, stream, seq]) => ({ unitId, month, stream, seq }));
}

/** News that nobody was told yet, one of each stream. */
function createUntold() {
  const untold = new Map<string, StreamNews>();
  return {
    add: (news: readonly StreamNews[]): void => {
      for (const each of news) {
        const key = streamKey(each);
        untold.set(key, { ...each, seq: Math.max(each.seq, untold.get(key)?.seq ?? 0) });
      }
    },
    are: (): boolean => untold.size > 0,
    take: (): readonly StreamNews[] => {
      const news = [...untold.values()];
      untold.clear();
      return news;
    },
  };
}

/** As few texts as hold it all. */
function textsOf(id: string, news: readonly StreamNews[]): readonly string[] {
  const texts: string[] = [];
  let places: string[] = [];
  let bytes = 0;
  for (const { unitId, month, stream, seq } of news) {
    const place = JSON.stringify([unitId, month, stream, seq] satisfies Place);
    const placeBytes = Buffer.byteLength(place) + ",".length;
    if (id.length + "[]".length + bytes + placeBytes > TEXT_BYTES_MAX) {
      texts.push(`${id}[${places.join()}]`);
      places = [];
      bytes = 0;
    }
    places.push(place);
    bytes += placeBytes;
  }
  return [...texts, `${id}[${places.join()}]`];
}
