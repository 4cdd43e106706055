import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { type CaseKnown, CHOICES, type Field } from "./act";
import { type Shared, SeminarChoice } from "./SeminarChoice";
import { usePersonWord, useSiteWord } from "./use-site-words";

export type ActFieldProps = {
  readonly field: Field;
  readonly known: CaseKnown;
  readonly summary: OutletSummary | undefined;
  readonly takesCursor: boolean;
};

/** One thing that a form asks, with its label. */
export function ActField(props: ActFieldProps) {
  const { name, kind, optional } = props.field;
  const { t } = useTranslation("site");
  const id = useId();
  const word = useSiteWord();
  const label = `${word("field", name)}${optional ? ` (${t("optional")})` : ""}`;
  if (kind === "many" || kind === "people") return <ManyOf {...props} label={label} />;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <OneOf {...props} id={id} />
    </p>
  );
}

function OneOf({ field, known, summary, takesCursor, id }: ActFieldProps & { readonly id: string }) {
  const { t } = useTranslation("site");
  const { name, kind, optional } = field;
  const shared = { id, name, required: optional !== true, autoFocus: takesCursor } as const;
  switch (kind) {
    case "text":
      return <textarea {...shared} rows={3} maxLength={8_000} />;
    case "yesNo":
      return (
        <select {...shared}>
          <option value="yes">{t("yes")}</option>
          <option value="no">{t("no")}</option>
        </select>
      );
    case "person":
      return <PersonInput {...shared} summary={summary} />;
    case "number":
      return <input {...shared} type="number" min={0} step="any" inputMode="decimal" />;
    case "date":
      return <input {...shared} type="date" />;
    case "moment":
      return <input {...shared} type="datetime-local" />;
    case "files":
      return <input {...shared} type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" />;
    case "seminar":
      return <SeminarChoice {...shared} outletId={String(known.state["outletId"])} />;
    case "line":
      return <input {...shared} maxLength={200} />;
    default:
      return <Choice field={field} known={known} shared={shared} />;
  }
}

/** A list to choose from, or a line where nothing is known to choose from. */
function Choice({ field, known, shared }: Pick<ActFieldProps, "field" | "known"> & { readonly shared: Shared }) {
  const options = optionsOf(field, known);
  const word = useSiteWord();
  if (options.length === 0) return <input {...shared} maxLength={64} pattern="[\w.:\-]+" />;
  return (
    <select {...shared}>
      {field.optional && <option value="">{"–"}</option>}
      {options.map((one) => (
        <option key={one} value={one}>
          {sayOption(field, one, word)}
        </option>
      ))}
    </select>
  );
}

/** People of the outlet are offered; somebody from elsewhere is written by the number. */
function PersonInput({ summary, ...shared }: Shared & Pick<ActFieldProps, "summary">) {
  const listId = `${shared.id}-people`;
  return (
    <>
      <input {...shared} list={listId} autoComplete="off" maxLength={64} pattern="[\w.:\-]+" />
      <datalist id={listId}>
        {(summary?.staff ?? []).map(({ staffId, badgeName }) => (
          <option key={staffId} value={staffId}>
            {badgeName}
          </option>
        ))}
      </datalist>
    </>
  );
}

function ManyOf({ field, known, summary, label }: ActFieldProps & { readonly label: ReactNode }) {
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const people = (summary?.staff ?? []).map(({ staffId }) => staffId);
  const options = field.kind === "people" ? people : optionsOf(field, known);
  const say = (one: string): string => (field.kind === "people" ? personWord(one) : sayOption(field, one, word));
  return (
    <fieldset className="site-many">
      <legend>{label}</legend>
      {options.map((one) => (
        <label key={one} className="choice">
          <input type="checkbox" name={field.name} value={one} />
          {say(one)}
        </label>
      ))}
    </fieldset>
  );
}

function optionsOf({ list, options }: Field, known: CaseKnown): readonly string[] {
  if (options) return options(known);
  return list === undefined ? [] : CHOICES[list];
}

function sayOption({ list, optionWord }: Field, one: string, word: ReturnType<typeof useSiteWord>): string {
  if (optionWord) return optionWord(one);
  return list === undefined ? one : word(list, one);
}
