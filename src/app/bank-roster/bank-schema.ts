import { z } from "zod";
import { LABOUR_PROFILES } from "#domain/labour-rules/model";
import { code, line, wallTime } from "../exchange/text-codecs";

/** How a bank's week is written; what it means: #engine/roster/bank/bank-problem and docs/math/roster.md, section 8. */

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const clock = wallTime.transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
const day = z.enum(WEEKDAYS).transform((name) => WEEKDAYS.indexOf(name));
const days = z.array(day).min(1).max(7);
const openDays = days.default([0, 1, 2, 3, 4]);
const cost = z.int().nonnegative().max(5_000);
/** Each further person costs at least as much as the one before: the search relies on it. */
const rising = z
  .array(cost)
  .min(1)
  .max(50)
  .refine((steps) => steps.every((step, at) => step >= (steps[at - 1] ?? 0)));
const minutes = z.int().nonnegative().max(10_080);
const carried = z.int().nonnegative().max(60).default(0);
const rosterDate = z.iso.date("2026-11-23");

const scope = z.strictObject({
  contracts: z.array(z.enum(["full", "part", "hourBank"])).optional(),
  conditions: z.array(z.enum(["underAge", "pregnant", "nursing"])).optional(),
});
const agreed = { id: code, limit: minutes, scope: scope.optional(), source: line, replaces: code.optional() };
const HARD_QUANTITIES = [
  "dayMinutesMax",
  "weekMinutesMax",
  "overtimeWeekMinutesMax",
  "overtimeMonthMinutesMax",
  "dailyRestMinutesMin",
  "weeklyRestMinutesMin",
  "breakMinutesMin",
  "noticeDaysMin",
] as const;
const unionRule = z.discriminatedUnion("severity", [
  z.strictObject({
    severity: z.literal("hard"),
    quantity: z.enum(HARD_QUANTITIES),
    beyondMinutes: minutes.optional(),
    ...agreed,
  }),
  z.strictObject({
    severity: z.literal("soft"),
    quantity: z.literal("dayMinutesMax"),
    penaltyPerHour: cost,
    ...agreed,
  }),
]);

const template = z.strictObject({
  id: code,
  from: clock,
  to: clock,
  lunches: z.array(clock).max(12).default([]),
  lunchMinutes: minutes.default(0),
  days: openDays,
});

const presenceRule = z.strictObject({
  id: code,
  outlet: code,
  posts: z.array(code).min(1).optional(),
  certificate: code.optional(),
  needed: z.int().min(1).max(50).default(1),
  days: openDays,
  from: clock,
  to: clock,
});

const demand = z.strictObject({
  outlet: code,
  post: code,
  days,
  from: clock,
  needed: z.array(z.int().nonnegative().max(100)).min(1).max(48),
});

const ledger = z.strictObject({
  saturdays: carried,
  lateCloses: carried,
  floats: carried,
  refusedWishes: carried,
  balanceMinutes: z.int().min(-10_080).max(10_080).default(0),
  overtimeMonthMinutes: minutes.default(0),
});

const person = z.strictObject({
  id: code,
  home: code,
  floatsTo: z.array(code).default([]),
  posts: z.array(code).min(1),
  certificates: z.array(code).default([]),
  contract: z.strictObject({
    kind: z.enum(["full", "part", "hourBank"]).default("full"),
    weekMinutes: minutes,
    weekDays: z.int().min(1).max(7).default(5),
    bankMinutes: minutes.default(0),
    overtimeMinutes: minutes.default(0),
  }),
  conditions: z.array(z.enum(["underAge", "pregnant", "nursing"])).default([]),
  leave: z.array(day).default([]),
  wishes: z.array(z.strictObject({ day, template: code.optional(), cost: cost.default(20) })).default([]),
  ended: clock.optional(),
  ledger: ledger.prefault({}),
});

const meeting = z.strictObject({
  id: code,
  people: z.array(code).min(1),
  quorum: z.int().min(1).default(1),
  minutes: z.int().min(5).max(480),
  days: openDays,
  from: clock,
  to: clock,
  decided: z.strictObject({ day, from: clock, reason: line }).optional(),
});

const weights = z.strictObject({
  missing: rising.default([40, 80, 160]),
  surplus: rising.default([1]),
  saturday: cost.default(15),
  lateClose: cost.default(5),
  lateFrom: clock.default(18 * 60),
  float: cost.default(10),
  travelMinute: cost.default(1),
  balanceHour: cost.default(1),
});

export const BANK_SCHEMA = z.strictObject({
  title: line,
  monday: rosterDate,
  publishedOn: rosterDate.optional(),
  labour: z.strictObject({ profile: z.enum(LABOUR_PROFILES), union: z.array(unionRule).default([]) }),
  posts: z.array(z.strictObject({ id: code, certificates: z.array(code).default([]) })).min(1),
  templates: z.array(template).min(1),
  presence: z.array(presenceRule).default([]),
  demand: z.array(demand).min(1),
  people: z.array(person).min(1).max(400),
  travel: z.array(z.strictObject({ from: code, to: code, minutes })).default([]),
  meetings: z.array(meeting).default([]),
  weights: weights.prefault({}),
});

export type BankFile = z.output<typeof BANK_SCHEMA>;
