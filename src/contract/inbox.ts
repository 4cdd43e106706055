import { z } from "zod";
import { DateSchema, IdSchema, InstantSchema } from "./fields";

const WayStateSchema = z.enum(["claimed", "heldBack", "taken", "failed"]);

/** What the records ask of whoever reads it, today. */
export const InboxSchema = z
  .object({
    notes: z.array(
      z.object({
        outletId: IdSchema,
        date: DateSchema,
        noteId: z.string(),
        kind: z.string(),
        caseId: z.string(),
        cause: z.enum(["dueSoon", "overdue"]),
        level: z.enum(["person", "outlet", "district"]),
        notedAt: InstantSchema,
        isRead: z.boolean(),
        ways: z.record(z.string(), WayStateSchema),
      }),
    ),
  })
  .meta({ id: "Inbox" });
export type Inbox = z.infer<typeof InboxSchema>;

export const NotePlaceSchema = z.strictObject({ outletId: IdSchema, noteId: z.string().regex(/^[\w.:-]{1,200}$/u) });

/** Where somebody of staff wants to be told; both empty: nowhere but in the inbox. */
export const StaffContactSchema = z
  .strictObject({
    phone: z.string().trim().min(5).max(40).exactOptional(),
    mail: z.string().trim().min(3).max(320).exactOptional(),
    language: z.enum(["zh", "en", "es", "ko"]),
  })
  .meta({ id: "StaffContact" });
export const OwnContactSchema = z
  .object({ contact: StaffContactSchema.exactOptional(), offered: z.array(z.enum(["sms", "mail"])) })
  .meta({ id: "OwnContact" });
export type OwnContact = z.infer<typeof OwnContactSchema>;
