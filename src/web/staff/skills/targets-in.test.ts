import { expect, test } from "vitest";
import { targetsIn } from "./targets-in";

test("targets are read line by line, with either semicolon and either decimal sign", () => {
  expect(targetsIn("average wait; 8; min\n\n满意度；98,5；%")).toEqual([
    { name: "average wait", figure: 8, unit: "min" },
    { name: "满意度", figure: 98.5, unit: "%" },
  ]);
});

test("a line without a figure is none that anybody could sign", () => {
  expect(targetsIn("be kind")[0]?.figure).toBeNaN();
});
