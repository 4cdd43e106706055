import { mondayFrom } from "#app/demo/demo";
import type { MonthSpan } from "#app/demo/month/outlet-month";
import { addDays, instantAt, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import { nightOn } from "./commands/nightly";
import { writeDemoCalendar, writeDemoHistory } from "./demo-history";
import { writeDemoMonth } from "./demo-month";
import type { House } from "./house";
import type { Terminal } from "./terminal";

/** What lies behind a demo when it begins. */
export type DemoPast = {
  /** Where the clocks stand while the past is written, and where they are when the demo begins. */
  readonly clocksAt: EpochMs;
  readonly startsAt: EpochMs;
  /** The date before which everything is past. */
  readonly before: BusinessDate;
  readonly seed: string;
  readonly history: boolean;
  readonly month: MonthSpan | undefined;
  /** The month is being played: the house is at rest. */
  readonly isUnderWay: () => boolean;
  readonly ended: () => void;
};

const MONTH_DAYS = 30;
/** The clocks start on the morning of a date; opening a day moves them on to it. */
const EARLY = "00:00";

/** Nights worked off after the fact, so that forecasts of days that are over can be held against them. */
const NIGHTS_BACK = [15, 8, 1] as const;
const LAST_NIGHT = [1] as const;

export function pastOf(
  {
    seed,
    history = false,
    month = false,
  }: { readonly seed: string; readonly history?: boolean; readonly month?: boolean },
  from: BusinessDate,
): DemoPast {
  // The month ends with the Sunday before the Monday that is played.
  const before = month ? mondayFrom(from) : from;
  const startsAt = instantAt(before, EARLY, "UTC");
  const span: MonthSpan | undefined = month
    ? { first: addDays(before, -MONTH_DAYS), days: MONTH_DAYS, seed }
    : undefined;
  let isUnderWay = month;
  return {
    startsAt,
    // Somewhere it is the first day already when it is still the one before in Greenwich.
    clocksAt: span ? instantAt(addDays(span.first, -1), EARLY, "UTC") : startsAt,
    ...{ before, seed, history, month: span },
    isUnderWay: () => isUnderWay,
    ended: () => void (isUnderWay = false),
  };
}

/** Writes what was asked for and is not there yet, then lets the clocks run. */
export async function writeDemoPast(house: House, past: DemoPast, terminal: Terminal): Promise<void> {
  const { before, seed, history, month } = past;
  if (history) {
    const onProgress = (done: number, of: number): void => terminal.progress("outlets", done, of);
    const days = await writeDemoHistory(house.records, { before: month?.first ?? before, seed }, onProgress);
    if (days > 0) terminal.say(`${days} days of history written`);
  }
  const played = month && (await playPastMonth(house, month, terminal));
  const nights = history ? NIGHTS_BACK : played === true ? LAST_NIGHT : [];
  for (const daysBack of nights) await workOffNight(house, addDays(before, -daysBack), terminal);
  startClocks(house, past);
}

/** @returns whether there was anything left to play */
async function playPastMonth(house: House, month: MonthSpan, terminal: Terminal): Promise<boolean> {
  const { records, network } = house;
  if (records.calendar.state().days.size === 0) {
    await writeDemoCalendar({ ...records, network }, month.first, addDays(month.first, month.days));
  }
  const played = await writeDemoMonth(house, month, (done, of, visits) => {
    terminal.progress(`days (${visits} visits)`, done, of);
  });
  await records.projector.catchUp({ onProgress: (done, of) => terminal.progress("streams", done, of) });
  if (played.days === 0) return false;
  const { days, visits, tickets } = played;
  terminal.say(
    `${days} days of ${network.state().outlets.size} outlets played: ${visits} visits, ${tickets} with a number`,
  );
  return true;
}

function startClocks({ network, clockOf }: House, { startsAt, ended }: DemoPast): void {
  for (const outletId of network.state().outlets.keys()) {
    const clock = clockOf(outletId);
    clock.advanceTo(startsAt);
    clock.resume();
  }
  ended();
}

async function workOffNight({ records, policies }: House, date: BusinessDate, terminal: Terminal): Promise<void> {
  const onProgress = (done: number, of: number): void => terminal.progress("outlets", done, of);
  const { outlets } = await nightOn(records, policies, { date, onProgress });
  terminal.say(`${outlets} outlets forecast after ${date}`);
}
