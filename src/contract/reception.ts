import { z } from "zod";
import type { Frozen } from "#base/frozen";
import type { Alternative, AnswerWay, ReceptionCommand, RefusalCause, Topic } from "#domain/reception/model";
import type { Exactly } from "./commands/command-route";
import { CountSchema, IdSchema, InstantSchema, NewIdSchema, ReasonSchema, TimedIdSchema } from "./fields";
import { words } from "./words";

export const TopicSchema = words<Topic>({
  product: true,
  procedure: true,
  fees: true,
  card: true,
  lostItem: true,
  accountClosing: true,
  machine: true,
  directions: true,
  other: true,
});
export const AnswerWaySchema = words<AnswerWay>({ settled: true, ticket: true, appointment: true, referred: true });
export const RefusalCauseSchema = words<RefusalCause>({
  papersMissing: true,
  rule: true,
  notHere: true,
  systemDown: true,
  tooLate: true,
  nobodyCertified: true,
});
export const AlternativeSchema = words<Alternative>({
  otherOutlet: true,
  appointment: true,
  homeVisit: true,
  eChannel: true,
  selfService: true,
  callBack: true,
  otherPapers: true,
  headOfBranch: true,
});

type Unstamped<Command> = Command extends unknown ? Omit<Command, "now" | "actor"> : never;
/** An act without what the server adds: the time, and who asked. */
export type ReceptionDeed = Unstamped<ReceptionCommand>;

const about = { serviceId: IdSchema.exactOptional(), ticketId: NewIdSchema.exactOptional() };

/** One act on the register; all of them live below `/api/v1/outlets/:outletId/reception`. */
export type ReceptionAct = {
  readonly type: ReceptionCommand["type"];
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly body: z.ZodObject | undefined;
};

const FOLDER = { requestId: "requests", refusalId: "refusals", wordId: "words" } as const;
type Key = keyof typeof FOLDER;
type Said<Type extends ReceptionCommand["type"], Id extends Key> = Frozen<
  Omit<Extract<ReceptionCommand, { readonly type: Type }>, "type" | "now" | "actor" | Id>
>;

/** Makes the describer of acts on one request, refusal or prompt. */
function onOne<Id extends Key>(key: Id) {
  return <Type extends ReceptionCommand["type"], Body extends z.ZodRawShape>(
    type: Type,
    action: string,
    summary: string,
    body: Body & Exactly<Body, Said<Type, Id>>,
  ): ReceptionAct => ({
    type,
    path: `/${FOLDER[key]}/:${key}/${action}`,
    summary,
    params: z.strictObject({ outletId: IdSchema, [key]: TimedIdSchema }),
    body: Object.keys(body).length === 0 ? undefined : z.strictObject(body),
  });
}

const onRequest = onOne("requestId");

export const RECEPTION_ACTS: readonly ReceptionAct[] = [
  onRequest("NoteRequest", "note", "Somebody was asked", {
    topic: TopicSchema,
    matter: ReasonSchema.exactOptional(),
    ...about,
  }),
  onRequest("OfferRequest", "offer", "Offer a request to somebody else", { to: IdSchema }),
  onRequest("TakeRequest", "take", "Take over a request that is offered", {}),
  onRequest("DeclineRequest", "decline", "Say why not", { reason: ReasonSchema }),
  onRequest("AnswerRequest", "answer", "A request is answered", { way: AnswerWaySchema }),
  onOne("refusalId")("NoteRefusal", "note", "Something could not be done, and another way was shown", {
    requestId: NewIdSchema.exactOptional(),
    cause: RefusalCauseSchema,
    alternative: AlternativeSchema,
    taken: z.boolean(),
    scriptRef: IdSchema.exactOptional(),
    ...about,
  }),
  onOne("wordId")("NoteWord", "note", "A prompt was said", {
    situation: z.enum(["nextTime", "retain", "care", "special"]),
    scriptRef: IdSchema,
    accepted: z.boolean().exactOptional(),
    ...about,
  }),
];

const CustomerRequestSchema = z
  .object({
    requestId: NewIdSchema,
    topic: TopicSchema,
    matter: z.string().exactOptional(),
    ...about,
    askedOf: IdSchema,
    askedAt: InstantSchema,
    owner: IdSchema,
    offer: z.object({ to: IdSchema, at: InstantSchema }).exactOptional(),
    declined: z.object({ by: IdSchema, reason: z.string() }).exactOptional(),
  })
  .meta({ id: "CustomerRequest" });

const NotedRefusalSchema = z
  .object({
    refusalId: NewIdSchema,
    requestId: NewIdSchema.exactOptional(),
    cause: RefusalCauseSchema,
    alternative: AlternativeSchema,
    taken: z.boolean(),
    scriptRef: IdSchema.exactOptional(),
    ...about,
    by: IdSchema,
    at: InstantSchema,
  })
  .meta({ id: "NotedRefusal" });

/** The register of an outlet: what is open, and what could not be done today. */
export const ReceptionSchema = z
  .object({
    open: z.array(CustomerRequestSchema),
    endedToday: CountSchema,
    refusals: z.array(NotedRefusalSchema),
  })
  .meta({ id: "Reception" });
export type Reception = z.infer<typeof ReceptionSchema>;
export type CustomerRequest = z.infer<typeof CustomerRequestSchema>;

export const ReceptionChangedSchema = z
  .object({ version: CountSchema, repeated: z.boolean(), happened: z.array(z.string()) })
  .meta({ id: "ReceptionChanged" });
