import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema } from "./fields";
import { ScreenZoneSchema } from "./screen-content";
import { ComplexitySchema, DiversionChannelSchema, PauseReasonSchema } from "./words";

export const NameSchema = z
  .object({ zh: z.string(), en: z.string(), es: z.string(), ko: z.string() })
  .meta({ id: "Name" });

export const OutletEntrySchema = z
  .object({
    outletId: IdSchema,
    name: NameSchema,
    businessDate: DateSchema.exactOptional(),
    phase: z.enum(["unopened", "open", "closing", "closed"]),
    waiting: CountSchema,
    windowsOpen: CountSchema,
  })
  .meta({ id: "OutletEntry" });
export type OutletEntry = z.infer<typeof OutletEntrySchema>;

/** What a page must know of an outlet once, to say by name what the live views say by id. */
export const OutletSummarySchema = z
  .object({
    outletId: IdSchema,
    name: NameSchema,
    businessDate: DateSchema,
    timeZone: z.string(),
    opensAt: InstantSchema,
    closesAt: InstantSchema,
    lastIssueAt: InstantSchema,
    queues: z.array(z.object({ queueId: IdSchema, letter: z.string(), zoneId: IdSchema, name: NameSchema })),
    services: z.array(
      z.object({
        serviceId: IdSchema,
        name: NameSchema,
        family: IdSchema,
        complexity: ComplexitySchema,
        cash: z.boolean(),
        queueId: IdSchema,
        divertsTo: z.array(DiversionChannelSchema),
        documents: z.array(IdSchema),
        limitMs: CountSchema.exactOptional(),
        needsReview: z.boolean(),
        needsAuthorisation: z.boolean(),
        needsDisclosure: z.boolean(),
      }),
    ),
    segments: z.array(
      z.object({
        segmentId: IdSchema,
        name: NameSchema,
        level: CountSchema,
        /** Kept at the counter: never asked to go where nobody attends to them. */
        retainAtCounter: z.boolean(),
        /** The green lane: asked to go nowhere. */
        specialNeed: z.boolean(),
      }),
    ),
    windows: z.array(
      z.object({
        windowId: IdSchema,
        label: z.string(),
        kind: IdSchema,
        zoneId: IdSchema,
        serviceIds: z.array(IdSchema),
        reviewsFor: z.array(IdSchema),
      }),
    ),
    staff: z.array(
      z.object({
        staffId: IdSchema,
        badgeName: z.string(),
        serviceIds: z.array(IdSchema),
        mayAuthorise: z.boolean(),
        mayReview: z.boolean(),
        mayHoldLobby: z.boolean(),
      }),
    ),
    zones: z
      .array(z.object({ kind: ScreenZoneSchema, ownerId: IdSchema.exactOptional() }))
      .meta({ description: "The outlet's areas, and who keeps each in order." }),
    devices: z.array(z.object({ deviceId: IdSchema, kind: IdSchema, name: NameSchema, zoneId: IdSchema })),
    policy: z.object({
      callsMax: z.int(),
      /** Time between two calls of the same customer; absent on days planned before there was such a rule. */
      recallAfterMs: CountSchema.exactOptional(),
      /** Reasons for which a teller may stop the limit's clock. */
      clockPausesFor: z.array(PauseReasonSchema),
      undoWithinMs: CountSchema,
      waitOverMs: CountSchema,
      passesMax: CountSchema,
      selfServiceBelowMinor: CountSchema,
    }),
  })
  .meta({ id: "OutletSummary" });
export type OutletSummary = z.infer<typeof OutletSummarySchema>;
