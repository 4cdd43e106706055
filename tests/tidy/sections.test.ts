import { expect, test } from "vitest";
import { SECTIONS as OF_PAGES } from "#contract/sections";
import { SECTIONS } from "#domain/network/network";

// Pages may use nothing of the domain but its types, so its lists are written down once more for them.
test("pages know every list of the network, in the network's order", () => {
  expect(OF_PAGES).toEqual(SECTIONS);
});
