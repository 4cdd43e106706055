/** One window open from one minute of the day to another, half-open. */
export type WindowSpell = { readonly windowId: string; readonly fromMin: number; readonly toMin: number };

/** When to open one more and when to close one, for the board on the wall. */
export type WindowMove = { readonly atMin: number; readonly windowId: string; readonly move: "open" | "close" };

/**
 * The open/close plan: which window is open when. The window opened last closes first, so that those in front stay
 * open all day and spells are few; one that closes finishes its customer first.
 *
 * @param windowIds in the order in which they are to be opened; at least as many as the plan ever needs
 * @complexity O(intervals x windows)
 */
export function windowSpells(
  windows: readonly number[],
  windowIds: readonly string[],
  firstMin: number,
  intervalMin: number,
): readonly WindowSpell[] {
  const spells: WindowSpell[] = [];
  for (const [place, windowId] of windowIds.entries()) {
    let openedAt: number | undefined;
    for (let interval = 0; interval <= windows.length; interval += 1) {
      const isOpen = (windows[interval] ?? 0) > place;
      const minute = firstMin + interval * intervalMin;
      if (isOpen) openedAt ??= minute;
      else if (openedAt !== undefined) {
        spells.push({ windowId, fromMin: openedAt, toMin: minute });
        openedAt = undefined;
      }
    }
  }
  return spells;
}

/** The same plan as moves in order of time; closings before openings of the same minute. */
export function windowMoves(spells: readonly WindowSpell[]): readonly WindowMove[] {
  const moves = spells.flatMap(({ windowId, fromMin, toMin }): readonly WindowMove[] => [
    { atMin: fromMin, windowId, move: "open" },
    { atMin: toMin, windowId, move: "close" },
  ]);
  return moves.sort((a, b) => a.atMin - b.atMin || (a.move < b.move ? -1 : a.move > b.move ? 1 : 0));
}
