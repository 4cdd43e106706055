import { expect, test } from "vitest";
import { pricedDemand } from "./priced-demand";

test("RO-25 asks in every half hour for as many as in the busiest, the needless ones at no price", () => {
  const demand = pricedDemand("O1", 2, { fromMin: 540, bySet: [], byPost: { cash: [[30, 10], [20]] } });
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
  const [curve] = pricedDemand("O1", 0, { fromMin: 540, bySet: [], byPost: { cash: [[8]], "cash+": [[50, 9]] } });
  expect(curve?.missing).toEqual([[8, 9, 50]]);
});

test("RO-25 asks for nobody who saves next to nothing", () => {
  expect(pricedDemand("O1", 0, { fromMin: 540, bySet: [], byPost: { vip: [[1.5, 1]] } })).toEqual([]);
});

test("RO-28 asks for people by what they can do, whichever window they will sit at", () => {
  const set = { holders: ["serves C1"], serviceIds: ["C1"], ownIds: ["C1"], seats: 2, worth: [[40, 3]] };
  const [curve] = pricedDemand("O1", 0, { fromMin: 540, byPost: {}, bySet: [set] });
  expect(curve).toMatchObject({ post: "window", holders: ["serves C1"], needed: [2], missing: [[3, 40]] });
});
