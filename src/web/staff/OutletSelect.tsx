import { useId } from "react";
import type { OutletEntry } from "#contract/outlets";
import { useLanguage } from "../shared/use-language";

export type OutletSelectProps = { readonly label: string; readonly outlets: readonly OutletEntry[] };

/** One of these outlets, by its name in the reader's language. */
export function OutletSelect({ label, outlets }: OutletSelectProps) {
  const id = useId();
  const language = useLanguage();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="outletId" required>
        {outlets.map(({ outletId, name }) => (
          <option key={outletId} value={outletId}>{`${outletId} · ${name[language]}`}</option>
        ))}
      </select>
    </p>
  );
}
