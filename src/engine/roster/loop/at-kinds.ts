import { accept, type Result } from "#base/result";
import { createDraft, setCell, type Draft } from "../draft";
import { OFF } from "../problem";
import { buildTables, type Tables } from "../tables";
import { WEEK_DAYS, type Assignment, type BankProblem, type BankRoster } from "../bank/bank-problem";
import { mayDo, type Duty } from "../bank/duties";
import { toRosterProblem, type BankRefusal } from "../bank/to-roster-problem";
import { ANY_WINDOW } from "./any-window";

const PASSES = 4;

/**
 * A week whose people are at "a window", with the kind of windows in its place at which each is counted: of those a
 * person may hold, the kinds that together leave least of the demand unmet; shifts and lunches stay. Who may hold no
 * kind stays at "a window".
 *
 * @param roster in the order of the bank's people
 * @complexity O(people x days x kinds) trials, four times at most
 * @source rules 4-23 and 4-28
 */
export function atKinds(
  bank: BankProblem,
  roster: BankRoster,
  kinds: readonly string[],
): Result<BankRoster, BankRefusal> {
  const translated = toRosterProblem(bank);
  if (!translated.ok) return translated;
  const { problem, duties } = translated.value;
  const spots = spotsOf(bank, roster, duties, kinds);
  const tables = buildTables(problem);
  const draft = createDraft(tables, cellsOf(bank, roster, duties));
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = draft.cost;
    for (const spot of spots) choose(tables, draft, spot);
    if (draft.cost === before) break;
  }
  const chosen = new Map(spots.map(({ person, day }) => [`${person} ${day}`, draft.cells[person * WEEK_DAYS + day]]));
  return accept(
    roster.map((line, person) =>
      line.map((at, day): Assignment | undefined => {
        const duty = duties[(chosen.get(`${person} ${day}`) ?? OFF) - 1];
        return at && duty ? { ...at, post: duty.post } : at;
      }),
    ),
  );
}

/** A day at a window, and the cells that give it a kind. */
type Spot = { readonly person: number; readonly day: number; readonly cells: readonly number[] };

function spotsOf(
  bank: BankProblem,
  roster: BankRoster,
  duties: readonly Duty[],
  kinds: readonly string[],
): readonly Spot[] {
  return roster.flatMap((line, person) =>
    line.flatMap((at, day): readonly Spot[] => {
      const who = bank.people[person];
      if (!who || at?.post !== ANY_WINDOW) return [];
      const cells = duties.flatMap((duty, shift) =>
        kinds.includes(duty.post) && isSameShift(duty, at) && mayDo(bank, who, duty) ? [shift + 1] : [],
      );
      return cells.length > 0 ? [{ person, day, cells }] : [];
    }),
  );
}

const isSameShift = (duty: Duty, { outlet, template, lunchMin }: Assignment): boolean =>
  duty.outlet === outlet && duty.template === template && duty.lunchMin === lunchMin;

/** Everybody at a window counts nowhere yet. */
const cellsOf = (bank: BankProblem, roster: BankRoster, duties: readonly Duty[]): Uint8Array =>
  Uint8Array.from(
    bank.people.flatMap((person, index) =>
      Array.from({ length: WEEK_DAYS }, (_, day) => {
        const at = roster[index]?.[day];
        if (!at || at.post === ANY_WINDOW) return OFF;
        return (
          1 + duties.findIndex((duty) => duty.post === at.post && isSameShift(duty, at) && mayDo(bank, person, duty))
        );
      }),
    ),
  );

function choose(tables: Tables, draft: Draft, { person, day, cells }: Spot): void {
  const spot = person * WEEK_DAYS + day;
  const now = draft.cells[spot] ?? OFF;
  let [best, least] = [now, now === OFF ? Infinity : draft.cost];
  for (const cell of cells) {
    if (tables.wishCosts[spot * tables.width + cell] === Infinity) continue;
    setCell(tables, draft, person, day, cell);
    if (draft.cost < least) [best, least] = [cell, draft.cost];
  }
  setCell(tables, draft, person, day, best);
}
