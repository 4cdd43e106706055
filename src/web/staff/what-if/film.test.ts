import { expect, test } from "vitest";
import { frameAt } from "./film";

const FILM = {
  windows: [
    { windowId: "1", label: "1", kind: "cash" },
    { windowId: "2", label: "2", kind: "cash" },
  ],
  shots: [
    { at: 0, kind: "window", window: 0, state: "open" },
    { at: 5, kind: "came", ticket: 0, isPriority: false },
    { at: 6, kind: "came", ticket: 1, isPriority: true },
    { at: 10, kind: "called", ticket: 1, window: 0 },
    { at: 40, kind: "gone", ticket: 1, why: "served" },
    { at: 50, kind: "gone", ticket: 0, why: "left" },
  ],
} as const;

const numbers = (atSec: number) => {
  const { waiting, windows, served, left } = frameAt({ windows: [...FILM.windows], shots: [...FILM.shots] }, atSec);
  return [waiting.map(({ ticket }) => ticket), windows.map(({ serving }) => serving?.ticket), served, left];
};

test("any moment of the day can be looked at, in whatever order", () => {
  expect(numbers(60)).toEqual([[], [undefined, undefined], 1, 1]);
  expect(numbers(7)).toEqual([[0, 1], [undefined, undefined], 0, 0]);
  expect(numbers(20)).toEqual([[0], [1, undefined], 0, 0]);
});
