import { SLOT_MIN, type Assignment, type BankProblem, type BankRoster, type Meeting } from "./bank-problem";

export type PlacedMeeting = {
  readonly id: string;
  readonly day: number;
  readonly fromMin: number;
  readonly attending: readonly string[];
  /** Demand that goes unmet meanwhile: above 0 the meeting stands in a peak. */
  readonly cost: number;
  /** Presence rules that are broken meanwhile; only where the place was decided. */
  readonly breaks: readonly string[];
  readonly reason?: string;
};

export type MeetingPlan = {
  readonly placed: readonly PlacedMeeting[];
  /** Meetings for which no time keeps the quorum and every presence rule. */
  readonly homeless: readonly string[];
};

type Slot = { readonly day: number; readonly slotMin: number };

/**
 * Places the meetings of a week in a roster, in the order given: each where the demand it leaves unmet costs least, of
 * equal places the earliest. Nobody is called from lunch or from home, and no presence rule is broken. A place that was
 * decided is kept with its reason, and what it costs is said. (rule 4-31)
 *
 * @complexity O(meetings x half hours of the week x people x rows of a half hour)
 */
export function placeMeetings(bank: BankProblem, roster: BankRoster): MeetingPlan {
  const placed: PlacedMeeting[] = [];
  const homeless: string[] = [];
  for (const meeting of bank.meetings) {
    const { decided } = meeting;
    const judge = (day: number, fromMin: number): PlacedMeeting => judged(bank, roster, placed, meeting, day, fromMin);
    if (decided) {
      placed.push({ ...judge(decided.day, decided.fromMin), reason: decided.reason });
      continue;
    }
    const best = startsOf(meeting)
      .map(({ day, slotMin }) => judge(day, slotMin))
      .filter(({ attending, breaks }) => attending.length >= meeting.quorum && breaks.length === 0)
      .reduce<PlacedMeeting | undefined>((one, other) => (one && one.cost <= other.cost ? one : other), undefined);
    if (best) placed.push(best);
    else homeless.push(meeting.id);
  }
  return { placed, homeless };
}

function startsOf({ days, fromMin, toMin, minutes }: Meeting): readonly Slot[] {
  return days.flatMap((day) => {
    const starts = Math.floor((toMin - minutes - fromMin) / SLOT_MIN) + 1;
    return Array.from({ length: Math.max(0, starts) }, (_, at) => ({ day, slotMin: fromMin + at * SLOT_MIN }));
  });
}

function judged(
  bank: BankProblem,
  roster: BankRoster,
  placed: readonly PlacedMeeting[],
  { id, people, minutes }: Meeting,
  day: number,
  fromMin: number,
): PlacedMeeting {
  const slots = Array.from({ length: Math.ceil(minutes / SLOT_MIN) }, (_, at) => ({
    day,
    slotMin: fromMin + at * SLOT_MIN,
  }));
  const busy = (slot: Slot): readonly string[] =>
    placed
      .filter((other) => other.day === slot.day && isWithin(bank, other, slot.slotMin))
      .flatMap(({ attending }) => attending);
  const atWork = (slot: Slot): readonly string[] =>
    peopleAtWork(bank, roster, slot).filter((each) => !busy(slot).includes(each));
  const attending = people.filter((person) => slots.every((slot) => atWork(slot).includes(person)));
  let cost = 0;
  const breaks = new Set<string>();
  for (const slot of slots) {
    const before = atWork(slot);
    const after = before.filter((person) => !attending.includes(person));
    cost += missingCost(bank, roster, slot, after) - missingCost(bank, roster, slot, before);
    for (const rule of brokenPresence(bank, roster, slot, { before, after })) breaks.add(rule);
  }
  return { id, day, fromMin, attending, cost, breaks: [...breaks] };
}

function isWithin({ meetings }: BankProblem, { id, fromMin }: PlacedMeeting, slotMin: number): boolean {
  const minutes = meetings.find((meeting) => meeting.id === id)?.minutes ?? 0;
  return fromMin < slotMin + SLOT_MIN && slotMin < fromMin + minutes;
}

function peopleAtWork(
  { people, templates }: BankProblem,
  roster: BankRoster,
  { day, slotMin }: Slot,
): readonly string[] {
  const until = slotMin + SLOT_MIN;
  return people.flatMap(({ id }, index) => {
    const at = roster[index]?.[day];
    const template = templates.find((each) => each.id === at?.template);
    if (!at || !template || slotMin < template.fromMin || until > template.toMin) return [];
    const isAtLunch = at.lunchMin !== undefined && at.lunchMin < until && slotMin < at.lunchMin + template.lunchMinutes;
    return isAtLunch ? [] : [id];
  });
}

type Counts = (at: Assignment, certificates: readonly string[]) => boolean;

const count = (
  { people }: BankProblem,
  roster: BankRoster,
  day: number,
  there: readonly string[],
  counts: Counts,
): number =>
  people.filter(({ id, certificates }, index) => {
    const at = roster[index]?.[day];
    return at !== undefined && there.includes(id) && counts(at, certificates);
  }).length;

function missingCost(bank: BankProblem, roster: BankRoster, { day, slotMin }: Slot, there: readonly string[]): number {
  return bank.demand
    .filter((curve) => curve.day === day)
    .reduce((sum, { outlet, post, fromMin, needed, missing }) => {
      const slot = Math.floor((slotMin - fromMin) / SLOT_MIN);
      const worth = needed[slot] ?? 0;
      const has = count(bank, roster, day, there, (at) => at.outlet === outlet && at.post === post);
      const steps = missing?.[slot] ?? bank.weights.missing;
      const costs = Array.from({ length: Math.max(0, worth - has) }, (_, step) => steps[step] ?? steps.at(-1) ?? 0);
      return sum + costs.reduce((one, other) => one + other, 0);
    }, 0);
}

/** Rules of presence that lose somebody whom they need; what is not kept without the meeting either is not its doing. */
function brokenPresence(
  bank: BankProblem,
  roster: BankRoster,
  { day, slotMin }: Slot,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): readonly string[] {
  return bank.presence
    .filter(({ days, fromMin, toMin }) => days.includes(day) && fromMin < slotMin + SLOT_MIN && slotMin < toMin)
    .filter(({ outlet, posts, certificate, needed }) => {
      const counts: Counts = (at, certificates) => {
        const isHere = at.outlet === outlet && (posts === undefined || posts.includes(at.post));
        return isHere && (certificate === undefined || certificates.includes(certificate));
      };
      const has = count(bank, roster, day, after, counts);
      return has < needed && has < count(bank, roster, day, before, counts);
    })
    .map(({ id }) => id);
}
