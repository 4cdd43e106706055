import { addDays, type BusinessDate } from "#base/calendar";
import { active } from "#domain/network/active";
import type { StaffMember as NetworkStaff } from "#domain/network/catalogue";
import { skillsOn } from "#domain/network/certified";
import { spansOn } from "#domain/network/hours-on";
import type { Network } from "#domain/network/network";
import { unitsAbove } from "#domain/network/outlet-on";
import type { Outlet, Window } from "#domain/network/place";
import type { LabourRule } from "#domain/labour-rules/model";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import type { Carried } from "#domain/roster/ledger";
import type { Meeting as PlannedMeeting, RosterWeek, Shift } from "#domain/roster/model";
import {
  SLOT_MIN,
  WEEK_DAYS,
  type BankProblem,
  type DemandCurve,
  type GuestShift,
  type Meeting,
  type ShiftTemplate,
  type StaffMember,
  type Travel,
  type Weights,
} from "#engine/roster/bank/bank-problem";
import { ANY_WINDOW } from "#engine/roster/loop/any-window";
import { travelMin } from "#read/network-board/travel";
import { paceAt, servedAt } from "../floating-staff/people";
import type { NeedRow } from "../forecasting/forecast-rows";
import { labourAt } from "./labour-at";

export type WeekSources = {
  readonly network: Network;
  readonly policies: PolicyBook;
  readonly outletId: string;
  readonly monday: BusinessDate;
  /** What the week's days need, as the staffing engine found it. */
  readonly needs: readonly NeedRow[];
  readonly week: RosterWeek;
  readonly carried: (staffId: string) => Carried;
  /** People of other outlets who are sent here. */
  readonly guests?: readonly PersonShift[];
  /** People asked for at prices of their own, in the place of the needs'. */
  readonly demand?: readonly DemandCurve[];
};

/** Somebody's day, whoever's book it stands in. */
export type PersonShift = { readonly staffId: string; readonly shift: Shift };

/** A shift that ends at six or later is a late close. */
export const LATE_FROM_MIN = 1_080;

/** Prices of half hours and burdens, as the file form of a bank's week has them. */
const WEIGHTS: Weights = {
  missing: [40, 80, 160],
  surplus: [1],
  saturday: 15,
  lateClose: 5,
  lateFromMin: LATE_FROM_MIN,
  float: 10,
  travelMinute: 1,
  balanceHour: 1,
};
const WISH_COST = 20;
/** Work before the doors open and after they have closed. */
const AROUND_MIN = 15;
/** Lunch where the law asks for no longer one, and when it may begin. */
const LUNCH_MIN = 30;
const LONG_MIN = 360;
const LUNCHES_MIN = [660, 690, 720, 750, 780, 810];
/**
 * The longest day between coming and going, lunch included, and the half day of part-timers and peaks: beside five whole
 * days of eight hours it fills a week of 44.
 */
const DAY_MAX_MIN = 540;
const HALF_MIN = 240;
/** How far a week may stray from the contract, on the account of the hours bank. */
const BANK_MIN = 240;
/** Share of what a kind of windows serves that makes somebody a person for it. */
const MAIN_SHARE = 0.5;
const FULL_TIME_HOURS = 35;
const CARRIED_MAX = 60;
const AUTHORISE = "authorise";

/**
 * One week of an outlet as the roster engine takes it: windows of each kind and other posts by half-hour from what the
 * days need, people by their certificates and contracts, shifts that fit the opening hours, leave, wishes and the
 * ledger of earlier weeks. Rules RWK-1 and RWK-2. (source: 4-28, 4-29)
 */
export function weekOf(sources: WeekSources): BankProblem {
  const { network, policies, outletId, monday, needs, week } = sources;
  const outlet = network.outlets.get(outletId);
  const rules = labourAt(policies, { outletId, date: monday });
  const templates = outlet ? templatesOf(outlet, monday, rules) : [];
  const demand = sources.demand ?? needs.flatMap((need) => demandOf(need, monday));
  const posts = [...new Set(demand.map(({ post }) => post))].sort();
  const staff = [...active(network.staff)].filter(({ homeId }) => homeId === outletId);
  const travel = outlet ? waysFrom(sources, outlet) : [];
  const near = travel.map(({ to }) => to);
  const windows = [...active(network.windows)].filter((window) => window.outletId === outletId);
  const people = staff.map((person) =>
    memberOf(sources, person, { windows, posts, floatsTo: person.floatEligible ? near : [] }),
  );
  return {
    monday,
    rules,
    posts: posts.map((id) => ({ id, certificates: [] })),
    templates,
    presence: outlet ? presenceOf(outlet, monday, people) : [],
    demand,
    people: people.filter((person) => person.posts.length > 0 || week.lines.has(person.id)),
    guests: (sources.guests ?? []).map((guest) => guestOf(network, monday, guest)),
    travel,
    meetings: [...week.meetings.values()].map(meetingOf),
    weights: WEIGHTS,
  };
}

/** A meeting at the place that it has. */
export function meetingOf({ meetingId: id, staffIds: people, quorum, minutes, ...at }: PlannedMeeting): Meeting {
  const { day, fromMin, reason = "" } = at;
  return {
    ...{ id, people, quorum, minutes },
    ...{ days: [day], fromMin, toMin: fromMin + minutes, decided: { day, fromMin, reason } },
  };
}

/** Somebody of elsewhere, who counts by his post, and by his authority where that is asked for. */
export function guestOf(network: Network, monday: BusinessDate, { staffId, shift }: PersonShift): GuestShift {
  const { day, outletId, post, fromMin, toMin, lunchMin, paidMinutes } = shift;
  const known = network.staff.get(staffId);
  const able = known !== undefined && skillsOn(known, monday).has(AUTHORISE);
  return {
    ...{ person: staffId, outlet: outletId, post, day, fromMin, toMin },
    certificates: able ? [AUTHORISE] : [],
    ...(lunchMin !== undefined && { lunch: { fromMin: lunchMin, toMin: lunchMin + toMin - fromMin - paidMinutes } }),
  };
}

/** Outlets of the same district that somebody can be sent to, and how long the way is. (source: 0-23) */
function waysFrom({ network, policies, monday: date }: WeekSources, outlet: Outlet): readonly Travel[] {
  const [district] = unitsAbove(network, outlet.id);
  const most = resolvePolicy(policies, "float.travelMinMax", { outletId: outlet.id, date }).value;
  const pace = paceAt(policies, date);
  const staffed = new Set([...active(network.windows)].map(({ outletId }) => outletId));
  return [...active(network.outlets)].flatMap((other): readonly Travel[] => {
    if (other.id === outlet.id || !staffed.has(other.id) || unitsAbove(network, other.id)[0] !== district) return [];
    const minutes = network.world?.travelMin[outlet.id]?.[other.id] ?? travelMin(outlet.geo, other.geo, pace);
    return minutes !== undefined && minutes <= most ? [{ from: outlet.id, to: other.id, minutes }] : [];
  });
}

function demandOf({ unitId, date, slots }: NeedRow, monday: BusinessDate): readonly DemandCurve[] {
  const [first] = slots;
  const day = dayIn(monday, date);
  if (!first || day === undefined) return [];
  const curve = (post: string, needed: readonly number[]): readonly DemandCurve[] =>
    needed.some((count) => count > 0) ? [{ outlet: unitId, post, day, fromMin: first.slot * SLOT_MIN, needed }] : [];
  const kinds = [...new Set(slots.flatMap(({ byKind }) => Object.keys(byKind)))];
  // Advice is given at windows of that kind where there are some; it is not asked for a second time.
  const others = [...new Set(slots.flatMap((slot) => Object.keys(slot.posts)))].filter(
    (post) => post !== "adviser" || !kinds.includes("advice"),
  );
  return [
    ...kinds.flatMap((kind) =>
      curve(
        kind,
        slots.map(({ byKind }) => byKind[kind]?.windows ?? 0),
      ),
    ),
    ...others.flatMap((post) =>
      curve(
        post,
        slots.map((slot) => slot.posts[post]?.people ?? 0),
      ),
    ),
  ];
}

function dayIn(monday: BusinessDate, date: BusinessDate): number | undefined {
  const day = Array.from({ length: WEEK_DAYS }, (_, at) => addDays(monday, at)).indexOf(date);
  return day < 0 ? undefined : day;
}

/** Minutes from the first opening of a day to its last closing; nothing on a closed day. */
function openOn(outlet: Outlet, monday: BusinessDate, day: number): readonly [number, number] | undefined {
  const spans = spansOn(outlet, addDays(monday, day));
  if (spans.length === 0) return undefined;
  return [
    Math.min(...spans.map(({ opens }) => minutesOf(opens))),
    Math.max(...spans.map(({ closes }) => minutesOf(closes))),
  ];
}

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));

/** Whole days with a lunch that can be staggered, and half days; one set for each opening time of the week. */
function templatesOf(outlet: Outlet, monday: BusinessDate, rules: readonly LabourRule[]): readonly ShiftTemplate[] {
  const bySpan = new Map<string, { readonly from: number; readonly to: number; readonly days: number[] }>();
  for (let day = 0; day < WEEK_DAYS; day += 1) {
    const open = openOn(outlet, monday, day);
    if (!open) continue;
    const from = Math.floor(open[0] / SLOT_MIN) * SLOT_MIN - AROUND_MIN;
    const to = Math.ceil(open[1] / SLOT_MIN) * SLOT_MIN + AROUND_MIN;
    const known = bySpan.get(`${from}-${to}`) ?? { from, to, days: [] };
    known.days.push(day);
    bySpan.set(`${from}-${to}`, known);
  }
  return [...bySpan.values()].flatMap(({ from, to, days }, at) => {
    const suffix = at === 0 ? "" : `-${at + 1}`;
    const shift = (id: string, fromMin: number, toMin: number): ShiftTemplate => {
      const lunchMinutes = breakIn(toMin - fromMin, rules);
      const lunchesMin =
        lunchMinutes === 0 ? [] : LUNCHES_MIN.filter((lunch) => lunch > fromMin && lunch + lunchMinutes < toMin);
      return { id: `${id}${suffix}`, fromMin, toMin, lunchesMin, lunchMinutes, days };
    };
    const whole =
      to - from <= DAY_MAX_MIN
        ? [shift("day", from, to)]
        : [shift("early", from, from + DAY_MAX_MIN), shift("late", to - DAY_MAX_MIN, to)];
    return [...whole, shift("morning", from, from + HALF_MIN), shift("afternoon", to - HALF_MIN, to)];
  });
}

/** What the law asks of a shift of that length, and a lunch in every long one. */
function breakIn(minutes: number, rules: readonly LabourRule[]): number {
  const legal = rules.flatMap(({ quantity, scope, limit, beyondMinutes = 0 }) =>
    quantity === "breakMinutesMin" && !scope && minutes > beyondMinutes ? [limit] : [],
  );
  return Math.max(minutes > LONG_MIN ? LUNCH_MIN : 0, ...legal);
}

/** Somebody who may authorise, and somebody in the lobby, for as long as the doors are open. (source: 1-08) */
function presenceOf(outlet: Outlet, monday: BusinessDate, people: readonly StaffMember[]): BankProblem["presence"] {
  const canAuthorise = people.some(({ certificates }) => certificates.includes(AUTHORISE));
  const canHost = people.some(({ posts }) => posts.includes("lobby"));
  return Array.from({ length: WEEK_DAYS }, (_, day) => day).flatMap((day) => {
    const open = openOn(outlet, monday, day);
    if (!open) return [];
    const [fromMin, toMin] = open;
    const common = { outlet: outlet.id, needed: 1, days: [day], fromMin, toMin };
    return [
      ...(canAuthorise ? [{ ...common, id: "authority", certificate: AUTHORISE }] : []),
      ...(canHost ? [{ ...common, id: "lobbyCovered", posts: ["lobby"] }] : []),
    ];
  });
}

/** Where somebody may work: the windows there, the posts that are asked for, and outlets beside the own. */
type Reach = {
  readonly windows: readonly Window[];
  readonly posts: readonly string[];
  readonly floatsTo: readonly string[];
};

/** Somebody as the roster engine takes him: certificates and contract, leave and wishes of the week, the ledger. */
export function memberOf(
  { network, monday, week, carried }: Pick<WeekSources, "network" | "monday" | "week" | "carried">,
  person: NetworkStaff,
  { windows, posts, floatsTo }: Reach,
): StaffMember {
  const skills = skillsOn(person, monday);
  const weekMinutes = 60 * person.contractHoursPerWeek;
  const { saturdays, lateCloses, floats, refusedWishes, balanceMinutes, overtimeMinutes } = carried(person.id);
  const most = (count: number): number => Math.min(CARRIED_MAX, count);
  return {
    id: person.id,
    home: person.homeId,
    floatsTo,
    posts: posts.filter((post) => mayHold(network, person, skills, windows, post, monday)),
    certificates: skills.has(AUTHORISE) ? [AUTHORISE] : [],
    contract: {
      kind: person.contractHoursPerWeek >= FULL_TIME_HOURS ? "full" : "part",
      weekMinutes,
      weekDays: 5,
      bankMinutes: BANK_MIN,
      overtimeMinutes: week.overtime.get(person.id) ?? 0,
    },
    conditions: [],
    leave: [...week.leaves.values()]
      .filter(({ staffId, state }) => staffId === person.id && state === "granted")
      .map(({ day }) => day),
    wishes: [...week.wishes.values()]
      .filter(({ staffId }) => staffId === person.id)
      .map(({ day, template }) => ({ day, ...(template !== undefined && { template }), cost: WISH_COST })),
    ledger: {
      saturdays: most(saturdays),
      lateCloses: most(lateCloses),
      floats: most(floats),
      refusedWishes: most(refusedWishes),
      balanceMinutes: Math.round(balanceMinutes),
      overtimeMonthMinutes: overtimeMinutes,
    },
  };
}

function mayHold(
  network: Network,
  person: NetworkStaff,
  skills: ReadonlySet<string>,
  windows: readonly Window[],
  post: string,
  date: BusinessDate,
): boolean {
  switch (post) {
    case "lobby":
      return skills.has("lobby") || person.posts.includes("lobbyManager");
    case "guide":
      return person.posts.includes("lobbyGuide") || person.posts.includes("lobbyManager");
    case "adviser":
      return person.posts.includes("customerManager");
    case "reviewer":
      return skills.has("review");
    case ANY_WINDOW:
      return windows.some((window) => servedAt(network, person, window, date).length > 0);
    default:
      return windows.some((window) => {
        const served = servedAt(network, person, window, date).length;
        return window.kind === post && served > 0 && served >= MAIN_SHARE * window.serviceIds.length;
      });
  }
}
