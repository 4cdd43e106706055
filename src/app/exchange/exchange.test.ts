import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { present } from "#base/assert";
import type { CallingRule } from "#domain/lobby-day/calling-rules";
import { draftOf, evolve } from "#domain/network/evolve";
import { emptyNetwork, type Network, type NetworkDraft } from "#domain/network/network";
import { allOutlets } from "#domain/network/outlet-on";
import { exportNetwork } from "./export-network";
import type { SourceFile } from "./import-fault";
import { planImport } from "./import-network";

const demo: readonly SourceFile[] = ["network.json", "world.json"].map((name) => ({
  name,
  text: readFileSync(new URL(`../../../examples/demo-network/${name}`, import.meta.url), "utf8"),
}));

function imported(files: readonly SourceFile[], into: Network = emptyNetwork()): NetworkDraft {
  const planned = planImport(files, into, 0);
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal.faults.slice(0, 5), null, 1));
  return planned.value.events.reduce(evolve, draftOf(into));
}

/** `file:line:column field code params` of every fault. */
function faultsIn(files: readonly SourceFile[], into: Network = emptyNetwork()): readonly string[] {
  const planned = planImport(files, into, 0);
  const faults = planned.ok ? [] : planned.refusal.faults;
  return faults.map(({ file, line, column, field, code, params }) => {
    const place = [file, line, ...(column === undefined ? [] : [column])].join(":");
    return `${place} ${field} ${code} ${params["value"] ?? params["received"] ?? params["field"] ?? ""}`.trimEnd();
  });
}

const demoNetwork = imported(demo);

test("EX-7 the demo network has 13 outlets with 127 windows, 105 devices and 181 people, and no warning", () => {
  const planned = planImport(demo, emptyNetwork(), 0);
  expect(planned.ok && planned.value.warnings).toEqual([]);
  const { outlets, windows, devices, staff, services } = demoNetwork;
  expect([outlets, windows, devices, staff, services].map(({ size }) => size)).toEqual([13, 127, 105, 181, 19]);
  expect(demoNetwork.world?.whatIfScenarios).toHaveLength(8);
});

test("EX-7 demo queues: agency payments at two points, personal service where a VIP zone is", () => {
  const letters = allOutlets(demoNetwork).map(
    ({ outlet, queues }) => `${outlet.id} ${queues.map((q) => q.letter).join("")}`,
  );
  expect(letters.filter((text) => text.includes("G"))).toEqual(["O08 ABCDEG", "O12 ABCDEG"]);
  expect(letters.filter((text) => text.includes("F"))).toHaveLength(7);
  expect(letters.at(-1)).toBe("O13 ");
});

test.each(["json", "csv"] as const)("EX-1 the demo network comes back identical through %s", (form) => {
  const files = exportNetwork(demoNetwork, form);
  expect(imported(files)).toEqual(demoNetwork);
  const again = planImport(files, demoNetwork, 0);
  expect(again.ok && again.value.events).toEqual([]);
});

test("EX-1 the example file is what an export writes, byte for byte", () => {
  expect(exportNetwork(demoNetwork, "json")).toEqual(demo);
});

test("EX-1 any text that a name or an address may hold survives both forms, retired entries included", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  const oneLine = text.map((raw) => raw.replace(/\p{Cc}/gu, " ").trim()).filter((raw) => raw !== "");
  const numbers = fc.record({ latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }), eastKm: fc.integer() });
  fc.assert(
    fc.property(
      oneLine,
      oneLine,
      numbers,
      fc.boolean(),
      fc.constantFrom("json", "csv"),
      (name, address, geo, gone, form) => {
        const network = draftOf(demoNetwork);
        const outlet = network.outlets.get("O01");
        if (!outlet) throw new Error("the demo has no O01");
        network.outlets.set("O01", { ...outlet, name: { ...outlet.name, es: name }, address, geo });
        const window = network.windows.get("O01-C1");
        if (window && gone) network.windows.set(window.id, { ...window, retired: true });
        expect(imported(exportNetwork(network, form))).toEqual(network);
      },
    ),
    { seed: 17, numRuns: 40 },
  );
});

test.each(["json", "csv"] as const)(
  "EX-1 a window's work profile of every kind of rule comes back through %s",
  (form) => {
    const network = draftOf(demoNetwork);
    const window = present(network.windows.get("O01-C1"), "window of the demo");
    const [queueId, other] = ["O01-QA", "O01-QB"];
    const workProfile: readonly CallingRule[] = [
      { kind: "appointmentDue" },
      { kind: "queueOver", queueId, overMs: 450_000 },
      { kind: "preferQueues", queueIds: [queueId, other] },
      { kind: "ratio", parts: [queueId, other].map((id, ix) => ({ queueId: id, share: ix + 1 })) },
      { kind: "priority", untilOrdinaryWaitsMs: 1_200_000 },
      { kind: "priority" },
      { kind: "interleave", calls: 3 },
      { kind: "prefer", complexity: ["simple", "twoStep"], spill: "whenEmpty", otherOver: 5 },
      { kind: "prefer", complexity: ["complex"], spill: "never" },
      { kind: "ageing", levelMs: 120_000 },
      ...(["firstCome", "longestWait", "credit"] as const).map((kind) => ({ kind })),
    ];
    network.windows.set(window.id, { ...window, workProfile });
    expect(imported(exportNetwork(network, form))).toEqual(network);
  },
);

test("EX-1 what a section's CSV leaves out is retired, and the other sections stay", () => {
  const files = exportNetwork(demoNetwork, "csv").filter(({ name }) => name === "devices.csv");
  const fewer = files.map(({ name, text }) => ({ name, text: text.split("\n").slice(0, -2).join("\n") }));
  const network = imported(fewer, demoNetwork);
  expect([...network.devices.values()].filter(({ retired }) => retired)).toHaveLength(1);
  expect(network.windows).toEqual(demoNetwork.windows);
});

test("EX-2 every fault of a JSON file is named by line, column and field", () => {
  const text = `{
  "format": "guichet.network/1",
  "outletTypes": [
    { "id": "basic", "name": { "zh": "基", "en": "Basic", "es": "Básica" }, "colour": "red" },
    { "id": "no good", "name": 7 }
  ],
  "windows": [
    { "id": "W1", "outletId": "O1", "label": "1", "kind": "gold", "zone": "cash", "opensToAllOver": "ten",
      "serviceIds": "A1" }
  ],
  "tables": []
}`;
  expect(faultsIn([{ name: "network.json", text }])).toEqual([
    "network.json:4:30 outletTypes[0].name.ko import.missing",
    "network.json:4:86 outletTypes[0].colour import.unknownField colour",
    "network.json:5:13 outletTypes[1].id import.malformed no good",
    "network.json:5:32 outletTypes[1].name import.notAnObject 7",
    "network.json:8:59 windows[0].kind import.notAChoice gold",
    "network.json:9:21 windows[0].serviceIds import.notAList A1",
    "network.json:8:101 windows[0].opensToAllOver import.notANumber ten",
    "network.json:11:13 tables import.unknownField tables",
  ]);
});

test("EX-2 every fault of a CSV file is named by line and column name", () => {
  const text = [
    "id,name_zh,name_en,name_es,name_ko,serviceIds,meanMin,cv,helperMin,colour",
    'atm,"取\n款",Dispenser,Cajero,현금,D1,1.6,0.5,,red',
    "crs,循环,Recycler,Reciclador,입출금,D1;D 2,fast,0.5,",
    "crs,循环,Recycler,Reciclador,,D1,2,11,1,red",
    "crs,循环,Recycler,Reciclador,입출금,D1,2,1,1,red",
    "crs,循环,Recycler,Reciclador,입출금,D1,2,1,1,red",
  ].join("\n");
  expect(faultsIn([{ name: "bank/deviceKinds.csv", text }])).toEqual([
    "bank/deviceKinds.csv:1 colour import.unknownField colour",
    "bank/deviceKinds.csv:4  import.cellCount 9",
    "bank/deviceKinds.csv:2 name_zh import.malformed 取\n款",
    "bank/deviceKinds.csv:4 serviceIds import.malformed D 2",
    "bank/deviceKinds.csv:4 meanMin import.notANumber fast",
    "bank/deviceKinds.csv:5 name_ko import.missing",
    "bank/deviceKinds.csv:5 cv import.tooBig 11",
    "bank/deviceKinds.csv:7 id import.duplicateId",
  ]);
});

const csv = (name: string, edit: (text: string) => string): readonly SourceFile[] =>
  exportNetwork(demoNetwork, "csv").map((file) => (file.name === name ? { name, text: edit(file.text) } : file));

test("EX-3 a rule of the network is broken at the value that breaks it", () => {
  const json = demo.map(({ name, text }) => ({
    name,
    text: text.replace('"serviceIds":["D6","A5"]', '"serviceIds":["D6","Z9"]'),
  }));
  const [fault = ""] = faultsIn(json);
  const line = demo[0]?.text.split("\n").findIndex((row) => row.includes('"serviceIds":["D6","A5"]'));
  expect(fault).toMatch(
    new RegExp(
      `^network\\.json:${Number(line) + 1}:\\d+ windows\\[\\d+\\]\\.serviceIds network\\.unknownReference Z9$`,
    ),
  );
  expect(faultsIn(csv("queues.csv", (text) => text.replace("O01-QB,O01,B", "O01-QB,O01,A")))).toEqual([
    "queues.csv:3 letter network.letterTaken A",
  ]);
  expect(faultsIn(csv("outlets.csv", (text) => text.replace("09:00-17:00", "09:00-12:00;11:00-17:00")))).toEqual([
    "outlets.csv:2 hours_mon network.hoursOverlap 11:00-17:00",
  ]);
  const noSuchDay = csv("staff.csv", (text) => text.replace("cash;general", "cash@2026-02-30;general"));
  expect(faultsIn(noSuchDay)).toEqual([
    expect.stringMatching(/^staff\.csv:\d+ skills import\.malformed cash@2026-02-30$/),
  ]);
});

test("EX-4 one fault stops the whole import, a warning does not", () => {
  const windows = csv("windows.csv", (text) => text.replaceAll("C1;C2;C3;C4,,", "C1;C2;C3,,"));
  const planned = planImport(windows, emptyNetwork(), 0);
  expect(planned.ok && planned.value.warnings.map(({ code }) => code)).toContain("network.serviceWithoutWindow");
  expect(
    planImport(
      csv("skills.csv", (text) => `${text}x,,,,,`),
      emptyNetwork(),
      0,
    ).ok,
  ).toBe(false);
});

test("EX-6 a byte-order mark, quotes and columns in another order change nothing", () => {
  const turned = csv("skills.csv", (text) => {
    const rows = text
      .trimEnd()
      .split("\n")
      .map((row) =>
        row
          .split(",")
          .reverse()
          .map((cell) => `"${cell}"`)
          .join(","),
      );
    return `\uFEFF${rows.join("\r\n")}\r\n`;
  });
  expect(imported(turned)).toEqual(demoNetwork);
});

test.each([
  ["an unknown file", { name: "notes.txt", text: "" }, "notes.txt:1  import.unknownFile"],
  ["an empty table", { name: "skills.csv", text: "" }, "skills.csv:1  import.nothingToRead"],
  ["an open quote", { name: "skills.csv", text: 'id\n"a' }, "skills.csv:2  import.notCsv"],
  ["broken JSON", { name: "network.json", text: "{" }, "network.json:1:2  import.notJson"],
  ["a list at the top", { name: "world.json", text: "[]" }, "world.json:1:1  import.notAnObject object"],
  ["another format", { name: "network.json", text: '{"format":"x"}' }, "network.json:1:11 format import.notAChoice x"],
  [
    "no list",
    { name: "network.json", text: '{"format":"guichet.network/1","staff":1}' },
    "network.json:1:39 staff import.notAList number",
  ],
] as const)("EX-2 %s is named", (_what, file, expected) => {
  expect(faultsIn([file])).toContain(expected);
});

test("EX-2 a section that two files hold is named", () => {
  const [skills] = csv("skills.csv", (text) => text).filter(({ name }) => name === "skills.csv");
  expect(faultsIn([...demo, ...(skills ? [skills] : [])])).toEqual(["skills.csv:1  import.sectionTwice"]);
});

test("EX-2 faults of a world are named by line, column and field", () => {
  const broken = demo.map(({ name, text }) => ({ name, text: text.replace('"lunchMin": 30', '"lunchMin": "half"') }));
  expect(faultsIn(broken)[0]).toMatch(/^world\.json:\d+:17 fixedRoster\.lunchMin import\.notANumber half$/);
});
