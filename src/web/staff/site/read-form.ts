import { instantAt } from "#base/calendar";
import type { Field, Said } from "./act";

/** A stored file as the interface names it. */
export type FileRef = { readonly fileId: string; readonly sha256: string };

/**
 * What a form says, in the shape of the interface: texts about people apart, moments of the outlet's own wall, what was
 * left empty not there.
 *
 * @param files references of the files that were chosen, by the field's name
 */
export function readForm(
  fields: readonly Field[],
  form: FormData,
  timeZone: string,
  files: Readonly<Record<string, readonly FileRef[]>> = {},
): Said {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.kind === "files" ? (files[field.name] ?? []) : valueOf(field, form, timeZone);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function valueOf({ name, kind }: Field, form: FormData, timeZone: string): unknown {
  const all = form
    .getAll(name)
    .flatMap((part) => (typeof part === "string" && part.trim() !== "" ? [part.trim()] : []));
  if (kind === "many" || kind === "people") return all;
  const [one] = all;
  if (one === undefined) return undefined;
  switch (kind) {
    case "text":
      return { personal: { text: one } };
    case "number":
      return Number(one);
    case "yesNo":
      return one === "yes";
    case "moment":
      return instantAt(one.slice(0, 10), one.slice(11, 16), timeZone);
    default:
      return one;
  }
}
