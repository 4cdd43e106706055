import { expect, test } from "vitest";
import type { PrintedDocument } from "#app/ports/document-printer";
import { printDocument } from "./document";

const TEXT = { zh: "尊敬的吴女士", en: "Dear Ana #[x] $y$", es: "Estimada señora Ñ", ko: "고객님께" } as const;

const documentIn = (language: keyof typeof TEXT): PrintedDocument => ({
  language,
  title: TEXT[language],
  sender: "O01",
  facts: [["a", TEXT[language]]],
  paragraphs: [`${TEXT[language]}\n${TEXT[language]}`],
  tables: [{ title: TEXT[language], columns: ["a", "b"], rows: [[TEXT[language], "*1*"]] }],
  signatures: [{ label: TEXT[language], name: TEXT[language] }],
});

test.each(["zh", "en", "es", "ko"] as const)(
  "FM-2 a letter in %s is a PDF with its own glyphs inside, and markup in it is text",
  async (language) => {
    const pdf = Buffer.from(await printDocument(documentIn(language))).toString("latin1");
    expect(pdf.startsWith("%PDF-1.")).toBe(true);
    const fonts = [...pdf.matchAll(/\/FontName \/\w+\+([\w-]+)/gu)].map(([, name]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    const family = language === "ko" ? /^NotoSansKR/u : /^NotoSans(S|Hans)/u;
    expect(fonts.filter((name) => !family.test(name ?? ""))).toEqual([]);
  },
);
