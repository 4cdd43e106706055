import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { FILE_BYTES_MAX } from "#app/files/case-files";
import type { Cause } from "#app/journal/records";
import { NETWORK_UNIT } from "#app/plan/sources";
import type { ListedCard, Picture, ScreenDay, Screens } from "#app/screen-content/screens";
import { IdSchema } from "#contract/fields";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { OutletParamsSchema } from "#contract/pushes";
import { FileNameSchema, KeptFileSchema } from "#contract/quality/case-files";
import {
  CardChangedSchema,
  CardSchema,
  ListedCardSchema,
  ScreenDaySchema,
  ScreenZoneAskedSchema,
} from "#contract/screen-content";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import type { ZodApp } from "./zod-app";

export type ScreenRoutesDeps = {
  readonly screens: Screens;
  readonly knowsOutlet: (outletId: string) => boolean;
};

const tags = ["screens"];
/** A picture is named by its content, which never changes. */
const FOREVER = "max-age=31536000, immutable";

/** What hall screens show beside the calls: what they ask for, and what staff write, approve and retire. */
export function screenRoutes({ screens, knowsOutlet }: ScreenRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: FILE_BYTES_MAX + 1 },
      (_request, body, parsed) => parsed(null, body),
    );
    app.addHook("preHandler", (request, reply, next) => {
      const outletId = outletOf(request.params);
      if (outletId === undefined || knowsOutlet(outletId)) next();
      else sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
    });
    playedRoutes(app, screens);
    for (const place of PLACES) {
      readRoutes(app, screens, place);
      changeRoutes(app, screens, place);
    }
    done();
  };
}

/** Whose cards an address is about. */
type Place = {
  readonly base: string;
  readonly scope: "outlet" | "network";
  readonly name: "Outlet" | "Network";
  readonly of: string;
  readonly shape: { readonly outletId?: typeof IdSchema };
};

const PLACES: readonly Place[] = [
  {
    base: "/outlets/:outletId/screen",
    scope: "outlet",
    name: "Outlet",
    of: "an outlet",
    shape: OutletParamsSchema.shape,
  },
  { base: "/network/screen", scope: "network", name: "Network", of: "the whole network", shape: {} },
];

const STAFF = ["playlist.write", "playlist.approve"] as const;

function outletOf(params: unknown): string | undefined {
  const { outletId } = params as { readonly outletId?: string };
  return outletId;
}
const unitOf = (params: unknown): string => outletOf(params) ?? NETWORK_UNIT;

/** What the screens themselves ask for. */
function playedRoutes(app: ZodApp, screens: Screens): void {
  const config = needs("board.read", "outlet");
  const day = {
    operationId: "GetScreenDay",
    summary: "What an outlet's hall screens play today, and how",
    tags,
    params: OutletParamsSchema,
    querystring: ScreenZoneAskedSchema,
    response: documented({ 200: ScreenDaySchema }),
  };
  app.get("/outlets/:outletId/screen", { schema: day, config }, async (request) =>
    onScreen(await screens.dayOf(request.params.outletId, request.query.zone)),
  );
  const picture = {
    operationId: "GetScreenPicture",
    summary: "A picture that plays today at an outlet",
    tags,
    params: z.strictObject({ ...OutletParamsSchema.shape, fileId: IdSchema }),
  };
  app.get("/outlets/:outletId/screen/pictures/:fileId", { schema: picture, config }, async (request, reply) => {
    const { outletId, fileId } = request.params;
    return sendPicture(request, reply, await screens.playedPicture(outletId, fileId), "public");
  });
}

/** What staff see of a place's cards. */
function readRoutes(app: ZodApp, screens: Screens, { base, scope, name, of, shape }: Place): void {
  const list = {
    operationId: `List${name}Cards`,
    summary: `Every version of every card of ${of}${scope === "outlet" ? ", after those of the whole network" : ""}`,
    tags,
    params: z.strictObject(shape),
    response: documented({ 200: z.array(ListedCardSchema) }),
  };
  app.get(`${base}/cards`, { schema: list, config: needs(STAFF, scope) }, async (request) => {
    const network = (await screens.cardsOf(NETWORK_UNIT)).map((card) => listed(card, "network"));
    const outletId = outletOf(request.params);
    if (outletId === undefined) return network;
    return [...network, ...(await screens.cardsOf(outletId)).map((card) => listed(card, "outlet"))];
  });
  const picture = {
    operationId: `Preview${name}Picture`,
    summary: `The picture of a version of a card of ${of}, approved or not`,
    tags,
    params: z.strictObject({ ...shape, ...VERSION }),
  };
  // The network's cards are seen by everybody who writes or approves some: they play at his outlet too.
  const config = needs(STAFF, scope === "outlet" ? "outlet" : "anywhere");
  app.get(`${base}/cards/:cardId/versions/:version/picture`, { schema: picture, config }, async (request, reply) => {
    const { cardId, version } = request.params;
    const found = await screens.pictureOf(unitOf(request.params), cardId, version);
    return sendPicture(request, reply, found, "private");
  });
}

const CARD = { cardId: CardSchema.shape.cardId };
const VERSION = { ...CARD, version: z.coerce.number().int().min(1).max(999) };

/** What staff do to a place's cards. */
function changeRoutes(app: ZodApp, screens: Screens, { base, scope, name, of, shape }: Place): void {
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: CardChangedSchema }) };
  const [WRITES, APPROVES] = [needs("playlist.write", scope), needs("playlist.approve", scope)];

  const write = { ...about, operationId: `Write${name}Card`, summary: `Write the next version of a card of ${of}` };
  app.post(
    `${base}/cards`,
    { schema: { ...write, params: z.strictObject(shape), body: CardSchema }, config: WRITES },
    (request, reply) => change(request, reply, (cause) => screens.write(unitOf(request.params), request.body, cause)),
  );
  const approve = {
    ...about,
    operationId: `Approve${name}Card`,
    summary: "Approve a version that somebody else wrote",
  };
  app.post(
    `${base}/cards/:cardId/versions/:version/approve`,
    { schema: { ...approve, params: z.strictObject({ ...shape, ...VERSION }) }, config: APPROVES },
    (request, reply) => {
      const { cardId, version } = request.params;
      return change(request, reply, (cause) => screens.approve(unitOf(request.params), cardId, version, cause));
    },
  );
  // Whoever sees something wrong takes it down: nobody waits for a second person to do that.
  const retire = { ...about, operationId: `Retire${name}Card`, summary: "Take a card off the screens at once" };
  app.post(
    `${base}/cards/:cardId/retire`,
    { schema: { ...retire, params: z.strictObject({ ...shape, ...CARD }) }, config: needs(STAFF, scope) },
    (request, reply) =>
      change(request, reply, (cause) => screens.retire(unitOf(request.params), request.params.cardId, cause)),
  );
  const keep = { operationId: `Keep${name}Picture`, summary: `Keep a picture for a card of ${of}`, tags };
  const kept = documented({ 201: KeptFileSchema });
  app.post(
    `${base}/pictures`,
    {
      bodyLimit: FILE_BYTES_MAX + 1,
      schema: { ...keep, params: z.strictObject(shape), querystring: FileNameSchema, response: kept },
      config: WRITES,
    },
    async (request, reply) => {
      const { actor: by } = request;
      if (by === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const answer = await screens.keepPicture(unitOf(request.params), { name: request.query.name, bytes, by });
      return answer.ok ? reply.code(201).send(answer.value) : sendRefusal(request, reply, answer.refusal);
    },
  );
}

async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (cause: Cause) => ReturnType<Screens["write"]>,
): Promise<FastifyReply> {
  const { actor } = request;
  if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
  const changed = await work({ actor, commandId: String(request.headers[KEY_HEADER]) });
  if (!changed.ok) return sendRefusal(request, reply, changed.refusal);
  return reply.send({ happened: changed.value.map(({ type }) => type) });
}

function sendPicture(
  request: FastifyRequest,
  reply: FastifyReply,
  picture: Picture | undefined,
  shared: "public" | "private",
): FastifyReply {
  if (!picture) return sendTrouble(request, reply, { status: 404, code: "request.pictureUnknown" });
  return reply
    .type(picture.type)
    .header("cache-control", `${shared}, ${FOREVER}`)
    .serializer((bytes: unknown) => bytes as string)
    .send(Buffer.from(picture.content));
}

/** Who wrote and who approved is for colleagues alone. */
function onScreen({ cards, ...day }: ScreenDay) {
  return {
    ...day,
    cards: cards.map(({ cardId, version, content, showSec, from, until }) => {
      return { cardId, version, content, showSec, from, until };
    }),
  };
}

function listed({ approvedBy, ...card }: ListedCard, place: "network" | "outlet") {
  return { ...card, place, ...(approvedBy !== undefined && { approvedBy }) };
}
