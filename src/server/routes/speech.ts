import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Speech } from "#app/speech/speech";
import { OutletParamsSchema } from "#contract/pushes";
import { SpeechQuerySchema } from "#contract/speech";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendTrouble } from "../problem";

export type SpeechRoutesDeps = { readonly speech: Speech };

/** What stands on a kiosk's screen, aloud. Rules KS-2 and KS-3 of src/app/speech/SPEC.md. */
export function speechRoutes({ speech }: SpeechRoutesDeps): FastifyPluginCallbackZod {
  const schema = {
    operationId: "SpeakText",
    summary: "A sentence of a kiosk's screen as sound",
    tags: ["devices"],
    params: OutletParamsSchema,
    querystring: SpeechQuerySchema,
    response: documented({ 200: z.string().meta({ description: "audio/wav" }) }),
  };
  return (app, _options, done) => {
    const config = needs("ticket.print", "outlet");
    app.get("/outlets/:outletId/speech", { schema, config }, async (request, reply) => {
      const { language, text } = request.query;
      const sound = await speech.say(language, text);
      if (!sound) return sendTrouble(request, reply, { status: 404, code: "request.noVoice" });
      return reply
        .type("audio/wav")
        .serializer((bytes: unknown) => bytes as string)
        .send(sound);
    });
    done();
  };
}
