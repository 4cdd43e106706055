import type { BusinessDate } from "#base/calendar";
import type { Explanation, DayForecast } from "#engine/forecast/predict";
import type { RowTable } from "../ports/rows";

/** One day of a stored forecast: everything its mean, quantiles and reasons can be had from again. */
export type StoredDay = {
  readonly date: BusinessDate;
  readonly steps: number;
  readonly total: number;
  readonly mean: readonly number[];
  readonly dayVariance: number;
  readonly slotVariance: number;
  readonly lower: number;
  readonly upper: number;
  /** Nights before it was told have none. */
  readonly leverage?: number;
  readonly explanation: Explanation;
  /** What the challenger expects, by half-hour; it is scored beside the model. */
  readonly challenger: readonly number[];
  /** A day off on which the outlet is open, or a day beside a long rest. */
  readonly isHoliday?: true;
};

/** What a forecast was made from: same inputs and version, same forecast. */
export type ForecastInputs = {
  readonly modelVersion: string;
  readonly calendarVersion: number;
  readonly networkVersion: number;
  readonly daysSeen: number;
  readonly lastDay: BusinessDate;
};

/** The forecast of one series as it was made on a date. They are kept, so that each can be held against what came. */
export type ForecastRow = {
  readonly unitId: string;
  readonly series: string;
  readonly madeOn: BusinessDate;
  readonly firstSlot: number;
  readonly inputs: ForecastInputs;
  readonly days: readonly StoredDay[];
};

export const FORECASTS: RowTable<ForecastRow> = {
  name: "forecast",
  columns: ["unitId", "series", "madeOn", "firstSlot", "inputs", "days"],
  key: ["unitId", "series", "madeOn"],
};

/** The newest model of a series, to update a day from and to look into. */
export type ModelRow = {
  readonly unitId: string;
  readonly series: string;
  readonly madeOn: BusinessDate;
  /** As `writeModel` writes it. */
  readonly model: string;
};

export const MODELS: RowTable<ModelRow> = {
  name: "forecast_model",
  columns: ["unitId", "series", "madeOn", "model"],
  key: ["unitId", "series"],
};

/** How far off a forecast of so many days ahead was. Sums, so that days and outlets add up. */
export type HorizonScore = {
  readonly horizonDays: number;
  readonly madeOn: BusinessDate;
  readonly expected: number;
  readonly absError: number;
  readonly challengerAbsError: number;
  /** Half-hours whose count lay within the 5 % and 95 % quantiles. */
  readonly inside: number;
};

export type ScoreRow = {
  readonly unitId: string;
  readonly series: string;
  readonly date: BusinessDate;
  readonly actual: number;
  readonly slots: number;
  /** A day on which the calendar names an effect; such days are reported apart. */
  readonly isSpecial: boolean;
  readonly horizons: readonly HorizonScore[];
};

export const SCORES: RowTable<ScoreRow> = {
  name: "forecast_score",
  columns: ["unitId", "series", "date", "actual", "slots", "isSpecial", "horizons"],
  key: ["unitId", "series", "date"],
};

/** Windows of one kind, and what one more or one fewer would do in minutes beyond the promise. */
export type KindSlotNeed = {
  readonly windows: number;
  readonly savedByOneMore: number;
  readonly lostByOneFewer: number;
};

/** People at a post that is no window, what decided their number, and the share of their time that is work. */
export type PostPeople = {
  readonly people: number;
  readonly because: "workload" | "waiting" | "presence";
  readonly intensity: number;
};

/** What a class of customers is promised, and how many of it wait longer with the windows asked for. */
export type ClassSlotNeed = {
  readonly promiseMin: number;
  readonly lateShareMax: number;
  readonly lateShare: number;
  readonly isKept: boolean;
};

/** What a half-hour needs. `savedByOneMore` and `lostByOneFewer` are those of the kind where they are largest. */
export type SlotNeed = KindSlotNeed & {
  readonly slot: number;
  readonly arrivals: number;
  /** Of the worst served group of customers, and of all of them. */
  readonly lateShare: number;
  readonly lateOfAll?: number;
  readonly isKept: boolean;
  /** Kinds whose customers wait too long even with all their windows open. */
  readonly shortKinds: readonly string[];
  /** Work over open windows; 1 is no rest. */
  readonly intensity: number;
  readonly byKind: { readonly [kind: string]: KindSlotNeed };
  /** Classes by segment; absent in needs of nights before classes had promises of their own. */
  readonly byClass?: { readonly [segmentId: string]: ClassSlotNeed };
  /** The class that asks for more windows than all customers together. */
  readonly bindingClass?: string;
  readonly posts: { readonly [post: string]: PostPeople };
};

export type NeedRow = {
  readonly unitId: string;
  readonly date: BusinessDate;
  readonly madeOn: BusinessDate;
  readonly serviceMin: number;
  readonly promiseMin: number;
  readonly lateShareMax: number;
  readonly windowsMax: number;
  readonly slots: readonly SlotNeed[];
};

export const NEEDS: RowTable<NeedRow> = {
  name: "staffing_need",
  columns: ["unitId", "date", "madeOn", "serviceMin", "promiseMin", "lateShareMax", "windowsMax", "slots"],
  key: ["unitId", "date"],
};

/** A half-hour under the formula's plan and under one iterated on the twin, both played on days neither was made on. */
export type TwinSlot = {
  readonly slot: number;
  /** Customers of a mean day. */
  readonly came: number;
  readonly formulaWindows: number;
  readonly formulaLate: number;
  readonly formulaKept: boolean;
  readonly windows: number;
  readonly late: number;
  readonly isKept: boolean;
  readonly lateMinutes: number;
  readonly byKind: { readonly [kind: string]: number };
  /** Each class against its own promise, under the formula's plan and the iterated one. */
  readonly byClass?: { readonly [segmentId: string]: TwinClass };
};

export type TwinClass = {
  readonly formulaLate: number;
  readonly formulaKept: boolean;
  readonly late: number;
  readonly isKept: boolean;
};

/** What the twin made of a day's requirement. `madeOn` is that of the requirement it began with. */
export type TwinNeedRow = {
  readonly unitId: string;
  readonly date: BusinessDate;
  readonly madeOn: BusinessDate;
  /** Sampled days that it was made on, and as many others that judged it. */
  readonly days: number;
  readonly evaluations: number;
  readonly slots: readonly TwinSlot[];
};

export const TWIN_NEEDS: RowTable<TwinNeedRow> = {
  name: "staffing_twin",
  columns: ["unitId", "date", "madeOn", "days", "evaluations", "slots"],
  key: ["unitId", "date"],
};

export function storedDay(day: DayForecast, challenger: Float64Array, isHoliday: boolean): StoredDay {
  const own = { ...day, mean: [...day.mean], challenger: [...challenger].map(rounded) };
  return isHoliday ? { ...own, isHoliday } : own;
}

export function forecastOf({
  mean,
  date,
  steps,
  total,
  dayVariance,
  slotVariance,
  lower,
  upper,
  leverage = 0,
  explanation,
}: Expected) {
  const spread = { dayVariance, slotVariance, lower, upper, leverage };
  return { date, steps, total, mean: Float64Array.from(mean), ...spread, explanation } satisfies DayForecast;
}

/** A stored day without what the challenger said of it. */
type Expected = Omit<StoredDay, "challenger">;

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
