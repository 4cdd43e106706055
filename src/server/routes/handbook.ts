import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { type Handbook, unitOfPosts } from "#app/quality/handbook";
import { CommandHeadersSchema } from "#contract/headers";
import {
  ConfirmReadingSchema,
  DocumentEntrySchema,
  PublishDocumentSchema,
  ReadersSchema,
} from "#contract/quality/practice";
import { ProcessAnswerSchema } from "#contract/quality/processes";
import { OutletPlaceSchema } from "#contract/quality/site-records";
import { CodeSchema } from "#contract/quality/words";
import type { Post } from "#domain/identity/roles";
import { needs } from "../access/access";
import { documented } from "../documented";
import { change } from "./change";

export type HandbookRoutesDeps = {
  readonly handbook: Handbook;
  /** Everybody posted at an outlet. */
  readonly peopleAt: (outletId: string) => readonly { readonly personId: string; readonly posts: readonly Post[] }[];
};

const READS = needs("handbook.read", "anywhere");
const PUBLISHES = needs("handbook.publish", "network");

const tags = ["handbook"];
const ofDocument = z.strictObject({ documentId: CodeSchema });

/** What people are to know, and who has read it. (source: 2-06, 2-50, 4-17) */
export function handbookRoutes({ handbook, peopleAt }: HandbookRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const list = { operationId: "ListDocuments", summary: "Every document, and what it asks of you", tags };
    app.get(
      "/handbook",
      { schema: { ...list, response: documented({ 200: z.array(DocumentEntrySchema) }) }, config: READS },
      async (request) => {
        const { documents, retired } = handbook.state();
        const posts = request.caller.session?.posts ?? [];
        const person = { personId: request.actor ?? "", roles: rolesOf(posts) };
        const [own = []] = await handbook.readings(unitOfPosts(posts), [person]);
        return [...documents].map(([documentId, versions]) => {
          const mine = own.find((reading) => reading.documentId === documentId);
          const shown = versions.map((version) => ({ ...version, readers: [...version.readers] }));
          return { documentId, retired: retired.has(documentId), versions: shown, ...(mine && { mine }) };
        });
      },
    );

    const readers = { operationId: "ListReaders", summary: "What an outlet's people are to read, and have read", tags };
    app.get(
      "/outlets/:outletId/handbook/readers",
      {
        schema: { ...readers, params: OutletPlaceSchema, response: documented({ 200: ReadersSchema }) },
        config: needs("handbook.readers", "outlet"),
      },
      async (request) => {
        const { outletId } = request.params;
        const people = peopleAt(outletId).map(({ personId, posts }) => ({ personId, roles: rolesOf(posts) }));
        const readings = await handbook.readings(outletId, people);
        return people.map((person, at) => ({ ...person, readings: [...(readings[at] ?? [])] }));
      },
    );
    done();
  };
}

/** Publishing, retiring, and saying that one has read. */
export function handbookDeedRoutes({ handbook }: HandbookRoutesDeps): FastifyPluginCallbackZod {
  const about = { tags, headers: CommandHeadersSchema, response: documented({ 200: ProcessAnswerSchema }) };
  return (app, _options, done) => {
    const publish = { ...about, operationId: "PublishDocument", summary: "Publish a version that somebody else wrote" };
    app.post(
      "/handbook",
      { schema: { ...publish, body: PublishDocumentSchema }, config: PUBLISHES },
      (request, reply) =>
        change(request, request.headers, reply, (cause) => {
          const { document, writtenBy } = request.body;
          return handbook.publish(document, writtenBy, cause);
        }),
    );

    const retire = { ...about, operationId: "RetireDocument", summary: "Ask nobody to read a document any more" };
    app.post(
      "/handbook/:documentId/retire",
      { schema: { ...retire, params: ofDocument }, config: PUBLISHES },
      (request, reply) =>
        change(request, request.headers, reply, (cause) => handbook.retire(request.params.documentId, cause)),
    );

    const read = { ...about, operationId: "ConfirmReading", summary: "Say that you have read the version that stands" };
    app.post(
      "/handbook/:documentId/read",
      { schema: { ...read, params: ofDocument, body: ConfirmReadingSchema }, config: READS },
      (request, reply) =>
        change(request, request.headers, reply, (cause) => {
          const unitId = unitOfPosts(request.caller.session?.posts ?? []);
          return handbook.confirm(unitId, { ...request.params, ...request.body }, cause);
        }),
    );
    done();
  };
}

const rolesOf = (posts: readonly Post[]): string[] => [...new Set(posts.map(({ role }) => role))];
