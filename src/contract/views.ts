import { z } from "zod";
import { RunnerUpSchema, WaitSchema } from "./answers";
import {
  CountSchema,
  DateSchema,
  DurationMsSchema,
  IdSchema,
  InstantSchema,
  MinorUnitsSchema,
  NewIdSchema,
} from "./fields";
import {
  AlertKindSchema,
  CallReasonSchema,
  DiversionChannelSchema,
  DiversionTriggerSchema,
  OutcomeSchema,
  PauseReasonSchema,
  PostSchema,
  ServiceStepSchema,
  SpecialNeedSchema,
  TicketStateSchema,
  WindowModeSchema,
  WindowStateSchema,
} from "./words";

const byId = <Entry extends z.ZodType>(entry: Entry) => z.record(z.string(), entry);
const PhaseSchema = z.enum(["unopened", "open", "closing", "closed"]);

/** What everybody in the hall may see. */
export const HallBoardSchema = z
  .object({
    outletId: IdSchema,
    businessDate: DateSchema,
    phase: PhaseSchema,
    queues: byId(
      z.object({
        letter: z.string(),
        zoneId: IdSchema,
        waiting: CountSchema,
        windowsAble: CountSchema,
        wait: WaitSchema,
      }),
    ),
    windows: byId(
      z.object({
        label: z.string(),
        zoneId: IdSchema,
        state: WindowStateSchema,
        number: z.string().exactOptional(),
      }),
    ),
    calls: byId(
      z.object({
        number: z.string(),
        windowId: IdSchema,
        zoneId: IdSchema,
        calls: CountSchema,
        at: InstantSchema,
        language: z.string().exactOptional(),
      }),
    ),
    services: byId(z.object({ queueId: IdSchema, available: z.boolean(), divertsTo: z.array(DiversionChannelSchema) })),
  })
  .meta({ id: "HallBoard" });

const FloorServiceSchema = z.object({
  windowId: IdSchema,
  staffId: IdSchema,
  startedAt: InstantSchema,
  stepSince: InstantSchema,
  steps: z.partialRecord(ServiceStepSchema, DurationMsSchema),
  clockMs: DurationMsSchema,
  runningSince: InstantSchema.exactOptional(),
  limitMs: DurationMsSchema.exactOptional(),
  pausedFor: PauseReasonSchema.exactOptional(),
  authorisation: z.enum(["requested", "approved", "refused"]).exactOptional(),
  review: z
    .object({
      state: z.enum(["submitted", "started", "passed", "rejected"]),
      customerStays: z.boolean(),
      windowId: IdSchema.exactOptional(),
      staffId: IdSchema.exactOptional(),
      reason: z.string().exactOptional(),
    })
    .exactOptional(),
});

export const FloorTicketSchema = z.object({
  number: z.string(),
  visitId: NewIdSchema,
  state: TicketStateSchema,
  since: InstantSchema,
  queueId: IdSchema,
  serviceId: IdSchema,
  serviceIds: z.array(IdSchema),
  segmentId: IdSchema,
  specialNeed: SpecialNeedSchema.exactOptional(),
  language: z.string().exactOptional(),
  issuedAt: InstantSchema,
  waitFrom: InstantSchema,
  appointmentAt: InstantSchema.exactOptional(),
  prefilled: z.boolean(),
  documentsConfirmed: z.boolean(),
  passes: CountSchema,
  reservedTo: z.union([z.object({ windowId: IdSchema }), z.object({ staffId: IdSchema })]).exactOptional(),
  called: z
    .object({
      windowId: IdSchema,
      at: InstantSchema,
      calls: CountSchema,
      rule: CallReasonSchema,
      waitedMs: DurationMsSchema,
      runnersUp: z.array(RunnerUpSchema),
    })
    .exactOptional(),
  service: FloorServiceSchema.exactOptional(),
  diversion: z
    .object({
      trigger: DiversionTriggerSchema,
      to: DiversionChannelSchema,
      state: z.enum(["offered", "accepted", "refused", "arrived", "returned"]),
      since: InstantSchema,
      scriptId: IdSchema.exactOptional(),
    })
    .exactOptional(),
  ratingRequested: z.literal(true).exactOptional(),
  rated: z.int().exactOptional(),
  outcome: OutcomeSchema.exactOptional(),
  specialCaseId: z.string().exactOptional(),
});

/** What the staff of the outlet see. */
export const FloorSchema = z
  .object({
    outletId: IdSchema,
    businessDate: DateSchema,
    phase: PhaseSchema,
    tickets: byId(FloorTicketSchema),
    windows: byId(
      z.object({
        label: z.string(),
        kind: IdSchema,
        zoneId: IdSchema,
        state: WindowStateSchema,
        since: InstantSchema,
        mode: WindowModeSchema.exactOptional(),
        staffId: IdSchema.exactOptional(),
        ticketId: NewIdSchema.exactOptional(),
        autoNext: z.boolean(),
        reason: z.string().exactOptional(),
      }),
    ),
    staff: byId(z.object({ post: PostSchema, since: InstantSchema, windowId: IdSchema.exactOptional() })),
    alerts: byId(
      z.object({
        kind: AlertKindSchema,
        since: InstantSchema,
        measured: z.object({
          waitMs: DurationMsSchema.exactOptional(),
          waiting: CountSchema.exactOptional(),
          limitMs: DurationMsSchema.exactOptional(),
        }),
        ticketId: NewIdSchema.exactOptional(),
        windowId: IdSchema.exactOptional(),
        deviceId: IdSchema.exactOptional(),
        reason: z.string().exactOptional(),
        acknowledged: z.object({ staffId: IdSchema, at: InstantSchema }).exactOptional(),
        snoozedUntil: InstantSchema.exactOptional(),
      }),
    ),
    devicesDown: byId(z.object({ since: InstantSchema, reason: z.string() })),
    proposals: byId(z.object({ staffId: IdSchema, by: IdSchema, since: InstantSchema, reason: z.string() })),
    modeProposals: byId(
      z.object({
        mode: WindowModeSchema,
        by: IdSchema,
        since: InstantSchema,
        reason: z.string(),
        declined: z.object({ by: IdSchema, reason: z.string().exactOptional() }).exactOptional(),
      }),
    ),
    handOvers: byId(
      z.object({
        windowId: IdSchema,
        staffId: IdSchema,
        witnessId: IdSchema,
        cashMinor: MinorUnitsSchema,
        vouchersCounted: z.boolean(),
        since: InstantSchema,
        refused: z.object({ reason: z.string() }).exactOptional(),
      }),
    ),
    today: z.object({
      issued: CountSchema,
      served: CountSchema,
      missed: CountSchema,
      left: CountSchema,
      diverted: CountSchema,
      waits: CountSchema,
      waitTotalMs: DurationMsSchema,
      waitMaxMs: DurationMsSchema,
      ratings: CountSchema,
      ratingTotal: CountSchema,
      alertsTaken: CountSchema,
      alertTakeTotalMs: DurationMsSchema,
      offers: CountSchema,
      offersAccepted: CountSchema,
      offersRefused: CountSchema,
    }),
  })
  .meta({ id: "Floor" });

/** What a glance at each outlet of a unit tells. */
export const NetworkBoardSchema = z
  .object({
    outlets: byId(
      z.object({
        phase: PhaseSchema,
        waiting: CountSchema,
        longestFrom: InstantSchema.exactOptional(),
        open: CountSchema,
        idle: CountSchema,
        windows: CountSchema,
        alerts: CountSchema,
      }),
    ),
  })
  .meta({ id: "NetworkBoard" });

/** A view with the version of the day it shows: a stream goes on from there. */
export const CurrentBoardSchema = z.object({ seq: CountSchema, view: HallBoardSchema }).meta({ id: "CurrentBoard" });
export const CurrentFloorSchema = z.object({ seq: CountSchema, view: FloorSchema }).meta({ id: "CurrentFloor" });
