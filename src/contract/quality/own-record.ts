import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema } from "../fields";
import { PostHeldSchema } from "../identity";
import { KeptKindSchema } from "./personal-data";

const SaidSchema = z.object({
  type: z.string(),
  at: InstantSchema,
  actor: z.string(),
  texts: z.array(z.record(z.string(), z.string())),
});

export const OwnReviewSchema = z
  .strictObject({ date: DateSchema, text: z.string().trim().max(2_000) })
  .meta({ id: "OwnReview", description: "How somebody's day went, in his own words and for himself alone." });

/** What the house keeps of one of its people, in words. */
export const OwnRecordSchema = z
  .object({
    posts: z.array(PostHeldSchema),
    reviews: z.object({ today: DateSchema, days: z.array(OwnReviewSchema) }),
    corrections: z.array(
      z.object({
        correctionId: IdSchema,
        outletId: IdSchema,
        staffId: IdSchema,
        behaviour: z.string(),
        notedBy: IdSchema,
        notedAt: InstantSchema,
        state: z.string(),
        said: z.array(SaidSchema),
        keptUntil: InstantSchema.exactOptional(),
      }),
    ),
    sanctions: z.array(
      z.object({
        sanctionId: IdSchema,
        step: z.string(),
        state: z.string(),
        hearingUntil: InstantSchema,
        keptUntil: InstantSchema.exactOptional(),
      }),
    ),
    ladder: z.array(SaidSchema),
    readings: z.array(
      z.object({
        documentId: z.string(),
        title: z.partialRecord(z.enum(["zh", "en", "es", "ko"]), z.string()),
        version: CountSchema,
        dueBy: InstantSchema,
        readAt: InstantSchema.exactOptional(),
        isLate: z.boolean(),
      }),
    ),
    cases: z.array(
      z.object({
        kind: z.string(),
        caseId: z.string(),
        outletId: z.string(),
        state: z.string(),
        isOpen: z.boolean(),
        keptUntil: InstantSchema.exactOptional(),
      }),
    ),
    drills: z.array(z.object({ drillId: IdSchema, outletId: IdSchema, date: DateSchema, keptUntil: InstantSchema })),
    attempts: z.array(
      z.object({ attemptId: IdSchema, month: z.string(), state: z.string(), keptUntil: InstantSchema.exactOptional() }),
    ),
    letters: z.array(
      z.object({ letterId: IdSchema, until: DateSchema, state: z.string(), keptUntil: InstantSchema.exactOptional() }),
    ),
    deviations: z
      .array(
        z.object({
          deviationId: IdSchema,
          processId: z.string(),
          versionId: z.string(),
          step: z.string(),
          stage: z.string(),
          outletId: IdSchema,
          reason: z.string(),
          loggedBy: z.string(),
          at: InstantSchema,
          keptUntil: InstantSchema.exactOptional(),
        }),
      )
      .meta({ description: "What you logged as done otherwise than a process says." }),
    fixtures: z
      .array(
        z.object({
          outletId: IdSchema,
          fixtureId: z.string(),
          at: InstantSchema,
          keptUntil: InstantSchema.exactOptional(),
        }),
      )
      .meta({ description: "Fixtures whose state you were the last to see." }),
    work: z
      .object({
        shifts: z.array(
          z.object({
            outletId: IdSchema,
            date: DateSchema,
            post: IdSchema,
            fromMin: CountSchema,
            toMin: CountSchema,
            paidMinutes: CountSchema,
          }),
        ),
        counter: z.array(
          z.object({ outletId: IdSchema, date: DateSchema, customers: CountSchema, minutes: CountSchema }),
        ),
        months: z.array(
          z.object({
            month: z.string(),
            shifts: CountSchema,
            paidMinutes: CountSchema,
            customers: CountSchema,
            minutes: CountSchema,
          }),
        ),
      })
      .meta({ description: "Your published shifts, and the customers whom you served, of the last year." }),
    contact: z.string().exactOptional().meta({ description: "Number and address that you gave for notices." }),
    kept: z
      .array(KeptKindSchema.extend({ records: CountSchema, firstUntil: InstantSchema.exactOptional() }))
      .meta({ description: "How long each kind of record names you; absent instants wait for the record's end." }),
  })
  .meta({ id: "OwnRecord" });
export type OwnRecordView = z.infer<typeof OwnRecordSchema>;
