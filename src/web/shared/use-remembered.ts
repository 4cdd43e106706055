import { useState } from "react";

/** A choice of this browser's user that outlives the page. Staff pages only: a public page forgets. */
export function useRemembered<Value>(name: string, otherwise: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => recall(name, otherwise));
  const remember = (next: Value): void => {
    localStorage.setItem(name, JSON.stringify(next));
    setValue(next);
  };
  return [value, remember];
}

function recall<Value>(name: string, otherwise: Value): Value {
  const text = localStorage.getItem(name);
  if (text === null) return otherwise;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return otherwise; // Written by something else, or cut off: as if nothing had been remembered.
  }
}
