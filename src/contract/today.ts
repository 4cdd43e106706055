import { z } from "zod";
import { WaitSchema } from "./answers";
import { CountSchema, DateSchema, IdSchema } from "./fields";
import { NameSchema } from "./outlets";

/** Six figures of an outlet's day, each with its target, what is usual, and its way through the day. */
export const TodaySchema = z
  .object({
    outletId: IdSchema,
    date: DateSchema,
    comparedUntil: z.string(),
    figures: z.array(
      z.object({
        key: z.enum(["came", "meanWait", "late", "left", "inTime", "satisfied"]),
        value: z.number().exactOptional().meta({ description: "People, minutes or per cent." }),
        of: z.number(),
        target: z
          .object({
            value: z.number(),
            bound: z.enum(["atMost", "atLeast"]),
            policy: z.string(),
            sources: z.array(z.string()),
          })
          .exactOptional(),
        usual: z
          .object({ value: z.number(), today: z.number().exactOptional(), days: CountSchema })
          .exactOptional()
          .meta({ description: "The same weekday up to `comparedUntil`, and this day up to it." }),
        bySlot: z.array(z.object({ start: z.string(), value: z.number().exactOptional() })),
      }),
    ),
    alerts: z.object({
      raised: CountSchema,
      taken: CountSchema,
      meanTakenMin: z.number().exactOptional(),
      targetMin: z.number(),
    }),
  })
  .meta({ id: "Today" });
export type Today = z.infer<typeof TodaySchema>;
export type TodayFigure = Today["figures"][number];

/** Outlets nearby at which a customer would be served sooner. */
export const FreerOutletsSchema = z
  .object({
    wait: WaitSchema.exactOptional(),
    outlets: z.array(
      z.object({
        outletId: IdSchema,
        name: NameSchema,
        address: z.string(),
        travelMin: CountSchema,
        wait: WaitSchema,
        savesMin: CountSchema,
      }),
    ),
  })
  .meta({ id: "FreerOutlets" });
export type FreerOutletsView = z.infer<typeof FreerOutletsSchema>;
