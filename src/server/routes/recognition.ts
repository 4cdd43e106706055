import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { Recognition } from "#app/recognition/recognition";
import { OutletParamsSchema } from "#contract/pushes";
import { RecognisedSchema, ShownSchema } from "#contract/recognition";
import { needs } from "../access/access";
import { createRateLimit, type Rate } from "../access/rate-limit";
import { documented } from "../documented";
import { sendTrouble } from "../problem";

/** Customers in front of one machine; more than this is somebody trying numbers. */
const SHOWN: Rate = { burst: 20, perMin: 10 };

/** Who stands there, as far as the bank's list knows: a token and a class. */
export function recognitionRoutes(recognise: Recognition, now: () => number): FastifyPluginCallbackZod {
  const limit = createRateLimit(SHOWN, now);
  return (app, _options, done) => {
    const schema = {
      operationId: "RecogniseCustomer",
      summary: "A customer shows a card, a phone number or an identity number",
      tags: ["tickets"],
      params: OutletParamsSchema,
      body: ShownSchema,
      response: documented({ 200: RecognisedSchema }),
    };
    const config = needs("customer.segment", "outlet");
    app.post("/outlets/:outletId/recognitions", { schema, config }, (request, reply) => {
      const waitSec = limit.take(request.actor ?? request.ip);
      if (waitSec > 0)
        return sendTrouble(request, reply, { status: 429, code: "request.tooMany", params: { waitSec } });
      return reply.send(recognise(request.body));
    });
    done();
  };
}
