import { expect, test } from "vitest";
import { legiblePx, pictureRoom, rowsThatFit } from "./sizes";

test.each([
  [4, 106],
  [6, 158],
  [8, 211],
  [10, 264],
])("a number on a 55-inch screen is legible from %i m at %i px", (seatM, px) => {
  for (const [widthPx, heightPx] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    expect(Math.abs(legiblePx({ seatM, inches: 55, widthPx, heightPx }) - px)).toBeLessThanOrEqual(1);
  }
});

test("shows five rows where they fit, fewer from far away, and always one", () => {
  expect([rowsThatFit(860, 130, 5), rowsThatFit(860, 211, 5), rowsThatFit(100, 264, 5)]).toEqual([5, 3, 1]);
});

test("pictures leave room for three calls near by, for fewer from far away, and give way beyond that", () => {
  const roomAt = (seatM: number, [widthPx, heightPx]: readonly [number, number]) => {
    const legible = legiblePx({ seatM, inches: 55, widthPx, heightPx });
    return pictureRoom({ heightPx, legible, isLandscape: widthPx > heightPx });
  };
  const landscape = [4, 6, 8, 12].map((seatM) => roomAt(seatM, [1920, 1080])?.callsMax);
  expect(landscape).toEqual([3, 2, 1, undefined]);
  const portrait = [4, 6, 8, 12].map((seatM) => roomAt(seatM, [1080, 1920])?.callsMax);
  expect(portrait).toEqual([3, 2, 1, undefined]);
  for (const seatM of [4, 6, 8]) expect(roomAt(seatM, [1920, 1080])?.px).toBeGreaterThan(170);
});
