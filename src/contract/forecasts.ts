import { z } from "zod";
import { CountSchema, DateSchema, IdSchema } from "./fields";

const number = z.number();
const share = z.number().nonnegative();
const wall = z.string().regex(/^\d{2}:\d{2}$/u);

/** Half-open. */
export const DateSpanSchema = z.strictObject({ from: DateSchema, before: DateSchema });

export const ExplanationSchema = z
  .object({
    level: number,
    weekday: number,
    season: number,
    calendar: z.array(z.object({ effect: z.string(), factor: number })),
    trend: number,
    recent: number,
  })
  .meta({ id: "ForecastExplanation" });

/** A day's forecast against what came. Factors of the explanation multiply to what is expected. */
export const FlowDaySchema = z
  .object({
    outletId: IdSchema,
    series: z.string(),
    date: DateSchema,
    madeOn: DateSchema,
    horizonDays: CountSchema,
    inputs: z.object({
      modelVersion: z.string(),
      calendarVersion: CountSchema,
      networkVersion: CountSchema,
      daysSeen: CountSchema,
      lastDay: DateSchema,
    }),
    expected: number,
    actual: number,
    expectedSoFar: number,
    explanation: ExplanationSchema,
    slots: z.array(
      z.object({
        start: wall,
        expected: number,
        p05: number,
        p50: number,
        p95: number,
        updated: number.exactOptional(),
        actual: number.exactOptional(),
      }),
    ),
  })
  .meta({ id: "FlowDay" });

/** Windows by half-hour, what one more or one fewer is worth in minutes of lateness, and when to open and close. */
export const RequirementSchema = z
  .object({
    unitId: IdSchema,
    date: DateSchema,
    madeOn: DateSchema,
    serviceMin: number,
    promiseMin: number,
    lateShareMax: share,
    windowsMax: CountSchema,
    slots: z.array(
      z.object({
        slot: CountSchema,
        arrivals: number,
        windows: CountSchema,
        lateShare: share,
        savedByOneMore: number,
        lostByOneFewer: number,
        isKept: z.boolean(),
      }),
    ),
    moves: z.array(z.object({ atMin: CountSchema, windowId: IdSchema, move: z.enum(["open", "close"]) })),
  })
  .meta({ id: "WindowRequirement" });

export const ExtraWindowSchema = z
  .object({
    outletId: IdSchema,
    date: DateSchema,
    windowsOpen: CountSchema,
    ratioSoFar: number.exactOptional(),
    openAt: wall.exactOptional(),
    windowsMore: CountSchema,
    slots: z.array(z.object({ start: wall, windows: CountSchema, lateMinutesSaved: number })),
  })
  .meta({ id: "ExtraWindow" });

const horizon = z.object({
  horizonDays: CountSchema,
  days: CountSchema,
  error: share,
  challengerError: share,
  insideShare: share,
});

export const ForecastScoresSchema = z
  .object({
    span: DateSpanSchema,
    horizons: z.array(horizon),
    special: z.array(horizon),
    misses: z.array(
      z.object({
        outletId: IdSchema,
        date: DateSchema,
        isSpecial: z.boolean(),
        expected: number,
        actual: number,
        error: share,
        challengerError: share,
        insideShare: share,
      }),
    ),
  })
  .meta({ id: "ForecastScores" });

export const BalanceSchema = z
  .object({
    span: DateSpanSchema,
    busyShare: share,
    unevenness: share,
    outlets: z.array(
      z.object({
        outletId: IdSchema,
        busyShare: share,
        unevenness: share,
        windows: CountSchema,
        openHours: number,
      }),
    ),
  })
  .meta({ id: "Balance" });

export const JobStatusSchema = z
  .object({
    job: z.string(),
    run: z.string(),
    state: z.enum(["running", "done", "failed"]),
    startedAt: CountSchema,
    changedAt: CountSchema,
    parts: CountSchema,
    done: CountSchema,
    failed: z.array(z.object({ unitId: IdSchema, error: z.string() })),
  })
  .meta({ id: "JobStatus" });
