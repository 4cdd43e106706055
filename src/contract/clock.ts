import { z } from "zod";
import { IdSchema, InstantSchema } from "./fields";

/** An outlet's business clock. From `businessNow` it runs `speed` times as fast as the wall, unless it is paused. */
export const ClockSchema = z
  .object({
    outletId: IdSchema,
    businessNow: InstantSchema,
    speed: z.number().positive(),
    paused: z.boolean(),
  })
  .meta({ id: "Clock" });
export type ClockReading = z.infer<typeof ClockSchema>;

/** What is left out stays as it is. `advanceTo` jumps forward only. For demonstration and replay. */
export const SetClockSchema = z
  .strictObject({
    speed: z.number().positive().max(100_000).exactOptional(),
    paused: z.boolean().exactOptional(),
    advanceTo: InstantSchema.exactOptional(),
  })
  .meta({ id: "SetClock" });
