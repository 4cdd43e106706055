import { z } from "zod";
import { CountSchema } from "../fields";
import type { Act } from "./act";
import { COMPLAINT_ACTS } from "./complaint-acts";
import { FINDING_ACTS, SANCTION_ACTS } from "./finding-acts";
import { ANALYSIS_ACTS, OPINION_ACTS, PROPOSAL_ACTS, SEMINAR_ACTS, SURVEY_ACTS } from "./opinion-acts";
import { DUTY_ROSTER_ACTS, INSPECTION_ACTS, ROUTINE_ACTS, SPECIAL_CASE_ACTS } from "./site-acts";

/** Every act on the quality of the site, each at one address below `/api/v1/outlets/:outletId`. */
export const QUALITY_ACTS: readonly Act[] = [
  ...COMPLAINT_ACTS,
  ...FINDING_ACTS,
  ...SANCTION_ACTS,
  ...INSPECTION_ACTS,
  ...ROUTINE_ACTS,
  ...DUTY_ROSTER_ACTS,
  ...SPECIAL_CASE_ACTS,
  ...OPINION_ACTS,
  ...PROPOSAL_ACTS,
  ...SEMINAR_ACTS,
  ...SURVEY_ACTS,
  ...ANALYSIS_ACTS,
];

/** What an act led to. */
export const ActedSchema = z
  .object({
    version: CountSchema.meta({ description: "Events of the case so far." }),
    repeated: z.boolean().meta({ description: "True when the same act had been accepted before." }),
    happened: z.array(z.string()).meta({ description: "The kinds of events that followed, in their order." }),
  })
  .meta({ id: "Acted" });
