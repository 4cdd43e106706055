import { SLOT_MIN, type BankProblem, type BankRoster } from "./bank-problem";
import { rankCandidates, type Candidate } from "./candidates";
import { moveCost, type MoveCost } from "./move-cost";
import type { BankTranslation } from "./to-roster-problem";
import { toCells } from "./week-around";

/** Why a person works a day, and who else could. */
export type WhyThisPerson = {
  /** What the week would become if this person had the day off and nobody came instead. */
  readonly without: MoveCost;
  /** The half hour at which this person is missed most, and its post. */
  readonly missedAt: { readonly post: string; readonly slotMin: number };
  /** Everybody for that half hour, had this person the day off: cheapest first, this person among them. */
  readonly others: readonly Candidate[];
};

/**
 * Why this person: what would be missing without, and what every other choice would cost. Undefined on a day off.
 *
 * @complexity that of `rankCandidates`
 */
export function whyThisPerson(
  bank: BankProblem,
  translation: BankTranslation,
  roster: BankRoster,
  { person, day }: { readonly person: string; readonly day: number },
): WhyThisPerson | undefined {
  const at = bank.people.findIndex(({ id }) => id === person);
  const worked = roster[at]?.[day];
  const template = bank.templates.find(({ id }) => id === worked?.template);
  if (!worked || !template) return undefined;
  const freed = roster.map((line, each) => (each === at ? line.with(day, undefined) : line));
  const without = moveCost(bank, roster, freed);
  const missed = without.gapsOpened
    .filter(({ post }) => post === worked.post)
    .reduce<MoveCost["gapsOpened"][number] | undefined>(
      (most, gap) => (most === undefined || gap.cost > most.cost ? gap : most),
      undefined,
    );
  const slotMin = missed?.slotMin ?? Math.ceil(template.fromMin / SLOT_MIN) * SLOT_MIN;
  const { outlet, post } = worked;
  const others = rankCandidates(bank, translation, toCells(bank, translation, freed), { outlet, post, day, slotMin });
  return { without, missedAt: { post, slotMin }, others };
}
