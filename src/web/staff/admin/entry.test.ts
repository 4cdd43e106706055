import { expect, test } from "vitest";
import type { FormFieldEntry } from "#contract/head-desk";
import { labelOf, readText, textOf, valueAt, withValue } from "./entry";

const field = (input: FormFieldEntry["input"]): FormFieldEntry => ({ path: ["x"], input, required: false });

test("a field deep in an entry is read, changed and taken out, and the rest stays", () => {
  const entry = { id: "O01", name: { zh: "网点", en: "Outlet" } };
  expect(valueAt(entry, ["name", "en"])).toBe("Outlet");
  expect(valueAt(entry, ["hours", "mon"])).toBeUndefined();
  expect(withValue(entry, ["name", "en"], "Branch")).toEqual({ id: "O01", name: { zh: "网点", en: "Branch" } });
  expect(withValue(entry, ["hours", "mon"], ["09:00-17:00"])).toEqual({ ...entry, hours: { mon: ["09:00-17:00"] } });
  expect(withValue(entry, ["name"], undefined)).toEqual({ id: "O01" });
});

test("what a field shows is what it reads back", () => {
  const cases = [
    ["lines", ["a", "b"]],
    ["lines", [{ kind: "firstCome" }]],
    ["number", 4.5],
    ["text", "Hexi"],
    ["data", { skillId: "review", meanMin: 3 }],
  ] as const;
  for (const [input, value] of cases) expect(readText(field(input), textOf(field(input), value))).toEqual(value);
  expect([readText(field("lines"), " "), readText(field("text"), " ")]).toEqual([[], undefined]);
});

test("what is no number or no data is kept as it was typed, for the server to object to", () => {
  expect([readText(field("number"), "four"), readText(field("data"), "{oops")]).toEqual(["four", "{oops"]);
});

test("an entry is called by its name in the reader's language, or by whatever it has", () => {
  expect(labelOf({ name: { zh: "网点", en: "Outlet" } }, "zh")).toBe("网点");
  expect([labelOf({ badgeName: "Wei" }, "en"), labelOf({ label: "3" }, "en"), labelOf({}, "en")]).toEqual([
    "Wei",
    "3",
    "",
  ]);
});
