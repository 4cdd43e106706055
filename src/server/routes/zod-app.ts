import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";

/** The server as a plugin of typed routes gets it. */
export type ZodApp = Parameters<FastifyPluginCallbackZod>[0];
