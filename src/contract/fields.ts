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

/** Milliseconds since 1970-01-01T00:00Z of the outlet's business clock. */
export const InstantSchema = z.int().nonnegative().meta({ id: "Instant" });

export const DurationMsSchema = z.int().nonnegative();
export const CountSchema = z.int().nonnegative();
export const MinorUnitsSchema = z.int().nonnegative();

/** A short sentence of staff about work, never about a person. */
export const ReasonSchema = z.string().trim().min(1).max(200);

export const DateSchema = z.iso.date();
