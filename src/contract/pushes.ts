import { z } from "zod";
import { ClockSchema } from "./clock";
import { CountSchema, IdSchema } from "./fields";
import { FloorSchema, HallBoardSchema, NetworkBoardSchema } from "./views";

/** `board:O01` for everybody, `floor:O01` for staff; `network:AREA` for those above the outlets of a unit. */
export const TopicSchema = z
  .string()
  .regex(/^(board|floor|network):[\w.:-]{1,64}$/u)
  .meta({ id: "Topic" });
export const TOPICS_MAX = 64;

/**
 * The events of a stream; ./SPEC.md, rules IF-20 to IF-26, says how a client keeps its copy right.
 * `snapshot`: the whole view. `patch`: an RFC 7396 merge patch from `prev` to `seq`. `clock`: the business clock, every
 * few seconds, so silence means that the line is dead. `bye`: the server stops; come back in a moment.
 */
export const PushSchemas = {
  snapshot: z.object({
    topic: TopicSchema,
    seq: CountSchema,
    view: z.union([HallBoardSchema, FloorSchema, NetworkBoardSchema]),
  }),
  patch: z.object({
    topic: TopicSchema,
    prev: CountSchema,
    seq: CountSchema,
    patch: z.record(z.string(), z.unknown()),
  }),
  clock: ClockSchema,
  bye: z.object({ retryMs: CountSchema }),
} as const;

export type SnapshotPush<View> = {
  readonly topic: string;
  readonly seq: number;
  readonly view: View;
};
export type PatchPush = z.infer<typeof PushSchemas.patch>;

export const StreamQuerySchema = z.strictObject({
  topics: z
    .string()
    .transform((topics) => topics.split(","))
    .pipe(z.array(TopicSchema).min(1).max(TOPICS_MAX)),
});
export const OutletParamsSchema = z.strictObject({ outletId: IdSchema });
