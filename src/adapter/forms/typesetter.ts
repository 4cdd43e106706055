import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { FormPrinterUnavailable } from "#app/ports/form-printer";

/** Family names as the font files say them; a wrong one would fall back without a word. */
export const FONTS = {
  zh: "Noto Sans S Chinese",
  en: "Noto Sans S Chinese",
  es: "Noto Sans S Chinese",
  ko: "Noto Sans Korean",
};

let typesetter: Promise<NodeCompiler> | undefined;

/** The typesetter and its fonts are some tens of megabytes: loaded with the first PDF that somebody asks for. */
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
 * Sets a template as PDF. Texts come in as data, so nothing in them is read as markup.
 * @throws FormPrinterUnavailable when the typesetter's library is not there for this machine
 */
export async function typeset(template: string, inputs: Readonly<Record<string, string>>): Promise<Uint8Array> {
  typesetter ??= load();
  const compiler = await typesetter.catch((error: unknown) => {
    typesetter = undefined;
    throw new FormPrinterUnavailable("the typesetter cannot be loaded", { cause: error });
  });
  const pdf = compiler.pdf({ mainFileContent: template, inputs });
  compiler.evictCache(10);
  return pdf;
}
