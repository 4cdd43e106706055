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
    /** Every series that was forecast: `total`, `family:A`, `segment:private`. */
    offered: z.array(z.string()),
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
export type FlowDay = z.infer<typeof FlowDaySchema>;

/** What a forecast has learned from, and what of it was not taken at its word. */
export const LearnedFromSchema = z
  .object({
    outletId: IdSchema,
    madeOn: DateSchema,
    from: DateSchema.exactOptional(),
    to: DateSchema.exactOptional(),
    days: CountSchema,
    customers: number,
    findings: z.array(
      z.object({
        kind: z.enum(["gapDay", "gap", "outage", "outlier", "closedDay", "dayTotals"]),
        taken: z.enum(["notLearned", "filled", "leftOut", "asCounted", "onlyTotal"]),
        date: DateSchema,
        from: wall.exactOptional(),
        until: wall.exactOptional(),
        counted: number.exactOptional(),
        expected: number.exactOptional(),
      }),
    ),
  })
  .meta({ id: "LearnedFrom" });
export type LearnedFromView = z.infer<typeof LearnedFromSchema>;

const kindNeed = z.object({ windows: CountSchema, savedByOneMore: number, lostByOneFewer: number });
const post = z.object({ people: CountSchema, because: z.enum(["workload", "waiting", "presence"]), intensity: share });
const classNeed = z.object({ promiseMin: number, lateShareMax: share, lateShare: share, isKept: z.boolean() });
const twinClass = z.object({ formulaLate: share, formulaKept: z.boolean(), late: share, isKept: z.boolean() });
/** Of the published roster, or of the fixed one that stands in for it. */
const freed = z.object({ windows: z.array(number), freedHours: share, shortHours: share, isPublished: z.boolean() });

/** The formula's plan and one iterated on the simulation, both played on so many days that neither was made on. */
const twin = z.object({
  unitId: IdSchema,
  date: DateSchema,
  madeOn: DateSchema,
  days: CountSchema,
  evaluations: CountSchema,
  slots: z.array(
    z.object({
      slot: CountSchema,
      came: number,
      formulaWindows: CountSchema,
      formulaLate: share,
      formulaKept: z.boolean(),
      windows: CountSchema,
      late: share,
      isKept: z.boolean(),
      lateMinutes: number,
      byKind: z.record(z.string(), CountSchema),
      byClass: z.record(z.string(), twinClass).exactOptional(),
    }),
  ),
});

/**
 * Windows by half-hour and kind, people at other posts, what one window more or fewer is worth in minutes of lateness,
 * when to open and close, and what the roster gives.
 */
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
        shortKinds: z.array(z.string()),
        intensity: share,
        byKind: z.record(z.string(), kindNeed),
        byClass: z.record(z.string(), classNeed).exactOptional(),
        bindingClass: IdSchema.exactOptional(),
        posts: z.record(z.string(), post),
      }),
    ),
    moves: z.array(z.object({ atMin: CountSchema, windowId: IdSchema, move: z.enum(["open", "close"]) })),
    twin: twin.exactOptional(),
    roster: freed.exactOptional(),
  })
  .meta({ id: "WindowRequirement" });
export type WindowRequirement = z.infer<typeof RequirementSchema>;

/** The days ahead with what the calendar does to them, what they need, and whether that is there. */
export const CoverSchema = z
  .object({
    outletId: IdSchema,
    windowPeople: CountSchema,
    holidays: z
      .object({
        days: CountSchema,
        serviceLevel: share,
        ordinaryLevel: share,
        levelMin: share,
        windowHours: share,
        ordinaryWindowHours: share,
        isKept: z.boolean(),
      })
      .exactOptional(),
    days: z.array(
      z.object({
        date: DateSchema,
        expected: number,
        calendarFactor: number,
        effects: z.array(z.string()),
        windowsPeak: CountSchema,
        windowsMax: CountSchema,
        neededHours: share,
        brokenSlots: CountSchema,
        shortKinds: z.array(z.string()),
        isHoliday: z.boolean(),
        serviceLevel: share,
        posts: z.record(z.string(), CountSchema),
        freed: freed.exactOptional(),
      }),
    ),
  })
  .meta({ id: "Cover" });
export type Cover = z.infer<typeof CoverSchema>;

export const ExtraWindowSchema = z
  .object({
    outletId: IdSchema,
    date: DateSchema,
    windowsOpen: CountSchema,
    ratioSoFar: number.exactOptional(),
    openAt: wall.exactOptional(),
    windowsMore: CountSchema,
    kind: z.string().exactOptional(),
    windowId: IdSchema.exactOptional(),
    slots: z.array(z.object({ start: wall, windows: CountSchema, lateMinutesSaved: number })),
  })
  .meta({ id: "ExtraWindow" });
export type ExtraWindow = z.infer<typeof ExtraWindowSchema>;

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
export type ForecastScores = z.infer<typeof ForecastScoresSchema>;

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
export type Balance = z.infer<typeof BalanceSchema>;

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
export type JobStatus = z.infer<typeof JobStatusSchema>;

/** What a page shows, as a file: CSV with the interface's names, or XLSX in the reader's language. */
export const SheetFormatSchema = z.strictObject({
  format: z.enum(["csv", "xlsx"]),
  language: z.enum(["zh", "en", "es", "ko"]).default("en"),
});
