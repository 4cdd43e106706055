import { expect, test } from "vitest";
import type { PrintedForm } from "#app/ports/form-printer";
import { printForm } from "./typst";

const said = (word: string) => ({ zh: `${word} 中文`, en: word, es: `${word} ñ`, ko: `${word} 한국어` });
const FORM: Omit<PrintedForm, "language"> = {
  form: { id: "opening", title: said("Opening #[x] $y$"), declaration: said("I declare.") },
  questions: [
    { id: "name", label: said("Name"), kind: "text" },
    { id: "kind", label: said("Kind"), kind: "choice", choices: [{ id: "a", label: said("A") }] },
  ],
};

test.each(["zh", "en", "es", "ko"] as const)(
  "FM-1 a form in %s is a PDF with its own glyphs inside",
  async (language) => {
    const pdf = Buffer.from(await printForm({ ...FORM, language })).toString("latin1");
    expect(pdf.startsWith("%PDF-1.")).toBe(true);
    const fonts = [...pdf.matchAll(/\/FontName \/\w+\+([\w-]+)/gu)].map(([, name]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    const family = language === "ko" ? /^NotoSansKR/u : /^NotoSans(S|Hans)/u;
    expect(fonts.filter((name) => !family.test(name ?? ""))).toEqual([]);
  },
);
