import { expect, test } from "vitest";
import { faultsOf } from "./faults";
import { emptyNetwork } from "./network";
import { networkOf, outlet, sampleDocument } from "./sample.fixture";

function faultsOfMerger(takesOver: readonly string[], retired: boolean): readonly string[] {
  const network = networkOf(sampleDocument);
  const gone = { ...outlet, id: "M0", ...(retired && { retired: true as const }) };
  network.outlets.set("M0", gone).set(outlet.id, { ...outlet, takesOver });
  return faultsOf(network, emptyNetwork()).map(({ code, field }) => `${code} ${field}`);
}

test("NW-29 an outlet may name one that was merged into it and is gone, and none that never was", () => {
  expect(faultsOfMerger(["M0"], true)).toEqual([]);
  expect(faultsOfMerger(["M7"], true)).toEqual(["network.unknownReference takesOver"]);
});
