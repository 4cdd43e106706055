import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { playOnce } from "#engine/queue-model/play-once";
import { readModel } from "./read-model";

const FOLDER = new URL("../../../examples/models/", import.meta.url);
const EXAMPLES = readdirSync(FOLDER);

const read = (text: string) => readModel({ name: "model.json", text });

/** Faults as `line field code`. */
function faultsOf(text: string): readonly string[] {
  const answer = read(text);
  return answer.ok ? [] : answer.refusal.faults.map(({ line, field, code }) => `${line} ${field} ${code}`);
}

const MODEL = `{
  "title": "a lobby",
  "horizon": 100,
  "classes": [
    { "id": "all", "entry": "hall", "arrivals": { "kind": "poisson", "rate": 0.2 } }
  ],
  "nodes": [
    { "id": "hall",
      "windows": [{ "id": "w", "open": 1 }],
      "service": { "*": { "kind": "exponential", "mean": 3 } },
      "routing": { "*": [{ "to": "desk", "probability": 0.5 }] } },
    { "id": "desk",
      "windows": [{ "id": "d", "open": 1 }],
      "service": { "all": { "kind": "fixed", "value": 1 } } }
  ]
}`;

test("QM-13 six examples stand beside the guide, are read as they are, and serve people", () => {
  expect(EXAMPLES.length).toBe(6);
  const guide = readFileSync(new URL("../../../docs/guide/simulate.md", import.meta.url), "utf8");
  for (const name of EXAMPLES) {
    expect(guide).toContain(name);
    const answer = read(readFileSync(new URL(name, FOLDER), "utf8"));
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal.faults));
    const { classes } = playOnce({ ...answer.value, warmUp: 0, horizon: Math.min(480, answer.value.horizon) }, 0);
    for (const { served } of classes) expect(served).toBeGreaterThan(0);
  }
});

test("QM-13 what a model leaves out is filled in", () => {
  const answer = read(MODEL);
  expect(answer).toMatchObject({
    ok: true,
    value: {
      timeUnit: "minute",
      warmUp: 0,
      atClose: "serveWaiting",
      replications: 30,
      classes: [{ priority: 0, credit: 0, baulking: [], arrivals: { rates: [{ from: 0, rate: 0.2 }], dayCv: 0 } }],
      nodes: [{ whenFull: "lose", windows: [{ schedule: [{ from: 0, open: 1 }], shiftChange: "finishFirst" }] }, {}],
    },
  });
});

test.each([
  ["not JSON at all", (text: string) => text.replace('"horizon": 100,', '"horizon": 100;'), ["3  import.notJson"]],
  [
    "a field nobody knows",
    (text: string) => text.replace('"horizon"', '"warm": 2, "horizon"'),
    ["3 warm import.unknownField"],
  ],
  [
    "a wrong number",
    (text: string) => text.replace('"open": 1 }],\n      "service": { "*"', '"open": -1 }],\n      "service": { "*"'),
    ["9 nodes[0].windows[0].open import.tooSmall"],
  ],
  [
    "an entry that is nowhere",
    (text: string) => text.replace('"entry": "hall"', '"entry": "haul"'),
    ["5 classes[0].entry import.notAChoice"],
  ],
  [
    "a way to nowhere",
    (text: string) => text.replace('"to": "desk"', '"to": "disk"'),
    ["11 nodes[0].routing.*[0].to import.notAChoice"],
  ],
  [
    "a way without an end",
    (text: string) => text.replace('"to": "desk", "probability": 0.5', '"to": "hall", "probability": 1'),
    ["11 nodes[0].routing import.tooBig"],
  ],
  [
    "a class that the next desk does not know",
    (text: string) => text.replace('"service": { "all": { "kind": "fixed", "value": 1 } }', '"service": {}'),
    ["14 nodes[1].service.all import.missing"],
  ],
  [
    "two nodes of one name",
    (text: string) => text.replace('"id": "desk"', '"id": "hall"').replace('"to": "desk"', '"to": "hall"'),
    ["12 nodes[1].id import.duplicateId"],
  ],
  [
    "a warm-up as long as the day",
    (text: string) => text.replace('"horizon": 100', '"horizon": 100, "warmUp": 100'),
    ["3 warmUp import.tooBig"],
  ],
  [
    "a triangle turned round",
    (text: string) =>
      text.replace('"kind": "exponential", "mean": 3', '"kind": "triangular", "from": 5, "mode": 3, "to": 9'),
    ["10 nodes[0].service.*.mode import.tooSmall"],
  ],
  [
    "arrivals without a rate",
    (text: string) => text.replace(', "rate": 0.2', ""),
    ["5 classes[0].arrivals import.invalid"],
  ],
])("QM-13 %s is named by line and field", (_what, change, faults) => {
  expect(faultsOf(change(MODEL))).toEqual(faults);
});
