import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema, ReasonSchema } from "./fields";

const DayOfWeekSchema = z.int().min(0).max(6).meta({ description: "0 is Monday." });
const MinuteSchema = z.int().min(0).max(1_440).meta({ description: "Minutes after midnight on the outlet's wall." });
const CostSchema = z.number();
/** Days that one change may touch. */
const CELLS_MAX = 40;

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
const CellsSchema = z.array(AskedCellSchema).min(1).max(CELLS_MAX);

export const RosterCellSchema = z
  .object({ staffId: IdSchema, day: DayOfWeekSchema, shift: ShiftSchema.exactOptional() })
  .meta({ id: "RosterCell" });

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

const LateFiguresSchema = z.object({ came: z.number(), late: z.number(), lateMin: z.number() });

/** What a change is expected to do to the customers who come from a minute of its day on. */
export const ChangeForecastSchema = z
  .object({
    day: DayOfWeekSchema,
    fromMin: MinuteSchema,
    without: LateFiguresSchema,
    with: LateFiguresSchema,
    low: z.number().meta({ description: "95 % interval of the difference in late minutes." }),
    high: z.number(),
  })
  .meta({ id: "RosterChangeForecast" });

const ChangeSchema = z.object({
  changeId: NewIdSchema,
  kind: z.enum(["order", "swap", "openShift", "absence"]),
  state: z.enum(["asked", "made", "refused", "withdrawn"]),
  cells: z.array(RosterCellSchema),
  reason: z.string(),
  askedBy: IdSchema,
  askedAt: InstantSchema,
  isSameDay: z.boolean(),
  awaited: z.array(IdSchema),
  needsApproval: z.boolean(),
  why: z.string().exactOptional(),
  forecast: ChangeForecastSchema.exactOptional(),
  measured: LateFiguresSchema.exactOptional().meta({ description: "Of the same customers, once the day was over." }),
});

/** A rule of the law or of an agreement, as far as words need it. */
const RuleSchema = z.object({
  id: z.string(),
  quantity: z.string(),
  limit: z.number(),
  beyondMinutes: z.number().exactOptional(),
  isHard: z.boolean(),
  source: z.string(),
});

const MeetingKindSchema = z.enum(["meeting", "training"]);

export const RosterWeekSchema = z
  .object({
    outletId: IdSchema,
    monday: DateSchema,
    timeZone: z.string(),
    state: z.enum(["empty", "draft", "published"]),
    publishedAt: InstantSchema.exactOptional(),
    lateByDays: CountSchema,
    notice: z
      .object({ publishBy: DateSchema, lateByDays: CountSchema })
      .meta({ description: "By when to publish, and how late that would be today." }),
    clock: z
      .object({ day: z.int(), minute: MinuteSchema })
      .meta({ description: "Where the outlet's clock stands: day 0 is the Monday, a negative one lies before it." }),
    rules: z.array(RuleSchema),
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
        overtimeMinutes: CountSchema.meta({ description: "What the person has offered to work beyond the contract." }),
        leave: z.array(DayOfWeekSchema),
        shifts: z.array(ShiftSchema),
        promised: z
          .array(ShiftSchema)
          .exactOptional()
          .meta({ description: "As the week was published; absent before." }),
        carried: z
          .object({
            saturdays: CountSchema,
            lateCloses: CountSchema,
            floats: CountSchema,
            refusedWishes: CountSchema,
            sameDayChanges: CountSchema,
            balanceMinutes: z.int(),
            overtimeMinutes: CountSchema.meta({ description: "Of this month's earlier weeks alone." }),
          })
          .meta({ description: "From the eight weeks before." }),
      }),
    ),
    guests: z
      .array(z.object({ staffId: IdSchema, badgeName: z.string(), homeId: IdSchema, shift: ShiftSchema }))
      .meta({ description: "People of other outlets who are sent here." }),
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
    meetings: z.array(
      z.object({
        meetingId: NewIdSchema,
        kind: MeetingKindSchema,
        title: z.string(),
        staffIds: z.array(IdSchema),
        quorum: CountSchema,
        minutes: CountSchema,
        day: DayOfWeekSchema,
        fromMin: MinuteSchema,
        reason: z.string().exactOptional(),
        attending: z.array(IdSchema).meta({ description: "Who of them is at work then, as the week stands." }),
        cost: CostSchema.meta({ description: "Need that goes unmet meanwhile; above 0 it stands in a peak." }),
        breaks: z.array(z.string()).meta({ description: "Rules of presence that are broken meanwhile." }),
      }),
    ),
  })
  .meta({ id: "RosterWeek" });
export type RosterWeekAnswer = z.infer<typeof RosterWeekSchema>;

export const MadeWeekSchema = z
  .object({ cost: CostSchema, bound: CostSchema.meta({ description: "No roster of the week costs less." }) })
  .meta({ id: "MadeRosterWeek" });

export const PriceChangeSchema = z.strictObject({ cells: CellsSchema });
export const PricedChangeSchema = z
  .object({
    broken: z.array(z.string()).meta({ description: "Ids of the rules that would be broken." }),
    violations: z.array(ViolationSchema),
    mended: z.array(ViolationSchema),
    gapsOpened: z.array(GapSchema),
    gapsClosed: z.array(GapSchema),
    reasons: z
      .array(
        z.object({
          kind: z.enum(["missing", "surplus", "saturday", "lateClose", "away", "balance", "wish", "longDay"]),
          staffId: IdSchema.exactOptional(),
          before: CostSchema,
          after: CostSchema,
        }),
      )
      .meta({ description: "Why the cost changes; they add up to the difference." }),
    consents: z.array(IdSchema),
    before: CostSchema,
    after: CostSchema,
  })
  .meta({ id: "PricedRosterChange" });
export type PricedChangeAnswer = z.infer<typeof PricedChangeSchema>;

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
        extraCost: CostSchema.meta({ description: "More than the week costs as it stands; below 0 it gains." }),
        isOff: z.boolean().meta({ description: "The person would otherwise be off that day." }),
      })
      .exactOptional(),
    cells: z.array(RosterCellSchema).meta({ description: "The days of this person that would change for it." }),
    broken: z.array(ViolationSchema).meta({ description: "Hard rules that would be broken and are kept now." }),
    hindrance: z.enum(["notAble", "leave", "alreadyThere", "noDuty", "hours", "rest"]).exactOptional(),
  })
  .meta({ id: "RosterCandidate" });
export type RosterCandidateAnswer = z.infer<typeof RosterCandidateSchema>;
export const RosterCandidatesSchema = z.array(RosterCandidateSchema);

export const WhyQuerySchema = z.strictObject({ staffId: IdSchema, day: z.coerce.number().int().min(0).max(6) });
export const WhyWorkedSchema = z
  .object({
    isOff: z.boolean().meta({ description: "Nothing is worked that day, and nothing more is said." }),
    without: PricedChangeSchema.pick({
      before: true,
      after: true,
      violations: true,
      gapsOpened: true,
      reasons: true,
    }).exactOptional(),
    missedAt: z.object({ post: IdSchema, slotMin: MinuteSchema }).exactOptional(),
    others: RosterCandidatesSchema.exactOptional(),
  })
  .meta({ id: "WhyWorked" });
export type WhyWorkedAnswer = z.infer<typeof WhyWorkedSchema>;

export const RosterConflictSchema = z
  .object({
    isKnown: z.boolean().meta({ description: "False where no set of rules is known to collide." }),
    isSmallest: z.boolean(),
    rules: z.array(
      z.object({
        kind: z.enum(["presence", "leave", "labour", "contract"]),
        rule: z.string().exactOptional(),
        staffId: IdSchema.exactOptional(),
        day: DayOfWeekSchema.exactOptional(),
      }),
    ),
  })
  .meta({ id: "RosterConflict" });
export type RosterConflictAnswer = z.infer<typeof RosterConflictSchema>;

export const ArrangeDaysSchema = z.strictObject({ cells: CellsSchema });
export const PublishWeekSchema = z.strictObject({ reason: ReasonSchema.optional() });
export const KeepWishSchema = z.strictObject({
  wishId: NewIdSchema,
  day: DayOfWeekSchema,
  template: IdSchema.optional(),
});
/** Twelve hours: the most that any law of the profiles lets a week have. */
const OVERTIME_MINUTES_MAX = 720;
export const OfferOvertimeSchema = z.strictObject({ minutes: z.int().min(0).max(OVERTIME_MINUTES_MAX).multipleOf(30) });
export const DropWishSchema = z.strictObject({ wishId: NewIdSchema });
export const AskLeaveSchema = z.strictObject({ leaveId: NewIdSchema, day: DayOfWeekSchema });
export const DecideLeaveSchema = z.strictObject({ leaveId: NewIdSchema, isGranted: z.boolean() });
export const AskChangeSchema = z.strictObject({ changeId: NewIdSchema, cells: CellsSchema, reason: ReasonSchema });
export const OrderChangeSchema = AskChangeSchema.extend({ forecast: ChangeForecastSchema.optional() });
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
/** People of one meeting at most. */
const MEETING_PEOPLE_MAX = 100;
export const PlanMeetingSchema = z.strictObject({
  meetingId: NewIdSchema,
  kind: MeetingKindSchema,
  title: z.string().trim().min(1).max(80),
  staffIds: z.array(IdSchema).min(1).max(MEETING_PEOPLE_MAX),
  quorum: z.int().min(1).max(MEETING_PEOPLE_MAX).optional().meta({ description: "All of them without it." }),
  minutes: z.int().min(15).max(240),
  at: z
    .strictObject({ day: DayOfWeekSchema, fromMin: MinuteSchema.multipleOf(30) })
    .optional()
    .meta({ description: "Without it, where it costs customers least." }),
  reason: ReasonSchema.optional(),
});
export const CallOffMeetingSchema = z.strictObject({ meetingId: NewIdSchema });
