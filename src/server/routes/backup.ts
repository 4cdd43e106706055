import type { Readable } from "node:stream";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { needs } from "../access/access";

/** Takes a backup of the running server's journal; the embedded database is this process's alone to read. */
export type TakeBackup = () => Readable;

export function backupRoutes(takeBackup: TakeBackup): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const schema = { operationId: "TakeBackup", summary: "The whole journal as one portable file", tags: ["journal"] };
    app.get("/backup", { schema, config: needs("backup.take", "network") }, (_request, reply) =>
      reply.type("application/gzip").header("content-disposition", "attachment").send(takeBackup()),
    );
    done();
  };
}
