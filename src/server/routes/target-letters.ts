import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { LetterAsked, TargetLetters } from "#app/quality/target-letters";
import { CommandHeadersSchema } from "#contract/headers";
import { ProcessAnswerSchema } from "#contract/quality/processes";
import { OutletPlaceSchema } from "#contract/quality/site-records";
import {
  LetterPlaceSchema,
  SignLetterSchema,
  TargetLettersSchema,
  WithdrawLetterSchema,
  WriteLetterSchema,
} from "#contract/quality/skills";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { change } from "./change";

export type TargetLetterRoutesDeps = {
  readonly letters: TargetLetters;
  /** Whether somebody works at an outlet, or above it and so at all below. */
  readonly worksAt: (staffId: string, outletId: string) => boolean;
};

const tags = ["target letters"];
const ASSESSES = needs("scorecard.assess", "outlet");

/** Target letters: written, signed by both, withdrawn. People see their own, and those that they gave. (source: 2-49) */
export function targetLetterRoutes({ letters, worksAt }: TargetLetterRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    void app.register(letterDeedRoutes({ letters, worksAt }));
    const list = {
      operationId: "ListTargetLetters",
      summary: "Target letters of an outlet's people, or your own",
      tags,
    };
    app.get(
      "/outlets/:outletId/target-letters",
      {
        schema: { ...list, params: OutletPlaceSchema, response: documented({ 200: TargetLettersSchema }) },
        config: needs("scorecard.read", "outlet"),
      },
      async (request) => {
        const { outletId } = request.params;
        const seesAll = request.allowed("scorecard.assess", { outletId }).ok;
        const all = await letters.list(outletId);
        const seen = seesAll ? all : all.filter(({ person }) => person === request.actor);
        return seen.map(({ signatures, withdrawn, targets, endsAt: _endsAt, ...letter }) => ({
          ...{ ...letter, targets: targets.map((target) => ({ ...target })) },
          signatures: [...signatures].map(([by, at]) => ({ by, at })),
          ...(withdrawn !== undefined && { withdrawn }),
        }));
      },
    );

    done();
  };
}

/** Writing, signing, withdrawing. */
function letterDeedRoutes({ letters, worksAt }: TargetLetterRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ProcessAnswerSchema }) };
  return (app, _options, done) => {
    const write = { ...about, operationId: "WriteTargetLetter", summary: "Write a letter, or write it anew" };
    app.post(
      "/outlets/:outletId/target-letters/:letterId/text",
      { schema: { ...write, params: LetterPlaceSchema, body: WriteLetterSchema }, config: ASSESSES },
      (request, reply) => {
        const { outletId, letterId } = request.params;
        const { body: text } = request;
        if (!worksAt(text.person, outletId)) {
          return sendRefusal(request, reply, { code: "identity.notAllowed", permission: "scorecard.assess" });
        }
        return change(request, request.headers, reply, (cause) =>
          letters.submit(outletId, letterId, { type: "WriteLetter", text }, cause),
        );
      },
    );

    const steps = [
      ["signature", "SignLetter", "Sign the text that you have read", SignLetterSchema, "scorecard.read"],
      ["withdrawal", "WithdrawLetter", "Withdraw a letter that is not signed by both", WithdrawLetterSchema, undefined],
    ] as const;
    for (const [path, type, summary, body, reads] of steps) {
      app.post(
        `/outlets/:outletId/target-letters/:letterId/${path}`,
        {
          schema: { ...about, operationId: type, summary, params: LetterPlaceSchema, body },
          config: reads ? needs(reads, "outlet") : ASSESSES,
        },
        (request, reply) => {
          const { outletId, letterId } = request.params;
          // Checked by the schema of its own line above; TypeScript cannot follow the pairing.
          const asked = { type, ...request.body } as LetterAsked;
          return change(request, request.headers, reply, (cause) => letters.submit(outletId, letterId, asked, cause));
        },
      );
    }
    done();
  };
}
