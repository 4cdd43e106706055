import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { deviceStatesAt, type DeviceStatesDeps } from "#app/devices/device-states";
import { DeviceStateSchema } from "#contract/device-states";
import { OutletParamsSchema } from "#contract/pushes";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";

/** What is known now of every device of an outlet. Rule AC-40. */
export function deviceStateRoutes(deps: DeviceStatesDeps): FastifyPluginCallbackZod {
  const schema = {
    operationId: "ListDeviceStates",
    summary: "Every device of an outlet, and what is known of it now",
    tags: ["devices"],
    params: OutletParamsSchema,
    response: documented({ 200: z.array(DeviceStateSchema) }),
  };
  return (app, _options, done) => {
    const config = needs("device.read", "outlet");
    app.get("/outlets/:outletId/device-states", { schema, config }, async (request, reply) => {
      const { outletId } = request.params;
      const states = await deviceStatesAt(outletId, deps);
      return states ? reply.send(states) : sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
    });
    done();
  };
}
