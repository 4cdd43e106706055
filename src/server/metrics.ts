import type { FastifyPluginCallback } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** How often the event loop's delay is sampled. Each sample wakes the process, which every ten milliseconds is felt. */
const LOOP_SAMPLE_MS = 100;

/** Counts and times of requests by route, open streams, and the process itself, for Prometheus. */
export function metricsPlugin(openStreams: () => number): FastifyPluginCallback {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_SAMPLE_MS });
  const seconds = new Histogram({
    name: "guichet_request_seconds",
    help: "Time from a request's arrival to its answer.",
    labelNames: ["route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  });
  new Gauge({
    name: "guichet_open_streams",
    help: "Pages that follow something now.",
    registers: [registry],
    collect() {
      this.set(openStreams());
    },
  });
  return Object.assign<FastifyPluginCallback, object>(
    (app, _options, done) => {
      app.addHook("onResponse", (request, reply, next) => {
        const route = request.routeOptions.url ?? "unknown";
        seconds.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1_000);
        next();
      });
      app.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
        reply.type(registry.contentType).send(await registry.metrics()),
      );
      done();
    },
    // Without a scope of its own, so that the hook sees every route.
    { [Symbol.for("skip-override")]: true },
  );
}
