import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { ComplaintStart } from "#app/feedback/complaint-start";
import type { ContactChecks } from "#app/notices/contact-checks";
import type { Network } from "#domain/network/network";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import {
  ContactCheckSchema,
  ContactWaysSchema,
  ReceiptSchema,
  StartComplaintSchema,
  StartContactCheckSchema,
} from "#contract/phone";
import { OutletParamsSchema } from "#contract/pushes";
import { needs, PUBLIC } from "../access/access";
import { createRateLimit, type Rate } from "../access/rate-limit";
import { documented } from "../documented";
import { outletNameOf } from "#app/plan/outlet-name";
import { sendRefusal, sendTrouble } from "../problem";

export type ComplaintStartRoutesDeps = {
  readonly checks: ContactChecks;
  readonly startComplaint: ComplaintStart;
  readonly network: () => Network;
  readonly knowsOutlet: (outletId: string) => boolean;
  readonly now: () => number;
};

/** Codes cost money and reach other people's phones: one address asks for few. */
const CODES: Rate = { burst: 6, perMin: 2 };

/** A complaint from a customer's own page: confirm where he can be reached, then say what happened. */
export function complaintStartRoutes(deps: ComplaintStartRoutesDeps): FastifyPluginCallbackZod {
  const { checks, startComplaint, network, knowsOutlet, now } = deps;
  const tags = ["complaint"];
  const params = OutletParamsSchema;
  const headers = CommandHeadersSchema;
  const codes = createRateLimit(CODES, now);
  return (app, _options, done) => {
    const ways = { operationId: "ListContactWays", summary: "By which a contact can be confirmed", tags, params };
    app.get(
      "/outlets/:outletId/contact-checks",
      { schema: { ...ways, response: documented({ 200: ContactWaysSchema }) }, config: PUBLIC },
      () => ({ offered: [...checks.offered()] }),
    );

    const check = { operationId: "StartContactCheck", summary: "Send a code to a number or an address", tags, headers };
    app.post(
      "/outlets/:outletId/contact-checks",
      {
        schema: { ...check, params, body: StartContactCheckSchema, response: documented({ 201: ContactCheckSchema }) },
        config: needs("complaint.start", "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const waitSec = codes.take(request.ip);
        if (waitSec > 0)
          return sendTrouble(request, reply, { status: 429, code: "request.tooMany", params: { waitSec } });
        const { way, to, language } = request.body;
        const started = await checks.start({
          contact: { way, to },
          language,
          outletName: outletNameOf(network(), outletId),
        });
        return started.ok ? reply.code(201).send(started.value) : sendRefusal(request, reply, started.refusal);
      },
    );

    const start = { operationId: "StartComplaint", summary: "File a complaint from the own page", tags, headers };
    app.post(
      "/outlets/:outletId/complaint-starts",
      {
        schema: { ...start, params, body: StartComplaintSchema, response: documented({ 201: ReceiptSchema }) },
        config: needs("complaint.start", "outlet"),
      },
      async (request, reply) => {
        const { outletId } = request.params;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const cause = { commandId: request.headers[KEY_HEADER], actor: "customer" };
        const filed = await startComplaint(outletId, request.body, cause);
        return filed.ok ? reply.code(201).send(filed.value) : sendRefusal(request, reply, filed.refusal);
      },
    );
    done();
  };
}
