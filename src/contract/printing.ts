import { z } from "zod";
import { WaitSchema } from "./answers";
import { CountSchema, IdSchema, InstantSchema } from "./fields";

export const PrinterStateSchema = z.enum(["ready", "paperLow", "paperOut", "coverOpen", "fault", "offline"]).meta({
  id: "PrinterState",
  description: "What the printer says of itself; offline when it says nothing. With little paper left it still prints.",
});

const LanguageSchema = z.enum(["zh", "en", "es", "ko"]);

/** Asks for a ticket's paper. Every further one of a ticket says that it is a copy. */
export const AskPaperSchema = z.strictObject({ copy: z.boolean() }).meta({ id: "AskPaper" });

export const PaperOutcomeSchema = z
  .object({
    outcome: z.enum(["printed", "unconfirmed", "notPrinted", "noPrinter"]).meta({
      description:
        "printed: the printer said that the whole paper is out. unconfirmed: it fell silent on the way. noPrinter: the outlet has none for this device.",
    }),
    state: PrinterStateSchema.exactOptional(),
  })
  .meta({ id: "PaperOutcome" });
export type PaperOutcome = z.infer<typeof PaperOutcomeSchema>;

/** Who lost a ticket names its number. */
export const LostTicketSchema = z
  .strictObject({ number: z.string().regex(/^[A-Z]\d{3,5}$/u) })
  .meta({ id: "LostTicket" });

/** Where the ticket stands, and what became of the copy. Nothing that opens the ticket. */
export const FoundTicketSchema = z
  .object({ number: z.string(), aheadOfYou: CountSchema, wait: WaitSchema, ...PaperOutcomeSchema.shape })
  .meta({ id: "FoundTicket" });
export type FoundTicket = z.infer<typeof FoundTicketSchema>;

export const PrinterEntrySchema = z
  .object({
    printerId: IdSchema,
    outletId: IdSchema,
    host: z.string(),
    port: z.int(),
    kind: z.enum(["escpos", "star", "starLine"]),
    widthDots: CountSchema,
    kiosk: z.string().meta({ description: "Label of the kiosk it stands in." }).exactOptional(),
    state: z.union([PrinterStateSchema, z.literal("unknown")]),
    since: InstantSchema.meta({ description: "Real time." }).exactOptional(),
  })
  .meta({ id: "PrinterEntry" });
export type PrinterEntry = z.infer<typeof PrinterEntrySchema>;

export const PrinterParamsSchema = z.strictObject({ outletId: IdSchema, printerId: IdSchema });
export const SampleQuerySchema = z.strictObject({ language: LanguageSchema.default("en") });
export const TestPrintSchema = z.strictObject({ language: LanguageSchema.default("en") }).meta({ id: "TestPrint" });
