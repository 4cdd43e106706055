import fc from "fast-check";
import { expect, test } from "vitest";
import { createAgenda } from "./agenda";

/** What is formed: so many before the day, then after each one taken some more, so long after it (or before). */
const before = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 });
const during = fc.array(fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 3 }), { maxLength: 60 });

test("SM-1 intentions come by time, and of the same instant in the order in which they were formed", () => {
  fc.assert(
    fc.property(before, during, (known, afterEach) => {
      const agenda = createAgenda();
      const open: { at: number; who: number }[] = [];
      let formed = 0;
      const intend = (at: number): void => {
        agenda.intend("call", at, formed, -1);
        open.push({ at, who: formed });
        formed += 1;
      };
      known.forEach(intend);
      for (const more of [...afterEach, ...Array.from({ length: 200 }, () => [])]) {
        // The array is in the order of forming, so the first of the earliest is the one.
        const due = open.reduce<(typeof open)[number] | undefined>(
          (first, one) => (first && first.at <= one.at ? first : one),
          undefined,
        );
        expect(agenda.nextAt()).toBe(due?.at ?? Infinity);
        const taken = agenda.take();
        expect(taken && { at: taken.at, who: taken.who }).toEqual(due);
        if (!due) break;
        open.splice(open.indexOf(due), 1);
        more.forEach((later) => intend(due.at + later));
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});
