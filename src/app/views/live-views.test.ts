import { beforeAll, expect, test } from "vitest";
import type { LobbyChange } from "#app/lobbies/lobbies";
import { present } from "#base/assert";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { demoDay } from "../../../tests/fixtures/demo-day";
import { createLiveViews, type LiveViews } from "./live-views";
import { FRAME_BYTES_MAX, FRAMES_KEPT, type Frame, type Topic } from "./topic";
import { PLAIN_WAITS } from "./waits";
import { mergePatch } from "../../../tests/fixtures/merge-patch";

let events: readonly LobbyEvent[];
beforeAll(() => {
  events = demoDay("O01");
});

/** A lobby that replays a recorded day, some events at a time. */
function recorded(): {
  views: LiveViews;
  /** So many events are committed, and the moment that gathers them has not passed yet. */
  commit: (count: number) => void;
  pass: () => void;
  play: (count: number) => void;
  skip: (count: number) => void;
} {
  let told = 0;
  let later: (() => void) | undefined;
  let listener: (change: LobbyChange) => void = () => undefined;
  const views = createLiveViews({
    lobbies: {
      subscribe: (wanted) => {
        listener = wanted;
        return () => undefined;
      },
    },
    readDay: async () => events.slice(0, told),
    waits: PLAIN_WAITS,
    runId: "run",
    gather: (work) => (later = work),
  });
  const skip = (count: number): void => void (told += count);
  const commit = (count: number): void => {
    const committed = events.slice(told, told + count);
    told += committed.length;
    listener({ outletId: "O01", version: told, events: committed, elsewhere: false, day: unopenedDay() });
  };
  const pass = (): void => {
    later?.();
    later = undefined;
  };
  const play = (count: number): void => {
    commit(count);
    pass();
  };
  return { views, commit, pass, play, skip };
}

type Message = {
  readonly topic: Topic;
  readonly seq: number;
  readonly prev?: number;
  readonly view?: unknown;
  readonly patch?: unknown;
};
const read = ({ text }: Frame): Message => JSON.parse(text.slice(text.indexOf("data: ") + 6)) as Message;

test.each(["board:O01", "floor:O01"] as const)(
  "LVW-1 a page that applies every patch of a busy day ends with the very view a newcomer gets (%s)",
  async (topic) => {
    const { views, play } = recorded();
    let view: unknown;
    let seq = 0;
    const leave = await views.follow(topic, (frame) => {
      const message = read(frame);
      if (message.view === undefined) {
        expect(message.prev).toBe(seq);
        view = mergePatch(view, message.patch);
      } else ({ view } = message);
      ({ seq } = message);
    });
    for (let at = 0; at < events.length; at += 3) play(3);
    const fresh = topic === "board:O01" ? await views.board("O01") : await views.floor("O01");
    expect(seq).toBe(events.length);
    expect(view).toEqual(fresh.view);
    leave();
  },
);

test.each(["board:O01", "floor:O01"] as const)(
  "LVW-2 no change of a busy day costs a page more than 1 kB (%s)",
  async (topic) => {
    const { views, play } = recorded();
    const bytes: number[] = [];
    await views.follow(topic, ({ text }) => {
      if (text.includes("event: patch")) bytes.push(Buffer.byteLength(text));
    });
    for (const _event of events) play(1);
    expect(bytes.length).toBe(events.length - 1);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(FRAME_BYTES_MAX);
  },
);

test("LVW-3 what is committed within a moment travels in one patch", async () => {
  const { views, play, commit, pass } = recorded();
  const seen: Message[] = [];
  await views.follow("board:O01", (frame) => seen.push(read(frame)));
  play(40);
  const { seq } = present(seen.at(-1), "last message");
  const before = seen.length;
  for (let turn = 0; turn < 3; turn += 1) commit(1);
  expect(seen).toHaveLength(before);
  pass();
  expect(seen.slice(before).map(({ prev, seq: now }) => [prev, now])).toEqual([[seq, seq + 3]]);
});

test("LVW-3 what is too long for one patch travels in pieces that fit", async () => {
  const { views, play } = recorded();
  const frames: Frame[] = [];
  await views.follow("floor:O01", (frame) => frames.push(frame));
  play(1);
  const shift = events.findIndex(({ type }) => type === "TicketIssued");
  play(shift - 1);
  const before = frames.length;
  play(200);
  const sent = frames.slice(before);
  const seqs = sent.map(read).map(({ prev, seq }) => [prev, seq]);
  expect(sent.length).toBeGreaterThan(20);
  expect(seqs.slice(1).map(([prev]) => prev)).toEqual(seqs.slice(0, -1).map(([, seq]) => seq));
  expect(sent.every(({ text }) => Buffer.byteLength(text) <= FRAME_BYTES_MAX)).toBe(true);
});

test("whoever looks while changes are being gathered sees them", async () => {
  const { views, play, commit } = recorded();
  await views.board("O01");
  play(40);
  commit(5);
  expect((await views.floor("O01")).seq).toBe(45);
});

test("LVW-4 a change that was missed makes everybody start afresh from the journal", async () => {
  const { views, play, skip } = recorded();
  const seen: Message[] = [];
  await views.follow("floor:O01", (frame) => seen.push(read(frame)));
  play(40);
  skip(10);
  play(5);
  const { seq, view } = await views.floor("O01");
  expect(seq).toBe(55);
  expect(present(seen.at(-1), "last message")).toEqual({ topic: "floor:O01", seq, view });
});

test("LVW-5 a stream resumes from frames that are kept, and from the whole view once they are gone", async () => {
  const { views, play } = recorded();
  let last = 0;
  await views.follow("board:O01", ({ ordinal }) => (last = ordinal));
  play(60);
  const kept = last;
  play(20);
  const resumed: string[] = [];
  await views.follow("board:O01", ({ text }) => resumed.push(text), { runId: "run", ordinal: kept });
  expect(resumed.every((text) => text.includes("event: patch"))).toBe(true);
  for (let at = 0; at <= FRAMES_KEPT; at += 1) play(1);
  const late: string[] = [];
  await views.follow("board:O01", ({ text }) => late.push(text), { runId: "run", ordinal: kept });
  expect(late).toHaveLength(1);
  expect(late[0]).toContain("event: snapshot");
});
