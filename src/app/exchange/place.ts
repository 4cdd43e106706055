/** A place in a file, both from 1; a column counts UTF-16 units, as editors do. A CSV cell has no column number. */
export type Place = { readonly line: number; readonly column?: number };

/** Steps from the whole value to one of its parts. */
export type Path = readonly (string | number)[];

/**
 * Tells places of one text. A network of thousands of outlets may have as many faults, so its lines are counted once.
 *
 * @complexity O(text) at the first question, O(log lines) after it
 */
export function placesIn(text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] as number) <= offset) line = middle;
      else beyond = middle;
    }
    return { line: line + 1, column: offset - (starts[line] as number) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
