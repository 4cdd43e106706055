import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema, ReasonSchema, TimedIdSchema } from "../fields";
import { CodeSchema, FileRefSchema } from "./words";

const LanguagesSchema = (max: number) =>
  z.strictObject({
    zh: z.string().max(max).exactOptional(),
    en: z.string().max(max).exactOptional(),
    es: z.string().max(max).exactOptional(),
    ko: z.string().max(max).exactOptional(),
  });

/** A document's version as its author writes it; its body is Markdown. */
export const DocumentSchema = z
  .strictObject({
    documentId: CodeSchema,
    version: z.int().min(1),
    kind: z.enum(["handbook", "procedure", "ruleSheet", "emergencyCard"]),
    title: LanguagesSchema(200),
    body: LanguagesSchema(60_000),
    file: FileRefSchema.exactOptional(),
    readers: z.array(CodeSchema).min(1).max(20).meta({ description: "Roles that are to read it." }),
    readWithinDays: z.int().min(1).max(400),
    drillEveryDays: z.int().min(1).max(1_000).exactOptional(),
  })
  .meta({ id: "HandbookDocument" });
export type HandbookDocument = z.infer<typeof DocumentSchema>;

export const PublishDocumentSchema = z.strictObject({ document: DocumentSchema, writtenBy: IdSchema });

const ReadingSchema = z.object({
  documentId: CodeSchema,
  version: z.int(),
  dueBy: InstantSchema,
  readAt: InstantSchema.exactOptional(),
  isLate: z.boolean(),
});

/** A document with all its versions, oldest first, and what it asks of whoever looks. */
export const DocumentEntrySchema = z
  .object({
    documentId: CodeSchema,
    retired: z.boolean(),
    versions: z.array(
      z.object({
        ...DocumentSchema.shape,
        publishedAt: InstantSchema,
        writtenBy: z.string(),
        publishedBy: z.string(),
      }),
    ),
    mine: ReadingSchema.exactOptional(),
  })
  .meta({ id: "DocumentEntry" });
export type DocumentEntry = z.infer<typeof DocumentEntrySchema>;

export const ConfirmReadingSchema = z.strictObject({ version: z.int().min(1) });

/** What each person of an outlet is to read, and has read. */
export const ReadersSchema = z
  .array(z.object({ personId: z.string(), roles: z.array(z.string()), readings: z.array(ReadingSchema) }))
  .meta({ id: "Readers" });
export type Readers = z.infer<typeof ReadersSchema>;

const HeldShape = {
  minutes: z.number().positive().max(1_000),
  present: z.array(IdSchema).min(1).max(100),
  watchedBy: IdSchema,
  lessons: z.string().trim().max(500),
} as const;

const DrillSchema = z.object({
  drillId: IdSchema,
  cardId: CodeSchema,
  date: DateSchema,
  lead: z.string(),
  plannedBy: z.string(),
  state: z.enum(["planned", "held", "calledOff"]),
  missed: z.boolean(),
  held: z.object(HeldShape).exactOptional(),
  why: z.string().exactOptional(),
});

const EmergencyShape = {
  emergencyId: NewIdSchema,
  cardId: CodeSchema,
  startedAt: InstantSchema,
  endedAt: InstantSchema,
  done: z.string().trim().min(1).max(500).meta({ description: "About the work, never about a customer." }),
  told: z.array(z.string().min(1).max(64)).max(20),
} as const;

/** An outlet's drills and emergencies, and how it stands with each card. */
export const DrillStandingSchema = z
  .object({
    today: DateSchema,
    drills: z.array(DrillSchema),
    emergencies: z.array(z.object({ ...EmergencyShape, loggedBy: z.string() })),
    cards: z.array(
      z.object({
        cardId: CodeSchema,
        lastHeld: DateSchema.exactOptional(),
        next: DateSchema.exactOptional(),
        isDue: z.boolean(),
      }),
    ),
  })
  .meta({ id: "DrillStanding" });
export type DrillStandingView = z.infer<typeof DrillStandingSchema>;

export const PlanDrillSchema = z.strictObject({
  drillId: NewIdSchema,
  cardId: CodeSchema,
  date: DateSchema,
  lead: IdSchema,
});
export const HoldDrillSchema = z.strictObject(HeldShape);
export const PutOffDrillSchema = z.strictObject({ date: DateSchema, reason: ReasonSchema });
export const CallOffDrillSchema = z.strictObject({ reason: ReasonSchema });
export const LogEmergencySchema = z.strictObject(EmergencyShape);

const FixtureStateSchema = z.enum(["ok", "outdated", "damaged", "missing"]);

/** What stands in an outlet for customers, and what lacks of the standard kinds. */
export const FixtureStandingSchema = z
  .object({
    standard: z.array(z.string()),
    gaps: z.array(z.string()),
    fixtures: z.array(
      z.object({
        fixtureId: IdSchema,
        kind: z.string(),
        place: z.string(),
        count: CountSchema,
        state: FixtureStateSchema,
        seenAt: InstantSchema,
        seenBy: z.string(),
        removed: z.boolean(),
      }),
    ),
    moves: z.array(
      z.object({
        moveId: IdSchema,
        kind: z.enum(["moved", "renovated"]),
        on: DateSchema,
        inspectionId: z.string(),
        reportedBy: z.string(),
      }),
    ),
  })
  .meta({ id: "FixtureStanding" });
export type FixtureStandingView = z.infer<typeof FixtureStandingSchema>;

export const RecordFixtureSchema = z.strictObject({
  fixtureId: NewIdSchema,
  kind: CodeSchema,
  place: z.string().trim().min(1).max(120),
  count: z.int().min(1).max(1_000),
  state: FixtureStateSchema,
});
export const MarkFixtureSchema = z.strictObject({ state: FixtureStateSchema });
export const RemoveFixtureSchema = z.strictObject({ reason: ReasonSchema });
export const ReportMoveSchema = z.strictObject({
  moveId: NewIdSchema,
  kind: z.enum(["moved", "renovated"]),
  on: DateSchema,
  inspectionId: TimedIdSchema,
});

/** Which standard fixtures lack where. */
export const FixtureGapsSchema = z
  .object({
    outlets: z.array(z.object({ outletId: IdSchema, gaps: z.array(z.string()) })),
    next: IdSchema.exactOptional().meta({ description: "The last outlet looked at, where there are more." }),
  })
  .meta({ id: "FixtureGaps" });
export type FixtureGaps = z.infer<typeof FixtureGapsSchema>;

/** Half-hours of a month to look at by video, drawn by lot, and the inspections they are. */
export const VideoPlanSchema = z
  .array(z.object({ date: DateSchema, slot: z.int(), isPeak: z.boolean() }))
  .meta({ id: "VideoPlan" });
export type VideoPlan = z.infer<typeof VideoPlanSchema>;

const AssessmentSchema = z.object({
  inspectionId: z.string(),
  plannedFor: DateSchema,
  version: z.int(),
  percent: z.number().exactOptional(),
  results: z.array(z.object({ itemId: z.string(), result: z.enum(["ok", "notOk", "na"]) })),
});

/** How an outlet sees itself and how it is seen, scheme by scheme. */
export const SideBySideSchema = z
  .array(
    z.object({
      schemeId: z.string(),
      self: AssessmentSchema.exactOptional(),
      outside: AssessmentSchema.exactOptional(),
    }),
  )
  .meta({ id: "SideBySide" });
export type SideBySide = z.infer<typeof SideBySideSchema>[number];
export type AssessmentSide = z.infer<typeof AssessmentSchema>;
