import { expect, test } from "vitest";
import { RECEPTION_ACTS } from "#contract/reception";
import type { ReceptionDeed } from "#contract/reception";
import { noteRoute } from "./lobby-deeds";

test("every note goes to the address that the contract gives it", () => {
  const id = { requestId: "i", refusalId: "i", wordId: "i" } as const;
  for (const { type, path } of RECEPTION_ACTS) {
    // Only the address is looked at; what else a note says is the contract's to check.
    const deed = { type, ...id, topic: "card" } as unknown as ReceptionDeed;
    expect(noteRoute("O1", deed).path).toBe(`/api/v1/outlets/O1/reception${path.replace(/:\w+/u, "i")}`);
  }
});

test("what the path says is not said again in the body", () => {
  expect(noteRoute("O1", { type: "OfferRequest", requestId: "r", to: "bo" }).body).toEqual({ to: "bo" });
});
