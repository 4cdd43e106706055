import { rulesFor } from "#domain/labour-rules/rules-in-force";
import { DAY_MIN, type BankProblem, type Ledger, type StaffMember } from "./bank-problem";
import { mayDo, type Duty } from "./duties";

/** The Saturday of a week that begins on Monday. */
const SATURDAY = 5;

/**
 * What a person's duty costs on a day beside the cover it gives: burdens by the ledger, hours bank, travel, wishes and
 * soft rules. Infinity where a hard rule of the day, a certificate or an earlier end forbids it.
 *
 * The ledger is convex: a burden carried d times more often than the least burdened colleague costs (d + 1)² - d².
 */
export function dutyCost(problem: BankProblem, person: StaffMember, day: number, duty: Duty): number {
  if (!mayDo(problem, person, duty) || !duty.days.includes(day) || !isLawful(problem, person, day, duty))
    return Infinity;
  const { weights } = problem;
  const isAway = duty.outlet !== person.home;
  let cost = softCost(problem, person, duty) + balanceCost(problem, person, duty);
  if (day === SATURDAY) cost += weights.saturday * nextSquare(problem, person, "saturdays");
  if (duty.toMin >= weights.lateFromMin) cost += weights.lateClose * nextSquare(problem, person, "lateCloses");
  if (isAway) {
    const road = problem.travel.find(({ from, to }) => from === person.home && to === duty.outlet);
    cost += weights.float * nextSquare(problem, person, "floats") + weights.travelMinute * (road?.minutes ?? 0);
  }
  for (const { day: wished, template, cost: worth } of person.wishes)
    if (wished === day && (template === undefined || template === duty.template))
      cost += worth * (1 + person.ledger.refusedWishes);
  return cost;
}

/** The rules that a single day can break. */
function isLawful({ rules }: BankProblem, person: StaffMember, day: number, duty: Duty): boolean {
  const breakMinutes = duty.lunchMin === undefined ? 0 : duty.lunchToMin - duty.lunchMin;
  return rulesFor(rules, workerOf(person)).every(({ quantity, severity, limit, beyondMinutes }) => {
    if (severity === "soft") return true;
    if (quantity === "dayMinutesMax") return duty.paidMinutes <= limit;
    if (quantity === "breakMinutesMin") return duty.paidMinutes <= (beyondMinutes ?? 0) || breakMinutes >= limit;
    if (quantity !== "dailyRestMinutesMin" || day > 0 || person.endedMin === undefined) return true;
    return duty.fromMin + DAY_MIN - person.endedMin >= limit;
  });
}

function softCost({ rules }: BankProblem, person: StaffMember, { paidMinutes }: Duty): number {
  return rulesFor(rules, workerOf(person)).reduce((sum, rule) => {
    if (rule.severity === "hard") return sum;
    return sum + rule.penaltyPerHour * Math.ceil(Math.max(0, paidMinutes - rule.limit) / 60);
  }, 0);
}

/** Whole, so that bounds can be rounded up. */
function balanceCost({ people, weights }: BankProblem, { ledger }: StaffMember, { paidMinutes }: Duty): number {
  const least = Math.min(...people.map((each) => each.ledger.balanceMinutes));
  return Math.round((weights.balanceHour * paidMinutes * (ledger.balanceMinutes - least)) / 3_600);
}

function nextSquare({ people }: BankProblem, { ledger }: StaffMember, burden: keyof Ledger): number {
  return 2 * (ledger[burden] - Math.min(...people.map((each) => each.ledger[burden]))) + 1;
}

export const workerOf = ({ contract, conditions }: StaffMember) => ({ contract: contract.kind, conditions });
