import { z } from "zod";
import { CountSchema, IdSchema, InstantSchema, NewIdSchema } from "./fields";

const MinutesSchema = z.number().nonnegative();

/** The rest of a wait in minutes: one in ten ends by P10, half by P50, nine in ten by P90. */
export const RemainingWaitSchema = z
  .union([z.object({ p10: MinutesSchema, p50: MinutesSchema, p90: MinutesSchema }), z.literal("unknown")])
  .meta({ id: "RemainingWait", description: "Minutes from now on; unknown while no open window could serve." });

export const WaitAccuracySchema = z
  .object({
    truths: z.number().meta({ description: "Ended waits that count; older ones count less, about 500 at most." }),
    insideShare: z.number().meta({ description: "Share of them from P10 to P90; four in five are meant to be." }),
    maeMin: z.number().meta({ description: "Mean distance from P50, minutes." }),
    biasMin: z.number().meta({ description: "Mean of truth less P50: above zero, waits were longer than forecast." }),
  })
  .meta({ id: "WaitAccuracy" });

/** Everybody in line at one outlet with the rest of the wait, soonest first, and how such forecasts have fared. */
export const OutletWaitsSchema = z
  .object({
    outletId: IdSchema,
    tickets: z.array(
      z.object({
        ticketId: NewIdSchema,
        number: z.string(),
        queueId: IdSchema,
        waitFrom: InstantSchema,
        aheadOfYou: CountSchema,
        remainingMin: RemainingWaitSchema,
      }),
    ),
    accuracy: WaitAccuracySchema.exactOptional(),
  })
  .meta({ id: "OutletWaits" });
export type OutletWaits = z.infer<typeof OutletWaitsSchema>;

export const NetworkAccuracySchema = z
  .array(z.object({ outletId: IdSchema, accuracy: WaitAccuracySchema }))
  .meta({ id: "NetworkWaitAccuracy" });
export type NetworkAccuracy = z.infer<typeof NetworkAccuracySchema>;
