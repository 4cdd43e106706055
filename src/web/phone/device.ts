import { newId } from "../shared/send";

const KEY = "guichet.device";

/** A name that this browser made up for itself, so that one phone does not answer for a whole hall. */
export function deviceName(): string {
  const known = localStorage.getItem(KEY);
  if (known !== null) return known;
  const made = newId();
  localStorage.setItem(KEY, made);
  return made;
}
