import { expect, test } from "vitest";
import { ageOf } from "./age";
import { createFeedHub, type FeedPort } from "./feed-hub";
import { createLine, type LineWorld } from "./line";
import { createLiveClient, type ClientPort } from "./live-client";
import type { FeedMessage, WatchMessage } from "./protocol";

type Listener = (text: string) => void;

/** A server and a clock played by hand. */
function playedWorld() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const opened: { topics: readonly string[]; closed: boolean; say: (event: string, said?: object) => void }[] = [];
  const world: LineWorld = {
    now: () => now,
    after: (delayMs, run) => {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    open: (topics) => {
      const listeners = new Map<string, Listener>();
      const source = {
        topics,
        closed: false,
        say: (event: string, said: object = {}) => listeners.get(event)?.(JSON.stringify(said)),
      };
      opened.push(source);
      return { on: (event, listener) => void listeners.set(event, listener), close: () => void (source.closed = true) };
    },
  };
  const pass = (ms: number): void => {
    const until = now + ms;
    for (;;) {
      const due = timers.filter(({ at }) => at <= until).sort((left, right) => left.at - right.at)[0];
      if (!due) break;
      timers = timers.filter((timer) => timer !== due);
      now = due.at;
      due.run();
    }
    now = until;
  };
  return { world, opened, pass, now: () => now };
}

const TOPIC = "board:O01";
const post = <Message>(data: Message): MessageEvent<Message> => new MessageEvent("message", { data });

function followed() {
  const played = playedWorld();
  const told: FeedMessage[] = [];
  const line = createLine(played.world, (message) => told.push(message));
  line.follow([TOPIC]);
  played.pass(50);
  return { ...played, line, told };
}

test("opens one stream for all topics that pages ask for together", () => {
  const played = playedWorld();
  const line = createLine(played.world, () => undefined);
  line.follow(["board:O01"]);
  line.follow(["board:O01", "floor:O01"]);
  played.pass(50);
  expect(played.opened.map(({ topics }) => topics)).toEqual([["board:O01", "floor:O01"]]);
});

test("tells the snapshot and then each patch, and remembers the whole for who comes later", () => {
  const { opened, line, told } = followed();
  opened[0]?.say("snapshot", { topic: TOPIC, seq: 7, view: { waiting: 3 } });
  opened[0]?.say("patch", { topic: TOPIC, prev: 7, seq: 9, patch: { waiting: 4 } });
  expect(told.map(({ type }) => type)).toEqual(["snapshot", "patch"]);
  expect(line.known(TOPIC)).toMatchObject([{ type: "snapshot", view: { waiting: 4 } }]);
});

test("a gap opens the stream anew instead of showing a wrong board", () => {
  const { opened, pass, told } = followed();
  opened[0]?.say("snapshot", { topic: TOPIC, seq: 7, view: { waiting: 3 } });
  opened[0]?.say("patch", { topic: TOPIC, prev: 8, seq: 9, patch: { waiting: 9 } });
  pass(0);
  expect([opened.length, opened[0]?.closed, told.length]).toEqual([2, true, 1]);
});

test("a stream that was given up is not listened to any more", () => {
  const { opened, pass, told } = followed();
  opened[0]?.say("error");
  pass(1_000);
  opened[0]?.say("snapshot", { topic: TOPIC, seq: 1, view: {} });
  opened[1]?.say("snapshot", { topic: TOPIC, seq: 2, view: {} });
  expect(told).toHaveLength(1);
});

test("while the server is away it asks more and more seldom, up to every 15 seconds", () => {
  const { opened, pass, now } = followed();
  const asked: number[] = [];
  let since = now();
  for (let failure = 0; failure < 6; failure += 1) {
    opened.at(-1)?.say("error");
    const before = opened.length;
    while (opened.length === before) pass(500);
    asked.push(now() - since);
    since = now();
  }
  expect(asked).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
});

test("a line that fell silent without a word is dialled again", () => {
  const { opened, pass } = followed();
  opened[0]?.say("clock", { outletId: "O01", businessNow: 1, speed: 1, paused: false });
  pass(14_000);
  expect(opened).toHaveLength(1);
  pass(1_100);
  expect(opened).toHaveLength(2);
});

test("two pages share a stream; the second gets at once what is known, and the last one to leave closes it", () => {
  const { world, opened, pass } = playedWorld();
  const hub = createFeedHub(world);
  const page = () => {
    const port: FeedPort = { postMessage: (message) => client.onmessage?.(post(message)), onmessage: null };
    const client: ClientPort = { postMessage: (message) => port.onmessage?.(post(message)), onmessage: null };
    hub.attach(port);
    return createLiveClient(client, () => undefined);
  };
  const first = page();
  const leaveFirst = first.watch(TOPIC, () => undefined);
  pass(50);
  opened[0]?.say("snapshot", { topic: TOPIC, seq: 1, view: { waiting: 3 } });
  opened[0]?.say("clock", { outletId: "O01", businessNow: 5, speed: 30, paused: false });
  const second = page();
  const leaveSecond = second.watch(TOPIC, () => undefined);
  expect(second.read(TOPIC)).toMatchObject({ view: { waiting: 3 }, clock: { speed: 30 } });
  pass(50);
  expect(opened).toHaveLength(1);
  leaveFirst();
  leaveSecond();
  pass(50);
  expect(opened[0]?.closed).toBe(true);
});

test("a page that was closed without a word is forgotten after its lease", () => {
  const { world, opened, pass } = playedWorld();
  const port: FeedPort = { postMessage: () => undefined, onmessage: null };
  createFeedHub(world).attach(port);
  port.onmessage?.(post<WatchMessage>({ type: "watch", topic: TOPIC }));
  pass(140_000);
  expect(opened.at(-1)?.closed).toBe(true);
});

test("a page is live, then says how old it is after 5 s, then that it is not live after 30", () => {
  const live = { view: {}, heardAt: 100_000 };
  expect(ageOf(live, 0, 104_999)).toEqual({ state: "live" });
  expect(ageOf(live, 0, 105_000)).toEqual({ state: "ageing", seconds: 5 });
  expect(ageOf(live, 0, 130_000)).toEqual({ state: "stale", since: 100_000 });
  expect(ageOf({}, 100_000, 101_000)).toEqual({ state: "loading" });
  expect(ageOf({}, 100_000, 130_000)).toEqual({ state: "stale", since: 100_000 });
});
