/** Copies of small objects keyed by id that share every entry they do not change. */
export function withEntry<Entry>(
  entries: Readonly<Record<string, Entry>>,
  id: string,
  entry: Entry,
): Readonly<Record<string, Entry>> {
  return { ...entries, [id]: entry };
}

export function withoutEntries<Entry>(
  entries: Readonly<Record<string, Entry>>,
  ids: readonly string[],
): Readonly<Record<string, Entry>> {
  const rest = { ...entries };
  for (const id of ids) Reflect.deleteProperty(rest, id);
  return rest;
}

/** The old object when the new one says the same, key by key: what did not change keeps its identity. */
export function keepIfSame<Value extends object>(before: Value | undefined, after: Value): Value {
  if (before === undefined) return after;
  const keys = Object.keys(after);
  if (Object.keys(before).length !== keys.length) return after;
  return keys.every((key) => Reflect.get(before, key) === Reflect.get(after, key)) ? before : after;
}
