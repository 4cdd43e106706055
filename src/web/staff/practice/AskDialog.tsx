import { useId } from "react";
import { FormDialog } from "../FormDialog";

export type Option = { readonly value: string; readonly label: string };

/** One line of a dialog; `many` is a box for each option. */
export type AskField = {
  readonly name: string;
  readonly label: string;
  readonly kind: "line" | "area" | "date" | "time" | "number" | "choice" | "many" | "file";
  readonly options?: readonly Option[];
  readonly optional?: true;
  readonly hint?: string;
  readonly first?: string | undefined;
  readonly lang?: string;
};

export type AskDialogProps = {
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly AskField[];
  readonly onSay: (form: FormData) => void;
  readonly onClose: () => void;
};

/** Asks for what an act needs, in one dialog. */
export function AskDialog({ title, intro, fields, onSay, onClose }: AskDialogProps) {
  return (
    <FormDialog title={title} onSubmit={(form) => onSay(new FormData(form))} onClose={onClose}>
      {intro !== undefined && <p>{intro}</p>}
      {fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
    </FormDialog>
  );
}

function Field({ field }: { readonly field: AskField }) {
  const id = useId();
  const { label, hint, kind } = field;
  if (kind === "many") return <Boxes field={field} />;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <Entry id={id} field={field} />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="soft">
          {hint}
        </span>
      )}
    </p>
  );
}

const TYPE = { line: "text", date: "date", time: "datetime-local", number: "number", file: "file" } as const;

function Entry({ id, field }: { readonly id: string; readonly field: AskField }) {
  const { name, kind, options = [], optional, first, lang, hint } = field;
  const common = {
    ...{ id, name, required: !optional, defaultValue: first },
    ...{ "aria-describedby": hint === undefined ? undefined : `${id}-hint` },
  };
  if (kind === "area") return <textarea {...common} rows={6} lang={lang} />;
  if (kind === "choice") {
    return (
      <select {...common}>
        {optional && <option value="">{"–"}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (kind === "file") return <input id={id} name={name} type="file" />;
  if (kind === "number") return <input {...common} type="number" min="0.1" step="any" />;
  return <input {...common} type={TYPE[kind === "many" ? "line" : kind]} lang={lang} maxLength={200} />;
}

function Boxes({ field: { name, label, options = [], first = "" } }: { readonly field: AskField }) {
  const chosen = first.split(",");
  return (
    <fieldset className="site-many">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />{" "}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** A text of a form, trimmed; empty when there is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

export function textsIn(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === "string" && value !== "" ? [value] : []));
}
