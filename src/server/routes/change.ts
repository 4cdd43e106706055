import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Cause } from "#app/journal/records";
import type { Result } from "#base/result";
import { KEY_HEADER, type CommandHeadersSchema } from "#contract/headers";
import { sendRefusal, sendTrouble } from "../problem";
import type { Refusal } from "../refusal-status";

/** Does something in the name of who asks, and answers with how much it changed. */
export async function change(
  request: FastifyRequest,
  headers: z.infer<typeof CommandHeadersSchema>,
  reply: FastifyReply,
  act: (cause: Cause) => Promise<Result<readonly unknown[], Refusal>>,
): Promise<FastifyReply> {
  const { actor } = request;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const done = await act({ actor, commandId: headers[KEY_HEADER] });
  return done.ok ? reply.send({ changes: done.value.length }) : sendRefusal(request, reply, done.refusal);
}
