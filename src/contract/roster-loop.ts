import { z } from "zod";
import { CountSchema, DateSchema, IdSchema } from "./fields";

const DayOfWeekSchema = z.int().min(0).max(6).meta({ description: "0 is Monday." });
const MinuteSchema = z.int().min(0).max(1_440);
const LatenessSchema = z.object({ came: z.number(), late: z.number(), lateMin: z.number() });

/** A week from the forecast to the waits that its roster lets one expect. */
export const RosterLoopSchema = z
  .object({
    promiseMin: z.number(),
    lateShareMax: z.number(),
    weeksPlayed: CountSchema,
    days: z.array(
      z.object({
        day: DayOfWeekSchema,
        date: DateSchema,
        slots: z.array(
          z.object({
            slot: CountSchema,
            arrivals: z.number(),
            needed: CountSchema,
            rostered: CountSchema,
            lateShare: z.number(),
            lateMin: z.number(),
            isKept: z.boolean(),
          }),
        ),
      }),
    ),
    classes: z.array(
      LatenessSchema.extend({
        segmentId: IdSchema,
        isKept: z.boolean(),
        promiseMin: z.number().exactOptional(),
        brokenSlots: CountSchema.exactOptional(),
      }),
    ),
  })
  .meta({ id: "RosterLoop" });
export type RosterLoopView = z.infer<typeof RosterLoopSchema>;

/** What is known of a played week without playing it, and how far its making has come. */
export const LatestRosterLoopSchema = z
  .object({
    seen: RosterLoopSchema.exactOptional(),
    isOld: z.boolean().meta({ description: "The roster has changed since it was played." }),
    making: z
      .object({
        state: z.enum(["running", "done", "failed"]),
        done: CountSchema,
        of: CountSchema.meta({ description: "Rounds of the loop; 0 before the first." }),
        error: z.string(),
      })
      .exactOptional(),
  })
  .meta({ id: "LatestRosterLoop" });
export type LatestRosterLoopView = z.infer<typeof LatestRosterLoopSchema>;

/** A person's own days are at most so many; so are the people who can be missing at once. */
const PEOPLE_MAX = 40;

export const AskRepairSchema = z
  .strictObject({
    day: DayOfWeekSchema,
    absent: z.array(IdSchema).max(PEOPLE_MAX),
    pinned: z.array(IdSchema).max(PEOPLE_MAX).default([]),
    busyness: z
      .number()
      .min(0.25)
      .max(4)
      .default(1)
      .meta({ description: "How many come from now on for each one forecast." }),
  })
  .meta({ id: "AskRosterRepair" });

const AssignmentSchema = z.object({
  post: IdSchema,
  template: IdSchema,
  lunchMin: MinuteSchema.exactOptional(),
});

const EffectSchema = z.object({
  days: CountSchema,
  before: LatenessSchema,
  after: LatenessSchema,
  lateMinDifference: z.object({ mean: z.number(), low: z.number(), high: z.number() }),
});

/** Fewest changes that mend a day, and what they do to the customers who are still to come. */
export const RosterRepairSchema = z
  .object({
    fromMin: MinuteSchema,
    changes: z.array(
      z.object({
        staffId: IdSchema,
        name: z.string(),
        before: AssignmentSchema.exactOptional(),
        after: AssignmentSchema.exactOptional(),
      }),
    ),
    costBefore: z.number(),
    costAfter: z.number(),
    changeCost: z.number(),
    effect: EffectSchema,
    help: z
      .object({
        staffId: IdSchema,
        name: z.string(),
        fromOutletId: IdSchema.exactOptional(),
        windowId: IdSchema,
        travelMin: z.number(),
        fromMin: MinuteSchema,
        toMin: MinuteSchema,
        effect: EffectSchema.meta({ description: "Of the changes and this person together." }),
      })
      .exactOptional(),
  })
  .meta({ id: "RosterRepair" });
export type RosterRepairView = z.infer<typeof RosterRepairSchema>;
