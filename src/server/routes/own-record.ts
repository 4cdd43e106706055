import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { ownRecord, type OwnRecordDeps } from "#app/quality/own-record";
import { OwnRecordSchema } from "#contract/quality/own-record";
import { AT_WORK, personOf } from "../access/access";
import { documented } from "../documented";

/** What the house keeps of whoever asks, to read and to take along. (source: 1-30, 2-24) */
export function ownRecordRoutes(deps: OwnRecordDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const schema = {
      operationId: "GetOwnRecord",
      summary: "Everything that is kept of you at work, in words",
      tags: ["cases"],
      response: documented({ 200: OwnRecordSchema }),
    };
    app.get("/identity/me/record", { schema, config: AT_WORK }, async (request) => {
      const { posts, corrections, ladder, sanctions, readings, cases } = await ownRecord(deps, personOf(request));
      return {
        posts: posts.map((post) => ({ ...post })),
        corrections: corrections.map(({ said, ...note }) => ({ ...note, said: said.map(copied) })),
        sanctions: sanctions.map(({ sanctionId, step, state, hearingUntil }) => ({
          ...{ sanctionId, step, state, hearingUntil },
        })),
        ladder: ladder.map(copied),
        readings: [...readings],
        cases: [...cases],
      };
    });
    done();
  };
}

const copied = <Texts, Said extends { readonly texts: readonly Texts[] }>({ texts, ...said }: Said) => ({
  ...said,
  texts: [...texts],
});
