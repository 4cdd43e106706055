import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, ReasonSchema } from "./fields";

const effect = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/u);
const source = z.string().trim().min(1).max(500);

/** A date on which more or fewer customers come, at one org unit or outlet or everywhere. */
export const CalendarDaySchema = z
  .strictObject({
    date: DateSchema,
    effect,
    unitId: IdSchema.exactOptional(),
    note: z.string().max(500).exactOptional(),
    source,
  })
  .meta({ id: "CalendarDay" });
export type CalendarDay = z.infer<typeof CalendarDaySchema>;

/** From the next day on nothing is known of the effect. */
export const KnownUntilSchema = z
  .strictObject({ effect, unitId: IdSchema.exactOptional(), date: DateSchema, source })
  .meta({ id: "CalendarKnownUntil" });

export const CalendarSchema = z
  .object({
    days: z.array(CalendarDaySchema),
    /** Effects that come back and of which the calendar soon ends. */
    ending: z.array(z.object({ effect, unitId: IdSchema.exactOptional(), knownUntil: DateSchema })),
  })
  .meta({ id: "Calendar" });
export type Calendar = z.infer<typeof CalendarSchema>;

export const SetCalendarDaysSchema = z.strictObject({
  days: z.array(CalendarDaySchema).max(5_000),
  knownUntil: z.array(KnownUntilSchema).max(500).exactOptional(),
});

export const RemoveCalendarDaysSchema = z.strictObject({
  days: z.array(z.strictObject({ date: DateSchema, effect, unitId: IdSchema.exactOptional() })).max(5_000),
  reason: ReasonSchema,
});

/** A calendar as a file, as `guichet calendar export` writes it. */
export const ImportCalendarSchema = z.strictObject({ csv: z.string().max(1_000_000) });

/** Calendars that come with the program, by country. */
export const ShippedCalendarSchema = z
  .object({ country: z.enum(["CN", "ES", "KR"]), days: CountSchema, from: DateSchema, until: DateSchema })
  .meta({ id: "ShippedCalendar" });
export type ShippedCalendar = z.infer<typeof ShippedCalendarSchema>;

/** With a fault nothing was entered. */
export const CalendarImportedSchema = z
  .object({
    changes: z.int().nonnegative(),
    faults: z.array(z.object({ line: z.int().nonnegative(), code: z.string(), detail: z.string() })),
  })
  .meta({ id: "CalendarImported" });
export type CalendarImported = z.infer<typeof CalendarImportedSchema>;

export const CalendarChangedSchema = z.object({ changes: z.int().nonnegative() }).meta({ id: "CalendarChanged" });
