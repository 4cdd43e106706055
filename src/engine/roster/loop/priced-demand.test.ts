import { expect, test } from "vitest";
import { pricedDemand } from "./priced-demand";

test("RO-25 asks in every half hour for as many as in the busiest, the needless ones at no price", () => {
  const demand = pricedDemand("O1", 2, { fromMin: 540, byPost: { cash: [[30, 10], [20]] } });
  expect(demand).toEqual([
    {
      outlet: "O1",
      post: "cash",
      day: 2,
      fromMin: 540,
      needed: [2, 2],
      missing: [
        [10, 30],
        [0, 20],
      ],
    },
  ]);
});

test("RO-25 counts windows that can be opened for everything with their kind, the dearest person first", () => {
  const [curve] = pricedDemand("O1", 0, { fromMin: 540, byPost: { cash: [[8]], "cash+": [[50, 9]] } });
  expect(curve?.missing).toEqual([[8, 9, 50]]);
});

test("RO-25 asks for nobody who saves next to nothing", () => {
  expect(pricedDemand("O1", 0, { fromMin: 540, byPost: { vip: [[1.5, 1]] } })).toEqual([]);
});
