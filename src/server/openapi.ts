import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { PROBLEM_MEDIA_TYPE } from "#contract/problem";

/** Of the interface, not of the product: it changes with the addresses and bodies below. */
const API_VERSION = "1.0.0";

const DESCRIPTION = `Commands are POSTs: each needs an Idempotency-Key (UUID). A program shows its token (Authorization:
Bearer) and says in Guichet-Actor for whom it acts; a page has the cookie of its session or device. 201 means that the command was accepted now, 200 that it had been accepted before. Every "no" is an RFC 9457
problem whose code never changes its meaning. Streams are server-sent events: rules IF-20 to IF-26 of src/contract/SPEC.md
say how to keep a copy right.`;

/** Collects the description of every route registered after it. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Guichet", version: API_VERSION, description: DESCRIPTION, license: { name: "Apache-2.0" } },
      servers: [{ url: "/" }],
    },
    transform: jsonSchemaTransform,
    transformObject: (documentObject) => withOneSchemaEach(jsonSchemaTransformObject(documentObject)),
  });
}

type Described = ReturnType<typeof jsonSchemaTransformObject>;

/**
 * Schemas are described once, although the same one is used for what comes in and for what goes out, and problems
 * and streams carry their own media type.
 */
function withOneSchemaEach(document: Described): Described {
  const text = JSON.stringify(document, (key, value: unknown) => {
    if (key === "schemas" && isObject(value)) return withoutInputs(value);
    if (key === "responses" && isObject(value)) return Object.fromEntries(Object.entries(value).map(described));
    return value;
  });
  return JSON.parse(text.replace(/("#\/components\/schemas\/\w+?)Input"/gu, '$1"')) as Described;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** By name, because the order in which modules happen to load is none. */
const withoutInputs = (schemas: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.keys(schemas)
      .filter((name) => !name.endsWith("Input"))
      .toSorted()
      .map((name) => [name, schemas[name]]),
  );

const SAID: Readonly<Record<string, string>> = {
  "200": "Done, or done before",
  "201": "Done now",
  "204": "Done",
  default: "A problem: what is wrong and what to do",
};

function described([status, response]: [string, unknown]): [string, unknown] {
  if (!isObject(response)) return [status, response];
  const { content } = response;
  const json = isObject(content) ? content["application/json"] : undefined;
  const stream = JSON.stringify(json ?? null).includes("text/event-stream");
  const mediaType = status === "default" ? PROBLEM_MEDIA_TYPE : stream ? "text/event-stream" : "application/json";
  const description = SAID[status] ?? status;
  return [status, json === undefined ? { ...response, description } : { description, content: { [mediaType]: json } }];
}
