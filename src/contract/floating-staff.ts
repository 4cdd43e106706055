import { z } from "zod";
import { CountSchema, DurationMsSchema, IdSchema, InstantSchema, NewIdSchema, ReasonSchema } from "./fields";
import { NameSchema } from "./outlets";

/** What was measured at the outlet when a move was proposed. */
const PressureSchema = z.object({ waiting: CountSchema, longestWaitMs: DurationMsSchema, windowsOpen: CountSchema });

export const CandidateSchema = z
  .object({
    staffId: IdSchema,
    badgeName: z.string(),
    fromOutletId: IdSchema.exactOptional(),
    windowId: IdSchema,
    travelMin: CountSchema,
    relief: CountSchema.meta({ description: "People waiting now whom this person could serve at that window." }),
    sourceWaiting: CountSchema.exactOptional(),
    windowsLeft: CountSchema.exactOptional(),
  })
  .meta({ id: "FloatCandidate" });
export type CandidateEntry = z.infer<typeof CandidateSchema>;

const SuggestionSchema = CandidateSchema.extend({ toOutletId: IdSchema, pressure: PressureSchema }).meta({
  id: "FloatSuggestion",
});
export type SuggestionEntry = z.infer<typeof SuggestionSchema>;

const SpanFiguresSchema = z.object({
  came: CountSchema,
  called: CountSchema,
  waitedMs: DurationMsSchema,
  late: CountSchema.meta({ description: "Called after more than ten minutes." }),
});

export const MoveSchema = z
  .object({
    move: z.object({
      moveId: NewIdSchema,
      staffId: IdSchema,
      fromOutletId: IdSchema.exactOptional(),
      toOutletId: IdSchema,
      windowId: IdSchema,
      travelMin: CountSchema,
      until: InstantSchema,
      reason: z.string(),
      pressure: PressureSchema,
      proposedBy: IdSchema,
      proposedAt: InstantSchema,
      state: z.enum(["proposed", "approved", "accepted", "working", "declined", "refused", "withdrawn", "ended"]),
      decidedBy: IdSchema.exactOptional(),
      decidedAt: InstantSchema.exactOptional(),
      answeredAt: InstantSchema.exactOptional(),
      startedAt: InstantSchema.exactOptional(),
      endedAt: InstantSchema.exactOptional(),
      why: z.string().exactOptional(),
    }),
    badgeName: z.string(),
    effect: z
      .object({
        spanMin: CountSchema,
        minutesAfter: CountSchema,
        before: SpanFiguresSchema,
        after: SpanFiguresSchema,
        othersBefore: SpanFiguresSchema,
        othersAfter: SpanFiguresSchema,
      })
      .exactOptional()
      .meta({ description: "Before and after the window opened: a comparison, not a proof." }),
  })
  .meta({ id: "FloatMove" });
export type MoveEntry = z.infer<typeof MoveSchema>;

export const UnitFloatsSchema = z
  .object({ moves: z.array(MoveSchema), suggestions: z.array(SuggestionSchema) })
  .meta({ id: "UnitFloats" });
export type UnitFloats = z.infer<typeof UnitFloatsSchema>;

export const ProposeMoveSchema = z
  .strictObject({
    moveId: NewIdSchema,
    staffId: IdSchema,
    windowId: IdSchema,
    minutes: z.int().min(15).max(600),
    reason: ReasonSchema,
  })
  .meta({ id: "ProposeMove" });
export const SuggestedMoveSchema = z.strictObject({ moveId: NewIdSchema, staffId: IdSchema });
export const MoveReasonSchema = z.strictObject({ reason: ReasonSchema });

/** What a page about the outlets of a unit must know once. */
export const UnitOutletsSchema = z
  .object({
    unitId: IdSchema,
    name: NameSchema,
    outlets: z.array(
      z.object({
        outletId: IdSchema,
        name: NameSchema,
        districtId: IdSchema,
        /** Place on a plan of the unit, both from 0 to 1; absent where it is not known how the outlet lies. */
        place: z.object({ x: z.number(), y: z.number() }).exactOptional(),
        busyOverPerWindow: z.number(),
        idleUnderPerWindow: z.number(),
        /** Longest wait, ms, that is still within the limit for everybody. */
        lateOverMs: z.number(),
      }),
    ),
    districts: z.array(z.object({ unitId: IdSchema, name: NameSchema })),
  })
  .meta({ id: "UnitOutlets" });
export type UnitOutlets = z.infer<typeof UnitOutletsSchema>;
export type UnitOutlet = UnitOutlets["outlets"][number];

export const UnitEntrySchema = z
  .object({ unitId: IdSchema, name: NameSchema, kind: z.enum(["network", "district"]) })
  .meta({ id: "UnitEntry" });
export type UnitEntry = z.infer<typeof UnitEntrySchema>;
