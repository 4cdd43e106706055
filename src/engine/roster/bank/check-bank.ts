import type { LabourRule } from "#domain/labour-rules/model";
import type {
  Assignment,
  BankProblem,
  BankRoster,
  GuestShift,
  Ledger,
  ShiftTemplate,
  StaffMember,
} from "./bank-problem";

/** A hard rule that is broken: the id of a labour or presence rule, or one of the roster's own. */
export type BankViolation = {
  readonly rule: string;
  readonly person?: string | undefined;
  readonly day?: number | undefined;
  /** The half hour, for presence. */
  readonly slotMin?: number | undefined;
  readonly found: number;
  readonly limit: number;
};

/** A half hour at a post with fewer people than it is worth having. */
export type DemandGap = {
  readonly outlet: string;
  readonly post: string;
  readonly day: number;
  readonly slotMin: number;
  readonly needed: number;
  readonly present: number;
  readonly cost: number;
};

export type BankVerdict = {
  readonly isLawful: boolean;
  readonly violations: readonly BankViolation[];
  readonly gaps: readonly DemandGap[];
  readonly missingCost: number;
  readonly surplusCost: number;
  /** Burdens, balances, travel, refused wishes and soft rules. */
  readonly peopleCost: number;
};

type Add = (rule: string, found: number, limit: number, where?: { day?: number; slotMin?: number }) => void;
type Worked = { readonly day: number; readonly at: Assignment; readonly template: ShiftTemplate };

/**
 * Judges a week from the bank's own data, minute by minute and rule by rule. Shares no code with the translation nor
 * with the search.
 *
 * @complexity O(people x half hours x rules)
 */
export function checkBankRoster(bank: BankProblem, roster: BankRoster): BankVerdict {
  const violations: BankViolation[] = [];
  let peopleCost = 0;
  for (const [index, person] of bank.people.entries()) {
    const line = roster[index] ?? [];
    const worked = workedOf(bank, line);
    const add: Add = (rule, found, limit, where = {}) =>
      violations.push({ rule, person: person.id, found, limit, ...where });
    for (const [day, at] of line.entries())
      if (at && !worked.some((each) => each.day === day)) add("closed", 1, 0, { day });
    checkAble(bank, person, worked, add);
    checkHours(bank, person, worked, add);
    checkRests(bank, person, worked, add);
    peopleCost += costOf(bank, person, worked);
  }
  violations.push(...absences(bank, roster), ...lateNotice(bank));
  const curve = curveCosts(bank, roster);
  return { isLawful: violations.length === 0, violations, peopleCost, ...curve };
}

const workedOf = (bank: BankProblem, line: BankRoster[number]): readonly Worked[] =>
  line.flatMap((at, day) => {
    const template = bank.templates.find(({ id }) => id === at?.template);
    return at && template ? [{ day, at, template }] : [];
  });

/** Paid minutes, the break taken out. */
const paid = ({ at, template }: Worked): number =>
  template.toMin - template.fromMin - (at.lunchMin === undefined ? 0 : template.lunchMinutes);

const appliesTo = ({ scope }: LabourRule, { contract, conditions }: StaffMember): boolean => {
  if (!scope) return true;
  return !!scope.contracts?.includes(contract.kind) || !!scope.conditions?.some((each) => conditions.includes(each));
};

function checkAble(bank: BankProblem, person: StaffMember, worked: readonly Worked[], add: Add): void {
  for (const { day, at, template } of worked) {
    const post = bank.posts.find(({ id }) => id === at.post);
    const lacks = post?.certificates.filter((each) => !person.certificates.includes(each)).length ?? 1;
    if (lacks > 0 || !person.posts.includes(at.post)) add("certificate", lacks, 0, { day });
    if (![person.home, ...person.floatsTo].includes(at.outlet)) add("outlet", 1, 0, { day });
    if (person.leave.includes(day)) add("leave", 1, 0, { day });
    if (!template.days.includes(day)) add("closed", 1, 0, { day });
    const { lunchesMin } = template;
    const isLunchRight = at.lunchMin === undefined ? lunchesMin.length === 0 : lunchesMin.includes(at.lunchMin);
    if (!isLunchRight) add("lunch", 1, 0, { day });
  }
}

function checkHours(bank: BankProblem, person: StaffMember, worked: readonly Worked[], add: Add): void {
  const total = worked.reduce((sum, each) => sum + paid(each), 0);
  const { weekMinutes, weekDays, bankMinutes, overtimeMinutes } = person.contract;
  const due = Math.max(0, weekMinutes * (1 - person.leave.length / weekDays));
  if (total < due - bankMinutes) add("contractMin", total, due - bankMinutes);
  if (total > due + bankMinutes + overtimeMinutes) add("contractMax", total, due + bankMinutes + overtimeMinutes);
  for (const rule of bank.rules) {
    if (rule.severity === "soft" || !appliesTo(rule, person)) continue;
    if (rule.quantity === "weekMinutesMax" && total > rule.limit) add(rule.id, total, rule.limit);
    if (rule.quantity === "overtimeWeekMinutesMax" && total - weekMinutes > rule.limit)
      add(rule.id, total - weekMinutes, rule.limit);
    const monthly = total - weekMinutes + person.ledger.overtimeMonthMinutes;
    if (rule.quantity === "overtimeMonthMinutesMax" && total > weekMinutes && monthly > rule.limit)
      add(rule.id, monthly, rule.limit);
    for (const each of worked) checkDay(rule, each, add);
  }
}

function checkDay(rule: LabourRule, each: Worked, add: Add): void {
  const minutes = paid(each);
  const pause = each.at.lunchMin === undefined ? 0 : each.template.lunchMinutes;
  if (rule.quantity === "dayMinutesMax" && minutes > rule.limit) add(rule.id, minutes, rule.limit, { day: each.day });
  if (rule.quantity === "breakMinutesMin" && minutes > (rule.beyondMinutes ?? 0) && pause < rule.limit)
    add(rule.id, pause, rule.limit, { day: each.day });
}

/** Rest on a week's clock that runs from Monday 00:00. Outside the week the shifts nearest to it are taken as worked. */
function checkRests(bank: BankProblem, person: StaffMember, worked: readonly Worked[], add: Add): void {
  const spans = worked.map(
    ({ day, template }) => [day * 1_440 + template.fromMin, day * 1_440 + template.toMin] as const,
  );
  const starts = bank.templates.map(({ fromMin }) => fromMin);
  const latest = Math.max(...bank.templates.map(({ toMin }) => toMin)) - 1_440;
  const ends = [latest, ...spans.map(([, end]) => end)];
  const gaps = [...spans.map(([start]) => start), 7 * 1_440 + Math.min(...starts)].map(
    (start, at) => start - (ends[at] ?? 0),
  );
  for (const rule of bank.rules) {
    if (rule.severity === "soft") continue;
    if (rule.quantity === "weeklyRestMinutesMin" && appliesTo(rule, person) && Math.max(...gaps) < rule.limit)
      add(rule.id, Math.max(...gaps), rule.limit);
    if (rule.quantity !== "dailyRestMinutesMin" || !appliesTo(rule, person)) continue;
    for (const [at, [start]] of spans.entries()) {
      const day = Math.floor(start / 1_440);
      const before =
        at > 0 ? spans[at - 1]?.[1] : day === 0 && person.endedMin !== undefined ? person.endedMin - 1_440 : undefined;
      if (before !== undefined && start - before < rule.limit) add(rule.id, start - before, rule.limit, { day });
    }
  }
}

/** Whether somebody works through a half hour, no minute of it at lunch. */
function isThere(bank: BankProblem, at: Assignment, day: number, slotMin: number): boolean {
  const template = bank.templates.find(({ id }) => id === at.template);
  if (!template?.days.includes(day)) return false;
  for (let minute = slotMin; minute < slotMin + 30; minute += 1) {
    if (minute < template.fromMin || minute >= template.toMin) return false;
    if (at.lunchMin !== undefined && minute >= at.lunchMin && minute < at.lunchMin + template.lunchMinutes)
      return false;
  }
  return true;
}

type Counts = (at: Pick<Assignment, "outlet" | "post">, person: Pick<StaffMember, "certificates">) => boolean;

/** Guests who work through a half hour, no minute of it at lunch. */
const guestsThere = ({ guests = [] }: BankProblem, day: number, slotMin: number, counts: Counts): number =>
  guests.filter((guest) => guest.day === day && counts(guest, guest) && worksThrough(guest, slotMin)).length;

const worksThrough = ({ fromMin, toMin, lunch }: GuestShift, slotMin: number): boolean =>
  fromMin <= slotMin && slotMin + 30 <= toMin && !(lunch && lunch.fromMin < slotMin + 30 && slotMin < lunch.toMin);

const countThere = (bank: BankProblem, roster: BankRoster, day: number, slotMin: number, counts: Counts): number =>
  bank.people.filter((person, index) => {
    const at = roster[index]?.[day];
    return at !== undefined && counts(at, person) && isThere(bank, at, day, slotMin);
  }).length;

function absences(bank: BankProblem, roster: BankRoster): readonly BankViolation[] {
  const found: BankViolation[] = [];
  for (const { id, outlet, posts, certificate, needed, days, fromMin, toMin } of bank.presence) {
    const counts: Counts = (at, person) =>
      at.outlet === outlet &&
      (!posts || posts.includes(at.post)) &&
      (certificate === undefined || person.certificates.includes(certificate));
    for (const day of days)
      for (let slotMin = fromMin; slotMin < toMin; slotMin += 30) {
        const there = countThere(bank, roster, day, slotMin, counts) + guestsThere(bank, day, slotMin, counts);
        if (there < needed) found.push({ rule: id, day, slotMin, found: there, limit: needed });
      }
  }
  return found;
}

function lateNotice({ monday, publishedOn, rules }: BankProblem): readonly BankViolation[] {
  if (publishedOn === undefined) return [];
  const notice = Math.round((Date.parse(monday) - Date.parse(publishedOn)) / 86_400_000);
  return rules
    .filter(({ quantity, limit }) => quantity === "noticeDaysMin" && notice < limit)
    .map(({ id, limit }) => ({ rule: id, found: notice, limit }));
}

function curveCosts(bank: BankProblem, roster: BankRoster): Pick<BankVerdict, "gaps" | "missingCost" | "surplusCost"> {
  const gaps: DemandGap[] = [];
  let surplusCost = 0;
  for (const { outlet, post, holders, day, fromMin, needed: curve, missing } of bank.demand)
    for (const [at, needed] of curve.entries()) {
      const slotMin = fromMin + 30 * at;
      const counts: Counts = (each, { certificates }) =>
        each.outlet === outlet &&
        each.post === post &&
        (holders?.some((certificate) => certificates.includes(certificate)) ?? true);
      const lent = guestsThere(bank, day, slotMin, counts);
      const present = countThere(bank, roster, day, slotMin, counts) + lent;
      if (present < needed) {
        const cost = stairs(missing?.[at] ?? bank.weights.missing, needed - present);
        gaps.push({ outlet, post, day, slotMin, needed, present, cost });
        // More guests than are needed are not this roster's doing.
      } else surplusCost += stairs(bank.weights.surplus, present - Math.max(needed, lent));
    }
  return { gaps, missingCost: gaps.reduce((sum, { cost }) => sum + cost, 0), surplusCost };
}

function stairs(steps: readonly number[], count: number): number {
  let sum = 0;
  for (let step = 0; step < count; step += 1) sum += steps[Math.min(step, steps.length - 1)] ?? 0;
  return sum;
}

function costOf(bank: BankProblem, person: StaffMember, worked: readonly Worked[]): number {
  const { weights, people, rules, travel } = bank;
  const beyondLeast = (of: keyof Ledger): number =>
    person.ledger[of] - people.reduce((least, { ledger }) => Math.min(least, ledger[of]), Infinity);
  const burden = (of: keyof Ledger): number => (beyondLeast(of) + 1) ** 2 - beyondLeast(of) ** 2;
  let cost = 0;
  for (const each of worked) {
    const { day, at, template } = each;
    cost += Math.round((weights.balanceHour * paid(each) * beyondLeast("balanceMinutes")) / 3_600);
    if (day === 5) cost += weights.saturday * burden("saturdays");
    if (template.toMin >= weights.lateFromMin) cost += weights.lateClose * burden("lateCloses");
    if (at.outlet !== person.home) {
      const minutes = travel.find(({ from, to }) => from === person.home && to === at.outlet)?.minutes ?? 0;
      cost += weights.float * burden("floats") + weights.travelMinute * minutes;
    }
    for (const rule of rules)
      if (rule.severity === "soft" && appliesTo(rule, person) && paid(each) > rule.limit)
        cost += rule.penaltyPerHour * Math.ceil((paid(each) - rule.limit) / 60);
    for (const wish of person.wishes)
      if (wish.day === day && (!wish.template || wish.template === template.id))
        cost += wish.cost * (person.ledger.refusedWishes + 1);
  }
  return cost;
}
