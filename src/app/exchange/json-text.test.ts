import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "./json-text";

const said = (text: string): unknown => {
  const read = readJson(text);
  return read.ok ? read.value.value : `${read.refusal.code} ${read.refusal.place.line}:${read.refusal.place.column}`;
};

test("EX-5 any JSON value, however it is laid out, is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, "\t"), (text, layout) => {
      const laidOut = JSON.stringify(JSON.parse(text), null, layout);
      expect(said(laidOut)).toEqual(JSON.parse(laidOut));
    }),
    { seed: 3, numRuns: 500 },
  );
});

test("EX-5 a text with one character changed is refused exactly when JSON.parse refuses it", () => {
  const standard = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  const mark = fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "0", "-", ".", "e", "t", " ", "\n", "a");
  fc.assert(
    fc.property(fc.json({ maxDepth: 2 }), fc.nat(), mark, (text, where, changed) => {
      const at = where % (text.length + 1);
      const broken = text.slice(0, at) + changed + text.slice(at + 1);
      const read = readJson(broken);
      const twice = !read.ok && read.refusal.code === "import.duplicateField";
      fc.pre(!twice);
      expect(read.ok ? read.value.value : undefined).toEqual(standard(broken));
    }),
    { seed: 5, numRuns: 2_000 },
  );
});

test.each([
  ["", "import.notJson 1:1"],
  ['{"a": 1,\n "b": 01}', "import.notJson 2:7"],
  ['{"a": 1,\n "a": 2}', "import.duplicateField 2:2"],
  ["[1, 2,]", "import.notJson 1:7"],
  ["{} x", "import.notJson 1:4"],
  ["[".repeat(80), "import.tooDeep 1:66"],
])("EX-5 %j is refused at its place", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test("EX-2 a value knows where it stood, and a missing one points at what it is missing from", () => {
  const read = readJson('\uFEFF{\n  "windows": [\n    { "id": "W1" },\n    { "id": 7 }\n  ]\n}');
  const placeOf = read.ok ? read.value.placeOf : () => undefined;
  expect(placeOf(["windows", 1, "id"])).toEqual({ line: 4, column: 13 });
  expect(placeOf(["windows", 1, "zone"])).toEqual({ line: 4, column: 5 });
});

test("a field named __proto__ is a field like any other", () => {
  expect(Object.keys(said('{"__proto__": {"polluted": true}}') as object)).toEqual(["__proto__"]);
});
