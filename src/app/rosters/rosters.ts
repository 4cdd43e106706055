import { addDays, type BusinessDate } from "#base/calendar";
import { accept, type Result } from "#base/result";
import type { Carried } from "#domain/roster/ledger";
import type { RosterWeekRefusal, WeekClock } from "#domain/roster/messages";
import type { Line, RosterWeek } from "#domain/roster/model";
import type { BankProblem } from "#engine/roster/bank/bank-problem";
import type { GapPlace } from "#engine/roster/bank/candidates";
import { checkBankRoster, type BankVerdict } from "#engine/roster/bank/check-bank";
import type { BankConflict } from "#engine/roster/bank/find-bank-conflict";
import { placeMeetings, type PlacedMeeting } from "#engine/roster/bank/place-meetings";
import type { MoveCost } from "#engine/roster/bank/move-cost";
import { toBankRoster, toRosterProblem, type BankRefusal } from "#engine/roster/bank/to-roster-problem";
import type { Roster, RosterProblem } from "#engine/roster/problem";
import type { Cause } from "../journal/records";
import { cellsOf, commandOf, shiftOf, type AskedCell, type AskedOfWeek, type AskRefusal } from "./asked-of-week";
import { candidatesFor, whyFor, type DayOfPerson, type RosterCandidate, type WhyWorked } from "./candidates-for";
import { createWeekOpener, type OpenWeek, type PlaceOfWeek, type WeekDeps, type WeekNotKnown } from "./open-week";
import { createRosterBooks, type RosterBooks } from "./roster-books";
import { consentsTo, judgeChange, lateBy, rosterOf, rulesOf } from "./rule-facts";
import type { PersonShift } from "./week-of";

export type RostersDeps = WeekDeps & {
  /** Searches a week's roster on another thread; the same problem gives the same roster unless time cuts it off. */
  readonly solve: SolveWeek;
  /** Looks for the smallest set of rules that collide, on another thread. */
  readonly findConflict: (bank: BankProblem) => Promise<BankConflict | undefined>;
};

type SolveWeek = (
  problem: RosterProblem,
) => Promise<{ readonly roster: Roster; readonly cost: number; readonly bound: number }>;

export type RosterRefusal = RosterWeekRefusal | BankRefusal | WeekNotKnown | AskRefusal;

export type WeekView = {
  readonly week: RosterWeek;
  readonly bank: BankProblem;
  /** Days of people of other outlets here, as their own weeks have them. */
  readonly guests: readonly PersonShift[];
  /** What the independent checker says of the week as it stands. */
  readonly verdict: BankVerdict;
  /** Meetings and training where they stand, and what that does. */
  readonly meetings: readonly PlacedMeeting[];
  readonly clock: WeekClock;
  readonly notice: Notice;
  readonly carried: (staffId: string) => Carried;
};

/** By when a week is to be published, and how many days too late that would be today. */
export type Notice = { readonly publishBy: BusinessDate; readonly lateByDays: number };

/** What the made week costs, and below what no week can go. */
export type MadeWeek = { readonly cost: number; readonly bound: number };

export type Priced = MoveCost & {
  readonly state: RosterWeek["state"];
  /** Rules that the change would break, by id. */
  readonly rules: readonly string[];
  readonly consents: readonly string[];
};

type Judgement<Value> = Result<Value, RosterRefusal>;
type Answer<Value> = Promise<Judgement<Value>>;

/** The rosters of the outlets, week by week. Rules RWK-1 to RWK-12 of ./SPEC.md. */
export type Rosters = {
  readonly view: (place: PlaceOfWeek) => Answer<WeekView>;
  /** Makes the week anew and keeps it as the draft. */
  readonly make: (place: PlaceOfWeek, cause: Cause) => Answer<MadeWeek>;
  /** Keeps a week that was made elsewhere as the draft. */
  readonly keep: (place: PlaceOfWeek, lines: readonly Line[], cause: Cause) => Answer<true>;
  readonly ask: (place: PlaceOfWeek, asked: AskedOfWeek, cause: Cause) => Answer<true>;
  /** What a change would cost and break, and why, without making it. */
  readonly price: (place: PlaceOfWeek, cells: readonly AskedCell[], actor: string) => Answer<Priced>;
  /** Who could fill a half hour, cheapest first, and why the others cannot. */
  readonly candidates: (place: PlaceOfWeek, gap: Omit<GapPlace, "outlet">) => Answer<readonly RosterCandidate[]>;
  /** Why a person works a day and who else could; undefined on a day off. */
  readonly why: (place: PlaceOfWeek, at: DayOfPerson) => Answer<WhyWorked | undefined>;
  /** Which rules of the week collide; undefined where none are known to. */
  readonly conflict: (place: PlaceOfWeek) => Answer<BankConflict | undefined>;
  /** The weeks as they stand, without their problem: for calendars. */
  readonly books: Pick<RosterBooks, "open">;
};

export function createRosters(deps: RostersDeps): Rosters {
  const books = createRosterBooks(deps.journal);
  const openWeek = createWeekOpener(deps, books);
  const inWeek = async <Value>(
    place: PlaceOfWeek,
    work: (open: OpenWeek) => Answer<Value> | Judgement<Value>,
  ): Answer<Value> => {
    const open = await openWeek(place);
    return open.ok ? work(open.value) : open;
  };
  return {
    view: (place) => inWeek(place, (open) => accept(viewOf(open))),
    make: (place, cause) => inWeek(place, (open) => makeWeek(open, deps.solve, cause)),
    keep: (place, lines, cause) => inWeek(place, (open) => keepDraft(open, lines, cause)),
    ask: (place, asked, cause) =>
      inWeek(place, async (open) => {
        const command = commandOf(open, asked, cause.actor);
        if (!command.ok) return command;
        const done = await open.book.submit(command.value, cause);
        return done.ok ? accept(true) : done;
      }),
    price: (place, asked, actor) => inWeek(place, (open) => priceOf(open, asked, actor)),
    candidates: (place, gap) => inWeek(place, (open) => candidatesFor(open, gap)),
    why: (place, at) => inWeek(place, (open) => whyFor(open, at)),
    conflict: (place) => inWeek(place, async ({ bank }) => accept(await deps.findConflict(bank))),
    books,
  };
}

function viewOf({ book, bank, guests, clock, today, policy, carried }: OpenWeek): WeekView {
  const week = book.state();
  const lateByDays = lateBy(bank, today, policy.noticeDays);
  // Published on the week's first day it would be late by the whole notice.
  const publishBy = addDays(bank.monday, -lateBy(bank, bank.monday, policy.noticeDays));
  return {
    week,
    bank,
    guests,
    verdict: checkBankRoster(bank, rosterOf(bank, week.lines)),
    meetings: placeMeetings(bank, rosterOf(bank, week.lines)).placed,
    clock,
    notice: { publishBy, lateByDays },
    carried,
  };
}

async function makeWeek(open: OpenWeek, solve: SolveWeek, cause: Cause): Answer<MadeWeek> {
  const { bank } = open;
  const translated = toRosterProblem(bank);
  if (!translated.ok) return translated;
  const { roster, cost, bound } = await solve(translated.value.problem);
  const week = toBankRoster(translated.value, roster);
  const lines = bank.people.map(({ id }, at): Line => {
    const shifts = (week[at] ?? []).flatMap((assignment, day) => shiftOf(bank, day, assignment) ?? []);
    return { staffId: id, shifts };
  });
  const done = await keepDraft(open, lines, cause);
  return done.ok ? accept({ cost, bound }) : done;
}

async function keepDraft({ book, now }: OpenWeek, lines: readonly Line[], cause: Cause): Answer<true> {
  const done = await book.submit({ type: "DraftWeek", now, actor: cause.actor, lines }, cause);
  return done.ok ? accept(true) : done;
}

function priceOf(open: OpenWeek, asked: readonly AskedCell[], actor: string): Judgement<Priced> {
  const cells = cellsOf(open, asked);
  if (!cells.ok) return cells;
  const { book, bank, clock, policy } = open;
  const judged = judgeChange(bank, book.state(), cells.value);
  const consents = consentsTo(bank, book.state(), cells.value, clock, policy, actor);
  return accept({ ...judged, state: book.state().state, rules: rulesOf(judged), consents });
}
