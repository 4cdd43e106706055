import { listDuties } from "../bank/duties";
import { SHIFTS_MAX } from "../problem";
import {
  SLOT_MIN,
  WEEK_DAYS,
  type Assignment,
  type BankProblem,
  type BankRoster,
  type DemandCurve,
  type PresenceRule,
  type ShiftTemplate,
} from "../bank/bank-problem";

/** An outlet's week as it was solved for itself. */
export type SolvedWeek = { readonly bank: BankProblem; readonly roster: BankRoster };

/** Shifts that floaters may be given, the richest choice that fits into one program: all of them, or whole days. */
const CHOICES = [
  { lunches: 2, isWhole: false },
  { lunches: 2, isWhole: true },
  { lunches: 1, isWhole: true },
] as const;
/** A shift without a lunch is half a day. */
const isWholeDay = ({ lunchesMin }: ShiftTemplate): boolean => lunchesMin.length > 0;

/**
 * The week of everybody who may work elsewhere, with all others left where they are: one problem over the outlets that
 * share them, whose demand is what the others leave open. The outlets have the same shifts.
 *
 * @returns undefined where nobody floats, or the duties are too many for one program: ask for fewer outlets
 * @complexity O(outlets x people x half hours)
 * @source rule 0-23, mobile relief team
 */
export function floaterProblem(weeks: readonly SolvedWeek[]): BankProblem | undefined {
  const [first] = weeks;
  const people = weeks.flatMap(({ bank }) => bank.people.filter(({ floatsTo }) => floatsTo.length > 0));
  if (!first || people.length === 0) return undefined;
  const floaters = new Set(people.map(({ id }) => id));
  const open = weeks.map((week) => openDemand(week, floaters));
  const problem: BankProblem = {
    ...first.bank,
    posts: [...new Map(weeks.flatMap(({ bank }) => bank.posts).map((post) => [post.id, post])).values()],
    presence: open.flatMap(({ presence }) => presence),
    demand: open.flatMap(({ demand }) => demand),
    people,
    travel: weeks.flatMap(({ bank }) => bank.travel),
    meetings: [],
  };
  return CHOICES.map(({ lunches, isWhole }) => ({
    ...problem,
    templates: problem.templates
      .filter((template) => !isWhole || isWholeDay(template))
      .map((template) => withLunches(template, lunches)),
  })).find((choice) => listDuties(choice).length <= SHIFTS_MAX);
}

/** So many starts of lunch, spread over those there are. */
function withLunches(template: ShiftTemplate, most: number): ShiftTemplate {
  const step = Math.max(1, Math.floor(template.lunchesMin.length / most));
  return { ...template, lunchesMin: template.lunchesMin.filter((_, at) => at % step === 0).slice(0, most) };
}

type Open = { readonly demand: readonly DemandCurve[]; readonly presence: readonly PresenceRule[] };

/** Demand and presence that those who stay leave open; what lies above the need is nobody's business here. */
function openDemand(week: SolvedWeek, floaters: ReadonlySet<string>): Open {
  const { bank } = week;
  return {
    demand: bank.demand.map((curve) => ({
      ...curve,
      needed: curve.needed.map((count, at) => Math.max(0, count - staying(week, floaters, curve, at))),
    })),
    presence: bank.presence.flatMap((rule) =>
      rule.days.flatMap((day) => {
        const slots = Math.floor((rule.toMin - rule.fromMin) / SLOT_MIN);
        return Array.from({ length: slots }, (_, at) => rule.fromMin + at * SLOT_MIN).flatMap((slotMin) => {
          const needed = rule.needed - keeping(week, floaters, rule, day, slotMin);
          const span = { days: [day], fromMin: slotMin, toMin: slotMin + SLOT_MIN };
          return needed > 0 ? [{ ...rule, ...span, needed }] : [];
        });
      }),
    ),
  };
}

function staying(week: SolvedWeek, floaters: ReadonlySet<string>, curve: DemandCurve, at: number): number {
  const slotMin = curve.fromMin + at * SLOT_MIN;
  return countThere(
    week,
    floaters,
    curve.day,
    slotMin,
    ({ outlet, post }, certificates) =>
      outlet === curve.outlet &&
      post === curve.post &&
      (curve.holders?.some((certificate) => certificates.includes(certificate)) ?? true),
  );
}

function keeping(
  week: SolvedWeek,
  floaters: ReadonlySet<string>,
  { outlet, posts, certificate }: PresenceRule,
  day: number,
  slotMin: number,
): number {
  return countThere(week, floaters, day, slotMin, (at, certificates) => {
    const isHere = at.outlet === outlet && (posts === undefined || posts.includes(at.post));
    return isHere && (certificate === undefined || certificates.includes(certificate));
  });
}

function countThere(
  { bank, roster }: SolvedWeek,
  floaters: ReadonlySet<string>,
  day: number,
  slotMin: number,
  counts: (at: Assignment, certificates: readonly string[]) => boolean,
): number {
  return bank.people.filter(({ id, certificates }, person) => {
    const at = roster[person]?.[day];
    return at !== undefined && !floaters.has(id) && counts(at, certificates) && isThere(bank, at, day, slotMin);
  }).length;
}

/** Whether a half hour is worked to its end. */
function isThere({ templates }: BankProblem, at: Assignment, day: number, slotMin: number): boolean {
  const template = templates.find(({ id }) => id === at.template);
  if (!template?.days.includes(day)) return false;
  const end = slotMin + SLOT_MIN;
  const lunchEnd = (at.lunchMin ?? 0) + template.lunchMinutes;
  const eats = at.lunchMin !== undefined && at.lunchMin < end && slotMin < lunchEnd;
  return template.fromMin <= slotMin && end <= template.toMin && !eats;
}

/** The weeks with their floaters' days as the network has them. Others stay as they were. */
export function withFloaters(
  weeks: readonly SolvedWeek[],
  problem: BankProblem,
  roster: BankRoster,
): readonly SolvedWeek[] {
  return weeks.map((week) => ({
    ...week,
    roster: week.bank.people.map(({ id }, at) => {
      const floater = problem.people.findIndex((person) => person.id === id);
      return (floater < 0 ? week.roster[at] : roster[floater]) ?? Array.from({ length: WEEK_DAYS }, () => undefined);
    }),
  }));
}
