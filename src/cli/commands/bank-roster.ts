import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { loadHighsSolver } from "#adapter/solver/highs";
import { WEEKDAYS } from "#app/bank-roster/bank-schema";
import { readBank } from "#app/bank-roster/read-bank";
import type { BankProblem } from "#engine/roster/bank/bank-problem";
import { rankCandidates, type Candidate, type GapPlace } from "#engine/roster/bank/candidates";
import { checkBankRoster, type BankVerdict, type BankViolation } from "#engine/roster/bank/check-bank";
import { clock, dutyId } from "#engine/roster/bank/duties";
import { findBankConflict, type Relaxable } from "#engine/roster/bank/find-bank-conflict";
import { placeMeetings, type MeetingPlan } from "#engine/roster/bank/place-meetings";
import {
  PRESENCE_COST,
  toBankRoster,
  toRosterProblem,
  type BankTranslation,
} from "#engine/roster/bank/to-roster-problem";
import type { Roster } from "#engine/roster/problem";
import { type Terminal } from "../terminal";
import { failed, faulty, reasonOf } from "../failed";

/** A bank's week as its file gives it, and in the engine's terms. */
export type BankWeek = BankTranslation & { readonly bank: BankProblem };

/** Edges followed for each question of a conflict: some seconds in all for an outlet's week. */
export const CONFLICT_WORK = 100e6;
const GAPS_SHOWN_MAX = 20;

export async function readBankWeek(path: string): Promise<BankWeek> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw failed("unreadable", { path, reason: reasonOf(error) });
  });
  const read = readBank({ name: basename(path), text });
  if (!read.ok) {
    throw faulty(read.refusal.faults);
  }
  const translated = toRosterProblem(read.value);
  if (translated.ok) return { bank: read.value, ...translated.value };
  const { refusal } = translated;
  throw refusal.code === "roster.tooManyDuties"
    ? failed("tooManyDuties", { path, count: refusal.count, most: refusal.most })
    : failed("weekendRest", { path, rule: refusal.rule });
}

/** Says what the independent checker of the bank's own data finds. */
export function tellBankVerdict(week: BankWeek, roster: Roster, { say }: Terminal): BankVerdict {
  const verdict = checkBankRoster(week.bank, toBankRoster(week, roster));
  const { violations, gaps, missingCost, surplusCost, peopleCost } = verdict;
  say(verdict.isLawful ? "every hard rule is kept" : `${violations.length} hard rules are broken`);
  for (const violation of violations) say(`  ${violationSentence(week.bank, violation)}`);
  say(`demand missed ${missingCost}, idle ${surplusCost}, burdens, wishes and balances ${peopleCost}`);
  const costly = [...gaps].sort((one, other) => other.cost - one.cost);
  for (const { outlet, post, day, slotMin, present, needed, cost } of costly.slice(0, GAPS_SHOWN_MAX))
    say(`  ${when(day, slotMin)} ${post} in ${outlet}: ${present} of ${needed}, costs ${cost}`);
  if (costly.length > GAPS_SHOWN_MAX) say(`  and ${costly.length - GAPS_SHOWN_MAX} smaller ones`);
  tellMeetings(placeMeetings(week.bank, toBankRoster(week, roster)), say);
  return verdict;
}

function tellMeetings({ placed, homeless }: MeetingPlan, say: Terminal["say"]): void {
  for (const { id, day, fromMin, attending, cost, breaks, reason } of placed) {
    const price = cost > 0 ? `in a peak, costs ${cost}` : "off the peak";
    const against = breaks.length > 0 ? `; breaks ${breaks.join(", ")}` : "";
    const why = reason === undefined ? "" : `; decided: ${reason}`;
    say(`  meeting ${id}: ${when(day, fromMin)}, ${attending.join(", ")}; ${price}${against}${why}`);
  }
  for (const id of homeless) say(`  meeting ${id}: no time keeps its quorum and every presence rule`);
}

const when = (day: number, minutes?: number): string =>
  `${WEEKDAYS[day] ?? ""}${minutes === undefined ? "" : ` ${clock(minutes)}`}`;

/** What the roster's own rules mean; labour and presence rules go by the names that the file or the law gives them. */
const OWN_RULES: Readonly<Record<string, string>> = {
  certificate: "does a post without being allowed to",
  outlet: "works at an outlet that is not among those of this person",
  leave: "works on a day of leave",
  closed: "works a shift that is not offered on this day",
  lunch: "has no lunch at one of the hours of this shift",
  contractMin: "works fewer minutes than the contract allows",
  contractMax: "works more minutes than the contract and the agreed overtime",
};

function violationSentence({ rules }: BankProblem, violation: BankViolation): string {
  const { rule, person, day, slotMin, found, limit } = violation;
  const place = [person, day === undefined ? undefined : when(day, slotMin)].filter(Boolean).join(", ");
  const source = rules.find(({ id }) => id === rule)?.source;
  const what = OWN_RULES[rule] ?? (source === undefined ? rule : `${rule} (${source})`);
  return `${place === "" ? "the week" : place}: ${what}: ${found}, limit ${limit}`;
}

/** Looks for the smallest set of rules that collide and says what to relax; undefined when none is in the way. */
export async function tellBankConflict({ bank }: BankWeek, { say }: Terminal) {
  const conflict = findBankConflict(bank, await loadHighsSolver(), CONFLICT_WORK);
  if (!conflict) {
    say("no set of rules is known to collide");
    return undefined;
  }
  say("no roster keeps all of these at once; relax any one of them:");
  for (const item of conflict.rules) say(`  ${relaxSentence(item)}`);
  if (!conflict.isSmallest) say("a longer search might name fewer");
  return conflict;
}

export function relaxSentence(item: Relaxable): string {
  switch (item.kind) {
    case "presence":
      return `${item.rule} on ${when(item.day)}: ask for fewer people, or for fewer hours`;
    case "leave":
      return `the leave of ${item.person} on ${when(item.day)}: move it, with consent`;
    case "labour":
      return `${item.rule.id}, limit ${item.rule.limit} (${item.rule.source}): only an agreement can change it`;
    case "contract":
      return `the contract hours of ${item.person}: agree overtime, or use the hours bank`;
  }
}

const HINDRANCES: Readonly<Record<NonNullable<Candidate["hindrance"]>, string>> = {
  notAble: "may not do this post here",
  leave: "is on leave",
  alreadyThere: "is there already",
  noDuty: "has no lawful shift over this half hour",
  hours: "has no hours left, whatever else is moved",
  rest: "cannot rest as the rules ask, whatever else is moved",
};

/** Who could fill a gap, written `mon/09:30/O03/cash`, cheapest first, and why the others cannot. */
export function tellCandidates(week: BankWeek, roster: Roster, place: string, { say, result }: Terminal): void {
  const ranked = rankCandidates(week.bank, week, roster, gapOf(week, place));
  for (const { person, offer, hindrance } of ranked) {
    if (hindrance) say(`${person}: ${HINDRANCES[hindrance]}`);
    if (!offer) continue;
    const now = offer.isOff ? "is off now" : "works elsewhere now";
    say(`${person}: ${dutyId(offer.duty)}, ${priceSentence(offer.extraCost)} with the week rebuilt; ${now}`);
  }
  result(ranked);
}

/** Hard rules of presence apart from all that can be weighed. */
function priceSentence(cost: number): string {
  const absences = Math.round(cost / PRESENCE_COST);
  const rest = cost - absences * PRESENCE_COST;
  const signed = rest < 0 ? String(rest) : `+${rest}`;
  return absences > 0 ? `${signed}, ${absences} half hours of presence broken,` : signed;
}

function gapOf({ bank }: BankWeek, place: string): GapPlace {
  const [dayName = "", time = "", outlet = "", post = ""] = place.split("/");
  const day = WEEKDAYS.findIndex((name) => name === dayName);
  const isTime = /^\d{2}:(?:00|30)$/u.test(time);
  const isPost = bank.posts.some(({ id }) => id === post);
  if (day < 0 || !isTime || !isPost)
    throw failed("option", { option: "--gap", expected: "mon/09:30/O03/cash", given: place });
  return { outlet, post, day, slotMin: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
}
