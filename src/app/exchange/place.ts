/** A place in a file, both from 1; a column counts UTF-16 units, as editors do. A CSV cell has no column number. */
export type Place = { readonly line: number; readonly column?: number };

/** Steps from the whole value to one of its parts. */
export type Path = readonly (string | number)[];

export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
