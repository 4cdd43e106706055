import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { Demo } from "#app/demo/demo";
import { DemoSchema, RushedSchema, RushSchema, SetDemoSchema } from "#contract/demo";
import { PUBLIC } from "../access/access";
import { documented } from "../documented";

/**
 * The people of the demonstration: how fast their day runs, and a rush of them. Only where a demonstration runs.
 * @param current asked at each request, since people come in only once the server listens
 */
export function demoRoutes(current: () => Demo): FastifyPluginCallbackZod {
  const tags = ["demo"];
  return (app, _options, done) => {
    const response = documented({ 200: DemoSchema });
    const get = { operationId: "GetDemo", summary: "How the demonstration runs", tags, response };
    app.get("/demo", { schema: get, config: PUBLIC }, () => current().status());

    const put = { operationId: "SetDemo", summary: "Speed, pause and resume", tags, body: SetDemoSchema, response };
    app.put("/demo", { schema: put, config: PUBLIC }, async (request) => {
      const { speed, paused } = request.body;
      const demo = current();
      if (speed !== undefined) await demo.setSpeed(speed);
      if (paused !== undefined) await (paused ? demo.pause() : demo.resume());
      return demo.status();
    });

    const rush = {
      operationId: "RushDemo",
      summary: "A burst of extra people within half an hour",
      tags,
      body: RushSchema,
    };
    app.post(
      "/demo/rush",
      { schema: { ...rush, response: documented({ 200: RushedSchema }) }, config: PUBLIC },
      (request) => ({
        coming: current().rush(request.body.outletId),
      }),
    );
    done();
  };
}
