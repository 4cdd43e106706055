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
  type StaffMember,
  type Travel,
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
  const travel = weeks.flatMap(({ bank }) => bank.travel);
  return leftOpen(weeks, { people, travel }, first.bank.templates);
}

/** People who belong to no outlet, and the ways from where they set out. */
export type ReliefTeam = { readonly people: readonly StaffMember[]; readonly travel: readonly Travel[] };

/**
 * The week of a relief team: one problem over the outlets that it may be sent to, whose demand is what everybody who is
 * on a roster there leaves open, floaters of other outlets included. The outlets may have different shifts.
 *
 * @param weeks every outlet's, and those of teams that are sent already, which ask for nobody
 * @returns undefined where there is nobody, or the duties are too many for one program: ask for fewer outlets
 * @complexity O(outlets x people x half hours)
 * @source rule 0-23, mobile relief team
 */
export function teamProblem(weeks: readonly SolvedWeek[], team: ReliefTeam): BankProblem | undefined {
  const asking = weeks.filter(({ bank }) => bank.demand.length > 0);
  if (asking.length === 0 || team.people.length === 0) return undefined;
  const alike = new Map(
    asking.flatMap(({ bank }) => bank.templates).map((template) => [JSON.stringify({ ...template, id: "" }), template]),
  );
  const templates = [...alike.values()];
  const named = templates.map((template, at) => {
    const isFirst = templates.findIndex(({ id }) => id === template.id) === at;
    return isFirst ? template : { ...template, id: `${template.id}/${at}` };
  });
  return leftOpen(weeks, team, named);
}

/** What is left open at the outlets as a problem for some people, with the richest choice of shifts that fits. */
function leftOpen(
  weeks: readonly SolvedWeek[],
  { people, travel }: ReliefTeam,
  templates: readonly ShiftTemplate[],
): BankProblem | undefined {
  const [first] = weeks;
  if (!first) return undefined;
  const apart = new Set(people.map(({ id }) => id));
  const open = weeks.map(({ bank }) => openDemand(bank, weeks, apart));
  const problem: BankProblem = {
    ...first.bank,
    posts: [...new Map(weeks.flatMap(({ bank }) => bank.posts).map((post) => [post.id, post])).values()],
    presence: open.flatMap(({ presence }) => presence),
    demand: open.flatMap(({ demand }) => demand),
    people,
    guests: weeks.flatMap(({ bank }) => bank.guests ?? []),
    travel,
    meetings: [],
  };
  return CHOICES.map(({ lunches, isWhole }) => ({
    ...problem,
    templates: templates
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
function openDemand(bank: BankProblem, weeks: readonly SolvedWeek[], floaters: ReadonlySet<string>): Open {
  return {
    demand: bank.demand.map((curve) => ({
      ...curve,
      needed: curve.needed.map((count, at) => Math.max(0, count - staying(weeks, floaters, curve, at))),
    })),
    presence: bank.presence.flatMap((rule) =>
      rule.days.flatMap((day) => {
        const slots = Math.floor((rule.toMin - rule.fromMin) / SLOT_MIN);
        return Array.from({ length: slots }, (_, at) => rule.fromMin + at * SLOT_MIN).flatMap((slotMin) => {
          const needed = rule.needed - keeping(weeks, floaters, rule, day, slotMin);
          const span = { days: [day], fromMin: slotMin, toMin: slotMin + SLOT_MIN };
          return needed > 0 ? [{ ...rule, ...span, needed }] : [];
        });
      }),
    ),
  };
}

function staying(weeks: readonly SolvedWeek[], floaters: ReadonlySet<string>, curve: DemandCurve, at: number): number {
  const slotMin = curve.fromMin + at * SLOT_MIN;
  return countThere(
    weeks,
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
  weeks: readonly SolvedWeek[],
  floaters: ReadonlySet<string>,
  { outlet, posts, certificate }: PresenceRule,
  day: number,
  slotMin: number,
): number {
  return countThere(weeks, floaters, day, slotMin, (at, certificates) => {
    const isHere = at.outlet === outlet && (posts === undefined || posts.includes(at.post));
    return isHere && (certificate === undefined || certificates.includes(certificate));
  });
}

function countThere(
  weeks: readonly SolvedWeek[],
  floaters: ReadonlySet<string>,
  day: number,
  slotMin: number,
  counts: (at: Assignment, certificates: readonly string[]) => boolean,
): number {
  return weeks.reduce((sum, { bank, roster }) => {
    const there = bank.people.filter(({ id, certificates }, person) => {
      const at = roster[person]?.[day];
      return at !== undefined && !floaters.has(id) && counts(at, certificates) && isThere(bank, at, day, slotMin);
    });
    return sum + there.length;
  }, 0);
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
