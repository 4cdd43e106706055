import { z } from "zod";

/** It is done, and there is nothing more to say. */
export const DoneSchema = z.object({ done: z.literal(true) }).meta({ id: "PlainDone" });
