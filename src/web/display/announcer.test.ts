import fc from "fast-check";
import { expect, test } from "vitest";
import type { BoardCall, HallBoard } from "#read/hall-board/hall-board";
import { announce, EARLIER_MAX, QUIET, type Announcer } from "./announcer";

const SHOW_MS = 5_000;

function boardWith(
  ...calls: readonly (readonly [ordinal: number, number: string, more?: Partial<BoardCall>])[]
): HallBoard {
  const entries = calls.map(([ordinal, number, more]) => [
    String(ordinal),
    { number, windowId: "w1", zoneId: "cash", calls: 1, at: 0, ...more },
  ]);
  return {
    outletId: "O01",
    businessDate: "2026-11-23",
    phase: "open",
    queues: {},
    windows: {},
    services: {},
    calls: Object.fromEntries(entries) as HallBoard["calls"],
  };
}

const step = (before: Announcer, board: HallBoard, now: number, zoneId?: string): Announcer =>
  announce(before, { board, now, zoneId, showMs: SHOW_MS });
const staged = ({ onStage }: Announcer): readonly string[] => onStage.map(({ call }) => call.number);
const past = ({ earlier }: Announcer): readonly string[] => earlier.map((call) => call.number);

test("a screen that comes on shows the last call and the earlier ones, newest first", () => {
  const screen = step(QUIET, boardWith([1, "A001"], [2, "B001"], [3, "A002"]), 0);
  expect([staged(screen), past(screen)]).toEqual([["A002"], ["B001", "A001"]]);
});

test("the next call comes on stage at once, beside one that has not had its time yet", () => {
  const first = step(step(QUIET, boardWith(), 0), boardWith([1, "A001"]), 1_000);
  const soon = step(first, boardWith([1, "A001"], [2, "B001"]), 2_000);
  expect([staged(soon), soon.waiting.length]).toEqual([["A001", "B001"], 0]);
  const later = step(soon, boardWith([1, "A001"], [2, "B001"]), 6_000);
  expect([staged(later), past(later)]).toEqual([["B001"], ["A001"]]);
});

test("when windows call at once the stage holds three, the oldest first, and the others wait", () => {
  const quiet = step(QUIET, boardWith(), 0);
  const busy = step(quiet, boardWith([1, "A001"], [2, "A002"], [3, "A003"], [4, "A004"], [5, "A005"], [6, "A006"]), 0);
  expect([staged(busy), busy.waiting.length]).toEqual([["A001", "A002", "A003"], 3]);
});

test("a recall takes the number's place on stage as a new announcement", () => {
  const first = step(step(QUIET, boardWith(), 0), boardWith([1, "A001"]), 1_000);
  const again = step(first, boardWith([2, "A001", { calls: 2 }]), 2_000);
  expect(again.onStage).toMatchObject([{ call: { number: "A001", calls: 2 }, since: 2_000 }]);
});

test("a screen of one zone announces the calls of its zone alone", () => {
  const quiet = step(QUIET, boardWith(), 0, "vip");
  expect(staged(step(quiet, boardWith([1, "A001"], [2, "F001", { zoneId: "vip" }]), 1_000, "vip"))).toEqual(["F001"]);
});

test("nothing changes while nobody is called", () => {
  const board = boardWith([1, "A001"]);
  const shown = step(QUIET, board, 0);
  expect(step(shown, board, 60_000)).toBe(shown);
});

test("no call is lost and none leaves the stage before its time, however they come", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(gaps, (gapsMs) => {
      const shownSince = new Map<string, number>();
      const shownUntil = new Map<string, number>();
      let screen = step(QUIET, boardWith(), 0);
      let now = 0;
      const look = (board: HallBoard): void => {
        screen = step(screen, board, now);
        for (const { call, since } of screen.onStage) {
          shownSince.set(call.number, since);
          shownUntil.set(call.number, now);
        }
        expect(screen.onStage.length).toBeLessThanOrEqual(3);
        expect(screen.earlier.length).toBeLessThanOrEqual(EARLIER_MAX);
      };
      gapsMs.forEach((gapMs, index) => {
        const end = now + gapMs;
        for (; now < end; now += 250) look(boardWith([index, `A${index}`]));
        look(boardWith([index + 1, `A${index + 1}`]));
      });
      const last = boardWith([gapsMs.length, `A${gapsMs.length}`]);
      for (const end = now + SHOW_MS * gapsMs.length; now <= end; now += 250) look(last);
      for (let call = 1; call <= gapsMs.length; call += 1) {
        const from = shownSince.get(`A${call}`);
        expect(from).toBeDefined();
        expect((shownUntil.get(`A${call}`) ?? 0) - (from ?? 0)).toBeGreaterThanOrEqual(SHOW_MS - 250);
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});
