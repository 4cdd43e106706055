import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { LobbyDeed } from "../shared/lobby-deeds";
import type { Ask, Field, Said } from "./ask";

export type CommandDialogProps = {
  readonly ask: Ask;
  readonly onSend: (deeds: readonly LobbyDeed[]) => void;
  readonly onClose: () => void;
};

/** Asks for what a command needs. Enter sends, Escape leaves; the first field has the cursor. */
export function CommandDialog({ ask, onSend, onClose }: CommandDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog card" aria-labelledby={titleId} onClose={onClose}>
      <form
        method="dialog"
        onKeyDown={submitOnEnter}
        onSubmit={(event) => {
          event.preventDefault();
          onSend(ask.commands(saidIn(event.currentTarget, ask.fields)));
        }}
      >
        <h2 id={titleId}>{ask.title}</h2>
        {ask.note !== undefined && <p className="dialog__note">{ask.note}</p>}
        {ask.fields.map((field, index) => (
          <FieldRow key={field.name} field={field} takesCursor={index === 0} />
        ))}
        <div className="dialog__foot">
          <button type="button" className="button" onClick={onClose}>
            {t("console.cancel")} <kbd>{"Esc"}</kbd>
          </button>
          <button type="submit" className="button button--main">
            {t("console.confirm")} <kbd>{"Enter"}</kbd>
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** A browser sends a form on Enter from a text field, but not from a list of choices. */
export function submitOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

export function FieldRow({ field, takesCursor }: { readonly field: Field; readonly takesCursor: boolean }) {
  const id = useId();
  if (field.kind === "many") return <ManyRow field={field} />;
  return (
    <p className="field" data-kind={field.kind}>
      <label htmlFor={id}>{field.label}</label>
      <Input field={field} id={id} autoFocus={takesCursor} />
    </p>
  );
}

type ManyField = Extract<Field, { readonly kind: "many" }>;

function ManyRow({ field: { name, label, options, first } }: { readonly field: ManyField }) {
  return (
    <fieldset className="field" data-kind="many">
      <legend>{label}</legend>
      {options.map(({ value, label: word }) => (
        <label key={value} className="choice">
          <input type="checkbox" name={name} value={value} defaultChecked={value === first} /> {word}
        </label>
      ))}
    </fieldset>
  );
}

type InputField = Exclude<Field, ManyField>;

function Input({ field, ...given }: { readonly field: InputField; readonly id: string; readonly autoFocus: boolean }) {
  switch (field.kind) {
    case "choice":
      return (
        <select {...given} name={field.name} defaultValue={field.first} required>
          {field.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      );
    case "reason":
      return (
        <>
          <input
            {...given}
            name={field.name}
            list={`${given.id}-list`}
            maxLength={200}
            required={field.optional !== true}
            autoComplete="off"
          />
          <datalist id={`${given.id}-list`}>
            {field.suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
        </>
      );
    case "number":
      return (
        <input
          {...given}
          name={field.name}
          type="number"
          min={0}
          step={1}
          inputMode="numeric"
          defaultValue={field.first}
          required={field.optional !== true}
        />
      );
    case "yes":
      return <input {...given} name={field.name} type="checkbox" value="yes" defaultChecked={field.first} />;
  }
}

export function saidIn(form: HTMLFormElement, fields: readonly Field[]): Said {
  const entries = new FormData(form);
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = entries
        .getAll(name)
        .flatMap((one) => (typeof one === "string" && one !== "" ? [one] : []))
        .join(",");
      return value === "" ? [] : [[name, value]];
    }),
  );
}
