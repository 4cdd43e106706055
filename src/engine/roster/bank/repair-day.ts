import { accept, type Result } from "#base/result";
import { createDraft, setCell, type Draft } from "../draft";
import { OFF } from "../problem";
import { buildTables, type Tables } from "../tables";
import { SLOT_MIN, WEEK_DAYS, type Assignment, type BankProblem, type BankRoster } from "./bank-problem";
import { mayDo, type Duty } from "./duties";
import { toRosterProblem, type BankRefusal, type BankTranslation } from "./to-roster-problem";

/** A day that is under way, or still to come, on which somebody is missing or more customers come than expected. */
export type DayTrouble = {
  readonly day: number;
  /** Minutes after midnight; what lies before is past. */
  readonly nowMin: number;
  /** People who do not come, or have gone. */
  readonly absent: readonly string[];
  /** People who stay where they are. */
  readonly pinned: readonly string[];
  readonly prices: ChangePrices;
};

/** What changing somebody's day costs beside what it gives, in the unit of the week's other costs. */
export type ChangePrices = {
  /** For each person who is touched at all. */
  readonly person: number;
  /** For each half hour that becomes another one, the more the sooner it comes: so much tomorrow, four times as much now. */
  readonly slot: number;
};

export type DayChange = {
  readonly person: string;
  readonly before: Assignment | undefined;
  readonly after: Assignment | undefined;
};

export type DayRepair = {
  readonly changes: readonly DayChange[];
  /** Of the rest of the day without the absent, and with the changes; what the changes cost is told apart. */
  readonly costBefore: number;
  readonly costAfter: number;
  readonly changeCost: number;
};

/** At most so many people are asked to change their day. */
const TOUCHED_MAX = 3;
/** Repairs that are told. */
const FOUND_MAX = 4;
/** Half-finished repairs that are followed at each step. */
const WIDTH = 24;
/** Nobody is told to begin, to eat or to change sooner than this. */
const LEAD_MIN = 30;
const NOW_FACTOR = 4;
const DAY_MIN = 1_440;

/**
 * The cheapest repairs of a day, best first and nothing among them where that pays best, by changing at most three people: the past stands, who is pinned stays, a change costs
 * the more the sooner it comes. Who is at work can take another post, a later lunch or a longer day; who has not begun
 * can begin otherwise; who is off can be asked in. Hours of the week, rest and days off are kept.
 *
 * @complexity O(people x duties) evaluations of a cell, fifty times: tens of milliseconds for an outlet
 * @source rules 0-24 and 4-30; beam search
 */
export function repairDay(
  bank: BankProblem,
  roster: BankRoster,
  trouble: DayTrouble,
): Result<readonly DayRepair[], BankRefusal> {
  const translated = toRosterProblem(restOfDay(bank, trouble));
  if (!translated.ok) return translated;
  const tables = buildTables(translated.value.problem);
  const draft = createDraft(tables, cellsOf(bank, translated.value, roster, trouble));
  const options = bank.people.map((_, person) => {
    return optionsFor(bank, translated.value, tables, draft, roster[person] ?? [], trouble, person);
  });
  const { duties } = translated.value;
  const repairs = searchBeam(draft, options, tables, trouble.day).map(({ moves, saved, changeCost }): DayRepair => ({
    changes: moves.map(({ person, cell }) => ({
      person: bank.people[person]?.id ?? "",
      before: roster[person]?.[trouble.day],
      after: assignmentOf(duties[cell - 1]),
    })),
    costBefore: draft.cost,
    costAfter: draft.cost + saved,
    changeCost,
  }));
  return accept(repairs);
}

const assignmentOf = (duty: Duty | undefined): Assignment | undefined =>
  duty && { outlet: duty.outlet, post: duty.post, template: duty.template, lunchMin: duty.lunchMin };

/** Demand and presence from now on, of this day alone. */
function restOfDay(bank: BankProblem, { day, nowMin }: DayTrouble): BankProblem {
  const from = Math.ceil(nowMin / SLOT_MIN) * SLOT_MIN;
  return {
    ...bank,
    presence: bank.presence
      .filter(({ days, toMin }) => days.includes(day) && toMin > from)
      .map((rule) => ({ ...rule, days: [day], fromMin: Math.max(rule.fromMin, from) })),
    demand: bank.demand
      .filter((curve) => curve.day === day)
      .map((curve) => ({
        ...curve,
        needed: curve.needed.map((count, at) => (curve.fromMin + at * SLOT_MIN < from ? 0 : count)),
      })),
  };
}

/** The roster in cells; who is absent has the day off, and so has everybody whose duty the rest of the day does not know. */
function cellsOf(
  bank: BankProblem,
  { duties }: BankTranslation,
  roster: BankRoster,
  { day: today, absent }: DayTrouble,
): Uint8Array {
  return Uint8Array.from(
    bank.people.flatMap((person, at) =>
      Array.from({ length: WEEK_DAYS }, (_, day) => {
        const worked = roster[at]?.[day];
        if (!worked || (day === today && absent.includes(person.id))) return OFF;
        return 1 + duties.findIndex((duty) => isSame(duty, worked) && mayDo(bank, person, duty));
      }),
    ),
  );
}

const isSame = (duty: Duty, { outlet, post, template, lunchMin }: Assignment): boolean =>
  duty.outlet === outlet && duty.post === post && duty.template === template && duty.lunchMin === lunchMin;

type Option = { readonly cell: number; readonly changeCost: number };

/** What else a person could do today, as the past and the rules of the week leave it. */
function optionsFor(
  bank: BankProblem,
  { problem, duties }: BankTranslation,
  tables: Tables,
  draft: Draft,
  own: BankRoster[number],
  { day, nowMin, absent, pinned, prices }: DayTrouble,
  person: number,
): readonly Option[] {
  const who = bank.people[person];
  const rules = problem.people[person];
  if (!who || !rules || absent.includes(who.id) || pinned.includes(who.id)) return [];
  const line = draft.cells.subarray(person * WEEK_DAYS, (person + 1) * WEEK_DAYS);
  const now = line[day] ?? OFF;
  // Whoever works elsewhere today is not here to be asked.
  if (now === OFF && own[day]) return [];
  const minutes = own.reduce((sum, worked, at) => sum + (at === day ? 0 : paidMinutes(bank, worked)), 0);
  const isLast = own.filter((worked, at) => worked && at !== day).length >= rules.workRunMax;
  const before = problem.shifts[(line[day - 1] ?? OFF) - 1];
  return duties.flatMap((duty, shift): readonly Option[] => {
    const cell = shift + 1;
    const wish = tables.wishCosts[(person * WEEK_DAYS + day) * tables.width + cell] ?? Infinity;
    if (cell === now || wish === Infinity || !canStillDo(duties[now - 1], duty, nowMin)) return [];
    if (minutes + duty.paidMinutes > rules.minutesMax || (now === OFF && isLast)) return [];
    if (before?.neverBefore.includes(shift)) return [];
    if (problem.shifts[shift]?.neverBefore.includes((line[day + 1] ?? OFF) - 1)) return [];
    return [{ cell, changeCost: prices.person + prices.slot * slotsChanged(duties[now - 1], duty, nowMin) }];
  });
}

function paidMinutes({ templates }: BankProblem, worked: Assignment | undefined): number {
  const template = templates.find(({ id }) => id === worked?.template);
  if (!worked || !template) return 0;
  return template.toMin - template.fromMin - (worked.lunchMin === undefined ? 0 : template.lunchMinutes);
}

/** Whoever has begun goes on to the end of the day that was promised at least; nothing is asked for at once. */
function canStillDo(now: Duty | undefined, then: Duty, nowMin: number): boolean {
  const soon = nowMin + LEAD_MIN;
  if (!now || now.fromMin > nowMin) return then.fromMin >= soon;
  const ateOrEats = now.lunchMin !== undefined && now.lunchMin <= nowMin;
  const lunch = ateOrEats ? then.lunchMin === now.lunchMin : then.lunchMin === undefined || then.lunchMin >= soon;
  return now.toMin > nowMin && then.fromMin === now.fromMin && then.toMin >= now.toMin && lunch;
}

/** Half hours to come in which somebody does something else, the near ones counted more often. */
function slotsChanged(now: Duty | undefined, then: Duty, nowMin: number): number {
  let sum = 0;
  for (let slot = Math.ceil(nowMin / SLOT_MIN) * SLOT_MIN; slot < DAY_MIN; slot += SLOT_MIN) {
    if (doingAt(now, slot) === doingAt(then, slot)) continue;
    const ahead = Math.min(1, (slot - nowMin) / DAY_MIN);
    sum += NOW_FACTOR - (NOW_FACTOR - 1) * ahead;
  }
  return Math.round(sum);
}

function doingAt(duty: Duty | undefined, slotMin: number): string {
  if (!duty || slotMin < duty.fromMin || duty.toMin < slotMin + SLOT_MIN) return "off";
  const eats = duty.lunchMin !== undefined && duty.lunchMin < slotMin + SLOT_MIN && slotMin < duty.lunchToMin;
  return eats ? "lunch" : `${duty.outlet}/${duty.post}`;
}

type Move = { readonly person: number; readonly cell: number };
type Partial = { readonly moves: readonly Move[]; readonly saved: number; readonly changeCost: number };

/** The best few repairs of one person, then of two, then of three. `saved` is negative where the day gets cheaper. */
function searchBeam(
  draft: Draft,
  options: readonly (readonly Option[])[],
  tables: Tables,
  day: number,
): readonly Partial[] {
  const nothing: Partial = { moves: [], saved: 0, changeCost: 0 };
  let found = [nothing];
  let beam: readonly Partial[] = [nothing];
  for (let step = 0; step < TOUCHED_MAX; step += 1) {
    const next = new Map<string, Partial>();
    for (const partial of beam) {
      const restore = applyMoves(draft, partial.moves, tables, day);
      for (const longer of oneMore(draft, options, tables, day, partial)) next.set(keyOf(longer), longer);
      restore();
    }
    beam = [...next.values()].sort((one, other) => totalOf(one) - totalOf(other)).slice(0, WIDTH);
    found = [...found, ...beam].sort((one, other) => totalOf(one) - totalOf(other)).slice(0, FOUND_MAX);
  }
  return found;
}

const totalOf = ({ saved, changeCost }: Partial): number => saved + changeCost;
const keyOf = ({ moves }: Partial): string =>
  moves
    .map(({ person, cell }) => `${person}:${cell}`)
    .sort()
    .join();

/** The repair with one further person, as the draft stands with the others. */
function oneMore(
  draft: Draft,
  options: readonly (readonly Option[])[],
  tables: Tables,
  day: number,
  { moves, saved, changeCost }: Partial,
): readonly Partial[] {
  return options.flatMap((own, person) => {
    if (moves.some((move) => move.person === person)) return [];
    const now = draft.cells[person * WEEK_DAYS + day] ?? OFF;
    const cost = draft.cost;
    const longer = own.map((option): Partial => {
      setCell(tables, draft, person, day, option.cell);
      return {
        moves: [...moves, { person, cell: option.cell }],
        saved: saved + draft.cost - cost,
        changeCost: changeCost + option.changeCost,
      };
    });
    setCell(tables, draft, person, day, now);
    return longer;
  });
}

function applyMoves(draft: Draft, moves: readonly Move[], tables: Tables, day: number): () => void {
  const before = moves.map(({ person }) => draft.cells[person * WEEK_DAYS + day] ?? OFF);
  for (const { person, cell } of moves) setCell(tables, draft, person, day, cell);
  return () => {
    for (const [at, { person }] of moves.entries()) setCell(tables, draft, person, day, before[at] ?? OFF);
  };
}
