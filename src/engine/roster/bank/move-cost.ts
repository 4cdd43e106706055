import { WEEK_DAYS, type BankProblem, type BankRoster, type StaffMember, type Weights } from "./bank-problem";
import { checkBankRoster, type BankVerdict, type BankViolation, type DemandGap } from "./check-bank";

/** What a person's days are dear for. */
export const BURDENS = ["saturday", "lateClose", "away", "balance", "wish", "longDay"] as const;
export type Burden = (typeof BURDENS)[number];

/** One reason why a week costs more or less than before; people's burdens name whose. */
export type CostReason = {
  readonly kind: Burden | "missing" | "surplus";
  readonly person?: string;
  readonly before: number;
  readonly after: number;
};

/** What a change of a week costs, breaks and mends. */
export type MoveCost = {
  readonly before: number;
  readonly after: number;
  /** Hard rules that are kept now and would not be, or that are broken and would be further. */
  readonly broken: readonly BankViolation[];
  /** Hard rules that are broken now and would be kept. */
  readonly mended: readonly BankViolation[];
  /** Half hours that would have fewer people than they need, and fewer than now. */
  readonly gapsOpened: readonly DemandGap[];
  /** Half hours that are short of people now and would be less so. */
  readonly gapsClosed: readonly DemandGap[];
  /** They add up to the difference of the two weeks. */
  readonly reasons: readonly CostReason[];
};

/**
 * What a week becomes by a change, by the independent checker, and for which reasons. A person's burdens are told apart
 * by asking the checker about that person's days alone, each time with one price left.
 *
 * @complexity two checks of the week, and twelve of one line for each person whose days change
 */
export function moveCost(bank: BankProblem, from: BankRoster, to: BankRoster): MoveCost {
  const [was, will] = [checkBankRoster(bank, from), checkBankRoster(bank, to)];
  return {
    before: costOf(was),
    after: costOf(will),
    broken: brokenSince(was.violations, will.violations),
    mended: without(was.violations, will.violations),
    gapsOpened: wider(will.gaps, was.gaps),
    gapsClosed: wider(was.gaps, will.gaps),
    reasons: [
      { kind: "missing" as const, before: was.missingCost, after: will.missingCost },
      { kind: "surplus" as const, before: was.surplusCost, after: will.surplusCost },
      ...bank.people.flatMap((person, at) => burdensOf(bank, person, at, from, to)),
    ].filter(({ before, after }) => before !== after),
  };
}

/** What a week costs beside its hard rules. */
export const costOf = ({ missingCost, surplusCost, peopleCost }: BankVerdict): number =>
  missingCost + surplusCost + peopleCost;

function burdensOf(
  bank: BankProblem,
  { id: person }: StaffMember,
  at: number,
  from: BankRoster,
  to: BankRoster,
): readonly CostReason[] {
  if (JSON.stringify(from[at]) === JSON.stringify(to[at])) return [];
  return BURDENS.map((kind) => {
    const priced = onlyPriceOf(bank, kind);
    const costs = (roster: BankRoster): number => checkBankRoster(priced, lineOf(bank, roster, at)).peopleCost;
    return { kind, person, before: costs(from), after: costs(to) };
  });
}

/** A week in which this one person works alone. */
const lineOf = ({ people }: BankProblem, roster: BankRoster, at: number): BankRoster =>
  people.map((_, other) => (other === at ? (roster[at] ?? []) : OFF_ALL_WEEK));
const OFF_ALL_WEEK = Array.from({ length: WEEK_DAYS }, () => undefined);

const FREE: Pick<Weights, "saturday" | "lateClose" | "float" | "travelMinute" | "balanceHour"> = {
  saturday: 0,
  lateClose: 0,
  float: 0,
  travelMinute: 0,
  balanceHour: 0,
};

/** The same week with every price but one gone, and nobody needed anywhere. */
function onlyPriceOf({ demand: _, presence: _none, ...bank }: BankProblem, kind: Burden): BankProblem {
  const { saturday, lateClose, float, travelMinute, balanceHour } = bank.weights;
  const left: Readonly<Record<Burden, Partial<Weights>>> = {
    saturday: { saturday },
    lateClose: { lateClose },
    away: { float, travelMinute },
    balance: { balanceHour },
    wish: {},
    longDay: {},
  };
  return {
    ...bank,
    demand: [],
    presence: [],
    weights: { ...bank.weights, ...FREE, ...left[kind] },
    people: kind === "wish" ? bank.people : bank.people.map((person) => ({ ...person, wishes: [] })),
    rules: kind === "longDay" ? bank.rules : bank.rules.filter(({ severity }) => severity === "hard"),
  };
}

const keyOf = ({ rule, person, day, slotMin }: BankViolation): string => [rule, person, day, slotMin].join("/");
const excessOf = ({ found, limit }: BankViolation): number => Math.abs(found - limit);

/** Hard rules that are broken and were not, or are broken further. */
export function brokenSince(was: readonly BankViolation[], will: readonly BankViolation[]): readonly BankViolation[] {
  const known = new Map(was.map((each) => [keyOf(each), excessOf(each)]));
  return will.filter((each) => excessOf(each) > (known.get(keyOf(each)) ?? 0));
}

function without(was: readonly BankViolation[], will: readonly BankViolation[]): readonly BankViolation[] {
  const left = new Set(will.map(keyOf));
  return was.filter((each) => !left.has(keyOf(each)));
}

/** Gaps of one week that the other has not, or not as wide. */
function wider(gaps: readonly DemandGap[], others: readonly DemandGap[]): readonly DemandGap[] {
  const placeOf = ({ outlet, post, day, slotMin }: DemandGap): string => [outlet, post, day, slotMin].join("/");
  const present = new Map(others.map((gap) => [placeOf(gap), gap.present]));
  return gaps.filter((gap) => gap.present < (present.get(placeOf(gap)) ?? gap.needed));
}
