import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, NewIdSchema, ReasonSchema } from "./fields";

const number = z.number();

const place = { serviceId: IdSchema, outletId: IdSchema.exactOptional(), staffId: IdSchema.exactOptional() };

export const TimeEvidenceSchema = z
  .object({
    from: DateSchema,
    before: DateSchema,
    count: CountSchema,
    meanMin: number,
    cv: number,
    p50Min: number,
    p80Min: number,
    p95Min: number,
  })
  .meta({ id: "TimeEvidence" });

/** Counter times as measured: of a service in all, at an outlet, or by a person there. */
export const MeasuredTimeSchema = z.object({ ...place, evidence: TimeEvidenceSchema }).meta({ id: "MeasuredTime" });
export type MeasuredTime = z.infer<typeof MeasuredTimeSchema>;

/** Unit productivity and work intensity of an outlet, one of its windows, or one of its people. */
export const ProductivitySchema = z
  .object({
    outletId: IdSchema,
    windowId: IdSchema.exactOptional(),
    staffId: IdSchema.exactOptional(),
    served: CountSchema.exactOptional(),
    counterHours: number.exactOptional(),
    openHours: number.exactOptional(),
    intensity: number.exactOptional(),
    perHour: number.exactOptional(),
    pace: number.exactOptional(),
  })
  .meta({ id: "Productivity" });
export type Productivity = z.infer<typeof ProductivitySchema>;

export const StandardTimeSchema = z
  .object({
    ...place,
    standardId: NewIdSchema,
    minutes: number,
    evidence: TimeEvidenceSchema,
    validFrom: DateSchema,
    reason: z.string(),
    proposedBy: z.string(),
    state: z.enum(["proposed", "approved", "rejected"]),
    decidedBy: z.string().exactOptional(),
  })
  .meta({ id: "StandardTime" });
export type StandardTime = z.infer<typeof StandardTimeSchema>;

/** The evidence is measured by the server over the span named. */
export const ProposeStandardSchema = z.strictObject({
  standardId: NewIdSchema,
  ...place,
  minutes: z.number().positive().max(480),
  evidenceFrom: DateSchema,
  evidenceBefore: DateSchema,
  validFrom: DateSchema,
  reason: ReasonSchema,
});
