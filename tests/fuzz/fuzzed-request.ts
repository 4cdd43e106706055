import type { Rng } from "#base/rng";
import { newUuid, one, valueFrom, type Making, type Schema } from "./from-schema";
import { isHere, wrongValue } from "./wrong-values";

type Parameter = {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
};

type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};

/** The interface's own description, as far as requests are made from it. */
export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export type FuzzedRequest = {
  readonly method: string;
  /** With its query, already escaped or deliberately not. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
};

export type Route = { readonly path: string; readonly method: string; readonly operation: Operation };

export function routesOf(document: ApiDocument): readonly Route[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}

const METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
/** A request in so many is for an address or a method that the interface does not have. */
const ODD_ADDRESS_SHARE = 0.04;

/** A request for this route, more or less as it wants one. */
export function fuzzedRequest(making: Making, route: Route): FuzzedRequest {
  const { rng } = making;
  const { parameters = [], requestBody } = route.operation;
  const headers: Record<string, string> = {};
  const query: string[] = [];
  let path = route.path;
  for (const { name, in: place, schema, required } of parameters) {
    if (place !== "path" && rng.next() < (required ? making.spoilShare / 2 : 0.4)) continue;
    const text = textOf(place === "path" ? pathValue(making, schema) : valueFrom(making, schema));
    if (place === "path") path = path.replace(`{${name}}`, escaped(rng, text));
    if (place === "query") query.push(`${name}=${escaped(rng, text)}`);
    if (place === "header") headers[name] = name === "idempotency-key" ? keyOf(making) : headerText(text);
  }
  if (rng.next() < making.spoilShare) query.push(`${escaped(rng, textOf(wrongValue(rng)))}=1&__proto__[x]=1`);
  const withQuery = query.length === 0 ? path : `${path}?${query.join("&")}`;
  const isOdd = rng.next() < ODD_ADDRESS_SHARE;
  const schema = requestBody?.content["application/json"]?.schema;
  const body = bodyOf(making, schema);
  return {
    method: isOdd ? isHere(one(rng, METHODS)) : route.method,
    path: isOdd && rng.next() < 0.5 ? `/${escaped(rng, textOf(wrongValue(rng)))}` : withQuery,
    headers: { ...headers, ...oddHeaders(rng), ...(body && { "content-type": mediaType(rng) }) },
    body,
  };
}

/** An id in an address is mostly one that somebody has, so that a request comes past the door. */
function pathValue(making: Making, schema: Schema): unknown {
  const { rng, knownIds } = making;
  if (schema.enum || schema.format === "date") return valueFrom(making, schema);
  return rng.next() < 0.7 && knownIds.length > 0 ? one(rng, knownIds) : valueFrom(making, schema);
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 9_000);

/** Mostly escaped as it must be; now and then raw, half an escape, or none that can be read. */
function escaped(rng: Rng, text: string): string {
  if (rng.next() < 0.03) return `${encodeURIComponent(plain(text))}%`;
  if (rng.next() < 0.02) return "%ff%fe";
  return encodeURIComponent(plain(text));
}

/** Halves of surrogate pairs cannot be escaped at all. */
const plain = (text: string): string => text.replace(/\p{Surrogate}/gu, "?");

/** What a header can carry at all. */
const headerText = (text: string): string =>
  Buffer.from(text.replace(/[^\t\x20-\x7e\x80-\xff]/gu, ""))
    .toString("latin1")
    .slice(0, 4_000);

/** Mostly a fresh one; now and then one that others use too. */
function keyOf({ rng, spoilShare }: Making): string {
  if (rng.next() < spoilShare) return headerText(textOf(wrongValue(rng)));
  return rng.next() < 0.1 ? "018f0000-0000-7000-a000-00000000000a" : newUuid(rng);
}

const ODD_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { "accept-language": "xx,*;q=0,;q=9," },
  { "accept-language": "zh-Hant-TW;q=NaN" },
  { accept: "image/png" },
  { "accept-encoding": "br;q=1.0, gzip;q=0, *;q=x" },
  { cookie: "a; =; ;;; __proto__=1; gc_session=%E0%A4%A" },
  { authorization: "Bearer" },
  { authorization: "Basic !!!!" },
  { range: "bytes=9-1,-5" },
  { "if-none-match": "*" },
  { "expected-version": "99999999999999999999" },
  { "last-event-id": "run.x" },
  { origin: "null", "sec-fetch-site": "cross-site" },
  { host: "evil.example:99999" },
  { "x-forwarded-for": "999.1.1.1, , ::ffff:0:0" },
  { "x-forwarded-proto": "gopher", forwarded: "for=;;;" },
  { "x-http-method-override": "DELETE" },
  { "transfer-encoding": "identity" },
  { expect: "200-ok" },
];

const oddHeaders = (rng: Rng): Readonly<Record<string, string>> =>
  rng.next() < 0.1 ? isHere(one(rng, ODD_HEADERS)) : {};

const MEDIA_TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-16",
  "application/merge-patch+json",
  "text/xml",
  "application/",
  "x",
];

const mediaType = (rng: Rng): string => (rng.next() < 0.04 ? isHere(one(rng, MEDIA_TYPES)) : "application/json");

const BROKEN: readonly Buffer[] = [
  "",
  "{",
  '{"a":',
  "[1,2",
  '{"a":1}}',
  "nul",
  "NaN",
  "{'a':1}",
  '{"a":1,}',
  '"\\ud800"',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"a":1e999}',
  "\ufeff{}",
  "a=1&b=2",
  "<a/>",
  "[".repeat(100_000),
  `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
  `{"a":"${"x".repeat(1_100_000)}"}`,
]
  .map((text) => Buffer.from(text))
  .concat(Buffer.from([0xff, 0xfe, 0x00]), Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]));

function bodyOf(making: Making, schema: Schema | undefined): Buffer | undefined {
  const { rng } = making;
  if (rng.next() < 0.04) return isHere(one(rng, BROKEN));
  if (!schema) return rng.next() < 0.05 ? Buffer.from("{}") : undefined;
  if (rng.next() < making.spoilShare / 4) return undefined;
  return Buffer.from(JSON.stringify(valueFrom(making, schema)));
}
