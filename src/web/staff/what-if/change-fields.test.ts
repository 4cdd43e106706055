import { expect, test } from "vitest";
import { changeFrom } from "./change-fields";

function form(said: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(said)) for (const one of [value].flat()) data.append(name, one);
  return data;
}

test("what a form says becomes a change: percent a factor, empty fields nothing", () => {
  expect(
    changeFrom("arrivals", form({ factor: "120", serviceIds: ["A1", "A2"], from: "10:00", to: "" }), undefined),
  ).toEqual({ kind: "arrivals", factor: 1.2, serviceIds: ["A1", "A2"], from: "10:00" });
  expect(changeFrom("windows", form({ count: "-1" }), ["O03"])).toEqual({
    kind: "windows",
    count: -1,
    outletIds: ["O03"],
  });
});

test("a policy's value is a number, a list or a word", () => {
  const value = (text: string) => changeFrom("policy", form({ key: "k", value: text }), undefined);
  expect(value("5")).toMatchObject({ value: 5 });
  expect(value("and")).toMatchObject({ value: "and" });
  expect(value('[{"kind":"firstCome"}]')).toMatchObject({ value: [{ kind: "firstCome" }] });
});
