import { useEffect, useEffectEvent } from "react";

/** A reader types faster than any finger … */
const KEY_GAP_MAX_MS = 100;
/** … and more than a slip of one. */
const LENGTH_MIN = 6;
const LENGTH_MAX = 120;

/** Listens for a card or code reader that types what it reads, and an Enter behind it. */
export function useWedge(isOn: boolean, onRead: (read: string) => void): void {
  const hand = useEffectEvent(onRead);
  useEffect(() => {
    if (!isOn) return undefined;
    let typed = "";
    let lastAt = 0;
    const listen = (event: KeyboardEvent): void => {
      if (event.timeStamp - lastAt > KEY_GAP_MAX_MS) typed = "";
      lastAt = event.timeStamp;
      if (event.key === "Enter") {
        if (typed.length < LENGTH_MIN) return;
        // Else the Enter would press the button that has the focus.
        event.preventDefault();
        hand(typed);
        typed = "";
      } else if (event.key.length === 1 && typed.length < LENGTH_MAX) typed += event.key;
    };
    addEventListener("keydown", listen, true);
    return () => removeEventListener("keydown", listen, true);
  }, [isOn]);
}
