import { expect, test } from "vitest";
import { partsOf, verdictOf } from "./figures";

test("a figure says of whom it is", () => {
  expect(partsOf("meanWaitMin")).toEqual({ name: "meanWaitMin" });
  expect(partsOf("meanWaitMin/vip")).toEqual({ name: "meanWaitMin", segmentId: "vip" });
  expect(partsOf("busyShare@O03")).toEqual({ name: "busyShare", outletId: "O03" });
});

test("a scenario makes waits shorter only where chance cannot explain it", () => {
  const of = (low: number, high: number) => verdictOf({ difference: { mean: (low + high) / 2, low, high } });
  expect([of(-3, -1), of(1, 2), of(-1, 1), of(0, 0), verdictOf(undefined)]).toEqual([
    "shorter",
    "longer",
    "unsure",
    "same",
    "unsure",
  ]);
});
