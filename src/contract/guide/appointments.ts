import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, NewIdSchema } from "../fields";

export const SlotQuerySchema = z.strictObject({ date: DateSchema, serviceId: IdSchema });

export const FreeSlotSchema = z
  .object({ slotAt: InstantSchema, capacity: CountSchema, free: CountSchema })
  .meta({ id: "FreeSlot" });
export type FreeSlot = z.infer<typeof FreeSlotSchema>;

export const HoldSlotSchema = z.strictObject({
  appointmentId: NewIdSchema,
  outletId: IdSchema,
  date: DateSchema,
  slotAt: InstantSchema,
});

export const HeldSchema = z.object({ appointmentId: NewIdSchema, heldUntil: InstantSchema }).meta({ id: "HeldSlot" });
export type HeldSlot = z.infer<typeof HeldSchema>;

const ContactSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("phone"), address: z.string().regex(/^\+?[\d ()-]{5,24}$/u) }),
  z.strictObject({ by: z.literal("mail"), address: z.email().max(200) }),
]);

export const ConfirmSlotSchema = z.strictObject({
  appointmentId: NewIdSchema,
  outletId: IdSchema,
  date: DateSchema,
  contact: ContactSchema.exactOptional(),
});

export const DayQuerySchema = z.strictObject({ date: DateSchema.exactOptional() });

/** An appointment as the staff of its outlet see it: no name, no contact. */
export const AppointmentSchema = z
  .object({
    appointmentId: NewIdSchema,
    journeyId: NewIdSchema,
    slotAt: InstantSchema,
    familyId: IdSchema,
    serviceIds: z.array(IdSchema),
    state: z.enum(["confirmed", "arrived", "noShow", "cancelled"]),
    ticketId: NewIdSchema.exactOptional(),
    arrivedAt: InstantSchema.exactOptional(),
  })
  .meta({ id: "Appointment" });
export type Appointment = z.infer<typeof AppointmentSchema>;
