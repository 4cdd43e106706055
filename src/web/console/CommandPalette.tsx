import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Deed } from "./actions";
import { foundIn, type PaletteEntry } from "./palette";
import "./palette.css";

export type CommandPaletteProps = {
  readonly entries: readonly PaletteEntry[];
  readonly onDeed: (deed: Deed) => void;
  readonly onClose: () => void;
};

/** Every deed by its name: type some of it, choose with the arrows, Enter does it. */
export function CommandPalette({ entries, onDeed, onClose }: CommandPaletteProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const found = foundIn(entries, typed);
  const chosen = found[Math.min(at, found.length - 1)];

  const steer = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onDeed(chosen.deed);
    }
  };
  return (
    <dialog ref={dialog} className="dialog card palette" aria-label={t("console.palette")} onClose={onClose}>
      <input
        type="search"
        role="combobox"
        aria-label={t("console.paletteLabel")}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        placeholder={t("console.paletteLabel")}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={steer}
      />
      {found.length === 0 && <p className="soft">{t("console.paletteNothing")}</p>}
      <ul id={`${id}-list`} role="listbox" aria-label={t("console.palette")} className="palette__list">
        {found.map((entry) => (
          // The keyboard stays in the field above, as a combobox asks; a pointer may choose here.
          <li
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            aria-selected={entry === chosen}
            ref={(row) => {
              if (entry === chosen) row?.scrollIntoView({ block: "nearest" });
            }}
            onClick={() => onDeed(entry.deed)}
          >
            {entry.title} {entry.key !== undefined && <kbd>{entry.key}</kbd>}
          </li>
        ))}
      </ul>
    </dialog>
  );
}
