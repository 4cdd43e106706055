import { z } from "zod";
import { RunnerUpSchema, WaitSchema } from "./answers";
import { CountSchema, DurationMsSchema, IdSchema, InstantSchema, NewIdSchema } from "./fields";
import { CallReasonSchema, OutcomeSchema, TicketStateSchema } from "./words";

/** What a customer may know of the own ticket; its id is the secret that opens it. Nothing of anybody else. */
export const OwnTicketSchema = z
  .object({
    ticketId: NewIdSchema,
    number: z.string(),
    state: TicketStateSchema,
    issuedAt: InstantSchema,
    aheadOfYou: CountSchema.exactOptional(),
    wait: WaitSchema.exactOptional(),
    window: z.object({ windowId: IdSchema, label: z.string() }).exactOptional(),
    calls: CountSchema,
    documents: z.array(IdSchema),
    outcome: OutcomeSchema.exactOptional(),
    ratingRequested: z.boolean(),
    rated: z.boolean(),
    serviceId: IdSchema,
    visitId: NewIdSchema.meta({ description: "One journey's id: the same on the web, on the phone and in the lobby." }),
    prefilled: z.boolean(),
    callsMax: CountSchema,
    late: z
      .object({ places: CountSchema, timesLeft: CountSchema })
      .meta({ description: "How many others a customer who is late can let go first, and how often still." })
      .exactOptional(),
    arrivesAt: InstantSchema.exactOptional(),
    appointmentAt: InstantSchema.exactOptional(),
    movedTo: IdSchema.meta({
      description: "The outlet at which the customer has taken a ticket instead.",
    }).exactOptional(),
  })
  .meta({ id: "OwnTicket" });
export type OwnTicket = z.infer<typeof OwnTicketSchema>;

/** Why a ticket was called when it was, or what keeps it waiting. For staff. */
export const WhySchema = z
  .object({
    ticketId: NewIdSchema,
    number: z.string(),
    state: TicketStateSchema,
    passes: CountSchema.meta({ description: "Later tickets called before it by windows that could have served it." }),
    passesMax: CountSchema,
    calls: z.array(
      z.object({
        at: InstantSchema,
        windowId: IdSchema,
        staffId: IdSchema,
        rule: CallReasonSchema,
        waitedMs: DurationMsSchema,
        runnersUp: z.array(RunnerUpSchema),
        reason: z.string().exactOptional(),
      }),
    ),
  })
  .meta({ id: "Why" });
export type Why = z.infer<typeof WhySchema>;
