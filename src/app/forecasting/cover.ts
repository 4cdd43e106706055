import { addDays, instantAt, type BusinessDate } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import type { Network } from "#domain/network/network";
import { outletOn } from "#domain/network/outlet-on";
import type { PolicyBook } from "#domain/policy/model";
import { fixedRoster } from "#engine/simulation/fixed-roster";
import { freedHours } from "#engine/staffing/freed-hours";
import { compareHolidays, serviceLevel, type HolidayLevel } from "#engine/staffing/holiday-level";
import { SLOT_MIN, type BySlot } from "#read/flow-history/day-flow";
import { lobbyPlanOf } from "../plan/lobby-plan";
import type { Rows } from "../ports/rows";
import { FORECASTS, NEEDS, type ForecastRow, type NeedRow, type SlotNeed, type StoredDay } from "./forecast-rows";
import { HORIZON_DAYS } from "./forecast-series";
import { placeOf, staffingPolicy } from "./staffing-inputs";

/** Windows that a roster opens on a date, by half-hour of the wall. */
export type Rostered = {
  readonly windows: BySlot;
  /** Otherwise it is the roster that stands in for one that nobody has published. */
  readonly isPublished: boolean;
};

/** Nothing where there is no roster for the date. */
export type RosteredWindows = (outletId: string, date: BusinessDate) => Promise<Rostered | undefined>;

export type FreedDeps = { readonly rows: Rows; readonly network: () => Network; readonly rostered: RosteredWindows };
export type CoverDeps = FreedDeps & { readonly policies: () => PolicyBook };

/** What a roster gives a day against what the day needs. (source: 2-69) */
export type Freed = {
  /** Windows on the roster by half-hour, as the need lists them. */
  readonly windows: readonly number[];
  /** Teller-hours that the need does not ask for, and hours that it asks for and nobody works. */
  readonly freedHours: number;
  readonly shortHours: number;
  readonly isPublished: boolean;
};

/** A day ahead: what comes, what it needs, and whether that is there. */
export type CoverDay = {
  readonly date: BusinessDate;
  readonly expected: number;
  /** What the calendar does to the day: 1.3 is three tenths more than such a day has without it. */
  readonly calendarFactor: number;
  readonly effects: readonly string[];
  readonly windowsPeak: number;
  readonly windowsMax: number;
  readonly neededHours: number;
  /** Half-hours in which some kind of windows is too few, even with all of them open. */
  readonly brokenSlots: number;
  /** Kinds of windows that are too few then, the most often short first. */
  readonly shortKinds: readonly string[];
  /** A day off on which the outlet is open, or a day beside one. */
  readonly isHoliday: boolean;
  /** Share of the customers who wait no longer than promised, with the windows asked for. */
  readonly serviceLevel: number;
  /** Most people that each other post needs at once. */
  readonly posts: Readonly<Record<string, number>>;
  readonly freed?: Freed;
};

export type CoverView = {
  readonly outletId: string;
  /** People whose home is the outlet and who may sit at a window. */
  readonly windowPeople: number;
  readonly days: readonly CoverDay[];
  /** Absent where no holiday, or no ordinary day, is ahead. */
  readonly holidays?: HolidayLevel;
};

/**
 * The 28 days after a date, each with the cover it needs: on holidays the same promise holds as on any other day, and
 * where windows or people will not do it says so. Rules FO-11 and FO-12. (source: 1-12, 2-69)
 */
export async function cover(deps: CoverDeps, outletId: string, after: BusinessDate): Promise<CoverView> {
  const span = { from: addDays(after, 1), before: addDays(after, 1 + HORIZON_DAYS) };
  const needs = await deps.rows.select(NEEDS, { where: { unitId: outletId, date: span } });
  const made = await deps.rows.select(FORECASTS, {
    where: { unitId: outletId, series: "total", madeOn: { from: addDays(after, -HORIZON_DAYS), before: span.before } },
  });
  const days = await Promise.all(
    needs.map(async (need) => coverDay(need, newest(made, need), await freedOn(deps, need))),
  );
  const [network, book] = [deps.network(), deps.policies()];
  const { holidayLevelMin } = staffingPolicy(network, book, placeOf(network, outletId, span.from));
  const holidays = levels(days, holidayLevelMin);
  return { outletId, windowPeople: windowPeople(network, outletId), days, ...(holidays && { holidays }) };
}

/** Rule FO-18. */
function levels(days: readonly CoverDay[], levelMin: number): HolidayLevel | undefined {
  const found = compareHolidays(
    days.map(({ isHoliday: isOff, effects, expected, serviceLevel: level, neededHours, brokenSlots }) => ({
      isHoliday: isOff,
      isOrdinary: !isOff && effects.length === 0,
      expected,
      serviceLevel: level,
      windowHours: neededHours,
      isKept: brokenSlots === 0,
    })),
    levelMin,
  );
  if (!found) return undefined;
  const { windowHours, ordinaryWindowHours, ...shares } = found;
  return { ...shares, windowHours: rounded(windowHours), ordinaryWindowHours: rounded(ordinaryWindowHours) };
}

function newest(made: readonly ForecastRow[], { date, madeOn }: NeedRow): StoredDay | undefined {
  return made.find((row) => row.madeOn === madeOn)?.days.find((day) => day.date === date);
}

function coverDay(need: NeedRow, day: StoredDay | undefined, freed: Freed | undefined): CoverDay {
  const { slots, windowsMax } = need;
  const effects = (day?.explanation.calendar ?? []).filter(({ factor }) => Math.abs(factor - 1) >= FACTOR_TOLD);
  const posts = [...new Set(slots.flatMap((slot) => Object.keys(slot.posts)))];
  return {
    date: need.date,
    expected: rounded(day?.total ?? slots.reduce((sum, { arrivals }) => sum + arrivals, 0)),
    calendarFactor: rounded(effects.reduce((product, { factor }) => product * factor, 1)),
    effects: effects.map(({ effect }) => effect),
    windowsPeak: peak(slots, ({ windows }) => windows),
    windowsMax,
    neededHours: (slots.reduce((sum, { windows }) => sum + windows, 0) * SLOT_MIN) / 60,
    brokenSlots: slots.filter(({ isKept }) => !isKept).length,
    shortKinds: mostOften(slots.flatMap(({ shortKinds }) => shortKinds)),
    isHoliday: day?.isHoliday === true,
    serviceLevel: rounded(serviceLevel(slots.map(inTime))),
    posts: Object.fromEntries(posts.map((post) => [post, peak(slots, (slot) => slot.posts[post]?.people ?? 0)])),
    ...(freed && { freed }),
  };
}

/** Nights before lateness was told of all customers know the worst served alone. */
const inTime = ({ arrivals, lateOfAll, lateShare }: SlotNeed) => ({ arrivals, lateShare: lateOfAll ?? lateShare });

function mostOften(kinds: readonly string[]): readonly string[] {
  const often = (kind: string): number => kinds.filter((one) => one === kind).length;
  return [...new Set(kinds)].sort((one, other) => often(other) - often(one));
}

/** Smaller effects are noise to a reader. */
const FACTOR_TOLD = 0.02;

const peak = (slots: readonly SlotNeed[], of: (slot: SlotNeed) => number): number => Math.max(0, ...slots.map(of));

/** The roster of a day against its need; nothing without a roster. Rule FO-12. */
export async function freedOn(
  { rostered }: Pick<FreedDeps, "rostered">,
  { unitId, date, slots }: NeedRow,
): Promise<Freed | undefined> {
  const roster = await rostered(unitId, date);
  if (!roster) return undefined;
  const windows = slots.map(({ slot }) => roster.windows[slot] ?? 0);
  const needed = slots.map((slot) => slot.windows);
  const { freed, short } = freedHours(windows, needed, SLOT_MIN);
  const { isPublished } = roster;
  return { windows: windows.map(rounded), freedHours: rounded(freed), shortHours: rounded(short), isPublished };
}

/** Posts whose people sit at windows. */
const WINDOW_POSTS: readonly string[] = ["cashTeller", "lowCounterTeller", "flexTeller", "customerManager"];

function windowPeople(network: Network, outletId: string): number {
  const staff = outletOn(network, outletId)?.staff ?? [];
  return staff.filter(({ posts }) => posts.some((post) => WINDOW_POSTS.includes(post))).length;
}

/**
 * The roster that every other is compared with, as windows open by half-hour: three quarters of the tellers all day,
 * lunches staggered. Nothing where the network has no such assumption or the outlet stays closed.
 */
export function fixedRosterWindows(sources: {
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
}): RosteredWindows {
  return (outletId, date) => {
    const network = sources.network();
    const plan = network.world && lobbyPlanOf({ network, policies: sources.policies() }, outletId, date);
    if (!plan) return Promise.resolve(undefined);
    const midnight = instantAt(date, "00:00", plan.timeZone);
    const serving = new Set(
      plan.windows.filter(({ serviceIds }) => serviceIds.length > 0).map(({ windowId }) => windowId),
    );
    const minutes: Record<string, number> = {};
    for (const { spells, breaks } of fixedRoster(network, plan, instantAt(date, LUNCH_AT, plan.timeZone))) {
      for (const { windowId, start, end } of spells) {
        if (!serving.has(windowId)) continue;
        addMinutes(minutes, midnight, Math.max(start, plan.opensAt), end, 1);
        for (const pause of breaks) addMinutes(minutes, midnight, pause.start, pause.end, -1);
      }
    }
    const windows = Object.fromEntries(Object.entries(minutes).map(([slot, sum]) => [slot, sum / SLOT_MIN]));
    return Promise.resolve({ windows, isPublished: false });
  };
}

const LUNCH_AT = "11:30";

function addMinutes(minutes: Record<string, number>, midnight: number, start: number, end: number, by: 1 | -1): void {
  const [from, to] = [(start - midnight) / MINUTE_MS, (end - midnight) / MINUTE_MS];
  for (let slot = Math.floor(from / SLOT_MIN); slot * SLOT_MIN < to; slot += 1) {
    const inside = Math.min(to, (slot + 1) * SLOT_MIN) - Math.max(from, slot * SLOT_MIN);
    minutes[slot] = (minutes[slot] ?? 0) + by * inside;
  }
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
