import { z } from "zod";
import { CountSchema, DateSchema, IdSchema } from "./fields";

/** How the people of the demonstration come in. */
export const DemoSchema = z
  .object({
    running: z.boolean(),
    businessDate: DateSchema.exactOptional(),
    speed: z.number().positive(),
    paused: z.boolean(),
    outlets: CountSchema,
    rushes: CountSchema,
    refusals: CountSchema.meta({
      description: "Commands a lobby refused, most of them because a visitor was quicker.",
    }),
  })
  .meta({ id: "Demo" });

/** What is left out stays as it is. */
export const SetDemoSchema = z
  .strictObject({ speed: z.number().positive().max(1_000).exactOptional(), paused: z.boolean().exactOptional() })
  .meta({ id: "SetDemo" });

/** At one outlet; at all of them when absent. */
export const RushSchema = z.strictObject({ outletId: IdSchema.exactOptional() });
export const RushedSchema = z.object({ coming: CountSchema }).meta({ id: "Rushed" });
