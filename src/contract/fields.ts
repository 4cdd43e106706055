import { z } from "zod";

/** An id that the network or the server gave: window, service, staff, queue … */
export const IdSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.:-]+$/u)
  .meta({ id: "Id" });

/** An id that a client makes for something new: UUIDv7, so that ids sort by time. */
export const NewIdSchema = z.uuid().meta({ id: "NewId" });

const MADE_FROM = Date.UTC(2000, 0, 1);
const MADE_BEFORE = Date.UTC(2100, 0, 1);

/**
 * Such an id of what is kept by the month in which it was made, which its first 48 bits tell. One from another century
 * is none of ours, and would open a month that the journal never sees again.
 */
export const TimedIdSchema = z
  .uuid()
  .refine((id) => {
    const madeAt = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
    return madeAt >= MADE_FROM && madeAt < MADE_BEFORE;
  })
  .meta({ id: "TimedId" });

/** Milliseconds since 1970-01-01T00:00Z of the outlet's business clock. */
export const InstantSchema = z.int().nonnegative().meta({ id: "Instant" });

export const DurationMsSchema = z.int().nonnegative();
export const CountSchema = z.int().nonnegative();
export const MinorUnitsSchema = z.int().nonnegative();

/** A short sentence of staff about work, never about a person. */
export const ReasonSchema = z.string().trim().min(1).max(200);

/** Years that a bank's records or plans are about; the journal has a part for each month that is written to. */
const isOfOurTime = (dated: string): boolean => dated >= "1900" && dated < "2200";

export const DateSchema = z.iso.date().refine(isOfOurTime);

export const MonthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
  .refine(isOfOurTime);

/** Where a record stands in its stream: what the database counts with. */
export const SEQ_MAX = 2_147_483_647;
