import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ExportLog } from "#app/identity/export-log";

/**
 * Tells the log of every file that somebody known takes along, before the first byte leaves: what is not logged is not
 * sent. Pictures are looked at on pages; the views of cases have a log of their own. Rule AC-43.
 */
export function logTakenFiles(api: Pick<FastifyInstance, "addHook">, { tell }: Pick<ExportLog, "tell">): void {
  api.addHook("onSend", (request, reply, payload, done) => {
    const by = isTakenAlong(reply) ? takerOf(request) : undefined;
    if (by === undefined) {
      done(null, payload);
      return;
    }
    const { operationId = "" } = request.routeOptions.schema ?? {};
    const [path = ""] = request.url.split("?", 1);
    void tell({ by, what: operationId, path }).then(
      () => done(null, payload),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  });
}

function isTakenAlong(reply: FastifyReply): boolean {
  const isFile = String(reply.getHeader("content-disposition") ?? "").startsWith("attachment");
  return isFile && reply.statusCode === 200 && !String(reply.getHeader("content-type") ?? "").startsWith("image/");
}

/** Customers take their own forms and cases along, and are nobody here. */
function takerOf({ actor, caller }: FastifyRequest): string | undefined {
  if (caller.session) return caller.session.accountId;
  return caller.token ? (actor ?? caller.token.tokenId) : undefined;
}
