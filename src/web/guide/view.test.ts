import { expect, test } from "vitest";
import { addressOf, viewOf, type View } from "./view";

const VIEWS: readonly View[] = [
  { page: "search" },
  { page: "service", serviceId: "A1" },
  { page: "start", serviceId: "A6" },
  { page: "question", fieldId: "person.name" },
  { page: "question" },
  { page: "check" },
  { page: "visit" },
  { page: "booking", outletId: "O01" },
];

test.each(VIEWS)("the address of $page leads back to it, and keeps the language", (view) => {
  const address = addressOf(view, "?lang=ko&page=check&at=O02");
  expect(viewOf(address)).toEqual(view);
  expect(address).toContain("lang=ko");
});

test("an address that says nothing known shows the search", () => {
  expect(viewOf("?page=nowhere")).toEqual({ page: "search" });
});
