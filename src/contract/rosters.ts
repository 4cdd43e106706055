import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema, ReasonSchema } from "./fields";

const DayOfWeekSchema = z.int().min(0).max(6).meta({ description: "0 is Monday." });
const MinuteSchema = z.int().min(0).max(1_440).meta({ description: "Minutes after midnight on the outlet's wall." });
const CostSchema = z.number();

export const WeekParamsSchema = z.strictObject({ outletId: IdSchema, monday: DateSchema });

const ShiftSchema = z.object({
  day: DayOfWeekSchema,
  outletId: IdSchema,
  post: IdSchema,
  template: IdSchema,
  fromMin: MinuteSchema,
  toMin: MinuteSchema,
  lunchMin: MinuteSchema.exactOptional(),
  paidMinutes: CountSchema,
});

const AskedShiftSchema = z.strictObject({ post: IdSchema, template: IdSchema, lunchMin: MinuteSchema.optional() });
export const AskedCellSchema = z
  .strictObject({ staffId: IdSchema, day: DayOfWeekSchema, shift: AskedShiftSchema.exactOptional() })
  .meta({ id: "AskedRosterCell", description: "A person's day as it is to become; a day off without a shift." });
const CellsSchema = z.array(AskedCellSchema).min(1).max(20);

const ViolationSchema = z.object({
  rule: z.string(),
  person: IdSchema.exactOptional(),
  day: DayOfWeekSchema.exactOptional(),
  slotMin: MinuteSchema.exactOptional(),
  found: z.number(),
  limit: z.number(),
});
const GapSchema = z.object({
  post: IdSchema,
  day: DayOfWeekSchema,
  slotMin: MinuteSchema,
  needed: CountSchema,
  present: CountSchema,
  cost: CostSchema,
});

const ChangeSchema = z.object({
  changeId: NewIdSchema,
  kind: z.enum(["order", "swap", "openShift", "absence"]),
  state: z.enum(["asked", "made", "refused", "withdrawn"]),
  cells: z.array(z.object({ staffId: IdSchema, day: DayOfWeekSchema, shift: ShiftSchema.exactOptional() })),
  reason: z.string(),
  askedBy: IdSchema,
  askedAt: InstantSchema,
  isSameDay: z.boolean(),
  awaited: z.array(IdSchema),
  needsApproval: z.boolean(),
});

export const RosterWeekSchema = z
  .object({
    outletId: IdSchema,
    monday: DateSchema,
    state: z.enum(["empty", "draft", "published"]),
    publishedAt: InstantSchema.exactOptional(),
    lateByDays: CountSchema,
    templates: z.array(
      z.object({
        id: IdSchema,
        fromMin: MinuteSchema,
        toMin: MinuteSchema,
        lunchesMin: z.array(MinuteSchema),
        lunchMinutes: CountSchema,
        days: z.array(DayOfWeekSchema),
      }),
    ),
    demand: z.array(
      z.object({ post: IdSchema, day: DayOfWeekSchema, fromMin: MinuteSchema, needed: z.array(CountSchema) }),
    ),
    people: z.array(
      z.object({
        staffId: IdSchema,
        badgeName: z.string(),
        posts: z.array(IdSchema),
        weekMinutes: CountSchema,
        leave: z.array(DayOfWeekSchema),
        shifts: z.array(ShiftSchema),
        carried: z
          .object({
            saturdays: CountSchema,
            lateCloses: CountSchema,
            floats: CountSchema,
            refusedWishes: CountSchema,
            balanceMinutes: z.int(),
          })
          .meta({ description: "From the eight weeks before." }),
      }),
    ),
    violations: z.array(ViolationSchema),
    gaps: z.array(GapSchema),
    cost: z.object({ missing: CostSchema, surplus: CostSchema, people: CostSchema }),
    changes: z.array(ChangeSchema),
    wishes: z.array(
      z.object({ wishId: NewIdSchema, staffId: IdSchema, day: DayOfWeekSchema, template: IdSchema.exactOptional() }),
    ),
    leaves: z.array(
      z.object({
        leaveId: NewIdSchema,
        staffId: IdSchema,
        day: DayOfWeekSchema,
        state: z.enum(["asked", "granted", "denied"]),
      }),
    ),
    openShifts: z.array(z.object({ shiftId: NewIdSchema, shift: ShiftSchema, takenBy: IdSchema.exactOptional() })),
  })
  .meta({ id: "RosterWeek" });
export type RosterWeekAnswer = z.infer<typeof RosterWeekSchema>;

export const MadeWeekSchema = z
  .object({ cost: CostSchema, bound: CostSchema.meta({ description: "No roster of the week costs less." }) })
  .meta({ id: "MadeRosterWeek" });

export const PriceChangeSchema = z.strictObject({ cells: CellsSchema });
export const PricedChangeSchema = z
  .object({
    broken: z.array(z.string()),
    consents: z.array(IdSchema),
    before: CostSchema,
    after: CostSchema,
  })
  .meta({ id: "PricedRosterChange" });

export const GapQuerySchema = z.strictObject({
  post: IdSchema,
  day: z.coerce.number().int().min(0).max(6),
  slotMin: z.coerce.number().int().min(0).max(1_440),
});
const RosterCandidateSchema = z
  .object({
    staffId: IdSchema,
    offer: z
      .object({
        template: IdSchema,
        lunchMin: MinuteSchema.exactOptional(),
        extraCost: CostSchema,
        isOff: z.boolean().meta({ description: "The person would otherwise be off that day." }),
      })
      .exactOptional(),
    hindrance: z.enum(["notAble", "leave", "alreadyThere", "noDuty", "hours", "rest"]).exactOptional(),
  })
  .meta({ id: "RosterCandidate" });
export type RosterCandidateAnswer = z.infer<typeof RosterCandidateSchema>;
export const RosterCandidatesSchema = z.array(RosterCandidateSchema);

export const PublishWeekSchema = z.strictObject({ reason: ReasonSchema.optional() });
export const KeepWishSchema = z.strictObject({
  wishId: NewIdSchema,
  day: DayOfWeekSchema,
  template: IdSchema.optional(),
});
export const DropWishSchema = z.strictObject({ wishId: NewIdSchema });
export const AskLeaveSchema = z.strictObject({ leaveId: NewIdSchema, day: DayOfWeekSchema });
export const DecideLeaveSchema = z.strictObject({ leaveId: NewIdSchema, isGranted: z.boolean() });
export const AskChangeSchema = z.strictObject({ changeId: NewIdSchema, cells: CellsSchema, reason: ReasonSchema });
export const StepChangeSchema = z.strictObject({ changeId: NewIdSchema });
export const EndChangeSchema = z.strictObject({ changeId: NewIdSchema, reason: ReasonSchema });
export const OfferShiftSchema = z.strictObject({
  shiftId: NewIdSchema,
  cell: z.strictObject({ day: DayOfWeekSchema, shift: AskedShiftSchema }),
});
export const TakeShiftSchema = z.strictObject({ shiftId: NewIdSchema, changeId: NewIdSchema });
export const ReportAbsenceSchema = z.strictObject({
  changeId: NewIdSchema,
  staffId: IdSchema,
  day: DayOfWeekSchema,
});
