import { z } from "zod";
import type { CallingRule } from "#domain/lobby-day/calling-rules";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { CountSchema, DateSchema, DurationMsSchema, IdSchema, InstantSchema, MinorUnitsSchema } from "./fields";
import { ComplexitySchema, DiversionChannelSchema, PauseReasonSchema } from "./words";

const CallingRuleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("appointmentDue") }),
  z.strictObject({ kind: z.literal("queueOver"), queueId: IdSchema, overMs: DurationMsSchema }),
  z.strictObject({ kind: z.literal("preferQueues"), queueIds: z.array(IdSchema).min(1).max(26) }),
  z.strictObject({
    kind: z.literal("ratio"),
    parts: z
      .array(z.strictObject({ queueId: IdSchema, share: z.int().positive() }))
      .min(1)
      .max(26),
  }),
  z.strictObject({ kind: z.literal("priority"), untilOrdinaryWaitsMs: DurationMsSchema.exactOptional() }),
  z.strictObject({ kind: z.literal("interleave"), calls: z.int().positive() }),
  z.strictObject({
    kind: z.literal("prefer"),
    complexity: z.array(ComplexitySchema).min(1).max(3),
    spill: z.enum(["whenEmpty", "never"]),
    otherOver: CountSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("firstCome") }),
  z.strictObject({ kind: z.literal("longestWait") }),
  z.strictObject({ kind: z.literal("ageing"), levelMs: DurationMsSchema }),
  z.strictObject({ kind: z.literal("credit") }),
]) satisfies z.ZodType<CallingRule>;

const QueuePlanSchema = z.strictObject({
  queueId: IdSchema,
  letter: z.string().regex(/^[A-HJ-NPR-Z]$/u),
  zoneId: IdSchema,
  capPerDay: z.int().positive().exactOptional(),
  lastIssueAt: InstantSchema.exactOptional(),
});

const ServicePlanSchema = z.strictObject({
  serviceId: IdSchema,
  family: IdSchema,
  complexity: ComplexitySchema,
  cash: z.boolean(),
  queueId: IdSchema,
  queueBySegment: z.record(IdSchema, IdSchema).exactOptional(),
  divertsTo: z.array(DiversionChannelSchema).max(7),
  limitMs: DurationMsSchema.exactOptional(),
  needsReview: z.boolean(),
  needsAuthorisation: z.boolean(),
  needsDisclosure: z.boolean(),
  documents: z.array(IdSchema).max(50),
  prefillSavesMs: DurationMsSchema,
  nominalMs: DurationMsSchema,
});

const SegmentPlanSchema = z.strictObject({
  segmentId: IdSchema,
  level: CountSchema,
  ordinary: z.boolean(),
  retainAtCounter: z.boolean(),
  specialNeed: z.literal(true).exactOptional(),
  waitLimitMs: DurationMsSchema.exactOptional(),
  peakWaitLimitMs: DurationMsSchema.exactOptional(),
  creditMs: DurationMsSchema,
});

const WindowPlanSchema = z.strictObject({
  windowId: IdSchema,
  label: z.string().min(1).max(12),
  kind: IdSchema,
  zoneId: IdSchema,
  serviceIds: z.array(IdSchema).max(200),
  reviewsFor: z.array(IdSchema).max(200),
  reservedFor: z
    .strictObject({ segmentIds: z.array(IdSchema).min(1).max(50), opensToAllOver: CountSchema.exactOptional() })
    .exactOptional(),
  rules: z.array(CallingRuleSchema).min(1).max(20).exactOptional(),
});

const StaffPlanSchema = z.strictObject({
  staffId: IdSchema,
  serviceIds: z.array(IdSchema).max(200),
  mayAuthorise: z.boolean(),
  mayReview: z.boolean(),
  mayHoldLobby: z.boolean(),
});

const PolicySchema = z.strictObject({
  version: CountSchema,
  callingRules: z.array(CallingRuleSchema).min(1).max(20),
  fairness: z.strictObject({ passesMax: CountSchema, afterFirstPassMs: DurationMsSchema }),
  noShow: z.strictObject({
    callsMax: z.int().positive(),
    recallAfterMs: DurationMsSchema.exactOptional(),
    afterLastCallMs: DurationMsSchema,
    returnWithinMs: DurationMsSchema,
  }),
  skipRecentlyCalledMs: DurationMsSchema,
  diversion: z.strictObject({
    selfServiceBelowMinor: MinorUnitsSchema,
    waitOverMs: DurationMsSchema,
    waitingOver: CountSchema,
    combine: z.enum(["or", "and"]),
    waitingOverPerOpenWindow: CountSchema.exactOptional(),
    watchesEveryone: z.literal(true).exactOptional(),
  }),
  late: z
    .strictObject({ places: CountSchema, timesMax: CountSchema, arrivesWithinMs: DurationMsSchema })
    .exactOptional(),
  appointmentEarlyMs: DurationMsSchema,
  appointmentLateMs: DurationMsSchema,
  alerts: z.strictObject({
    windowIdleMs: DurationMsSchema.exactOptional(),
    lobbyGapMs: DurationMsSchema.exactOptional(),
    careAfterMs: DurationMsSchema.exactOptional(),
  }),
  clockPausesFor: z.array(PauseReasonSchema).max(3).exactOptional(),
  undoWithinMs: DurationMsSchema,
  seriesMax: z.int().positive(),
  numberBlock: z.int().positive().exactOptional(),
});

/** What a lobby day is played with; a day is opened or changed with one. */
export const LobbyPlanSchema = z
  .strictObject({
    outletId: IdSchema,
    businessDate: DateSchema,
    timeZone: z.string().min(1).max(64),
    opensAt: InstantSchema,
    closesAt: InstantSchema,
    lastIssueAt: InstantSchema,
    peakHours: z
      .array(z.strictObject({ start: InstantSchema, end: InstantSchema }))
      .max(12)
      .exactOptional(),
    // A self-service bank has machines alone: no queue, no service at a counter, no window.
    queues: z.array(QueuePlanSchema).max(23),
    services: z.array(ServicePlanSchema).max(200),
    segments: z.array(SegmentPlanSchema).min(1).max(50),
    windows: z.array(WindowPlanSchema).max(200),
    staff: z.array(StaffPlanSchema).max(1_000),
    devices: z
      .array(
        z.strictObject({
          deviceId: IdSchema,
          kind: IdSchema,
          zoneId: IdSchema,
          serviceIds: z.array(IdSchema).max(200),
        }),
      )
      .max(500),
    policy: PolicySchema,
  })
  .meta({ id: "LobbyPlan" }) satisfies z.ZodType<LobbyPlan>;
