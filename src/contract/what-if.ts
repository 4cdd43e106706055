import { z } from "zod";
import type { Scenario } from "#domain/what-if/model";
import { CountSchema, DateSchema, IdSchema, InstantSchema } from "./fields";

const WallSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);
const IdsSchema = z.array(IdSchema).min(1).max(60);
const FactorSchema = z.number().min(0).max(10);
const ModeSchema = z.enum(["normal", "simpleOnly", "complexOnly", "vipOnly", "all"]);
const there = { outletIds: IdsSchema.exactOptional() };
const hours = { from: WallSchema.exactOptional(), to: WallSchema.exactOptional() };

/** What may be otherwise than in the baseline; the kinds are told in docs/guide/what-if.md. */
export const ChangeSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("arrivals"),
      factor: FactorSchema,
      serviceIds: IdsSchema.exactOptional(),
      segmentIds: IdsSchema.exactOptional(),
      ...hours,
      ...there,
    }),
    z.strictObject({
      kind: z.literal("serviceTime"),
      factor: z.number().min(0.1).max(10),
      serviceIds: IdsSchema.exactOptional(),
      ...there,
    }),
    z.strictObject({
      kind: z.literal("windows"),
      count: z.int().min(-20).max(20),
      windowKind: IdSchema.exactOptional(),
      ...hours,
      ...there,
    }),
    z.strictObject({
      kind: z.literal("openWindow"),
      windowId: IdSchema,
      staffId: IdSchema.exactOptional(),
      mode: ModeSchema.exactOptional(),
      ...hours,
      ...there,
    }),
    z.strictObject({ kind: z.literal("closeWindow"), windowId: IdSchema, ...hours, ...there }),
    z.strictObject({ kind: z.literal("windowMode"), windowId: IdSchema, mode: ModeSchema, ...hours, ...there }),
    z.strictObject({ kind: z.literal("policy"), key: z.string().min(1).max(80), value: z.json(), ...there }),
    z.strictObject({ kind: z.literal("absence"), staffId: IdSchema, ...hours, ...there }),
    z.strictObject({ kind: z.literal("skills"), staffId: IdSchema, serviceIds: IdsSchema, ...there }),
    z.strictObject({ kind: z.literal("lunches"), from: WallSchema, groups: z.int().min(1).max(12), ...there }),
    z.strictObject({ kind: z.literal("deviceDown"), deviceId: IdSchema, ...hours, ...there }),
    z.strictObject({ kind: z.literal("moveService"), serviceIds: IdsSchema, toOutletIds: IdsSchema, ...there }),
    z.strictObject({
      kind: z.literal("guidance"),
      share: z.number().min(0).max(1),
      gainMin: z.number().min(0).max(240),
      ...there,
    }),
  ])
  .meta({ id: "WhatIfChange" });

export const BaselineSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("day"), date: DateSchema }),
    z.strictObject({ kind: z.literal("recorded"), date: DateSchema }),
    z.strictObject({ kind: z.literal("now") }),
  ])
  .meta({ id: "WhatIfBaseline" });

export const REPLICATIONS_MAX = 2_000;

export const ScenarioSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    outletIds: z.array(IdSchema).max(60),
    baseline: BaselineSchema,
    changes: z.array(ChangeSchema).max(40),
    replications: z.int().min(2).max(REPLICATIONS_MAX),
    seed: z.string().min(1).max(40),
  })
  .meta({ id: "WhatIfScenario" });
export type ScenarioView = z.infer<typeof ScenarioSchema>;
export type ChangeView = z.infer<typeof ChangeSchema>;

/** What was read has been checked; only the list of JSON's values is written otherwise in the domain. */
export const toScenario = (view: ScenarioView): Scenario => view;

const ComparedSchema = z.object({
  figure: z.string(),
  baseline: z.number(),
  scenario: z.number(),
  difference: z.object({ mean: z.number(), low: z.number(), high: z.number() }),
  pairs: CountSchema,
});
export type ComparedView = z.infer<typeof ComparedSchema>;

const SourceSchema = z.enum(["fitted", "assumed", "recorded"]);

export const FindingSchema = z
  .object({
    seed: z.string(),
    replications: CountSchema,
    policyVersion: CountSchema,
    codeVersion: z.string(),
    worlds: z.array(z.object({ outletId: IdSchema, source: SourceSchema, days: CountSchema })),
    compared: z.array(ComparedSchema),
    waits: z.object({ stepMin: z.number(), baseline: z.array(z.number()), scenario: z.array(z.number()) }),
    byHalfHour: z.object({
      from: InstantSchema,
      baseline: z.array(z.number().nullable()),
      scenario: z.array(z.number().nullable()),
    }),
  })
  .meta({ id: "WhatIfFinding" });
export type FindingView = z.infer<typeof FindingSchema>;

const RunSchema = z.object({ played: CountSchema, of: CountSchema, state: z.enum(["running", "failed"]) });

/** A scenario as it stands, whether it is being played, and what came of it. */
export const SavedScenarioSchema = z
  .object({
    scenarioId: IdSchema,
    owner: z.string(),
    isMine: z.boolean(),
    isShared: z.boolean(),
    revision: CountSchema,
    savedAt: InstantSchema,
    scenario: ScenarioSchema,
    run: RunSchema.exactOptional(),
    finding: FindingSchema.exactOptional(),
    foundAt: InstantSchema.exactOptional(),
  })
  .meta({ id: "SavedWhatIfScenario" });
export type SavedScenarioView = z.infer<typeof SavedScenarioSchema>;

export const ShareBodySchema = z.strictObject({ isShared: z.boolean() });
export const DoneSchema = z.object({ done: z.literal(true) });

export const FilmQuerySchema = z.strictObject({ arm: z.enum(["baseline", "scenario"]), outletId: IdSchema });
const shot = { at: z.number() };
export const FilmSchema = z
  .object({
    opensAt: InstantSchema,
    closesAt: InstantSchema,
    timeZone: z.string(),
    windows: z.array(z.object({ windowId: IdSchema, label: z.string(), kind: z.string() })),
    shots: z.array(
      z.discriminatedUnion("kind", [
        z.object({ ...shot, kind: z.literal("came"), ticket: CountSchema, isPriority: z.boolean() }),
        z.object({ ...shot, kind: z.literal("called"), ticket: CountSchema, window: CountSchema }),
        z.object({ ...shot, kind: z.literal("gone"), ticket: CountSchema, why: z.enum(["served", "left", "aside"]) }),
        z.object({ ...shot, kind: z.literal("back"), ticket: CountSchema }),
        z.object({
          ...shot,
          kind: z.literal("window"),
          window: CountSchema,
          state: z.enum(["open", "closed", "rest"]),
        }),
      ]),
    ),
  })
  .meta({ id: "WhatIfFilm" });
export type FilmView = z.infer<typeof FilmSchema>;

const NamedSchema = z.object({ id: IdSchema, name: z.string() });
const DurationFitSchema = z.object({
  kind: z.string(),
  meanMin: z.number(),
  ks: z.number(),
  ksP: z.number(),
  ad: z.number(),
});

/** What can be changed at an outlet, and how well the world that it is played in fits its own days. */
export const WhatIfOutletSchema = z
  .object({
    outletId: IdSchema,
    windows: z.array(z.object({ id: IdSchema, name: z.string(), kind: z.string() })),
    staff: z.array(NamedSchema),
    devices: z.array(NamedSchema),
    services: z.array(IdSchema),
    segments: z.array(IdSchema),
    recordedDates: z.array(DateSchema),
    policies: z.array(z.object({ key: z.string(), value: z.json() })),
    world: z.object({
      source: z.enum(["fitted", "assumed", "none"]),
      days: CountSchema,
      daysNeeded: CountSchema,
      visits: CountSchema,
      busynessCv: z.number(),
      services: z.array(
        z.object({
          serviceId: IdSchema,
          measured: CountSchema,
          share: z.number(),
          fit: DurationFitSchema.exactOptional(),
        }),
      ),
    }),
  })
  .meta({ id: "WhatIfOutlet" });
export type WhatIfOutletView = z.infer<typeof WhatIfOutletSchema>;
