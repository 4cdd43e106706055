import { z } from "zod";
import { CountSchema, DateSchema, IdSchema } from "./fields";

const number = z.number();
/** Of what nobody could measure, as the wait of nobody. */
const measured = number.nullable();
const IntervalSchema = z.object({ mean: measured, low: measured, high: measured });

const ShownFigureSchema = IntervalSchema.extend({
  figure: z.string(),
  group: z.string().exactOptional(),
  unit: z.enum(["min", "share", "ratio", "people"]),
  against: IntervalSchema.exactOptional(),
});

export const FindingSchema = z
  .object({
    claimId: IdSchema,
    rules: z.array(z.string()),
    assumed: z.boolean(),
    verdict: z.enum(["holds", "fails", "depends", "open"]),
    warnings: z.array(z.string()),
    outletIds: z.array(IdSchema),
    days: CountSchema,
    arms: z.array(z.object({ name: z.string(), figures: z.array(ShownFigureSchema) })),
    checks: z.array(z.object({ formula: z.string(), exact: number, played: IntervalSchema, agrees: z.boolean() })),
  })
  .meta({ id: "Finding" });
export type FindingView = z.infer<typeof FindingSchema>;

export const ClaimRunSchema = z
  .object({
    runId: IdSchema,
    startedAt: CountSchema,
    state: z.enum(["running", "done"]),
    ask: z.object({
      size: z.enum(["full", "quick"]),
      date: DateSchema,
      outletId: IdSchema,
      seed: z.string(),
      codeVersion: z.string(),
      policyVersion: CountSchema,
    }),
    claims: CountSchema,
    findings: z.array(FindingSchema),
    failed: z.array(z.object({ claimId: IdSchema, error: z.string() })),
  })
  .meta({ id: "ClaimRun" });
export type ClaimRunView = z.infer<typeof ClaimRunSchema>;

export const ClaimRunsSchema = z
  .object({ underWay: ClaimRunSchema.exactOptional(), last: ClaimRunSchema.exactOptional() })
  .meta({ id: "ClaimRuns" });
export type ClaimRunsView = z.infer<typeof ClaimRunsSchema>;

export const StartClaimsSchema = z.strictObject({
  size: z.enum(["full", "quick"]),
  /** The business date of the outlets when absent. */
  date: DateSchema.exactOptional(),
  outletId: IdSchema.exactOptional(),
  seed: z.string().min(1).max(40).default("1"),
});
