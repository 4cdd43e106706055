import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { JournalUnavailable } from "#app/ports/journal";
import { RowsUnavailable } from "#app/ports/rows";
import { PROBLEM_MEDIA_TYPE, type Problem } from "#contract/problem";
import { fieldFaults } from "./field-faults";
import { REFUSAL_STATUS, type Refusal } from "./refusal-status";
import { languageOf, say } from "#i18n/say";

/** What went wrong with a request itself, before any rule was asked; or with the server. */
export type Trouble = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly code: `request.${string}` | `server.${string}`;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: Problem["errors"];
};

export const BODY_BYTES_MAX = 1_048_576;
const RETRY_AFTER_SEC = 1;

/** Answers with a rule's "no". `labels` gives windows the names that people read. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, ...params }: Refusal,
  labels?: (windowId: string) => string | undefined,
): FastifyReply {
  const label = "windowId" in params ? labels?.(params.windowId) : undefined;
  const plain = scalars(params);
  const spoken = { ...plain, ...(label !== undefined && { windowId: label }) };
  const language = languageOf(request.headers["accept-language"]);
  const detail = say(language, `refusal.${code}`, spoken);
  if (code === "identity.lockedOut") void reply.header("retry-after", plain["waitSec"] ?? RETRY_AFTER_SEC);
  return send(request, reply, { status: REFUSAL_STATUS[code], code, detail, params: plain });
}

/** Problems carry words and numbers; a policy's longer value is written as JSON. */
function scalars(params: object): Record<string, string | number> {
  const entries = Object.entries(params).map(([name, value]: [string, unknown]): [string, string | number] => [
    name,
    typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(entries);
}

export function sendTrouble(request: FastifyRequest, reply: FastifyReply, trouble: Trouble): FastifyReply {
  const { status, code, params = {}, errors } = trouble;
  const detail = say(languageOf(request.headers["accept-language"]), `problem.${code}`, params);
  if (status === 429) void reply.header("retry-after", params["waitSec"] ?? RETRY_AFTER_SEC);
  if (status === 503) void reply.header("retry-after", RETRY_AFTER_SEC);
  return send(request, reply, { status, code, detail, params, ...(errors && { errors }) });
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    params,
    ...problem
  }: Omit<Problem, "type" | "title" | "requestId"> & { readonly params: Problem["params"] & object },
): FastifyReply {
  const language = languageOf(request.headers["accept-language"]);
  const body: Problem = {
    type: `/problems/${problem.code}`,
    title: say(language, `problem.title.${problem.status}`),
    ...problem,
    ...(Object.keys(params).length > 0 && { params }),
    requestId: request.id,
  };
  return reply
    .code(problem.status)
    .type(PROBLEM_MEDIA_TYPE)
    .header("content-language", language)
    .serializer(JSON.stringify)
    .send(body);
}

/** Every error that a request can end with; only a bug of ours is a 500, and only that is logged. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const trouble = troubleOf(error, request);
  if (trouble.status === 500) request.log.error({ err: error, requestId: request.id }, "fault");
  return sendTrouble(request, reply, trouble);
}

/** What waits for a store: the client asks again, and nothing was accepted meanwhile. */
const STORES_AWAY = [JournalUnavailable, RowsUnavailable] as const;

function troubleOf(error: FastifyError, request: FastifyRequest): Trouble {
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error, request);
  if (STORES_AWAY.some((kind) => error instanceof kind)) return { status: 503, code: "server.journalAway" };
  switch (error.statusCode) {
    case 404:
      return { status: 404, code: "request.routeUnknown" };
    case 413:
      return { status: 413, code: "request.tooLarge", params: { limitBytes: request.routeOptions.bodyLimit } };
    case 415:
      return { status: 415, code: "request.mediaType" };
    default:
      return isCallersFault(error) ? { status: 400, code: "request.malformed" } : { status: 500, code: "server.fault" };
  }
}

/** Too long an address, a path that climbs out of its folder, half an escape: whatever a library refuses as a 4xx. */
const isCallersFault = ({ statusCode }: Pick<FastifyError, "statusCode">): boolean =>
  statusCode !== undefined && statusCode >= 400 && statusCode < 500;

/** A wrong body is 422; wrong headers, paths and queries are 400. */
function invalid(error: FastifyError, request: FastifyRequest): Trouble {
  const where = error.validationContext ?? "body";
  const value = { body: request.body, params: request.params, querystring: request.query, headers: request.headers };
  const language = languageOf(request.headers["accept-language"]);
  const checked = value[where];
  const errors = fieldFaults(language, where, checked, error.validation ?? []);
  return { status: where === "body" ? 422 : 400, code: "request.invalid", errors };
}
