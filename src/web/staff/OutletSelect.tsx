import { useId } from "react";
import type { OutletEntry } from "#contract/outlets";
import { useLanguage } from "../shared/use-language";

export type OutletSelectProps = {
  readonly label: string;
  readonly outlets: readonly OutletEntry[];
  /** Which one is chosen, where a page follows the choice at once; else a form says it. */
  readonly chosen?: { readonly outletId: string; readonly onChoose: (outletId: string) => void };
};

/** One of these outlets, by its name in the reader's language. */
export function OutletSelect({ label, outlets, chosen }: OutletSelectProps) {
  const id = useId();
  const language = useLanguage();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name="outletId"
        required
        {...(chosen && { value: chosen.outletId, onChange: (event) => chosen.onChoose(event.target.value) })}
      >
        {outlets.map(({ outletId, name }) => (
          <option key={outletId} value={outletId}>{`${outletId} · ${name[language]}`}</option>
        ))}
      </select>
    </p>
  );
}
