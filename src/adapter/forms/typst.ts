import type { PrintedForm } from "#app/ports/form-printer";
import { formWords } from "#i18n/form";
import { TEMPLATE } from "./template";
import { FONTS, typeset } from "./typesetter";

/**
 * An empty form as PDF, A4, with a line for each answer.
 * @throws FormPrinterUnavailable when the typesetter's library is not there for this machine
 */
export function printForm({ form, questions, language }: PrintedForm): Promise<Uint8Array> {
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
  return typeset(TEMPLATE, { form: JSON.stringify(data) });
}
