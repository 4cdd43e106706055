import { expect, test } from "vitest";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyDayDraft } from "#domain/lobby-day/model";
import { emptyPolicyBook } from "#domain/policy/model";
import { pulseOf } from "#read/network-board/pulse";
import { DEMO_DATE, demoDay, demoNetwork } from "../../../tests/fixtures/demo-day";
import { mergePatch } from "../../../tests/fixtures/merge-patch";
import type { LiveDay, LobbyChange } from "../lobbies/lobbies";
import { createNetworkTopics } from "./network-topics";
import { FRAME_BYTES_MAX, type Frame } from "./topic";
import { unitOutlets, units } from "./unit-outlets";

const EVENTS = demoDay("O03").slice(0, 400);
const COPIES = 160;

/** Many outlets that live the same recorded morning, half of them in each of two districts. */
function town() {
  const days = new Map<string, LobbyDayDraft>();
  for (let at = 0; at < COPIES; at += 1) days.set(`X${at}`, unopenedDay());
  let listener: (change: LobbyChange) => void = () => undefined;
  let later: (() => void) | undefined;
  let ordinal = 0;
  const looked: string[] = [];
  const topics = createNetworkTopics({
    lobbies: {
      outletIds: () => [...days.keys()],
      live: (outletId) => {
        looked.push(outletId);
        return { day: days.get(outletId) } as unknown as LiveDay;
      },
      subscribe: (wanted) => {
        listener = wanted;
        return () => undefined;
      },
    },
    unitsAbove: (outletId) => [Number(outletId.slice(1)) % 2 === 0 ? "EVEN" : "ODD", "NET"],
    maker: {
      nextOrdinal: () => (ordinal += 1),
      frame: (at, event, body) => ({
        ordinal: at,
        text: `id: ${at}\nevent: ${event}\ndata: ${JSON.stringify(body)}\n\n`,
      }),
    },
    gather: (work) => (later = work),
  });
  let told = 0;
  return {
    topics,
    days,
    looked,
    live: (count: number) => {
      for (const event of EVENTS.slice(told, told + count)) {
        for (const [outletId, day] of days) {
          evolve(day, event);
          listener({ outletId } as LobbyChange);
        }
      }
      told += count;
    },
    pass: () => {
      later?.();
      later = undefined;
    },
  };
}

type Message = { readonly prev?: number; readonly seq: number; readonly view?: unknown; readonly patch?: unknown };
const read = ({ text }: Frame): Message => JSON.parse(/^data: (.*)$/mu.exec(text)?.[1] ?? "{}") as Message;

/** What somebody sees who follows a unit and applies what comes. */
function follower(topics: ReturnType<typeof town>["topics"], unitId: string) {
  const frames: Frame[] = [];
  let [view, seq]: [unknown, number] = [undefined, -1];
  const leave = topics.follow(
    unitId,
    (frame) => {
      frames.push(frame);
      const message = read(frame);
      if (message.view !== undefined) view = message.view;
      else {
        expect(message.prev).toBe(seq);
        view = mergePatch(view, message.patch);
      }
      seq = message.seq;
    },
    undefined,
  );
  return { frames, leave, view: () => view };
}

test("LVW-10 a follower of a unit hears of its outlets alone, gathered, in small frames", () => {
  const { topics, live, pass } = town();
  live(3);
  const even = follower(topics, "EVEN");
  live(200);
  expect(even.frames).toHaveLength(1);
  pass();
  const patches = even.frames.slice(1);
  expect(patches.length).toBeGreaterThan(1);
  expect(Math.max(...patches.map(({ text }) => Buffer.byteLength(text)))).toBeLessThanOrEqual(FRAME_BYTES_MAX);
  expect(even.frames.some(({ text }) => text.includes('"X1"'))).toBe(false);
  pass();
  expect(even.frames).toHaveLength(1 + patches.length);
});

test("LVW-11 snapshot and patches lead to what a newcomer gets, and nobody followed costs nothing", () => {
  const { topics, live, pass, days, looked } = town();
  live(50);
  pass();
  expect(looked).toEqual([]);
  const early = follower(topics, "NET");
  for (let step = 0; step < 6; step += 1) {
    live(50);
    pass();
  }
  const newcomer = follower(topics, "NET");
  expect(newcomer.frames).toHaveLength(1);
  expect(early.view()).toEqual(newcomer.view());
  const pulses = Object.fromEntries([...days].map(([outletId, day]) => [outletId, pulseOf(day)]));
  expect(early.view()).toEqual({ outlets: pulses });
  expect(topics.snapshot("NET")?.text).toContain("snapshot");
  early.leave();
  newcomer.leave();
  expect(topics.snapshot("NET")).toBeUndefined();
});

test("LVW-12 outlets lie on the plan as they do in the country, on a plane or on the globe", () => {
  const network = demoNetwork();
  const plan = unitOutlets(network, emptyPolicyBook(), "AREA", DEMO_DATE);
  const at = (outletId: string) => plan?.outlets.find((one) => one.outletId === outletId)?.place;
  expect(plan?.outlets).toHaveLength(13);
  expect(units(network).map(({ unitId }) => unitId)).toEqual(["AREA", "NET"]);
  // O09 lies 9.5 km north of the main office, O12 6.5 km south: the plan is 16 km high and as wide.
  expect(at("O09")).toEqual({ x: 0.1875, y: 0 });
  expect(at("O12")?.y).toBe(1);
  const globe = new Map(
    [...network.outlets].map(([id, outlet], index) => {
      const place = { latitudeDeg: 40 + index / 10, longitudeDeg: -4 };
      return [id, id === "O02" ? { ...outlet, geo: {} } : { ...outlet, geo: place }] as const;
    }),
  );
  const spanish = unitOutlets({ ...network, outlets: globe }, emptyPolicyBook(), "AREA", DEMO_DATE);
  expect(spanish?.outlets.find(({ outletId }) => outletId === "O02")).not.toHaveProperty("place");
  expect(spanish?.outlets[0]?.place).toEqual({ x: 0, y: 1 });
  expect(unitOutlets(network, emptyPolicyBook(), "NOWHERE", DEMO_DATE)).toBeUndefined();
});
