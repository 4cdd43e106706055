import { shiftAt, WEEK_DAYS, isOver, type Cell, type Lines, type Place, type Week } from "./week";

/** A swap that can be proposed: whose shift comes in exchange on which day, or nobody's where it is given away. */
export type SwapChoice = {
  readonly staffId: string;
  readonly day: number | undefined;
  readonly cells: readonly Cell[];
};

/**
 * What a shift could be swapped for: a colleague's of the same day, a colleague's of another day on which oneself is
 * off, or nothing. Colleagues who may not hold the post are left out; the rules are asked when it is proposed.
 */
export function swapChoices(week: Week, lines: Lines, own: Place): readonly SwapChoice[] {
  const given = shiftAt(lines, own);
  if (!given) return [];
  const posts = week.people.find(({ staffId }) => staffId === own.staffId)?.posts ?? [];
  return week.people.flatMap((colleague): readonly SwapChoice[] => {
    const { staffId } = colleague;
    if (staffId === own.staffId || !colleague.posts.includes(given.post)) return [];
    const theirs = shiftAt(lines, { staffId, day: own.day });
    if (theirs) {
      if (!posts.includes(theirs.post)) return [];
      return [
        {
          staffId,
          day: own.day,
          cells: [
            { ...own, shift: theirs },
            { staffId, day: own.day, shift: given },
          ],
        },
      ];
    }
    const giving: readonly Cell[] = [own, { staffId, day: own.day, shift: given }];
    const inReturn = Array.from({ length: WEEK_DAYS }, (_, day) => shiftAt(lines, { staffId, day })).flatMap(
      (shift) => {
        if (!shift || isOver(week, shift.day) || !posts.includes(shift.post)) return [];
        const { day } = shift;
        if (shiftAt(lines, { staffId: own.staffId, day })) return [];
        return [{ staffId, day, cells: [...giving, { staffId, day }, { staffId: own.staffId, day, shift }] }];
      },
    );
    return [...inReturn, { staffId, day: undefined, cells: giving }];
  });
}
