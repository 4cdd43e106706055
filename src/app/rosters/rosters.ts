import { accept, type Result } from "#base/result";
import type { RosterWeekRefusal } from "#domain/roster/messages";
import type { Line, RosterWeek } from "#domain/roster/model";
import { WEEK_DAYS, type Assignment, type BankProblem } from "#engine/roster/bank/bank-problem";
import { rankCandidates, type Candidate, type GapPlace } from "#engine/roster/bank/candidates";
import { checkBankRoster, type BankVerdict } from "#engine/roster/bank/check-bank";
import { mayDo } from "#engine/roster/bank/duties";
import { toBankRoster, toRosterProblem, type BankRefusal } from "#engine/roster/bank/to-roster-problem";
import type { Roster, RosterProblem } from "#engine/roster/problem";
import type { Cause } from "../journal/records";
import { cellsOf, commandOf, shiftOf, type AskedCell, type AskedOfWeek, type NoSuchShift } from "./asked-of-week";
import { createWeekOpener, type OpenWeek, type PlaceOfWeek, type WeekDeps, type WeekNotKnown } from "./open-week";
import { factsOf, judgeChange, newlyBroken, rosterOf } from "./rule-facts";

export type RostersDeps = WeekDeps & {
  /** Searches a week's roster on another thread; the same problem gives the same roster unless time cuts it off. */
  readonly solve: SolveWeek;
};

type SolveWeek = (
  problem: RosterProblem,
) => Promise<{ readonly roster: Roster; readonly cost: number; readonly bound: number }>;

export type RosterRefusal = RosterWeekRefusal | BankRefusal | WeekNotKnown | NoSuchShift;

export type WeekView = {
  readonly week: RosterWeek;
  readonly bank: BankProblem;
  /** What the independent checker says of the week as it stands. */
  readonly verdict: BankVerdict;
};

/** What the made week costs, and below what no week can go. */
export type MadeWeek = { readonly cost: number; readonly bound: number };

export type Priced = {
  /** Rules that the change would break. */
  readonly broken: readonly string[];
  readonly consents: readonly string[];
  readonly before: number;
  readonly after: number;
};

/** Who could fill a half hour and at what price, or why not. */
export type RosterCandidate = Candidate;

type Judgement<Value> = Result<Value, RosterRefusal>;
type Answer<Value> = Promise<Judgement<Value>>;

/** The rosters of the outlets, week by week. Rules RWK-1 to RWK-7 of ./SPEC.md. */
export type Rosters = {
  readonly view: (place: PlaceOfWeek) => Answer<WeekView>;
  /** Makes the week anew and keeps it as the draft. */
  readonly make: (place: PlaceOfWeek, cause: Cause) => Answer<MadeWeek>;
  readonly ask: (place: PlaceOfWeek, asked: AskedOfWeek, cause: Cause) => Answer<true>;
  /** What a change would cost and break, without making it. */
  readonly price: (place: PlaceOfWeek, cells: readonly AskedCell[], actor: string) => Answer<Priced>;
  /** Who could fill a half hour, cheapest first, and why the others cannot. */
  readonly candidates: (place: PlaceOfWeek, gap: Omit<GapPlace, "outlet">) => Answer<readonly RosterCandidate[]>;
};

export function createRosters(deps: RostersDeps): Rosters {
  const openWeek = createWeekOpener(deps);
  const inWeek = async <Value>(
    place: PlaceOfWeek,
    work: (open: OpenWeek) => Answer<Value> | Judgement<Value>,
  ): Answer<Value> => {
    const open = await openWeek(place);
    return open.ok ? work(open.value) : open;
  };
  return {
    view: (place) =>
      inWeek(place, ({ book, bank }) => {
        const week = book.state();
        return accept({ week, bank, verdict: checkBankRoster(bank, rosterOf(bank, week.lines)) });
      }),
    make: (place, cause) => inWeek(place, (open) => makeWeek(open, deps.solve, cause)),
    ask: (place, asked, cause) =>
      inWeek(place, async (open) => {
        const command = commandOf(open, asked, cause.actor);
        if (!command.ok) return command;
        const done = await open.book.submit(command.value, cause);
        return done.ok ? accept(true) : done;
      }),
    price: (place, asked, actor) => inWeek(place, (open) => priceOf(open, asked, actor)),
    candidates: (place, gap) => inWeek(place, (open) => candidatesFor(open, gap)),
  };
}

async function makeWeek({ book, bank, now }: OpenWeek, solve: SolveWeek, cause: Cause): Answer<MadeWeek> {
  const translated = toRosterProblem(bank);
  if (!translated.ok) return translated;
  const { roster, cost, bound } = await solve(translated.value.problem);
  const week = toBankRoster(translated.value, roster);
  const lines = bank.people.map(({ id }, at): Line => {
    const shifts = (week[at] ?? []).flatMap((assignment, day) => shiftOf(bank, day, assignment) ?? []);
    return { staffId: id, shifts };
  });
  const done = await book.submit({ type: "DraftWeek", now, actor: cause.actor, lines }, cause);
  return done.ok ? accept({ cost, bound }) : done;
}

function priceOf(open: OpenWeek, asked: readonly AskedCell[], actor: string): Judgement<Priced> {
  const cells = cellsOf(open, asked);
  if (!cells.ok) return cells;
  const { book, bank, clock, policy } = open;
  const judged = judgeChange(bank, book.state(), cells.value);
  const { consents } = factsOf(bank, book.state(), cells.value, clock, policy, actor);
  return accept({ broken: newlyBroken(judged), consents, before: costOf(judged.before), after: costOf(judged.after) });
}

const costOf = ({ missingCost, surplusCost, peopleCost }: BankVerdict): number =>
  missingCost + surplusCost + peopleCost;

function candidatesFor(
  { place, book, bank }: OpenWeek,
  gap: Omit<GapPlace, "outlet">,
): Judgement<readonly Candidate[]> {
  const translated = toRosterProblem(bank);
  if (!translated.ok) return translated;
  const { duties } = translated.value;
  const roster = rosterOf(bank, book.state().lines);
  const cells = Uint8Array.from(
    bank.people.flatMap((person, at) =>
      Array.from({ length: WEEK_DAYS }, (_, day) => {
        const worked = roster[at]?.[day];
        return 1 + duties.findIndex((duty) => isSame(duty, worked) && mayDo(bank, person, duty));
      }),
    ),
  );
  return accept(rankCandidates(bank, translated.value, cells, { ...gap, outlet: place.outletId }));
}

const isSame = (duty: Assignment, worked: Assignment | undefined): boolean =>
  duty.post === worked?.post && duty.template === worked.template && duty.lunchMin === worked.lunchMin;
