import { z } from "zod";
import { code, line } from "../exchange/text-codecs";

/** How a queueing model is written; what it means: #engine/queue-model/model and docs/guide/simulate.md. */

const time = z.number().nonnegative();
const share = z.number().min(0).max(1);
const cv = z.number().nonnegative().max(20);

const plain = (value: z.ZodNumber) =>
  [
    z.strictObject({ kind: z.literal("fixed"), value }),
    z.strictObject({ kind: z.literal("exponential"), mean: z.number().positive() }),
    z.strictObject({ kind: z.literal("uniform"), from: value, to: value }),
    z.strictObject({ kind: z.literal("triangular"), from: value, mode: value, to: value }),
    z.strictObject({ kind: z.literal("lognormal"), mean: z.number().positive(), cv }),
    z.strictObject({ kind: z.literal("gamma"), mean: z.number().positive(), cv }),
    z.strictObject({ kind: z.literal("erlang"), mean: z.number().positive(), phases: z.int().min(1).max(100) }),
    z.strictObject({ kind: z.literal("empirical"), values: z.array(value).min(1) }),
  ] as const;

const mixtureOf = (value: z.ZodNumber) =>
  z.strictObject({
    kind: z.literal("mixture"),
    parts: z.array(z.strictObject({ share, of: z.discriminatedUnion("kind", [...plain(value)]) })).min(1),
  });

const duration = z.discriminatedUnion("kind", [...plain(time), mixtureOf(time)]);
/** May be below zero: early. */
const offset = z.discriminatedUnion("kind", [...plain(z.number()), mixtureOf(z.number())]);

const rates = z.array(z.strictObject({ from: time, rate: time })).min(1);

const arrivals = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("poisson"),
      rate: time.optional(),
      rates: rates.optional(),
      dayCv: cv.default(0),
    })
    .refine(({ rate, rates: steps }) => (rate === undefined) !== (steps === undefined))
    .transform(({ kind, rate, rates: steps, dayCv }) => ({
      kind,
      rates: steps ?? [{ from: 0, rate: rate ?? 0 }],
      dayCv,
    })),
  z.strictObject({ kind: z.literal("renewal"), between: duration }),
  z.strictObject({ kind: z.literal("times"), times: z.array(time).min(1) }),
  z.strictObject({
    kind: z.literal("appointments"),
    times: z.array(time).min(1),
    showRate: share.default(1),
    lateness: offset.optional(),
  }),
]);

const customerClass = z.strictObject({
  id: code,
  arrivals,
  entry: code,
  priority: z.number().default(0),
  credit: time.default(0),
  patience: duration.optional(),
  baulking: z
    .array(z.strictObject({ waitingOver: z.int().nonnegative(), probability: share.default(1), to: code.optional() }))
    .default([]),
});

const chooses = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("firstCome") }),
  z.strictObject({ kind: z.literal("priority") }),
  z.strictObject({ kind: z.literal("longestQueue") }),
  z.strictObject({ kind: z.literal("credit") }),
  z.strictObject({ kind: z.literal("prefer"), classes: z.array(code).min(1) }),
  z.strictObject({ kind: z.literal("ageing"), perLevel: z.number().positive() }),
]);

const open = z.int().nonnegative().max(10_000);

const windows = z
  .strictObject({
    id: code,
    open: open.optional(),
    schedule: z
      .array(z.strictObject({ from: time, open }))
      .min(1)
      .optional(),
    shiftChange: z.enum(["finishFirst", "handOver", "preemptResume"]).default("finishFirst"),
    serves: z.array(code).min(1).optional(),
    chooses: chooses.default({ kind: "firstCome" }),
  })
  .refine(({ open: always, schedule }) => (always === undefined) !== (schedule === undefined))
  .transform(({ open: always, schedule, ...group }) => ({
    ...group,
    schedule: schedule ?? [{ from: 0, open: always ?? 0 }],
  }));

const node = z.strictObject({
  id: code,
  windows: z.array(windows).min(1),
  room: z.int().nonnegative().optional(),
  whenFull: z.enum(["lose", "block"]).default("lose"),
  service: z.record(z.string(), duration),
  routing: z.record(z.string(), z.array(z.strictObject({ to: code, probability: share.default(1) }))).default({}),
});

export const MODEL_SCHEMA = z.strictObject({
  title: line,
  note: line.optional(),
  timeUnit: line.default("minute"),
  horizon: z.number().positive(),
  warmUp: time.default(0),
  atClose: z.enum(["serveWaiting", "finishCurrent", "stop"]).default("serveWaiting"),
  replications: z.int().min(1).max(100_000).default(30),
  seed: z.union([z.int(), line]).default(1),
  waitsOver: z.array(time).default([10, 20]),
  classes: z.array(customerClass).min(1).max(100),
  nodes: z.array(node).min(1).max(100),
});
