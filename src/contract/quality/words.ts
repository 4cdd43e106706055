import { z } from "zod";
import { DateSchema, IdSchema, NewIdSchema } from "../fields";

/** A text about a person: it goes to the vault, never into an event. */
export const PersonalSchema = z
  .strictObject({ personal: z.record(z.string().regex(/^[a-z]\w{0,31}$/iu), z.string().max(8_000)) })
  .meta({ id: "Personal" });

export const FileRefSchema = z.strictObject({ fileId: IdSchema, sha256: z.string().regex(/^[\da-f]{64}$/u) });
export const TicketRefSchema = z.strictObject({
  outletId: IdSchema,
  businessDate: DateSchema,
  ticketId: NewIdSchema,
});
/** The month of a seminar; of an extraordinary session also which one of the month: `2026-11.x1`. */
export const SeminarIdSchema = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])(\.x[1-9]\d?)?$/u);

/** A code of a list that a bank may change: a clause, a cause, a behaviour, a department. */
export const CodeSchema = z.string().regex(/^[\w.:-]{1,64}$/u);
