import { z } from "zod";
import type { LateOutcome } from "#domain/late-ticket/model";
import { DateSchema, IdSchema, InstantSchema, NewIdSchema } from "./fields";
import { words } from "./words";

const LateOutcomeSchema = words<LateOutcome>({ served: true, leftUnserved: true, notKnown: true }).meta({
  id: "LateOutcome",
});

const noted = {
  ticketId: NewIdSchema,
  number: z.string().min(4).max(8),
  takenAt: InstantSchema.meta({ description: "By the kiosk's clock." }),
  serviceIds: z.array(IdSchema).min(1).max(10),
  segmentId: IdSchema,
  refusal: z
    .string()
    .regex(/^[\w.]{1,60}$/u)
    .meta({ description: "The code with which the lobby refused it." }),
};

/** A ticket that a kiosk gave by itself and that the lobby would not have. */
export const NoteLateTicketSchema = z.strictObject(noted).meta({ id: "NoteLateTicket" });

export const LateTicketSchema = z
  .object({
    ...noted,
    businessDate: DateSchema,
    notedAt: InstantSchema,
    by: z.string(),
    end: z.object({ at: InstantSchema, by: z.string(), outcome: LateOutcomeSchema }).exactOptional(),
  })
  .meta({ id: "LateTicket" });
export type LateTicketEntry = z.infer<typeof LateTicketSchema>;

export const SettleLateTicketSchema = z.strictObject({ outcome: LateOutcomeSchema }).meta({ id: "SettleLateTicket" });
