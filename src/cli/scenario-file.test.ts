import { expect, test } from "vitest";
import { faultLine } from "./fault-line";
import { readScenario } from "./scenario-file";

const SCENARIO = {
  name: "as it is",
  outletIds: ["O01"],
  baseline: { kind: "day", date: "2026-03-02" },
  changes: [],
  replications: 20,
  seed: "one",
};

const faultsOf = (text: string) => {
  const read = readScenario({ name: "mine.json", text });
  return read.ok ? [] : read.refusal;
};

test("a scenario's file is read as it stands", () => {
  expect(readScenario({ name: "mine.json", text: JSON.stringify(SCENARIO) })).toEqual({ ok: true, value: SCENARIO });
});

test("what is wrong with a scenario is said by line and field, with its code, in the language of the terminal", () => {
  const text = JSON.stringify({ ...SCENARIO, replications: "many", seed: undefined, colour: "red" }, null, 2);
  const faults = faultsOf(text);
  expect(faults.map(({ code, field }) => `${field} ${code}`).sort()).toEqual([
    "colour import.unknownField",
    "replications import.notANumber",
    "seed import.missing",
  ]);
  const lines = (["zh", "en", "es", "ko"] as const).map((language) => {
    const fault = faults.find(({ field }) => field === "replications");
    return fault ? faultLine(fault, language) : "";
  });
  expect(new Set(lines).size).toBe(4);
  for (const line of lines) expect(line).toMatch(/^mine\.json:\d+:\d+ replications: .*\(import\.notANumber\)$/);
});

test("a file that is no JSON is refused at the place where it breaks", () => {
  expect(faultsOf('{ "name": ').map(({ code, line }) => `${line} ${code}`)).toEqual(["1 import.notJson"]);
});
