import type { z } from "zod";
import { ProblemSchema } from "#contract/problem";

/**
 * The answers of a route as its documentation shows them. The type says nothing on purpose: answers are typed where
 * they are built, and a problem may take the place of any of them.
 */
export function documented(success: Readonly<Record<number, z.ZodType>>): Readonly<Record<string, unknown>> {
  return { ...success, default: ProblemSchema };
}
