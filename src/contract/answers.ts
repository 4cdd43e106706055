import { z } from "zod";
import { CountSchema, DurationMsSchema, IdSchema, NewIdSchema } from "./fields";
import type { AnswerKind } from "./commands/command-route";
import { CallReasonSchema, FinishOutcomeSchema } from "./words";

export const WaitSchema = z
  .union([
    z.object({ fromMin: CountSchema, likelyMin: CountSchema.exactOptional(), toMin: CountSchema }),
    z.literal("unknown"),
  ])
  .meta({
    id: "Wait",
    description:
      "Whole minutes: four in five waits end from `fromMin` to `toMin` (P10 and P90), half of them by `likelyMin` (P50), which is told of a ticket in the line alone. Unknown while no window could serve.",
  });

/** What the answer to every command says. */
const accepted = {
  version: CountSchema.meta({ description: "Events of the day so far; the seq of the push that shows this command." }),
  repeated: z.boolean().meta({ description: "True when the same command had been accepted before." }),
};

export const RunnerUpSchema = z.object({ ticketId: NewIdSchema, number: z.string(), waitedMs: DurationMsSchema });

const CallSchema = z
  .object({
    ticketId: NewIdSchema,
    number: z.string(),
    windowId: IdSchema,
    rule: CallReasonSchema,
    waitedMs: DurationMsSchema,
    runnersUp: z.array(RunnerUpSchema),
  })
  .meta({ id: "Call" });

export const DoneSchema = z.object(accepted).meta({ id: "Done" });

export const IssuedSchema = z
  .object({
    ...accepted,
    ticketId: NewIdSchema,
    number: z.string(),
    queueId: IdSchema,
    aheadOfYou: CountSchema,
    wait: WaitSchema,
  })
  .meta({ id: "Issued" });

export const CalledSchema = z.object({ ...accepted, ...CallSchema.shape }).meta({ id: "Called" });

export const FinishedSchema = z
  .object({
    ...accepted,
    ticketId: NewIdSchema,
    outcome: FinishOutcomeSchema,
    servedMs: DurationMsSchema,
    clockMs: DurationMsSchema,
    inTime: z.boolean().exactOptional(),
    next: z
      .object({ serviceId: IdSchema, queueId: IdSchema, windowId: IdSchema.exactOptional() })
      .meta({ description: "The next service of the same visit; with a window when it goes on here." })
      .exactOptional(),
    called: CallSchema.meta({ description: "Whom the window called by itself." }).exactOptional(),
  })
  .meta({ id: "Finished" });

export const GrantedSchema = z
  .object({
    ...accepted,
    blockId: NewIdSchema,
    size: z.int().positive().meta({ description: "Of a whole block, by the outlet's policy." }),
    ranges: z.array(
      z.object({ queueId: IdSchema, letter: z.string(), from: z.int().positive(), to: z.int().positive() }),
    ),
  })
  .meta({ id: "Granted", description: "Numbers that nobody else gives today, both ends included." });

export type Done = z.infer<typeof DoneSchema>;
export type Issued = z.infer<typeof IssuedSchema>;
export type Called = z.infer<typeof CalledSchema>;
export type Finished = z.infer<typeof FinishedSchema>;
export type Granted = z.infer<typeof GrantedSchema>;
export type Answer = Done | Issued | Called | Finished | Granted;

export const ANSWER_SCHEMAS = {
  done: DoneSchema,
  issued: IssuedSchema,
  called: CalledSchema,
  finished: FinishedSchema,
  granted: GrantedSchema,
} as const satisfies Record<AnswerKind, z.ZodType<Answer>>;
