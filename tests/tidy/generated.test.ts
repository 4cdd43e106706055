import { expect, test } from "vitest";
import { ARCHITECTURE, withDiagram } from "../../scripts/diagram.mjs";
import { read } from "../../scripts/spec.mjs";
import { TRACE, trace } from "../../scripts/trace.mjs";

test("the trace from the source texts is up to date (npm run trace)", () => {
  expect(read(TRACE)).toBe(trace());
});

test("the diagram of rooms is up to date (npm run diagram)", () => {
  const page = read(ARCHITECTURE);
  expect(page).toBe(withDiagram(page));
});
