import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SCHEME_USES } from "#domain/checklist/scheme";
import { qualityHouse } from "../../../tests/fixtures/quality-house";
import { readScheme, SCHEME_COLUMNS } from "./scheme-file";

const folder = new URL("../../../examples/checklists/", import.meta.url);
const shipped = readdirSync(folder).filter((name) => name.endsWith(".json"));
const textOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");

test.each(shipped)("QA-11 %s is sound, is published, and speaks four languages in every line", async (name) => {
  const file = readScheme(textOf(name));
  if (!file.ok) throw new Error(JSON.stringify(file.faults));
  const { title, modules, use } = file.scheme;
  const texts = [title, ...modules.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)])];
  expect(texts.filter((text) => ["zh", "en", "es", "ko"].some((language) => !(language in text)))).toEqual([]);
  expect(SCHEME_USES).toContain(use);
  const { checklists, cause } = await qualityHouse();
  expect(await checklists.publish(file.scheme, "wen", cause("dora"))).toMatchObject({ ok: true });
});

test("QA-11 the mystery visit has six aspects that weigh 100", () => {
  const file = readScheme(textOf("mystery-visit.json"));
  const modules = file.ok ? file.scheme.modules : [];
  expect(modules).toHaveLength(6);
  expect(modules.reduce((sum, { weight = 0 }) => sum + weight, 0)).toBe(100);
});

const head = [...SCHEME_COLUMNS, "title.en", "moduleText.en", "itemText.en", "itemText.zh"].join(",");
const line = (...cells: readonly (string | number)[]): string => cells.join(",");

test("QA-11 a list as CSV is the list as JSON", () => {
  const csv = [
    head,
    line("own", 1, "onSite", "share", "env", 60, "e1", 5, 4, "photo", "Own list", "Environment", "Floor", "地面"),
    line("own", 1, "onSite", "share", "env", 60, "e2", 2.5, "", "", "Own list", "Environment", "Seats", ""),
    line("own", 1, "onSite", "share", "people", 40, "p1", 3, 1, "note", "Own list", "People", "Greeting", ""),
  ].join("\n");
  const item = { details: 1, evidence: "none" };
  expect(readScheme(csv)).toEqual({
    ok: true,
    scheme: {
      schemeId: "own",
      version: 1,
      use: "onSite",
      deduction: "share",
      title: { en: "Own list" },
      modules: [
        {
          moduleId: "env",
          text: { en: "Environment" },
          weight: 60,
          items: [
            { itemId: "e1", text: { en: "Floor", zh: "地面" }, points: 5, details: 4, evidence: "photo" },
            { ...item, itemId: "e2", text: { en: "Seats" }, points: 2.5 },
          ],
        },
        {
          moduleId: "people",
          text: { en: "People" },
          weight: 40,
          items: [{ ...item, itemId: "p1", text: { en: "Greeting" }, points: 3, evidence: "note" }],
        },
      ],
    },
  });
});

test.each([
  ["{", "file"],
  ['{"schemeId":"x"}', "version"],
  ["scheme,version\nx,1\n", "line 1"],
  [`${head}\n`, "line 2"],
  [
    `${head}\n${line("own", 1, "onSite", "share", "env", "", "e1", 0, 1, "none", "T", "M", "I", "")}\n`,
    "items/e1/points",
  ],
  [`${head}\n${line("own", 1, "beach", "share", "env", "", "e1", 1, 1, "none", "T", "M", "I", "")}\n`, "use"],
])("QA-11 a faulty file names its place and gives nothing (%#)", (text, place) => {
  const file = readScheme(text);
  expect(file.ok ? [] : file.faults.map((fault) => fault.place)).toContain(place);
});
