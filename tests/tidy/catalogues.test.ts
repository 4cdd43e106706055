import { expect, test } from "vitest";
import { entryForm } from "#app/head-office/entry-form";
import { CATALOGUE } from "#domain/policy/catalogue";
import { SECTIONS } from "#domain/network/network";
import { filesBelow, read } from "../../scripts/spec.mjs";

const LANGUAGES = ["zh", "en", "es", "ko"] as const;
const CODES = /\bcode:\s*((?:\|?\s*"[a-z]\w*\.[a-z]\w*"\s*)+)/g;
const PLURAL = /_(zero|one|two|few|many|other)$/;

const catalogues = new Map(LANGUAGES.map((language) => [language, catalogueOf(language)]));

/**
 * All texts of a language by key: those of `LANGUAGE.json`, and those of `TOPIC.LANGUAGE.json` under the topic's name.
 * Nested keys are joined by dots; the plural forms of a key, which differ by language, count as one.
 */
function catalogueOf(language: string): ReadonlyMap<string, string> {
  const files = filesBelow("src/i18n").filter((file) => file.endsWith(`${language}.json`));
  const texts = files.flatMap((file) => {
    const topic = /([\w-]+)\.\w+\.json$/.exec(file)?.[1];
    const keys = flatten(JSON.parse(read(file)), "");
    return keys.map(
      ([key, text]) => [topic === undefined || key.startsWith(`${topic}.`) ? key : `${topic}.${key}`, text] as const,
    );
  });
  return new Map(texts.map(([key, text]) => [key.replace(PLURAL, ""), text]));
}

function flatten(node: unknown, path: string): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node !== "object" || node === null) throw new Error(`${path} is neither a text nor a group of texts`);
  return Object.entries(node).flatMap(([key, child]) => flatten(child, path === "" ? key : `${path}.${key}`));
}

function refusalCodes(): readonly string[] {
  const declaring = /^src\/(domain\/.*\/(messages|refusals)|app\/.*)\.ts$/;
  const files = [...filesBelow("src/domain"), ...filesBelow("src/app")].filter((file) => declaring.test(file));
  const product = files.filter((file) => !/\.(test|contract)\.ts$/.test(file));
  const unions = product.flatMap((file) => [...read(file).matchAll(CODES)].map((match) => match[1] ?? ""));
  return [...new Set(unions.flatMap((union) => union.match(/[a-z]\w*\.[a-z]\w*/g) ?? []))].sort();
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{[^}]*\}\}|<\/?\w+\/?>/g) ?? [])].sort().join(" ");
}

test.each(LANGUAGES)("every refusal is said in %s", (language) => {
  const codes = refusalCodes();
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !catalogues.get(language)?.has(`refusal.${code}`))).toEqual([]);
});

test.each(LANGUAGES)("%s has the same texts as English, with the same places to fill", (language) => {
  const shape = (entries: ReadonlyMap<string, string> | undefined): string[] =>
    [...(entries ?? [])].map(([key, text]) => `${key}: ${placeholders(text)}`).sort();
  expect(shape(catalogues.get(language))).toEqual(shape(catalogues.get("en")));
});

test("every policy says in four languages what it is for, in English as its definition does", () => {
  for (const [key, { meaning }] of Object.entries(CATALOGUE)) {
    expect(catalogues.get("en")?.get(`policy.meaning.${key}`), key).toBe(meaning);
  }
  const choices = Object.values(CATALOGUE).flatMap(({ spec }) => (spec.type === "choice" ? spec.choices : []));
  expect(choices.filter((choice) => !catalogues.get("en")?.has(`policy.choice.${choice}`))).toEqual([]);
  const meanings = [...(catalogues.get("zh") ?? [])].filter(([key]) => key.startsWith("policy.meaning."));
  expect(meanings).toHaveLength(Object.keys(CATALOGUE).length);
});

test.each(LANGUAGES)("no text is empty in %s", (language) => {
  const empty = [...(catalogues.get(language) ?? [])].filter(([, text]) => text.trim() === "");
  expect(empty.map(([key]) => key)).toEqual([]);
});

test("Chinese sentences use Chinese punctuation", () => {
  const western = /[\u4e00-\u9fff][,;:!?] ?(?:[\u4e00-\u9fff]|\{\{)|\}\}[,;:!?] ?[\u4e00-\u9fff]/u;
  expect([...(catalogues.get("zh") ?? [])].filter(([, text]) => western.test(text)).map(([key]) => key)).toEqual([]);
});

test("every choice that an entry of the network has is a word in administration", () => {
  const codes = new Set(SECTIONS.flatMap((section) => entryForm(section).flatMap(({ choices = [] }) => choices)));
  expect(codes.size).toBeGreaterThan(20);
  for (const catalogue of catalogues.values()) {
    expect([...codes].filter((code) => !catalogue.has(`admin.choice.${code}`))).toEqual([]);
  }
});
