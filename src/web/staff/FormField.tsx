import { useId, type InputHTMLAttributes } from "react";

export type FormFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
};

/** One labelled line of a form; its hint is read out with it, and what belongs to it stands below. */
export function FormField({ label, hint, children, ...input }: FormFieldProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} {...input} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="soft">
          {hint}
        </span>
      )}
      {children}
    </p>
  );
}

/** What a form said, by the names of its fields; a field left empty is not there. */
export function saidIn(form: HTMLFormElement): Readonly<Record<string, string>> {
  const entries = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value.trim() : ""]);
  return Object.fromEntries(entries.filter(([, value]) => value !== "")) as Record<string, string>;
}
