/**
 * The RFC 7396 merge patch that turns `before` into `after`; undefined when nothing changed. Both must be plain data
 * without null and undefined, which a merge patch cannot express. Parts that are the same object are not looked into,
 * so the cost is that of what changed, plus the number of keys beside it.
 * @source RFC 7396
 */
export function mergeDiff(before: Plain, after: Plain): Plain | undefined {
  let patch: Record<string, unknown> | undefined;
  const put = (key: string, value: unknown): void => {
    patch ??= {};
    patch[key] = value;
  };
  for (const key of Object.keys(after)) {
    const old = before[key];
    const now = after[key];
    if (old === now) continue;
    if (!isObject(old) || !isObject(now)) {
      if (!sameList(old, now)) put(key, now);
      continue;
    }
    const inner = mergeDiff(old, now);
    if (inner) put(key, inner);
  }
  for (const key of Object.keys(before)) if (!(key in after)) put(key, null);
  return patch;
}

export type Plain = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list travels whole; one that says the same does not travel at all. */
function sameList(old: unknown, now: unknown): boolean {
  return Array.isArray(old) && Array.isArray(now) && JSON.stringify(old) === JSON.stringify(now);
}
