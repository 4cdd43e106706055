import { z } from "zod";
import { CountSchema, DurationMsSchema, IdSchema, InstantSchema } from "./fields";

/** A figure over all replications: nine in ten lie below P90. */
const SpreadSchema = z.object({ mean: z.number(), p10: z.number(), p90: z.number() });
const OutlookSchema = z.object({ late: SpreadSchema, meanWaitMin: SpreadSchema });
const ChangeSchema = z
  .object({ mean: z.number(), low: z.number(), high: z.number() })
  .meta({ description: "With the action less without it, day by day on the same people, with its 95 % interval." });

export const AdvisedActionSchema = z
  .object({
    kind: z.enum(["openWindow", "setMode", "callFloater", "divert", "delayBreaks"]),
    windowId: IdSchema.exactOptional(),
    staffIds: z.array(IdSchema).exactOptional(),
    mode: z.string().exactOptional(),
    fromOutletId: IdSchema.exactOptional(),
    travelMin: z.number().exactOptional(),
    byMin: z.number().exactOptional(),
  })
  .meta({ id: "AdvisedAction" });
export type AdvisedActionView = z.infer<typeof AdvisedActionSchema>;

export const AdviceSchema = z
  .object({
    adviceId: IdSchema,
    outletId: IdSchema,
    from: InstantSchema,
    until: InstantSchema,
    promiseMs: DurationMsSchema,
    replications: CountSchema,
    seed: z.string().meta({ description: "The same state, seed and versions give the same advice." }),
    policyVersion: CountSchema,
    codeVersion: z.string(),
    waiting: CountSchema,
    world: z.object({ source: z.enum(["fitted", "assumed"]), days: CountSchema }),
    outlook: OutlookSchema,
    lateShare: z.number(),
    options: z
      .array(
        z.object({
          action: AdvisedActionSchema,
          outlook: OutlookSchema,
          lateChange: ChangeSchema,
          meanWaitChange: ChangeSchema,
        }),
      )
      .meta({ description: "Best first: fewest people who wait longer than the promise." }),
  })
  .meta({ id: "Advice" });
export type AdviceView = z.infer<typeof AdviceSchema>;

export const ChooseBodySchema = z.strictObject({ option: CountSchema });

export const ChoiceSchema = z
  .object({
    adviceId: IdSchema,
    action: AdvisedActionSchema,
    chosenBy: IdSchema,
    chosenAt: InstantSchema,
    from: InstantSchema,
    until: InstantSchema,
    promiseMs: DurationMsSchema,
    withIt: OutlookSchema,
    withoutIt: OutlookSchema,
    lateChange: ChangeSchema,
    made: z
      .object({ replications: CountSchema, seed: z.string(), policyVersion: CountSchema, codeVersion: z.string() })
      .exactOptional()
      .meta({ description: "How the forecast was played; absent of choices made before forecasts said it." }),
    outcome: z
      .object({ late: z.number(), meanWaitMin: z.number() })
      .exactOptional()
      .meta({ description: "What then happened; absent until the time is over." }),
  })
  .meta({ id: "AdviceChoice" });
export type ChoiceView = z.infer<typeof ChoiceSchema>;
