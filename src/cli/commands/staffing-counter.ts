import { basename } from "node:path";
import { readCounterFile, type CounterFile } from "#app/forecasting/counter-file";
import { counterDay, type CounterInterval, type CounterModel } from "#engine/staffing/counter-day";
import { freedHours } from "#engine/staffing/freed-hours";
import { compareHolidays, holidayLateShare, serviceLevel, type LevelDay } from "#engine/staffing/holiday-level";
import { windowMoves, windowSpells, type WindowMove } from "#engine/staffing/window-spells";
import { readTable } from "../csv-table";
import { minuteOf, readDemand, timeOf, type DemandDay } from "../demand-file";
import { type Terminal } from "../terminal";
import { readText } from "../text-file";
import { failed, faulty } from "../failed";

export type CounterFiles = {
  readonly demand: string;
  readonly counter: string;
  /** Windows by roster: columns start, windows. */
  readonly roster?: string | undefined;
  readonly series?: string | undefined;
};

/** A whole counter from files: windows by kind, classes, second persons, other posts, holidays and hours freed. */
export async function planCounter(files: CounterFiles, terminal: Terminal): Promise<void> {
  const counter = await counterFrom(files.counter);
  const demand = await readDemand(files.demand, files.series);
  const roster = files.roster === undefined ? undefined : await rosterFrom(files.roster);
  const days = demand.map((day) => plannedDay(counter, day, files, roster));
  for (const day of days) tellDay(counter, day, terminal);
  const holidays = compareHolidays(days.map(levelOf), counter.holidays.levelMin);
  if (holidays) {
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    terminal.say(
      `holidays: ${percent(holidays.serviceLevel)} in time with ${holidays.windowHours} window-hours a day, ` +
        `ordinary days ${percent(holidays.ordinaryLevel)} with ${holidays.ordinaryWindowHours}: ` +
        (holidays.isKept ? "the level is kept" : "BELOW THE LEVEL ASKED FOR"),
    );
  }
  terminal.result({ days, ...(holidays && { holidays }) });
}

async function counterFrom(path: string): Promise<CounterFile> {
  const read = readCounterFile({ name: basename(path), text: await readText(path) });
  if (read.ok) return read.value;
  throw faulty(read.refusal);
}

type Rostered = ReadonlyMap<string, number>;

async function rosterFrom(path: string): Promise<Rostered> {
  const roster = new Map<string, number>();
  for (const { cells, line } of await readTable(path, ["start", "windows"])) {
    const { start = "", windows = "" } = cells;
    const count = Number(windows);
    if (windows === "" || !(count >= 0)) throw failed("windowsNoNumber", { path, line });
    if (!/^(?:\d{4}-\d{2}-\d{2} )?\d{2}:\d{2}$/u.test(start)) throw failed("startNoTime", { path, line });
    if (roster.has(start)) throw failed("startTwice", { path, line, start });
    roster.set(start, count);
  }
  return roster;
}

type PlannedDay = {
  readonly date: string;
  readonly isHoliday: boolean;
  readonly starts: readonly string[];
  readonly windowHours: number;
  readonly serviceLevel: number;
  readonly isKept: boolean;
  readonly intervals: readonly CounterInterval[];
  readonly moves: readonly WindowMove[];
  readonly freed?: ReturnType<typeof freedHours>;
};

function plannedDay(
  counter: CounterFile,
  demand: DemandDay,
  { demand: file }: Pick<CounterFiles, "demand">,
  roster: Rostered | undefined,
): PlannedDay {
  const { date, starts, intervalMin } = demand;
  const isHoliday = counter.holidays.dates.includes(date);
  const model = isHoliday ? onHoliday(counter, counter.holidays.levelMin) : counter;
  const intervals = counterDay(model, { intervalMin, paths: byService(counter, demand, file) });
  const windows = intervals.map((one) => one.windows.reduce((sum, count) => sum + count, 0));
  const spells = counter.kinds.flatMap((kind, place) => {
    const counts = intervals.map((one) => one.windows[place] ?? 0);
    return windowSpells(counts, kind.windows, minuteOf(starts[0]), intervalMin);
  });
  return {
    date,
    isHoliday,
    starts,
    windowHours: (windows.reduce((sum, count) => sum + count, 0) * intervalMin) / 60,
    serviceLevel: serviceLevel(intervals.map(({ arrivals, lateOfAll }) => ({ arrivals, lateShare: lateOfAll }))),
    isKept: intervals.every((one) => one.isKept),
    intervals,
    moves: windowMoves(spells),
    ...(roster && {
      freed: freedHours(
        starts.map((start) => rosteredAt(roster, start)),
        windows,
        intervalMin,
      ),
    }),
  };
}

/** Times without a date hold for every day. */
const rosteredAt = (roster: Rostered, start: string): number => roster.get(start) ?? roster.get(timeOf(start)) ?? 0;

function onHoliday(model: CounterModel, levelMin: number): CounterModel {
  const relaxed = <P extends { readonly lateShare: number }>(promise: P): P => {
    return { ...promise, lateShare: holidayLateShare(promise.lateShare, levelMin) };
  };
  const classes = model.classes.map((one) => (one.promise ? { ...one, promise: relaxed(one.promise) } : one));
  return { ...model, classes, promise: relaxed(model.promise) };
}

/** Demand of each service; where the file tells all together, each service has its share of it. */
function byService(counter: CounterFile, { paths }: DemandDay, file: string): DemandDay["paths"] {
  const known = counter.services.map(({ service }) => service);
  const all = paths.get("");
  if (!all) {
    const stranger = [...paths.keys()].find((service) => !known.includes(service));
    if (stranger !== undefined) throw failed("serviceUnknown", { path: file, service: stranger });
    const none = [...paths.values()][0]?.map((path) => path.map(() => 0)) ?? [];
    return new Map(known.map((service) => [service, paths.get(service) ?? none]));
  }
  if (counter.shares.size === 0) throw failed("shareMissing", { path: file });
  return new Map(
    known.map((service) => [service, all.map((path) => path.map((rate) => rate * (counter.shares.get(service) ?? 0)))]),
  );
}

const levelOf = (day: PlannedDay): LevelDay => ({
  isHoliday: day.isHoliday,
  isOrdinary: !day.isHoliday,
  expected: day.intervals.reduce((sum, { arrivals }) => sum + arrivals, 0),
  serviceLevel: day.serviceLevel,
  windowHours: day.windowHours,
  isKept: day.isKept,
});

function tellDay({ kinds }: CounterModel, day: PlannedDay, { say }: Terminal): void {
  const verdict = day.isKept ? "every promise is kept" : "A PROMISE IS BROKEN";
  const named = day.date === "" ? "" : `${day.date}${day.isHoliday ? " (holiday)" : ""}: `;
  say(`${named}${day.windowHours} window-hours, ${verdict}`);
  for (const [at, one] of day.intervals.entries()) {
    const windows = kinds.map(({ kind }, place) => `${kind} ${one.windows[place] ?? 0}`).join(", ");
    const people = one.posts.map(({ post, people: count }) => `${post} ${count}`).join(", ");
    const late = `${(100 * one.lateShare).toFixed(1).padStart(5)} % late`;
    const saved = Math.max(0, ...one.savedByOneMore).toFixed(1);
    const why = [
      ...(one.binding === undefined ? [] : [`${one.binding} decides`]),
      ...one.classes.filter(({ isKept }) => !isKept).map(({ name }) => `${name} BROKEN`),
    ];
    const told = [windows, ...(people === "" ? [] : [people]), late, `one more saves ${saved} min`, ...why];
    say(`  ${timeOf(day.starts[at])}  ${told.join("; ")}`);
  }
  if (day.freed) say(`  by roster: ${day.freed.freed} teller-hours freed, ${day.freed.short} short`);
}
