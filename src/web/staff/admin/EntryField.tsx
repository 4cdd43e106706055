import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { EntryPage, FormFieldEntry } from "#contract/head-desk";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { labelOf, readText, textOf } from "./entry";
import { useChoiceWord } from "./choice-word";

export type EntryFieldProps = {
  readonly field: FormFieldEntry;
  readonly value: unknown;
  /** What the server objects to. */
  readonly fault: string | undefined;
  readonly isFixed: boolean;
  readonly onChange: (value: unknown) => void;
};

/** What a field is called; by its name in the files where nobody has named it yet. */
export function useFieldWord(): (field: Pick<FormFieldEntry, "path">) => string {
  const { t, i18n } = useTranslation("admin");
  return ({ path }) => {
    const own = path.at(-1) ?? "";
    return i18n.exists(`field.${own}`, { ns: "admin" }) ? t(`field.${own as "id"}`) : path.join(".");
  };
}

/** One field of an entry's form, drawn from what the form says of it. */
export function EntryField(props: EntryFieldProps) {
  const { field } = props;
  const { t } = useTranslation("admin");
  const id = useId();
  const hint = `${id}-hint`;
  const name = useFieldWord()(field);
  const label = field.required ? name : t("optional", { name });
  const example = field.refersTo ? undefined : field.example;
  const note = props.fault ?? (example === undefined ? undefined : t("example", { example }));
  if (field.input === "flag") {
    return (
      <p className="choice">
        <input
          id={id}
          type="checkbox"
          checked={props.value === true}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <label htmlFor={id}>{name}</label>
      </p>
    );
  }
  return (
    <div className="field" data-faulty={props.fault !== undefined || undefined}>
      <label htmlFor={id}>{label}</label>
      <Input {...props} id={id} describedBy={note === undefined ? undefined : hint} />
      {note !== undefined && (
        <span id={hint} className={props.fault === undefined ? "soft" : "fault"}>
          {note}
        </span>
      )}
    </div>
  );
}

type InputProps = EntryFieldProps & { readonly id: string; readonly describedBy: string | undefined };

function Input(props: InputProps) {
  const { field, value, isFixed, onChange, id, describedBy } = props;
  const [section] = field.refersTo ?? [];
  const word = useChoiceWord();
  const choices = (field.choices ?? []).map((one) => [one, word(one)] as const);
  if (field.input === "choice") return <Choice {...props} choices={choices} />;
  if (field.input === "choices") return <Choices {...props} choices={choices} />;
  if (section !== undefined && !isFixed) return <Reference {...props} section={section} />;
  const shown = textOf(field, value);
  if (field.input === "lines" || field.input === "data") {
    return (
      <textarea
        id={id}
        rows={field.input === "data" ? 2 : Math.min(6, 1 + shown.split("\n").length)}
        defaultValue={shown}
        aria-describedby={describedBy}
        onChange={(event) => onChange(readText(field, event.target.value))}
      />
    );
  }
  return (
    <input
      id={id}
      defaultValue={shown}
      readOnly={isFixed}
      required={field.required}
      inputMode={field.input === "number" ? "decimal" : undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(readText(field, event.target.value))}
    />
  );
}

type Choosable = readonly (readonly [id: string, label: string])[];
const CHOICES_MAX = 200;

/** Ids of another section, by their names; where there are too many to list, typed. */
function Reference({ section, ...props }: InputProps & { readonly section: string }) {
  const language = useLanguage();
  const page = useFetched<EntryPage>(`/api/v1/network/sections/${section}?limit=${CHOICES_MAX}`).answer;
  const { field, value, onChange, id, describedBy } = props;
  const known = (page?.entries ?? []).map((entry) => {
    const own = String(entry["id"]);
    return [own, `${own} · ${labelOf(entry, language)}`] as const;
  });
  if (page && page.total <= CHOICES_MAX) {
    const isOther = field.refersTo?.length !== 1;
    if (field.input === "lines") return <Choices {...props} choices={known} />;
    if (!isOther) return <Choice {...props} choices={known} />;
  }
  return (
    <>
      <input
        id={id}
        list={`${id}-list`}
        defaultValue={textOf(field, value)}
        aria-describedby={describedBy}
        onChange={(event) => onChange(readText(field, event.target.value.replaceAll(/[,;]\s*/gu, "\n")))}
      />
      <datalist id={`${id}-list`}>
        {known.map(([own, label]) => (
          <option key={own} value={own}>
            {label}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Choice({ id, value, field, choices, onChange, describedBy }: InputProps & { readonly choices: Choosable }) {
  const shown = typeof value === "string" ? value : "";
  return (
    <select
      id={id}
      value={shown}
      required={field.required}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
    >
      {(!field.required || shown === "") && <option value="">{"–"}</option>}
      {choices.map(([own, label]) => (
        <option key={own} value={own}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Several of a list, each with a box; in the order of the list. */
function Choices({ id, value, field, choices, onChange }: InputProps & { readonly choices: Choosable }) {
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  return (
    <div id={id} className="boxes" role="group" aria-label={useFieldWord()(field)} tabIndex={-1}>
      {choices.map(([own, label]) => (
        <label key={own} className="choice">
          <input
            type="checkbox"
            checked={chosen.has(own)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.target.checked) next.add(own);
              else next.delete(own);
              onChange(choices.flatMap(([one]) => (next.has(one) ? [one] : [])));
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
