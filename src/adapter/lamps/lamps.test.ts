import { createServer } from "node:net";
import { afterEach, expect, it } from "vitest";
import { startLampDriver, type LampDriver } from "#app/lamps/lamp-driver";
import { createLampStates } from "#app/lamps/lamp-states";
import { lampsOf } from "#app/lamps/lamps-of";
import type { Lobbies, LobbyChange } from "#app/lobbies/lobbies";
import type { Lamp, LampPort } from "#app/ports/lamps";
import { emptyNetwork } from "#domain/network/network";
import type { WindowLamp } from "#domain/network/place";
import type { HallBoard } from "#read/hall-board/hall-board";
import { lampFrame } from "./lamp-frame";
import { tcpLamps } from "./tcp-lamps";

const at = { host: "127.0.0.1", port: 9, protocol: "plain" } as const;
const W1: WindowLamp = { ...at, id: "L1", outletId: "O01", windowId: "W1", port: 1 };

/** A lobby whose board the test writes, with one lamp over window W1. */
function hall(lamps: LampPort) {
  const listeners = new Set<(change: LobbyChange) => void>();
  let numbers: Readonly<Record<string, string>> = {};
  const reached: string[] = [];
  const retries: (() => void)[] = [];
  const driver = startLampDriver({
    lobbies: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    views: {
      board: () => {
        const windows = Object.fromEntries(
          Object.entries(numbers).map(([id, number]) => [id, { label: "1", zoneId: "z", state: "open", number }]),
        );
        return Promise.resolve({ seq: 1, view: { windows } as unknown as HallBoard });
      },
    },
    lamps,
    lampsOf: (outletId) => new Map(outletId === "O01" ? [["W1", W1]] : []),
    pause: (_ms, signal) =>
      new Promise((resolve) => {
        retries.push(resolve);
        signal.addEventListener("abort", () => resolve());
      }),
    onReach: ({ windowId }, isReached) => reached.push(`${windowId} ${isReached ? "is back" : "is away"}`),
  });
  const show = async (board: Readonly<Record<string, string>>): Promise<void> => {
    numbers = board;
    for (const listener of listeners) listener({ outletId: "O01" } as LobbyChange);
    await settled();
  };
  const tryAgain = async (): Promise<void> => {
    for (const retry of retries.splice(0)) retry();
    await settled();
  };
  return { driver, reached, show, tryAgain };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

let driver: LampDriver | undefined;
afterEach(() => driver?.stop());

it("LA-1 a lamp shows the number at its window and darkens when nobody is there", async () => {
  const texts: string[] = [];
  const lobby = hall({ show: (_lamp, text) => Promise.resolve(texts.push(text) > 0) });
  driver = lobby.driver;
  await lobby.show({ W1: "A001" });
  await lobby.show({ W1: "A001", W2: "B001" });
  await lobby.show({ W2: "B001" });
  expect(texts).toEqual(["A001", ""]);
});

it("LA-2 LA-3 a lamp that was away gets the last number only, and is said to have been away", async () => {
  const texts: string[] = [];
  let isThere = false;
  const lobby = hall({ show: (_lamp, text) => Promise.resolve(isThere && texts.push(text) > 0) });
  driver = lobby.driver;
  for (const number of ["A001", "A002", "A003"]) await lobby.show({ W1: number });
  expect(texts).toEqual([]);
  isThere = true;
  await lobby.tryAgain();
  expect(texts).toEqual(["A003"]);
  expect(lobby.reached).toEqual(["W1 is away", "W1 is back"]);
});

it("LA-5 a lamp gets its text again, so that one that was switched off shows it and one that is gone is noticed", async () => {
  const texts: string[] = [];
  const lobby = hall({ show: (_lamp, text) => Promise.resolve(texts.push(text) > 0) });
  driver = lobby.driver;
  await lobby.show({ W1: "A001" });
  driver.sendAgain(["O01", "O02"]);
  await settled();
  expect(texts).toEqual(["A001", "A001"]);
  expect(lobby.reached).toEqual(["W1 is back", "W1 is back"]);
});

it("LA-6 the lobby hears once of a lamp that stays away, once when it is back, and never of a short silence", async () => {
  let now = 0;
  const told: string[] = [];
  let isOpen = true;
  const states = createLampStates({
    lobbies: {
      submit: (_outletId, { command }) => {
        if (isOpen) told.push(command.type);
        return Promise.resolve({ ok: isOpen } as Awaited<ReturnType<Lobbies["submit"]>>);
      },
    },
    wall: { now: () => now },
    newCommandId: () => "c",
  });
  const saidAt = (at: number, isReached: boolean): Promise<void> => {
    now = at;
    return states.said(W1, isReached);
  };
  expect(states.of("L1")).toEqual({ state: "unknown" });
  await saidAt(0, true);
  for (const second of [10, 15, 39]) await saidAt(second * 1000, false);
  await saidAt(39_500, true);
  expect(told).toEqual([]);
  isOpen = false;
  for (const second of [40, 70]) await saidAt(second * 1000, false);
  expect(states.of("L1")).toEqual({ state: "away", since: 40_000 });
  isOpen = true;
  for (const second of [75, 80, 85]) await saidAt(second * 1000, false);
  await saidAt(90_000, true);
  expect(told).toEqual(["DeviceDown", "DeviceUp"]);
  expect(states.of("L1")).toEqual({ state: "reached", since: 90_000 });
});

it("LA-1 the lamps of an outlet follow the network: a new one counts at once, a retired one no more", () => {
  const lamp = { ...at, id: "L1", outletId: "O01", windowId: "W1" };
  let lamps = new Map<string, WindowLamp>();
  let version = 0;
  const find = lampsOf({ state: () => ({ ...emptyNetwork(), lamps }), version: () => version });
  expect(find("O01").size).toBe(0);
  [lamps, version] = [new Map([["L1", lamp]]), 1];
  expect(find("O01").get("W1")).toEqual(lamp);
  expect(find("O02").size).toBe(0);
  [lamps, version] = [new Map([["L1", { ...lamp, retired: true as const }]]), 2];
  expect(find("O01").size).toBe(0);
});

it("LA-1 a sign of the Alpha family is told to hold the number in the middle of its line", () => {
  const frame = lampFrame({ ...at, protocol: "alpha", address: "0A" }, "A017").toString("latin1");
  expect(frame).toBe("\0\0\0\0\0\x01Z0A\x02A0\x1b bA017\x04");
  expect(lampFrame({ ...at, protocol: "alpha" }, "").toString("latin1")).toBe("\0\0\0\0\0\x01Z00\x02A0\x04");
});

it("LA-2 the frame reaches a sign on the network whole", async () => {
  const received: Buffer[] = [];
  const sign = createServer((socket) =>
    socket.on("data", (chunk) => received.push(chunk)).on("end", () => socket.end()),
  );
  await new Promise<void>((ready) => sign.listen(0, "127.0.0.1", ready));
  const address = sign.address();
  const lamp: Lamp = { ...at, port: typeof address === "object" && address ? address.port : 0 };
  expect(await tcpLamps.show(lamp, "B108")).toBe(true);
  expect(Buffer.concat(received).toString("latin1")).toBe("B108\n");
  await new Promise((closed) => sign.close(closed));
});

it("LA-3 a sign that is not there is an answer, not a fault", async () => {
  expect(await tcpLamps.show(at, "B108")).toBe(false);
});
