import type { PrintedDocument } from "#app/ports/document-printer";
import { DOCUMENT_TEMPLATE } from "./document-template";
import { FONTS, typeset } from "./typesetter";

/**
 * A letter or a report as PDF, A4.
 * @throws FormPrinterUnavailable when the typesetter's library is not there for this machine
 */
export function printDocument({ language, isWide, paragraphs, ...said }: PrintedDocument): Promise<Uint8Array> {
  const lines = paragraphs.flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");
  const data = { ...said, paragraphs: lines, font: FONTS[language], wide: isWide === true };
  return typeset(DOCUMENT_TEMPLATE, { document: JSON.stringify(data) });
}
