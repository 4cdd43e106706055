import { z } from "zod";
import { DateSchema, IdSchema, InstantSchema, MonthSchema } from "../fields";

export const OutletPlaceSchema = z.strictObject({ outletId: IdSchema });

/** Behaviour corrected on the spot, as one tap wrote it down. */
export const CorrectionsSchema = z
  .array(
    z.object({
      correctionId: IdSchema,
      staffId: IdSchema,
      behaviour: z.string(),
      notedBy: IdSchema,
      notedAt: InstantSchema,
      state: z.enum(["noted", "disputed", "stands", "removed"]),
    }),
  )
  .meta({ id: "Corrections" });
export type Corrections = z.infer<typeof CorrectionsSchema>;

export const RosterMonthSchema = z.strictObject({ outletId: IdSchema, month: MonthSchema });
export const OpenDatesSchema = z.array(DateSchema).meta({ id: "OpenDates" });
