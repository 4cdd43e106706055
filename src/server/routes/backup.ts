import type { Readable } from "node:stream";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { needs } from "../access/access";
import { sendRefusal } from "../problem";

/** Takes a backup of the running server's journal; the embedded database is this process's alone to read. */
export type TakeBackup = () => Readable;

/** One at a time: each reads the whole journal while lobbies run on it. */
export function backupRoutes(takeBackup: TakeBackup): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const schema = { operationId: "TakeBackup", summary: "The whole journal as one portable file", tags: ["journal"] };
    let isUnderWay = false;
    app.get("/backup", { schema, config: needs("backup.take", "network") }, (request, reply) => {
      if (isUnderWay) return sendRefusal(request, reply, { code: "backup.underWay" });
      isUnderWay = true;
      const content = takeBackup().once("close", () => {
        isUnderWay = false;
      });
      return reply.type("application/gzip").header("content-disposition", "attachment").send(content);
    });
    done();
  };
}
