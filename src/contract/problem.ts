import { z } from "zod";

/** RFC 9457. `code` never changes its meaning; `title` and `detail` are in the reader's language. */
export const ProblemSchema = z
  .object({
    type: z.string().meta({ description: "The code as a relative reference." }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "What is wrong and what to do." }),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))
      .meta({ description: "Fields that are wrong, each by a JSON pointer from the request." })
      .exactOptional(),
    requestId: z.string(),
  })
  .meta({ id: "Problem" });

export type Problem = z.infer<typeof ProblemSchema>;
export const PROBLEM_MEDIA_TYPE = "application/problem+json";
