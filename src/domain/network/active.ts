/** The entries in use. */
export function* active<Entry extends { readonly retired?: true }>(
  entries: ReadonlyMap<string, Entry>,
): Generator<Entry> {
  for (const entry of entries.values()) if (!entry.retired) yield entry;
}
