import { useEffect, useEffectEvent } from "react";
import type { Action, Deed } from "./actions";

export type Keys = {
  readonly actions: readonly Action[];
  /** Single letters are dangerous under a screen reader's or a speech program's control; they can be turned off. */
  readonly lettersOn: boolean;
  readonly onDeed: (deed: Deed) => void;
  readonly onOpen: (what: Overlay) => void;
};

/** What lies over the page: the search of the line, the list of keys, or every command by its name. */
export type Overlay = "search" | "help" | "palette";

/** The keys of the console. While somebody types into a field or a form is open, they belong to that. */
export function useKeys({ actions, lettersOn, onDeed, onOpen }: Keys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (isPaletteKey(event) && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      onOpen("palette");
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event)) return;
    const key = keyOf(event);
    if (key.length === 1 && !lettersOn) return;
    const deed = actions.find((action) => action.key === key)?.deed;
    const run =
      key === "/" ? () => onOpen("search") : key === "?" ? () => onOpen("help") : deed && (() => onDeed(deed));
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => pressed(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

/** The long bar does what F2 does. */
function keyOf({ key }: KeyboardEvent): string {
  return key === " " ? "F2" : key.toUpperCase();
}

/** Ctrl-K, or the same with the key that takes Ctrl's place on some keyboards. */
function isPaletteKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k";
}

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("input, select, textarea")) return true;
  return key === " " && target.closest("button, a, summary") !== null;
}
