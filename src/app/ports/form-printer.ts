import type { Form, Question } from "#domain/guide/model";

/** A form as it is printed: its questions with room for the answers. */
export type PrintedForm = {
  readonly form: Pick<Form, "id" | "title" | "declaration">;
  readonly questions: readonly Question[];
  readonly language: "zh" | "en" | "es" | "ko";
};

/**
 * Makes a form a PDF.
 * Errors: FormPrinterUnavailable when the typesetter cannot be loaded on this machine.
 */
export type PrintForm = (form: PrintedForm) => Promise<Uint8Array>;

export class FormPrinterUnavailable extends Error {
  override readonly name = "FormPrinterUnavailable";
}
