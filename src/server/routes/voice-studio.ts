import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Cause } from "#app/journal/records";
import type { VoiceRefusal, VoiceStudio } from "#app/voice-studio/voice-studio";
import type { Result } from "#base/result";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { ClipLanguageSchema, ClipParamsSchema, StudioClipSchema } from "#contract/voice-studio";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";

export type VoiceRoutesDeps = { readonly voiceStudio: VoiceStudio };

/** Ten seconds at 48,000 samples a second, and a little. */
const SOUND_BYTES_MAX = 1_000_000;

/** The clips that halls and kiosks speak with: which there are, and recordings in their place. */
export function voiceRoutes({ voiceStudio }: VoiceRoutesDeps): FastifyPluginCallbackZod {
  const config = needs("voice.edit", "network");
  const about = { tags: ["voices"] };
  const changing = { ...about, params: ClipParamsSchema, headers: CommandHeadersSchema };
  const response = documented({ 200: DoneSchema });
  return (app, _options, done) => {
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: SOUND_BYTES_MAX },
      (_request, body, parsed) => parsed(null, body),
    );
    const list = { ...about, operationId: "ListVoiceClips", summary: "Every clip of a language, and who speaks it" };
    const listed = documented({ 200: z.array(StudioClipSchema) });
    app.get(
      "/voice-pack/:language/clips",
      { schema: { ...list, params: ClipLanguageSchema, response: listed }, config },
      (request) => voiceStudio.clips(request.params.language),
    );
    const replace = { ...changing, operationId: "ReplaceVoiceClip", summary: "A recording in a clip's place, as WAV" };
    app.post(
      "/voice-pack/:language/clips/:clip/recording",
      { bodyLimit: SOUND_BYTES_MAX, schema: { ...replace, response }, config },
      (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return change(request, reply, (cause) => voiceStudio.replace(request.params, bytes, cause));
      },
    );
    const revert = {
      ...changing,
      operationId: "RevertVoiceClip",
      summary: "The synthetic voice speaks the clip again",
    };
    app.post(
      "/voice-pack/:language/clips/:clip/revert",
      { schema: { ...revert, response }, config },
      (request, reply) => change(request, reply, (cause) => voiceStudio.revert(request.params, cause)),
    );
    done();
  };
}

async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (cause: Cause) => Promise<Result<true, VoiceRefusal>>,
): Promise<FastifyReply> {
  const { actor } = request;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const changed = await work({ actor, commandId: String(request.headers[KEY_HEADER]) });
  return changed.ok ? reply.send({ done: true }) : sendRefusal(request, reply, changed.refusal);
}
