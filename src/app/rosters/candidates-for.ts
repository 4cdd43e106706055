import { accept, type Result } from "#base/result";
import type { CellChange } from "#domain/roster/model";
import type { Assignment, BankProblem, BankRoster } from "#engine/roster/bank/bank-problem";
import { rankCandidates, type Candidate, type GapPlace } from "#engine/roster/bank/candidates";
import { checkBankRoster, type BankViolation } from "#engine/roster/bank/check-bank";
import { brokenSince, costOf } from "#engine/roster/bank/move-cost";
import { toRosterProblem, type BankRefusal, type BankTranslation } from "#engine/roster/bank/to-roster-problem";
import { toCells, weeksAround } from "#engine/roster/bank/week-around";
import { whyThisPerson, type WhyThisPerson } from "#engine/roster/bank/why-this-person";
import { shiftOf } from "./asked-of-week";
import type { OpenWeek } from "./open-week";
import { rosterOf } from "./rule-facts";

/**
 * Who could fill a half hour, with the days that would change for it, what the week would cost more than it does now and
 * which hard rules would be broken that are kept now; or why not.
 */
export type RosterCandidate = Candidate & {
  readonly cells: readonly CellChange[];
  readonly broken: readonly BankViolation[];
};

export type DayOfPerson = { readonly staffId: string; readonly day: number };

export type WhyWorked = Omit<WhyThisPerson, "others"> & { readonly others: readonly RosterCandidate[] };

type Answer<Value> = Result<Value, BankRefusal>;

/** Rule RWK-8: rules first, then the cheapest, each offer with the whole week that makes it so. */
export function candidatesFor(open: OpenWeek, gap: Omit<GapPlace, "outlet">): Answer<readonly RosterCandidate[]> {
  const translated = toRosterProblem(open.bank);
  if (!translated.ok) return translated;
  const { place, book, bank } = open;
  const roster = rosterOf(bank, book.state().lines);
  const ranked = rankCandidates(bank, translated.value, toCells(bank, translated.value, roster), {
    ...gap,
    outlet: place.outletId,
  });
  return accept(withDays(open, translated.value, { standing: roster, freed: roster }, gap.day, ranked));
}

/** Rule RWK-9. */
export function whyFor(open: OpenWeek, { staffId, day }: DayOfPerson): Answer<WhyWorked | undefined> {
  const { bank, book } = open;
  const translated = toRosterProblem(bank);
  if (!translated.ok) return translated;
  const roster = rosterOf(bank, book.state().lines);
  const why = whyThisPerson(bank, translated.value, roster, { person: staffId, day });
  if (!why) return accept(undefined);
  const at = bank.people.findIndex(({ id }) => id === staffId);
  const freed = roster.map((line, each) => (each === at ? line.with(day, undefined) : line));
  return accept({ ...why, others: withDays(open, translated.value, { standing: roster, freed }, day, why.others) });
}

/** The week as it stands, and without the days that a candidate is looked for. */
type Weeks = { readonly standing: BankRoster; readonly freed: BankRoster };

function withDays(
  { bank, clock }: OpenWeek,
  translation: BankTranslation,
  { standing, freed }: Weeks,
  day: number,
  ranked: readonly Candidate[],
): readonly RosterCandidate[] {
  const around = weeksAround(translation, toCells(bank, translation, freed));
  const was = checkBankRoster(bank, standing);
  const candidates = ranked.map((candidate): RosterCandidate => {
    const { person, offer } = candidate;
    if (!offer) return { ...candidate, cells: [], broken: [] };
    const at = bank.people.findIndex(({ id }) => id === person);
    const found = around({ person: at, day, duty: offer.duty, firstFree: Math.min(Math.max(0, clock.day), day) });
    if (!found) return { person, hindrance: "hours", cells: [], broken: [] };
    const will = checkBankRoster(bank, freed.with(at, found.line));
    const cells = found.line.flatMap((worked, each) => changeOf(bank, person, each, freed[at]?.[each], worked));
    const broken = brokenSince(was.violations, will.violations);
    return { person, offer: { ...offer, extraCost: costOf(will) - costOf(was) }, cells, broken };
  });
  return candidates.sort((one, other) => rank(one) - rank(other));
}

/** No price outweighs a hard rule; who cannot come stands last. */
const RULE_PRICE = 1e6;
const LAST = 1e12;
const rank = ({ offer, broken }: RosterCandidate): number =>
  offer ? RULE_PRICE * broken.length + offer.extraCost : LAST;

function changeOf(
  bank: BankProblem,
  staffId: string,
  day: number,
  was: Assignment | undefined,
  will: Assignment | undefined,
): readonly CellChange[] {
  const shift = shiftOf(bank, day, will);
  const isSame =
    was?.outlet === will?.outlet &&
    was?.post === will?.post &&
    was?.template === will?.template &&
    was?.lunchMin === will?.lunchMin;
  return isSame ? [] : [{ staffId, day, ...(shift && { shift }) }];
}
