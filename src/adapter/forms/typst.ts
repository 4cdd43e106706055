import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { FormPrinterUnavailable, type PrintedForm } from "#app/ports/form-printer";
import { formWords } from "#i18n/form";
import { TEMPLATE } from "./template";

/** Family names as the font files say them; a wrong one would fall back without a word. */
const FONTS = {
  zh: "Noto Sans S Chinese",
  en: "Noto Sans S Chinese",
  es: "Noto Sans S Chinese",
  ko: "Noto Sans Korean",
};

let typesetter: Promise<NodeCompiler> | undefined;

/** The typesetter and its fonts are some tens of megabytes: loaded with the first form that somebody asks for. */
async function load(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const { resolve } = createRequire(import.meta.url);
  const fonts = [
    ["@embedpdf/fonts-sc", "NotoSansHans"],
    ["@embedpdf/fonts-kr", "NotoSansKR"],
  ].flatMap(([name = "", family = ""]) => {
    const folder = join(dirname(resolve(name)), "../fonts");
    return ["Regular", "Bold"].map((weight) => join(folder, `${family}-${weight}.otf`));
  });
  const fontBlobs = await Promise.all(fonts.map((path) => readFile(path)));
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}

/**
 * An empty form as PDF, A4, with a line for each answer. Texts come in as data, so nothing in them is read as markup.
 * @throws FormPrinterUnavailable when the typesetter's library is not there for this machine
 */
export async function printForm({ form, questions, language }: PrintedForm): Promise<Uint8Array> {
  typesetter ??= load();
  const compiler = await typesetter.catch((error: unknown) => {
    typesetter = undefined;
    throw new FormPrinterUnavailable("the typesetter cannot be loaded", { cause: error });
  });
  const words = formWords(language);
  const data = {
    font: FONTS[language],
    title: form.title[language],
    declaration: form.declaration?.[language] ?? "",
    words,
    questions: questions.map(({ label, hint, kind, optional, choices = [] }) => ({
      label: label[language] + (optional ? ` ${words.optional}` : ""),
      hint: hint?.[language] ?? (kind === "date" ? words.dateHint : ""),
      choices: choices.map((choice) => choice.label[language]),
    })),
  };
  const pdf = compiler.pdf({ mainFileContent: TEMPLATE, inputs: { form: JSON.stringify(data) } });
  compiler.evictCache(10);
  return pdf;
}
