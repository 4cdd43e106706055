import type { Language } from "#domain/network/name";

export type DocumentTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A letter or a report, with every word in its language already. */
export type PrintedDocument = {
  readonly language: Language;
  readonly title: string;
  /** Above the title: who writes. */
  readonly sender: string;
  /** What it is about, line by line: a label and its value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocumentTable[];
  /** Lines to sign on: what stands below each, and a name where it is known. */
  readonly signatures: readonly { readonly label: string; readonly name: string }[];
  /** Wide tables are set across. */
  readonly isWide?: true;
};

/**
 * Makes a document a PDF, A4.
 * Errors: FormPrinterUnavailable when the typesetter cannot be loaded on this machine.
 */
export type PrintDocument = (document: PrintedDocument) => Promise<Uint8Array>;
