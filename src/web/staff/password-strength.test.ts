import { expect, test } from "vitest";
import { charactersThatCount, strengthOf } from "./password-strength";

test("a longer password is called stronger, and runs and repetitions do not make it longer", () => {
  const said = ["herons", "seven herons", "seven quiet herons", "seven quiet herons at dawn"].map(strengthOf);
  expect(said).toEqual(["short", "fair", "good", "strong"]);
  expect(["aaaaaaaaaaaaaaaaaaaaaaaa", "abcdefghijklmnopqrstuvwxyz"].map(strengthOf)).toEqual(["short", "short"]);
});

test("characters are counted as people see them", () => {
  expect(charactersThatCount("七只安静的鹭")).toBe(6);
  expect(charactersThatCount("🦢x🦆")).toBe(3);
});
